package floorwire;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteDocument;

/** Writes roll calls as the Clerk and the Senate print them, in the shape of captured files; written apart from the parsers. */
public final class VoteWriter {

    private static final DateTimeFormatter CLERK_DAY = DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.US);
    private static final DateTimeFormatter CLERK_TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
    private static final DateTimeFormatter LIS = DateTimeFormatter.ofPattern("MMMM d, uuuu,  hh:mm a", Locale.US);

    private final StringBuilder out = new StringBuilder();
    private final RollCall vote;

    private VoteWriter(RollCall vote) {
        this.vote = vote;
    }

    public static String write(RollCall vote) {
        var writer = new VoteWriter(vote);
        if (vote.id().chamber() == Chamber.HOUSE) {
            writer.clerk();
        } else {
            writer.lis();
        }
        return writer.out.toString();
    }

    private void clerk() {
        out.append(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!DOCTYPE rollcall-vote PUBLIC \"-//US Congress//DTDs/vote v1.0 20031119 //EN\" ")
                .append("\"../vote.dtd\">\r\n<?xml-stylesheet type=\"text/xsl\" href=\"../vote.xsl\"?>\r\n<rollcall-vote>\r\n<vote-metadata>\r\n");
        element("majority", "R");
        element("congress", vote.id().congress());
        element("session", Congress.ordinal(vote.id().session()));
        element(vote.committeeOfTheWhole() ? "committee" : "chamber", "U.S. House of Representatives");
        element("rollcall-num", vote.id().number());
        vote.matter().bill()
                .ifPresent(bill -> element("legis-num", bill.type().citation().replace(".", " ").strip().toUpperCase(Locale.ROOT)
                        + " " + bill.number()));
        element("vote-question", vote.words().question());
        vote.matter().amendment().ifPresent(amendment -> {
            element("amendment-num", amendment.number());
            element("amendment-author", amendment.author());
        });
        element("vote-type", vote.words().type());
        element("vote-result", vote.words().result());
        vote.at().ifPresent(at -> {
            element("action-date", CLERK_DAY.format(at.day()));
            at.time().ifPresent(time -> out.append("<action-time time-etz=\"").append(time).append("\">").append(CLERK_TIME.format(time))
                    .append("</action-time>\r\n"));
        });
        element("vote-desc", vote.words().title());
        out.append("<vote-totals>\r\n");
        if (vote.counts().candidates().isEmpty()) {
            out.append("<totals-by-party-header><party-header>Party</party-header></totals-by-party-header>\r\n");
            vote.counts().parties().forEach(party -> totals("totals-by-party", "party", party.party(), party.tally()));
            vote.counts().total().ifPresent(total -> totals("totals-by-vote", "total-stub", "Totals", total));
        }
        for (VoteCounts.OfCandidate candidate : vote.counts().candidates()) {
            out.append("<totals-by-candidate>");
            element("candidate", candidate.name());
            element("candidate-total", candidate.votes());
            out.append("</totals-by-candidate>\r\n");
        }
        out.append("</vote-totals>\r\n</vote-metadata>\r\n<vote-data>\r\n");
        vote.positions().forEach(this::recorded);
        out.append("</vote-data>\r\n</rollcall-vote>\r\n");
    }

    private void totals(String name, String label, String of, Tally tally) {
        out.append('<').append(name).append(">\r\n");
        element(label, of);
        element("yea-total", tally.yea());
        element("nay-total", tally.nay());
        element("present-total", tally.present());
        element("not-voting-total", tally.notVoting());
        out.append("</").append(name).append(">\r\n");
    }

    private void recorded(Cast cast) {
        out.append("<recorded-vote><legislator ");
        cast.member().bioguide().ifPresent(id -> out.append("name-id=\"").append(id).append("\" sort-field=\"")
                .append(escaped(cast.member().name())).append("\" unaccented-name=\"").append(escaped(cast.member().name())).append("\" "));
        out.append("party=\"").append(cast.member().party()).append("\" state=\"").append(cast.member().state())
                .append("\" role=\"legislator\">").append(escaped(cast.member().name())).append("</legislator><vote>")
                .append(escaped(cast.position().printed())).append("</vote></recorded-vote>\r\n");
    }

    private void lis() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><roll_call_vote>\n");
        element("congress", vote.id().congress());
        element("session", vote.id().session());
        element("congress_year", vote.id().year());
        element("vote_number", vote.id().number());
        vote.at().ifPresent(at -> element("vote_date", LIS.format(at.day().atTime(at.time().orElseThrow()))));
        vote.modified().ifPresent(at -> element("modify_date", LIS.format(at.atZone(Congress.WASHINGTON))));
        element("vote_question_text", vote.words().inFull());
        element("vote_document_text", "");
        element("vote_result_text", vote.words().detail());
        element("question", vote.words().question());
        element("vote_title", vote.words().title());
        element("majority_requirement", vote.required().orElseThrow().printed());
        element("vote_result", vote.words().result());
        if (vote.matter().documents().isEmpty()) {
            document(new VoteDocument(vote.id().congress(), "S.Amdt.", "", "", ""));
        }
        vote.matter().documents().forEach(this::document);
        amendment(vote.matter().amendment());
        Tally count = vote.counts().total().orElseThrow();
        out.append("<count>\n");
        element("yeas", count.yea());
        element("nays", count.nay());
        element("present", count.present() == 0 ? "" : String.valueOf(count.present()));
        element("absent", count.notVoting() == 0 ? "" : String.valueOf(count.notVoting()));
        out.append("</count>\n<tie_breaker>\n");
        element("by_whom", vote.tieBreak().map(tie -> tie.byWhom()).orElse(""));
        element("tie_breaker_vote", vote.tieBreak().map(tie -> tie.position().printed()).orElse(""));
        out.append("</tie_breaker>\n<members>\n");
        vote.positions().forEach(this::member);
        out.append("</members>\n</roll_call_vote>\n");
    }

    private void document(VoteDocument document) {
        out.append("<document>\n");
        element("document_congress", document.congress());
        element("document_type", document.type());
        element("document_number", document.number());
        element("document_name", document.name());
        element("document_title", document.title());
        element("document_short_title", "");
        out.append("</document>\n");
    }

    private void amendment(Optional<VoteAmendment> amendment) {
        out.append("<amendment>\n");
        element("amendment_number", amendment.map(VoteAmendment::number).orElse(""));
        element("amendment_to_amendment_number", amendment.flatMap(one -> one.amends()).map(id -> id.citation()).orElse(""));
        element("amendment_to_amendment_to_amendment_number", amendment.flatMap(one -> one.inTurn()).map(id -> id.citation()).orElse(""));
        element("amendment_to_document_number", amendment.map(VoteAmendment::target).orElse(""));
        element("amendment_to_document_short_title", "");
        element("amendment_purpose", amendment.map(VoteAmendment::purpose).orElse("No Statement of Purpose on File."));
        out.append("</amendment>\n");
    }

    private void member(Cast cast) {
        out.append("<member>\n");
        element("member_full", cast.member().name());
        element("last_name", cast.member().name());
        element("first_name", "");
        element("party", cast.member().party());
        element("state", cast.member().state());
        out.append("<vote_cast").append(cast.position().pairedWith().map(id -> " crp=\" \" pair=\"" + id + "\"").orElse("")).append('>')
                .append(escaped(cast.position().printed())).append("</vote_cast>\n");
        element("lis_member_id", cast.member().lis().orElse(""));
        out.append("</member>\n");
    }

    private void element(String name, Object text) {
        String content = escaped(String.valueOf(text));
        String end = vote.id().chamber() == Chamber.HOUSE ? "\r\n" : "\n";
        out.append(content.isEmpty() ? "<" + name + "/>" : "<" + name + ">" + content + "</" + name + ">").append(end);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
