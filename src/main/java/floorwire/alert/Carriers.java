package floorwire.alert;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.change.Change;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.DefenseAct;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.message.Block;

/** The measures of the ledger that carry one fiscal year's National Defense Authorization Act (domain.md 6). */
public final class Carriers {

    /** The topic that finds them, by the titles of any version. */
    public static final String TOPIC = "ndaa";

    private Carriers() {}

    /** Those of a fiscal year: the one that is law first, then the vehicle, then each chamber's own bill. */
    public static List<Bill> of(int fiscalYear, Ledger ledger) {
        return inTopic(ledger, DefenseAct.congress(fiscalYear)).stream()
                .filter(bill -> DefenseAct.fiscalYear(bill).filter(year -> year == fiscalYear).isPresent())
                .sorted(Comparator.comparing((Bill bill) -> bill.laws().isEmpty())
                        .thenComparing(DefenseAct::role, Comparator.reverseOrder()).thenComparing(Bill::id))
                .toList();
    }

    /** The fiscal years of which the ledger knows a carrier, by the Congresses of these; the latest first. */
    public static List<Integer> years(Ledger ledger, Collection<Integer> congresses) {
        return new TreeSet<>(congresses.stream().flatMap(congress -> inTopic(ledger, congress).stream())
                .flatMap(bill -> DefenseAct.fiscalYear(bill).stream()).toList()).reversed().stream().toList();
    }

    private static List<Bill> inTopic(Ledger ledger, int congress) {
        return ledger.inTopic(TOPIC).stream().map(BillRow::id).filter(id -> id.congress() == congress)
                .map(id -> ledger.believed(id).bill()).toList();
    }

    /** The other measures that carry the same act; none for what carries none. */
    public static List<BillId> others(Bill bill, Ledger ledger) {
        return beside(bill, ledger).map(Bill::id).toList();
    }

    private static Stream<Bill> beside(Bill bill, Ledger ledger) {
        return DefenseAct.fiscalYear(bill).map(year -> of(year, ledger)).orElse(List.of()).stream()
                .filter(other -> !other.id().equals(bill.id()));
    }

    /** The measure that became the law in a carrier's place. */
    static Optional<Bill> law(Bill bill, Collection<Membership> matched, Ledger ledger) {
        if (matched.stream().noneMatch(membership -> membership.topic().equals(TOPIC))) {
            return Optional.empty();
        }
        return beside(bill, ledger).filter(other -> !other.laws().isEmpty()).findFirst();
    }

    /** How a post begins that tells that a measure born as another carries the act now; empty for any other news. */
    static Optional<List<Block>> swap(Bill bill, Ledger ledger, Collection<Change> told) {
        boolean gained = told.stream().anyMatch(change -> change instanceof Change.TopicGained match && match.topic().equals(TOPIC));
        Optional<String> born = gained ? DefenseAct.bornAs(bill) : Optional.empty();
        return born.flatMap(title -> DefenseAct.fiscalYear(bill).map(year -> {
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Headline(bill.id().citationWithCongress() + " now carries the NDAA for fiscal year " + year));
            blocks.add(new Block.Line("Born as \"" + Phrases.cut(title, 200) + "\""
                    + Phrases.sponsor(bill).map(sponsor -> " · " + sponsor).orElse("")));
            bill.sections().carried().ifPresent(carried -> blocks.add(new Block.Line("Its text has " + carried.words())));
            List<BillId> others = others(bill, ledger);
            if (!others.isEmpty()) {
                blocks.add(new Block.Line("Carried before by " + others.stream().map(BillId::citation).collect(Collectors.joining(", "))
                        + ": who follows one of these by number follows " + bill.id().citation() + " now too"));
            }
            return List.copyOf(blocks);
        }));
    }
}
