package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import floorwire.congress.Congress;

/** Votes, and the menu of a session's votes, as the Senate prints them: LF, no DOCTYPE, the root on the declaration's line (feeds.md 6). */
final class LisXml {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMMM d, uuuu,  hh:mm a", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM", Locale.US);
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Xml xml = new Xml();

    private LisXml() {}

    static byte[] vote(Ballot ballot, Instant modified) {
        var lis = new LisXml();
        lis.xml.element("roll_call_vote", () -> lis.record(ballot, modified));
        return lis.bytes();
    }

    /** @param ballots the latest first */
    static byte[] menu(int congress, int session, List<Ballot> ballots) {
        var lis = new LisXml();
        lis.xml.element("vote_summary", () -> {
            lis.xml.leaf("congress", congress).leaf("session", session).leaf("congress_year", 1787 + 2 * congress + session - 1);
            lis.xml.element("votes", () -> ballots.forEach(lis::row));
        });
        return lis.bytes();
    }

    private byte[] bytes() {
        return (DECLARATION + xml).getBytes(StandardCharsets.UTF_8);
    }

    private void row(Ballot ballot) {
        xml.element("vote", () -> {
            xml.leaf("vote_number", String.format(Locale.ROOT, "%05d", ballot.id().number()));
            xml.leaf("vote_date", DAY.format(ballot.closed()));
            leaf("issue", ballot.has("document") ? ballot.word("document") : ballot.word("target"));
            xml.leaf("question", ballot.word("question") + "\n         ").leaf("result", ballot.word("listed-result"));
            xml.element("vote_tally", () -> xml.leaf("yeas", ballot.count('Y')).leaf("nays", ballot.count('N')));
            xml.leaf("title", ballot.word("title"));
        });
    }

    private void record(Ballot ballot, Instant modified) {
        xml.leaf("congress", ballot.id().congress()).leaf("session", ballot.id().session()).leaf("congress_year", ballot.id().year())
                .leaf("vote_number", ballot.id().number()).leaf("vote_date", MOMENT.format(ballot.closed()))
                .leaf("modify_date", MOMENT.format(LocalDateTime.ofInstant(modified, Congress.WASHINGTON)));
        leaf("vote_question_text", ballot.word("in-full"));
        leaf("vote_document_text", ballot.word("document-text"));
        leaf("vote_result_text", ballot.word("detail"));
        leaf("question", ballot.word("question"));
        leaf("vote_title", ballot.word("title"));
        leaf("majority_requirement", ballot.word("required"));
        leaf("vote_result", ballot.word("result"));
        xml.element("document", () -> document(ballot));
        xml.element("amendment", () -> {
            leaf("amendment_number", ballot.word("amendment"));
            leaf("amendment_to_amendment_number", ballot.word("amends"));
            leaf("amendment_to_amendment_to_amendment_number", "");
            leaf("amendment_to_document_number", ballot.word("target"));
            leaf("amendment_to_document_short_title", ballot.has("target") ? "No short title on file" : "");
            leaf("amendment_purpose", ballot.has("amendment") ? ballot.word("document-text") : "No Statement of Purpose on File.");
        });
        xml.element("count", () -> {
            xml.leaf("yeas", ballot.count('Y')).leaf("nays", ballot.count('N'));
            leaf("present", none(ballot.count('P')));
            leaf("absent", none(ballot.count('-')));
        });
        xml.element("tie_breaker", () -> xml.empty("by_whom").empty("tie_breaker_vote"));
        xml.element("members", () -> ballot.marks().forEach(this::member));
    }

    private void document(Ballot ballot) {
        boolean measure = ballot.has("document");
        xml.leaf("document_congress", ballot.id().congress());
        String name = ballot.word("document");
        int blank = name.lastIndexOf(' ');
        leaf("document_type", measure ? name.substring(0, blank) : "S.Amdt.");
        leaf("document_number", measure ? name.substring(blank + 1) : "");
        leaf("document_name", name);
        leaf("document_title", measure ? ballot.word("document-text") : "");
        xml.empty("document_short_title");
    }

    private void member(Ballot.Mark mark) {
        Ballot.Voter voter = mark.voter();
        String[] names = voter.name().split(", ", 2);
        xml.element("member", () -> {
            xml.leaf("member_full", names[0] + " (" + voter.party() + "-" + voter.state() + ")").leaf("last_name", names[0]);
            leaf("first_name", names.length > 1 ? names[1] : "");
            xml.leaf("party", voter.party()).leaf("state", voter.state()).leaf("vote_cast", switch (mark.cast()) {
                case 'Y' -> "Yea";
                case 'N' -> "Nay";
                case 'P' -> "Present";
                default -> "Not Voting";
            });
            leaf("lis_member_id", voter.id());
        });
    }

    /** A zero is an empty element. */
    private static String none(long count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    private void leaf(String name, String text) {
        if (text.isEmpty()) {
            xml.empty(name);
        } else {
            xml.leaf(name, text);
        }
    }
}
