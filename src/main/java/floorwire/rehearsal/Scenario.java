package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import floorwire.congress.BillId;

/**
 * What the source publishes when.
 *
 * @param publications every state of every measure, in order of time
 * @param troubles     bad copies served for a while
 * @param looks        the instants at which the demo asks the API, in order
 * @param ballots      roll calls of the chambers, in order of publication
 * @param printings texts of measures, in order of publication
 * @param sitters  who is on the lists of members
 * @param copyLag      how long after the Library's API GovInfo's copy shows the same, two to three hours in 2024 (api.congress.gov#344)
 */
public record Scenario(String name, List<Publication> publications, List<Trouble> troubles, List<Instant> looks, Duration copyLag,
        List<Ballot> ballots, List<Printing> printings, List<Sitter> sitters) {

    private static final String SEASON = "season.yaml";

    public Scenario {
        publications = publications.stream().sorted(Comparator.comparing(Publication::at).thenComparing(p -> p.bill().id())).toList();
        troubles = List.copyOf(troubles);
        ballots = ballots.stream().sorted(Comparator.comparing(Ballot::published).thenComparing(Ballot::id)).toList();
        sitters = List.copyOf(sitters);
        looks = looks.stream().sorted().distinct().toList();
        printings = printings.stream().sorted(Comparator.comparing(Printing::at).thenComparing(Printing::name)).toList();
    }

    /** Both sources publish at once. */
    public Scenario(String name, List<Publication> publications, List<Trouble> troubles, List<Instant> looks) {
        this(name, publications, troubles, looks, Duration.ZERO);
    }

    /** Without lists of members. */
    public Scenario(String name, List<Publication> publications, List<Trouble> troubles, List<Instant> looks, Duration copyLag,
            List<Ballot> ballots, List<Printing> printings) {
        this(name, publications, troubles, looks, copyLag, ballots, printings, List.of());
    }

    /** Without roll calls of the chambers and without texts. */
    public Scenario(String name, List<Publication> publications, List<Trouble> troubles, List<Instant> looks, Duration copyLag) {
        this(name, publications, troubles, looks, copyLag, List.of(), List.of());
    }

    /** The same, with another lag of GovInfo's copy. */
    public Scenario withCopyLag(Duration lag) {
        return new Scenario(name, publications, troubles, looks, lag, ballots, printings, sitters);
    }

    /** The season that {@code demo} plays: facts of the public record, and marked inventions beside them. */
    public static Scenario season() {
        return ScenarioReader.ofResources().read(SEASON);
    }

    /** Every measure that it ever publishes. */
    public SortedSet<BillId> bills() {
        var bills = new TreeSet<BillId>();
        publications.forEach(publication -> bills.add(publication.bill().id()));
        return bills;
    }

    /** The Congresses whose collections the source holds from the start, published measures or not. */
    public SortedSet<Integer> congresses() {
        var congresses = new TreeSet<Integer>();
        bills().forEach(bill -> congresses.add(bill.congress()));
        return congresses;
    }

    /** A measure's states published by an instant, the latest last. */
    List<Publication> published(BillId bill, Instant by) {
        return publications.stream().filter(publication -> publication.bill().id().equals(bill) && !publication.at().isAfter(by)).toList();
    }

    /** A measure's state at an instant, troubles apart; empty before its first publication. */
    public Optional<Publication> truth(BillId bill, Instant at) {
        return published(bill, at).stream().reduce((earlier, later) -> later);
    }
}
