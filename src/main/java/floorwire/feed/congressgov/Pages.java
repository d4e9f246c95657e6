package floorwire.feed.congressgov;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import floorwire.congress.Bill;
import floorwire.congress.Subjects;

/**
 * Puts the pages of a part together. What stands on an earlier page too is taken once: pages overlap when the list moves between two
 * requests, {@code /text} adds the Public Law to every page, {@code /relatedbills} has repeated a bill (all captured). What stands twice
 * on one page stays as printed.
 */
final class Pages {

    private Pages() {}

    static Bill join(Bill had, Bill page) {
        return new Bill(had.id(), had.detail(), more(had.actions(), page.actions(), item -> item),
                more(had.cosponsors(), page.cosponsors(), item -> item), more(had.titles(), page.titles(), item -> item),
                new Subjects(had.subjects().policyArea().or(() -> page.subjects().policyArea()),
                        more(had.subjects().terms(), page.subjects().terms(), item -> item)),
                more(had.summaries(), page.summaries(), item -> item), more(had.texts(), page.texts(), item -> item),
                more(had.committees(), page.committees(), item -> item),
                more(had.relatedBills(), page.relatedBills(), related -> related.id()), had.laws(), had.amendments());
    }

    private static <T> List<T> more(List<T> had, List<T> page, Function<T, Object> identity) {
        if (had.isEmpty() || page.isEmpty()) {
            return had.isEmpty() ? page : had;
        }
        var known = new HashSet<Object>();
        had.forEach(item -> known.add(identity.apply(item)));
        var all = new ArrayList<T>(had);
        page.stream().filter(item -> !known.contains(identity.apply(item))).forEach(all::add);
        return List.copyOf(all);
    }
}
