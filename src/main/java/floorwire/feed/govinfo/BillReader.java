package floorwire.feed.govinfo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.CommitteeReferral;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.congress.RelatedBill;
import floorwire.congress.Subjects;
import floorwire.congress.Summary;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;
import floorwire.feed.AsOf;
import floorwire.feed.Observation;

/** Reads the element {@code bill}: its identity, its update dates, and which facets stand in it. */
final class BillReader {

    /** Title, day of introduction, sponsors. */
    private static final int HEAD = 3;

    private final Set<String> headed = new HashSet<>();
    private String congress = "";
    private String type = "";
    private String number = "";
    private Optional<Instant> updated = Optional.empty();
    private Optional<Instant> textUpdated = Optional.empty();
    private final Set<Facet> covered = EnumSet.noneOf(Facet.class);

    private String title = "";
    private Optional<LocalDate> introduced = Optional.empty();
    private PeopleReader.Sponsors sponsors = PeopleReader.Sponsors.NONE;
    private final List<String> reports = new ArrayList<>(0);
    private final List<Detail.CostEstimate> estimates = new ArrayList<>(0);
    private final List<String> notes = new ArrayList<>(0);
    private Optional<String> authority = Optional.empty();

    private final List<Action> actions = new ArrayList<>();
    private final List<Cosponsor> cosponsors = new ArrayList<>(0);
    private final List<Title> titles = new ArrayList<>();
    private Optional<String> policyArea = Optional.empty();
    private final List<String> subjects = new ArrayList<>(0);
    private final List<Summary> summaries = new ArrayList<>(1);
    private final List<TextVersion> texts = new ArrayList<>(2);
    private final List<CommitteeReferral> committees = new ArrayList<>(1);
    private final List<RelatedBill> related = new ArrayList<>(0);
    private final List<Law> laws = new ArrayList<>(0);
    private final List<Amendment> amendments = new ArrayList<>(0);

    void read(BillStatusXml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "congress" -> congress = xml.text(congress);
                case "type", "billType" -> type = xml.text(type);
                case "number", "billNumber" -> number = xml.text(number);
                case "updateDate" -> updated = xml.instant();
                case "updateDateIncludingText" -> textUpdated = xml.instant();
                case "actions" -> ActionReader.actions(covers(xml, Facet.ACTIONS), actions);
                case "cosponsors" -> cosponsors.addAll(PeopleReader.cosponsors(covers(xml, Facet.COSPONSORS)));
                case "titles" -> PartReader.titles(covers(xml, Facet.TITLES), titles);
                case "subjects" -> subjects(covers(xml, Facet.SUBJECTS));
                case "policyArea" -> policyArea(xml);
                case "summaries" -> PartReader.summaries(covers(xml, Facet.SUMMARIES), summaries);
                case "textVersions" -> PartReader.texts(covers(xml, Facet.TEXTS), texts);
                case "committees" -> CommitteeReader.committees(covers(xml, Facet.COMMITTEES), committees);
                case "relatedBills" -> PartReader.relatedBills(covers(xml, Facet.RELATED_BILLS), related);
                case "laws" -> PartReader.laws(covers(xml, Facet.LAWS), laws);
                case "amendments" -> AmendmentReader.amendments(covers(xml, Facet.AMENDMENTS), amendments);
                default -> head(xml);
            }
        }
    }

    private BillStatusXml covers(BillStatusXml xml, Facet facet) {
        covered.add(facet);
        return xml;
    }

    /** What a bill's head is made of: only together do they cover it (bill-status#52: a new bill without title or sponsor for hours). */
    private BillStatusXml head(BillStatusXml xml, String element) {
        headed.add(element);
        if (headed.size() == HEAD) {
            covered.add(Facet.DETAIL);
        }
        return xml;
    }

    private void head(BillStatusXml xml) {
        switch (xml.name()) {
            case "title" -> title = head(xml, "title").text(title);
            case "introducedDate" -> introduced = head(xml, "introducedDate").date();
            case "sponsors" -> sponsors = PeopleReader.sponsors(head(xml, "sponsors"));
            case "committeeReports" -> PartReader.texts(xml, "committeeReport", "citation", reports);
            case "cboCostEstimates" -> PartReader.costEstimates(xml, estimates);
            case "notes" -> PartReader.texts(xml, "item", "text", notes);
            case "constitutionalAuthorityStatementText" -> authority = xml.textIfAny();
            case "latestAction" -> xml.skip(NotKept.LATEST_ACTION);
            case "originChamber", "originChamberCode" -> xml.skip(NotKept.ORIGIN_CHAMBER);
            case "legislationUrl" -> xml.skip(NotKept.LEGISLATION_URL);
            case "createDate" -> xml.skip(NotKept.CREATED);
            case "version" -> xml.skip(NotKept.VERSION);
            case "recordedVotes", "calendarNumbers" -> xml.expectEmpty();
            default -> xml.unread();
        }
    }

    private void subjects(BillStatusXml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "legislativeSubjects" -> PartReader.texts(xml, "item", "name", subjects);
                case "policyArea" -> policyArea(xml);
                case "billSubjects" -> subjects(xml);
                default -> xml.unread();
            }
        }
    }

    /** Stands beside the subjects and again among them. */
    private void policyArea(BillStatusXml xml) {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "name" -> policyArea = xml.textIfAny().or(() -> policyArea);
                case "updateDate" -> xml.skip(NotKept.PART_UPDATED);
                default -> xml.unread();
            }
        }
    }

    Observation observation(BillStatusXml xml, Optional<Instant> fetched) {
        BillId id = xml.billId(congress, type, number);
        Instant asOf = AsOf.of(id, updated, textUpdated, fetched).orElseThrow(() -> xml.bad("has no updateDate"));
        var detail = new Detail(title, introduced, sponsors.members(), sponsors.byRequest(), List.copyOf(reports), List.copyOf(estimates),
                List.copyOf(notes), authority);
        var bill = new Bill(id, detail, List.copyOf(actions), List.copyOf(cosponsors), List.copyOf(titles),
                new Subjects(policyArea, List.copyOf(subjects)), List.copyOf(summaries), List.copyOf(texts), List.copyOf(committees),
                List.copyOf(related), List.copyOf(laws), List.copyOf(amendments));
        return new Observation(id, BillStatusParser.SOURCE, asOf, covered, bill);
    }
}
