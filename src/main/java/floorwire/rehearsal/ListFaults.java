package floorwire.rehearsal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/** What goes wrong with the API's lists of measures. */
final class ListFaults {
    private final Faults faults;
    private final Library library;

    ListFaults(Faults faults, Library library) {
        this.faults = faults;
        this.library = library;
    }

    /** A row as the list has it, which the detail need not have; empty where the list has none. */
    Optional<Row> row(Row row, Instant now) {
        if (faults.hits(Fault.MISSING_FROM_LIST, row.id(), now) || faults.hits(Fault.HOLES, row.id(), now)) {
            return Optional.empty();
        }
        return faults.hitsAll(Fault.LIST_BEHIND, row.id(), now)
                ? Optional.of(library.standing(row.id(), now, 1).map(Standing::row).orElse(row))
                : Optional.of(row);
    }

    boolean leaks(Row row, Instant now) {
        return faults.hits(Fault.FILTER_LEAK, row.id(), now);
    }

    /** Before a later page is cut, the last row of all moves to the front. Whether it did. */
    boolean drift(List<Row> sorted, Query query, String path, Instant now) {
        boolean drifts = query.offset() > 0 && !sorted.isEmpty() && faults.on(Fault.PAGING_DRIFT, path, now);
        if (drifts) {
            library.touch(sorted.getLast().id(), now);
        }
        return drifts;
    }

    List<Row> disordered(List<Row> sorted, Instant now) {
        var rows = new ArrayList<Row>();
        for (Row row : sorted) {
            boolean elsewhere = faults.hits(Fault.OUT_OF_ORDER, row.id(), now);
            rows.add(elsewhere ? rows.size() / 2 : rows.size(), row);
            if (faults.hits(Fault.DUPLICATE_ROWS, row.id(), now)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** What the page says there are, rows apart. */
    void count(ObjectNode envelope, int unfiltered, String path, Instant now) {
        ObjectNode pagination = (ObjectNode) envelope.get("pagination");
        if (faults.on(Fault.FILTER_LEAK, path, now)) {
            pagination.put("count", unfiltered);
        }
        if (faults.on(Fault.WRONG_COUNT, path, now)) {
            pagination.put("count", pagination.get("count").asInt() + 3);
        }
    }

    /** Whether a page holds the row that breaks it: the measure that the fault's address names, or the first by name of those below. */
    boolean breaks(List<Row> all, List<Row> page, Instant now) {
        return all.stream().map(Row::id).filter(id -> faults.covering(Fault.BAD_ROW, id, now, false)).min(Comparator.naturalOrder())
                .filter(bad -> page.stream().anyMatch(row -> row.id().equals(bad))).isPresent() && faults.show(Fault.BAD_ROW);
    }
}
