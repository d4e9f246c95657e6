package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import floorwire.congress.Congress;
import floorwire.congress.RollCallId;

/** A roll call as the Clerk prints one: CRLF, a DOCTYPE, totals by party and of all, then every member (feeds.md 5). */
final class ClerkXml {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.US);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE rollcall-vote PUBLIC "-//US Congress//DTDs/vote v1.0 20031119 //EN" "../vote.dtd">
            <?xml-stylesheet type="text/xsl" href="../vote.xsl"?>
            """;

    private final StringBuilder out = new StringBuilder(HEAD);
    private final Ballot ballot;
    private final boolean recorded;

    private ClerkXml(Ballot ballot) {
        this.ballot = ballot;
        this.recorded = ballot.word("type").contains("RECORDED");
    }

    static byte[] write(Ballot ballot) {
        var xml = new ClerkXml(ballot);
        xml.metadata();
        xml.out.append("<vote-data>\n");
        ballot.marks().forEach(xml::member);
        xml.out.append("</vote-data>\n</rollcall-vote>\n");
        return xml.out.toString().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private void metadata() {
        out.append("<rollcall-vote>\n<vote-metadata>\n");
        leaf("majority", "R");
        leaf("congress", ballot.id().congress());
        leaf("session", Congress.ordinal(ballot.id().session()));
        leaf(ballot.has("committee-of-the-whole") ? "committee" : "chamber", "U.S. House of Representatives");
        leaf("rollcall-num", ballot.id().number());
        if (ballot.has("measure")) {
            leaf("legis-num", ballot.word("measure"));
        }
        leaf("vote-question", ballot.word("question"));
        if (ballot.has("amendment")) {
            leaf("amendment-num", ballot.word("amendment"));
            leaf("amendment-author", ballot.word("author"));
        }
        leaf("vote-type", ballot.word("type"));
        leaf("vote-result", ballot.word("result"));
        leaf("action-date", DAY.format(ballot.closed()));
        out.append("<action-time time-etz=\"").append(ballot.closed().toLocalTime()).append("\">").append(TIME.format(ballot.closed()))
                .append("</action-time>\n");
        leaf("vote-desc", ballot.word("title"));
        out.append("<vote-totals>\n<totals-by-party-header>\n");
        leaf("party-header", "Party");
        leaf("yea-header", recorded ? "Ayes" : "Yeas");
        leaf("nay-header", recorded ? "Noes" : "Nays");
        leaf("present-header", "Answered “Present”");
        leaf("not-voting-header", "Not Voting");
        out.append("</totals-by-party-header>\n");
        Map<String, String> parties = new LinkedHashMap<>();
        parties.put("R", "Republican");
        parties.put("D", "Democratic");
        parties.put("I", "Independent");
        parties.forEach((letter, party) -> totals("totals-by-party", "party", party,
                ballot.with(ballot.marks().stream().filter(mark -> mark.voter().party().equals(letter)).toList())));
        totals("totals-by-vote", "total-stub", "Totals", ballot);
        out.append("</vote-totals>\n</vote-metadata>\n");
    }

    private void totals(String name, String label, String of, Ballot counted) {
        out.append('<').append(name).append(">\n");
        leaf(label, of);
        leaf("yea-total", counted.count('Y'));
        leaf("nay-total", counted.count('N'));
        leaf("present-total", counted.count('P'));
        leaf("not-voting-total", counted.count('-'));
        out.append("</").append(name).append(">\n");
    }

    private void member(Ballot.Mark mark) {
        Ballot.Voter voter = mark.voter();
        String name = Xml.escape(voter.name());
        out.append("<recorded-vote><legislator name-id=\"").append(voter.id()).append("\" sort-field=\"").append(name)
                .append("\" unaccented-name=\"").append(name).append("\" party=\"").append(voter.party()).append("\" state=\"")
                .append(voter.state()).append("\" role=\"legislator\">").append(name).append("</legislator><vote>")
                .append(cast(mark.cast()))
                .append("</vote></recorded-vote>\n");
    }

    private String cast(char cast) {
        return switch (cast) {
            case 'Y' -> recorded ? "Aye" : "Yea";
            case 'N' -> recorded ? "No" : "Nay";
            case 'P' -> "Present";
            default -> "Not Voting";
        };
    }

    private void leaf(String name, Object value) {
        out.append('<').append(name).append('>').append(Xml.escape(value.toString())).append("</").append(name).append(">\n");
    }

    /** A record in place of one that the scenario does not tell: it says of itself what it is, and that nobody voted. */
    static byte[] invented(Ballot next, int number) {
        var id = new RollCallId(next.id().chamber(), number, next.id().congress(), next.id().year());
        return write(new Ballot(id, LocalDateTime.of(id.year(), 1, 3, 12, 0), next.published(), next.published(),
                Optional.empty(), Map.of("question", "Rehearsal", "type", "YEA-AND-NAY", "result", "Passed", "title",
                        "Invented: stands for a roll call that this rehearsal does not tell"),
                List.of()));
    }
}
