package floorwire.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.RelatedBill;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/** The items of a measure's other parts. The keys of titles come from the documentation: no capture of them is at hand. */
final class PartsJson {

    private PartsJson() {}

    static void title(ObjectNode at, Title title, Instant updated) {
        at.put("title", title.text()).put("titleType", title.type()).put("titleTypeCode", code(title));
        title.chamber().ifPresent(chamber -> at.put("chamberCode", chamber.code()).put("chamberName", chamber.label()));
        title.versionCode().ifPresent(version -> at.put("billTextVersionName", VersionNames.of(version))
                .put("billTextVersionCode", version.toUpperCase(Locale.ROOT)));
        at.put("updateDate", Json.second(updated));
    }

    private static int code(Title title) {
        return switch (title.kind()) {
            case DISPLAY -> 45;
            case OFFICIAL -> 6;
            case SHORT -> 101;
            case SHORT_FOR_PORTION -> 105;
            case OTHER -> 30;
        };
    }

    static void summary(ObjectNode at, Summary summary) {
        Json.text(at, "actionDate", summary.actionDate());
        at.put("actionDesc", summary.actionDescription()).put("text", summary.html());
        Json.text(at, "updateDate", summary.updated().map(Json::second));
        at.put("versionCode", summary.versionCode());
    }

    /** As a row of {@code /summaries}, which names the measure too. */
    static void summary(ObjectNode at, Summary summary, Standing of) {
        summary(at, summary);
        ObjectNode bill = at.putObject("bill");
        BillJson.row(bill, of.row());
        bill.remove(List.of("latestAction", "updateDate"));
        bill.put("updateDateIncludingText", Json.second(of.withText()));
        at.set("currentChamber", bill.get("originChamber"));
        at.set("currentChamberCode", bill.get("originChamberCode"));
        Json.text(at, "lastSummaryUpdateDate", summary.updated().map(Json::second));
    }

    /** The API names the files at congress.gov, which answers programs with a challenge (api.congress.gov#46, #203, #207, #325). */
    static void text(ObjectNode at, TextVersion text, Bill bill) {
        text.date().map(BillStatusWriter::midnight).ifPresentOrElse(date -> at.put("date", date), () -> at.putNull("date"));
        at.put("type", text.type());
        text.urls().stream().findFirst().ifPresent(url -> {
            String file = url.replaceAll(".*/|\\.[a-z]+$", "");
            String folder = "https://www.congress.gov/" + bill.id().congress() + "/" + (file.startsWith("PLAW")
                    ? "plaws/" + file.replaceAll("PLAW-\\d+?(publ|pvtl)", "$1")
                    : "bills/" + bill.id().type().path() + bill.id().number());
            Json.list(at, "formats", List.of("Formatted Text:.htm", "PDF:.pdf", "Formatted XML:.xml"), (format, kind) -> format
                    .put("type", kind.replaceAll(":.*", "")).put("url", folder + "/" + file + kind.replaceAll(".*:", "")));
        });
    }

    static void committee(ObjectNode at, CommitteeReferral referral) {
        ActionJson.committee(at, referral.committee());
        at.put("chamber", referral.chamber()).put("type", referral.type());
        Json.some(at, "activities", referral.activities(), PartsJson::activity);
        Json.some(at, "subcommittees", referral.subcommittees(), (item, subcommittee) -> {
            ActionJson.committee(item, subcommittee.committee());
            Json.some(item, "activities", subcommittee.activities(), PartsJson::activity);
        });
    }

    private static void activity(ObjectNode at, CommitteeReferral.Activity activity) {
        at.put("name", activity.name()).put("date", Json.second(activity.at()));
    }

    /** The number is a number here and a text everywhere else. A related measure's latest action is left out. */
    static void related(ObjectNode at, RelatedBill related) {
        at.put("congress", related.id().congress()).put("number", related.id().number()).put("type", related.id().type().name());
        at.put("title", related.title()).put("url", Json.url(BillJson.path(related.id())));
        Json.list(at, "relationshipDetails", related.relationships(),
                (item, relation) -> item.put("identifiedBy", relation.identifiedBy()).put("type", relation.type()));
    }

    static void amendment(ObjectNode at, Amendment amendment, Instant updated) {
        var id = amendment.id();
        at.put("congress", id.congress()).put("number", Integer.toString(id.number())).put("type", id.type());
        at.put("updateDate", Json.second(updated))
                .put("url", Json.url("amendment/" + id.congress() + "/" + id.type().toLowerCase(Locale.ROOT) + "/" + id.number()));
    }

    /** An amendment's own record. */
    static void amended(ObjectNode at, Amendment amendment, Standing of) {
        amendment(at, amendment, of.updated());
        at.remove("url");
        AmendmentId id = amendment.id();
        String path = "amendment/" + id.congress() + "/" + id.type().toLowerCase(Locale.ROOT) + "/" + id.number();
        at.put("chamber", id.type().startsWith("H") ? "House of Representatives" : "Senate");
        Json.text(at, "purpose", amendment.purpose());
        Json.text(at, "description", amendment.description());
        Json.text(at, "submittedDate", amendment.submitted().map(BillStatusWriter::midnight));
        Json.text(at, "proposedDate", amendment.proposed().map(BillStatusWriter::midnight));
        Json.some(at, "sponsors", amendment.sponsors(), BillJson::member);
        amendment.amends().ifPresent(amended -> at.putObject("amendedAmendment").put("congress", amended.congress())
                .put("number", Integer.toString(amended.number())).put("type", amended.type()));
        at.putObject("amendedBill").put("congress", of.bill().id().congress()).put("number", Integer.toString(of.bill().id().number()))
                .put("type", of.bill().id().type().name()).put("title", of.bill().detail().title());
        if (!amendment.actions().isEmpty()) {
            at.putObject("actions").put("count", amendment.actions().size()).put("url", Json.url(path + "/actions"));
        }
    }
}
