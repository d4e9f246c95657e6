package floorwire.feed.congressgov;

import java.util.List;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Committee;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.CommitteeReferral.Activity;
import floorwire.congress.CommitteeReferral.Subcommittee;
import floorwire.congress.Cosponsor;
import floorwire.congress.Member;
import floorwire.congress.RelatedBill;
import floorwire.congress.RelatedBill.Relationship;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;
import floorwire.congress.Subjects;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;

/** Reads the items of a measure's parts. What is made of them is what GovInfo's copy of the same facts is made into. */
final class PartReader {

    private PartReader() {}

    static Bill actions(BillId id, List<Item> items) {
        return only(id, items.stream().map(PartReader::action).toList(), List.of(), List.of(), List.of(), List.of());
    }

    private static Action action(Item action) {
        return new Action(action.day("actionDate").orElseThrow(() -> action.bad("has an action without actionDate")),
                action.time("actionTime"), action.text("text"), action.text("type"), action.textIfAny("actionCode"),
                SourceSystem.parse(action.object("sourceSystem").text("name")),
                action.list("committees").stream().map(PartReader::committee).toList(),
                action.list("recordedVotes").stream().map(PartReader::rollCall).toList(),
                action.object("calendarNumber").textIfAny("calendar"));
    }

    private static RollCallRef rollCall(Item vote) {
        Chamber chamber = Chamber.parse(vote.text("chamber")).orElseThrow(() -> vote.bad("has a recorded vote without House or Senate"));
        return new RollCallRef(chamber, vote.numberIfAny("congress").orElse(0), vote.numberIfAny("sessionNumber").orElse(0),
                vote.number("rollNumber"), vote.instant("date"), vote.textIfAny("url"));
    }

    static Bill cosponsors(BillId id, List<Item> items) {
        return only(id, List.of(), items.stream().map(PartReader::cosponsor).toList(), List.of(), List.of(), List.of());
    }

    static Cosponsor cosponsor(Item item) {
        return new Cosponsor(member(item),
                item.day("sponsorshipDate").orElseThrow(() -> item.bad("has a cosponsor without sponsorshipDate")),
                item.yes("isOriginalCosponsor"), item.day("sponsorshipWithdrawnDate"));
    }

    static boolean isMember(Item item) {
        return item.has("bioguideId") || item.has("fullName");
    }

    static Member member(Item item) {
        return new Member(item.text("bioguideId"), item.text("fullName"), item.text("firstName"), item.textIfAny("middleName"),
                item.text("lastName"), item.text("party"), item.text("state"), item.numberIfAny("district"));
    }

    static Bill titles(BillId id, List<Item> items) {
        return only(id, List.of(), List.of(), items.stream().map(title -> new Title(title.text("titleType"), title.text("title"),
                Chamber.parse(title.text("chamberCode")), title.textIfAny("billTextVersionCode"))).toList(), List.of(), List.of());
    }

    static Bill summaries(BillId id, List<Item> items) {
        return only(id, List.of(), List.of(), List.of(),
                items.stream().map(summary -> new Summary(summary.text("versionCode"), summary.text("actionDesc"),
                        summary.day("actionDate"), summary.html("text"), summary.instant("updateDate"))).toList(),
                List.of());
    }

    /** An item without type and address is no version; one without formats is not published yet (api.congress.gov#332). */
    static Bill texts(BillId id, List<Item> items) {
        return only(id, List.of(), List.of(), List.of(), List.of(),
                items.stream()
                        .map(text -> new TextVersion(text.text("type"), text.day("date"), TextFiles.urls(text.list("formats"))))
                        .filter(text -> !text.type().isEmpty() || !text.urls().isEmpty()).toList());
    }

    static Bill subjects(BillId id, Item subjects) {
        Optional<String> policyArea = subjects.object("policyArea").textIfAny("name");
        List<String> terms = subjects.list("legislativeSubjects").stream().map(term -> term.text("name"))
                .filter(term -> !term.isEmpty()).toList();
        Bill unknown = Bill.unknown(id);
        return new Bill(id, unknown.detail(), List.of(), List.of(), List.of(), new Subjects(policyArea, terms), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of());
    }

    static Bill committees(BillId id, List<Item> items) {
        List<CommitteeReferral> committees = items.stream().map(item -> new CommitteeReferral(committee(item), item.text("chamber"),
                item.text("type"), activities(item), item.list("subcommittees").stream()
                        .map(sub -> new Subcommittee(committee(sub), activities(sub))).toList()))
                .toList();
        Bill unknown = Bill.unknown(id);
        return new Bill(id, unknown.detail(), List.of(), List.of(), List.of(), Subjects.NONE, List.of(), List.of(), committees, List.of(),
                List.of(), List.of());
    }

    private static Committee committee(Item item) {
        return new Committee(item.text("systemCode"), item.text("name"));
    }

    private static List<Activity> activities(Item committee) {
        return committee.list("activities").stream().map(activity -> new Activity(activity.text("name"),
                activity.instant("date").orElseThrow(() -> activity.bad("has a committee's activity without date")))).toList();
    }

    static Bill relatedBills(BillId id, List<Item> items) {
        List<RelatedBill> related = items.stream().map(item -> new RelatedBill(item.billId(), item.text("title"),
                item.list("relationshipDetails").stream()
                        .map(detail -> new Relationship(detail.text("type"), detail.text("identifiedBy"))).toList()))
                .toList();
        Bill unknown = Bill.unknown(id);
        return new Bill(id, unknown.detail(), List.of(), List.of(), List.of(), Subjects.NONE, List.of(), List.of(), List.of(), related,
                List.of(), List.of());
    }

    private static Bill only(BillId id, List<Action> actions, List<Cosponsor> cosponsors, List<Title> titles, List<Summary> summaries,
            List<TextVersion> texts) {
        return new Bill(id, Bill.unknown(id).detail(), actions, cosponsors, titles, Subjects.NONE, summaries, texts, List.of(), List.of(),
                List.of(), List.of());
    }
}
