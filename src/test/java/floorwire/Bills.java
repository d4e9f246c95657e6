package floorwire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Cosponsor;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.congress.Member;
import floorwire.congress.RelatedBill;
import floorwire.congress.RollCallRef;
import floorwire.congress.SourceSystem;
import floorwire.congress.Subjects;
import floorwire.congress.TextVersion;
import floorwire.congress.Title;
import floorwire.feed.Observation;

/** Measures written down in a few lines, with any facet, and what a source says of them. Members are invented. */
public final class Bills {

    private final BillId id;
    private final String introduced;
    private String title = "To do something.";
    private final List<Action> actions = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final List<Cosponsor> cosponsors = new ArrayList<>();
    private final List<TextVersion> texts = new ArrayList<>();
    private Member sponsor = member("D000001");
    private final List<RelatedBill> related = new ArrayList<>();
    private final List<Law> laws = new ArrayList<>();
    private final List<Amendment> amendments = new ArrayList<>();

    private Bills(String id, String introduced) {
        this.id = BillId.parse(id).orElseThrow();
        this.introduced = introduced;
        library(introduced, "10000", "Introduced in Senate");
    }

    public static Bills of(String id, String introduced) {
        return new Bills(id, introduced);
    }

    public Bills title(String text) {
        title = text;
        return this;
    }

    public Bills official(String text) {
        titles.add(new Title("Official Title as Introduced", text, Optional.empty(), Optional.empty()));
        return this;
    }

    /** A version whose text has this package, {@code BILLS-119s2174is}. */
    public Bills text(String type, String date, String name) {
        texts.add(new TextVersion(type, Optional.of(LocalDate.parse(date)),
                List.of("https://www.govinfo.gov/content/pkg/" + name + "/xml/" + name + ".xml")));
        return this;
    }

    public Bills senate(String date, String text) {
        return action(date, Optional.empty(), SourceSystem.SENATE, text);
    }

    public Bills house(String date, String code, String text) {
        return action(date, Optional.of(code), SourceSystem.HOUSE_FLOOR, text);
    }

    /** A House floor item with its roll call, as recorded. */
    public Bills roll(String date, int number, String text) {
        LocalDate day = LocalDate.parse(date);
        int session = day.getYear() % 2 == 1 ? 1 : 2;
        actions.add(new Action(day, Optional.empty(), text, "Floor", Optional.of("H32111"), SourceSystem.HOUSE_FLOOR, List.of(),
                List.of(new RollCallRef(Chamber.HOUSE, id.congress(), session, number, Optional.empty(), Optional.empty())),
                Optional.empty()));
        return this;
    }

    public Bills library(String date, String code, String text) {
        return action(date, Optional.of(code), SourceSystem.LIBRARY, text);
    }

    private Bills action(String date, Optional<String> code, SourceSystem source, String text) {
        actions.add(new Action(LocalDate.parse(date), Optional.empty(), text, "Floor", code, source, List.of(), List.of(),
                Optional.empty()));
        return this;
    }

    public Bills cosponsor(String bioguide, String since) {
        cosponsors.add(new Cosponsor(member(bioguide), LocalDate.parse(since), false, Optional.empty()));
        return this;
    }

    public Bills cosponsorWithdrawn(String bioguide, String since, String withdrawn) {
        cosponsors.add(new Cosponsor(member(bioguide), LocalDate.parse(since), false, Optional.of(LocalDate.parse(withdrawn))));
        return this;
    }

    /** A title of any kind, by the Library's words for it. */
    public Bills titled(String type, String text) {
        titles.add(new Title(type, text, Optional.empty(), Optional.empty()));
        return this;
    }

    public Bills related(String bill) {
        related.add(new RelatedBill(BillId.parse(bill).orElseThrow(), "", List.of(new RelatedBill.Relationship("Related bill", "House"))));
        return this;
    }

    public Bills law(String number) {
        laws.add(new Law("Public Law", number));
        return this;
    }

    public static Member member(String bioguide) {
        return new Member(bioguide, "Sen. Doe, Jo [I-ZZ]", "Jo", Optional.empty(), "Doe", "I", "ZZ", Optional.empty());
    }

