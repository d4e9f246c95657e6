package floorwire.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import floorwire.congress.Bill;
import floorwire.congress.BillId;

/** What the Library of Congress has published by an instant: a scenario's measures, and among them any number of made-up ones. */
final class Library {
    private final Map<BillId, List<Told>> told = new TreeMap<>();
    private final List<Filler> fillers;
    private final Map<BillId, Instant> touches = new ConcurrentHashMap<>();
    private final SortedSet<Integer> congresses;

    /** @param updated when anything but its texts last changed */
    private record Told(Publication publication, Instant updated) {}

    Library(Scenario scenario, List<Filler> fillers) {
        this.fillers = List.copyOf(fillers);
        scenario.publications().forEach(publication -> {
            List<Told> before = told.computeIfAbsent(publication.bill().id(), id -> new ArrayList<>());
            boolean onlyText = !before.isEmpty() && withoutTexts(before.getLast().publication().bill())
                    .equals(withoutTexts(publication.bill()));
            before.add(new Told(publication, onlyText ? before.getLast().updated() : publication.at()));
        });
        congresses = new TreeSet<>(scenario.congresses());
        fillers.forEach(filler -> congresses.add(filler.congress()));
    }

    private static Bill withoutTexts(Bill bill) {
        return new Bill(bill.id(), bill.detail(), bill.actions(), bill.cosponsors(), bill.titles(), bill.subjects(), bill.summaries(),
                List.of(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    boolean holds(int congress) {
        return congresses.contains(congress);
    }

    /**
     * A measure as published; empty before its first publication.
     *
     * @param back how many publications ago: 1 is the state before the latest
     */
    Optional<Standing> standing(BillId bill, Instant at, int back) {
        List<Told> all = told.get(bill);
        if (all == null) {
            return fillers.stream().flatMap(filler -> filler.standing(bill, at).stream()).findFirst();
        }
        List<Told> by = all.stream().filter(one -> !one.publication().at().isAfter(at)).toList();
        return by.size() <= back ? Optional.empty()
                : Optional.of(by.get(by.size() - 1 - back)).map(one -> new Standing(one.publication().bill(), one.updated(),
                        one.publication().at()));
    }

    /** The measures that the scenario tells of, ever. */
    Stream<BillId> bills() {
        return told.keySet().stream();
    }

    /** Rows of the made-up measures, in no order to speak of. */
    Stream<Row> filled(Optional<Integer> congress, Instant at) {
        return fillers.stream().filter(filler -> congress.isEmpty() || congress.get() == filler.congress())
                .flatMap(filler -> filler.rows(at)).filter(row -> !told.containsKey(row.id()));
    }

    /** Moves a measure's date of update, and nothing else, from now on. */
    void touch(BillId bill, Instant at) {
        touches.merge(bill, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    Optional<Instant> touched(BillId bill) {
        return Optional.ofNullable(touches.get(bill));
    }
}
