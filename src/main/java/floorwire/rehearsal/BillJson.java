package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Cosponsor;
import floorwire.congress.Member;

/** A measure's row in a list, and its detail (feeds.md 3.4; captures of 2023 to 2026). */
final class BillJson {

    private BillJson() {}

    static String path(BillId id) {
        return "bill/" + id.congress() + "/" + id.type().path() + "/" + id.number();
    }

    /** Rows carry dates only, in both update fields. */
    static void row(ObjectNode at, Row row) {
        identity(at, row.id());
        at.put("title", row.title()).put("updateDate", date(row.updated()).toString());
        at.put("updateDateIncludingText", date(row.withText()).toString()).put("url", Json.url(path(row.id())));
        latest(at, row.latest());
    }

    /** A row of {@code /law}, which names the laws too. */
    static void lawRow(ObjectNode at, Row row) {
        row(at, row);
        laws(at, row.laws());
    }

    static void detail(ObjectNode at, Standing standing) {
        Bill bill = standing.bill();
        identity(at, bill.id());
        at.put("title", bill.detail().title()).put("updateDate", Json.second(standing.updated()));
        at.put("updateDateIncludingText", Json.second(standing.withText())).put("legislationUrl", bill.id().url());
        latest(at, LatestAction.of(bill));
        Json.text(at, "introducedDate", bill.detail().introduced());
        Json.text(at, "constitutionalAuthorityStatementText", bill.detail().constitutionalAuthority());
        bill.subjects().policyArea().ifPresent(area -> at.putObject("policyArea").put("name", area));
        Json.some(at, "sponsors", bill.detail().sponsors(), (item, member) -> {
            member(item, member);
            item.put("isByRequest", bill.detail().byRequest() ? "Y" : "N");
        });
        laws(at, bill.laws());
        Json.some(at, "committeeReports", bill.detail().reports(), (item, report) -> {
            String number = report.replaceAll(".*-(\\d+).*", "$1");
            item.put("citation", report).put("url", Json.url("committee-report/" + bill.id().congress() + "/"
                    + (report.startsWith("H") ? "HRPT" : "SRPT") + "/" + number));
        });
        Json.some(at, "cboCostEstimates", bill.detail().costEstimates(), (item, estimate) -> {
            Json.text(item, "pubDate", estimate.published().map(Json::second));
            item.put("title", entities(estimate.title())).put("url", estimate.url());
        });
        Json.some(at, "notes", bill.detail().notes(), (item, note) -> item.put("text", note));
        stubs(at, bill);
    }

    /** What the detail says of its parts; a part of which there is nothing is not mentioned. */
    private static void stubs(ObjectNode at, Bill bill) {
        stub(at, bill, "actions", "actions", bill.actions().size());
        stub(at, bill, "amendments", "amendments", bill.amendments().size());
        stub(at, bill, "committees", "committees", bill.committees().size());
        stub(at, bill, "relatedBills", "relatedbills", bill.relatedBills().size());
        stub(at, bill, "subjects", "subjects", bill.subjects().terms().size() + (bill.subjects().policyArea().isPresent() ? 1 : 0));
        stub(at, bill, "summaries", "summaries", bill.summaries().size());
        stub(at, bill, "textVersions", "text", bill.texts().size());
        stub(at, bill, "titles", "titles", bill.titles().size());
        if (!bill.cosponsors().isEmpty()) {
            stub(at, bill, "cosponsors", "cosponsors", remaining(bill)).put("countIncludingWithdrawnCosponsors", bill.cosponsors().size());
        }
    }

    private static ObjectNode stub(ObjectNode at, Bill bill, String key, String part, int count) {
        if (count == 0 && !"cosponsors".equals(key)) {
            return at;
        }
        return at.putObject(key).put("count", count).put("url", Json.url(path(bill.id()) + "/" + part));
    }

    static int remaining(Bill bill) {
        return (int) bill.cosponsors().stream().filter(cosponsor -> cosponsor.withdrawn().isEmpty()).count();
    }

    static void member(ObjectNode at, Member member) {
        at.put("bioguideId", member.bioguideId()).put("fullName", member.fullName()).put("firstName", member.firstName());
        Json.text(at, "middleName", member.middleName());
        at.put("lastName", member.lastName()).put("party", member.party()).put("state", member.state());
        member.district().ifPresent(district -> at.put("district", district));
        at.put("url", Json.url("member/" + member.bioguideId()));
    }

    static void cosponsor(ObjectNode at, Cosponsor cosponsor) {
        member(at, cosponsor.member());
        at.put("sponsorshipDate", cosponsor.since().toString()).put("isOriginalCosponsor", cosponsor.original());
        Json.text(at, "sponsorshipWithdrawnDate", cosponsor.withdrawn());
    }

    private static void identity(ObjectNode at, BillId id) {
        boolean house = id.type().origin() == Chamber.HOUSE;
        at.put("congress", id.congress()).put("type", id.type().name()).put("number", Integer.toString(id.number()));
        at.put("originChamber", house ? "House" : "Senate").put("originChamberCode", house ? "H" : "S");
    }

    private static void latest(ObjectNode at, Optional<LatestAction> latest) {
        latest.ifPresent(action -> {
            ObjectNode node = at.putObject("latestAction").put("actionDate", action.date().toString()).put("text", action.text());
            Json.text(node, "actionTime", action.time().map(ActionsXml.TIME::format));
        });
    }

    private static void laws(ObjectNode at, java.util.List<floorwire.congress.Law> laws) {
        Json.some(at, "laws", laws, (item, law) -> item.put("type", law.type()).put("number", law.number()));
    }

    /** The titles of estimates come with HTML's entities in them, as captured in September 2026. */
    static String entities(String text) {
        return text.replace("&", "&amp;").replace("'", "&#039;").replace("\"", "&quot;");
    }

    static LocalDate date(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