    /** Its sponsor, a Senator. */
    public Bills by(String first, String last, String state) {
        sponsor = new Member("S" + last, "Sen. " + last + ", " + first + " [I-" + state + "]", first, Optional.empty(), last, "I", state,
                Optional.empty());
        return this;
    }

    /**
     * An amendment of the Senate's.
     *
     * @param acts a day and the words of what happened then, in turn
     */
    public Bills amendment(int number, String purpose, String proposed, String... acts) {
        amendments.add(senateAmendment(id, number, purpose, proposed, acts));
        return this;
    }

    /** The same to another amendment. */
    public Bills amendmentTo(int amends, int number, String purpose, String proposed, String... acts) {
        Amendment made = senateAmendment(id, number, purpose, proposed, acts);
        amendments.add(new Amendment(made.id(), made.chamber(), made.purpose(), made.description(), made.sponsors(), made.committees(),
                made.cosponsors(), made.submitted(), made.proposed(), Optional.of(new AmendmentId(id.congress(), "SAMDT", amends)),
                made.amendedBill(), made.actions()));
        return this;
    }

    public static Amendment senateAmendment(BillId to, int number, String purpose, String proposed, String... acts) {
        List<Action> actions = new ArrayList<>();
        for (int i = 0; i < acts.length; i += 2) {
            actions.add(new Action(LocalDate.parse(acts[i]), Optional.empty(), acts[i + 1], "Floor", Optional.empty(), SourceSystem.SENATE,
                    List.of(), List.of(), Optional.empty()));
        }
        return new Amendment(new AmendmentId(to.congress(), "SAMDT", number), Optional.of(Chamber.SENATE), Optional.of(purpose),
                Optional.empty(), List.of(member("A000001")), List.of(), List.of(), Optional.empty(),
                Optional.of(LocalDate.parse(proposed)),
                Optional.empty(), Optional.of(to), List.copyOf(actions));
    }

    public Bill bill() {
        Detail detail = new Detail(title, Optional.of(LocalDate.parse(introduced)), List.of(sponsor), false, List.of(), List.of(),
                List.of(), Optional.empty());
        return new Bill(id, detail, List.copyOf(actions), List.copyOf(cosponsors), List.copyOf(titles), Subjects.NONE, List.of(),
                List.copyOf(texts), List.of(), List.copyOf(related), List.copyOf(laws), List.copyOf(amendments));
    }

    /** The same, in the words of the Congress.gov API. */
    public Observation saidByApi(String asOf) {
        Observation said = said(asOf);
        return new Observation(said.subject(), "congressgov", said.asOf(), said.covered(), said.bill());
    }

    public Observation said(String asOf) {
        return said(asOf, Facet.ofRecord());
    }

    public Observation said(String asOf, Set<Facet> covered) {
        return new Observation(id, "govinfo", Instant.parse(asOf), covered, only(bill(), covered));
    }

    /** The bill with every facet but these empty: what a source leaves out, it says nothing of. */
    public static Bill only(Bill bill, Set<Facet> covered) {
        Bill none = Bill.unknown(bill.id());
        return new Bill(bill.id(), pick(covered, Facet.DETAIL, bill, none).detail(), pick(covered, Facet.ACTIONS, bill, none).actions(),
                pick(covered, Facet.COSPONSORS, bill, none).cosponsors(), pick(covered, Facet.TITLES, bill, none).titles(),
                pick(covered, Facet.SUBJECTS, bill, none).subjects(), pick(covered, Facet.SUMMARIES, bill, none).summaries(),
                pick(covered, Facet.TEXTS, bill, none).texts(), pick(covered, Facet.COMMITTEES, bill, none).committees(),
                pick(covered, Facet.RELATED_BILLS, bill, none).relatedBills(), pick(covered, Facet.LAWS, bill, none).laws(),
                pick(covered, Facet.AMENDMENTS, bill, none).amendments());
    }

    private static Bill pick(Set<Facet> covered, Facet facet, Bill bill, Bill none) {
        return covered.contains(facet) ? bill : none;
    }
}
