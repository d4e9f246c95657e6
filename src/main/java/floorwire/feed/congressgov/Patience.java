package floorwire.feed.congressgov;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.BillId;

/**
 * Measures that could not be read to the end, and when each is tried again: after five minutes, ten, twenty, then every hour, for about
 * a day; then every six hours if somebody follows it, and else no more. A row that moved again is tried at once. Kept in memory only: after a restart the sweep and the nightly walk find what is owed.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** A new measure may stand without title or sponsor for a day (bill-status#52). */
    private static final int TRIES = 28;
    /** How long a followed measure waits for each further try, as long as it is followed. */
    private static final Duration FOR_EVER = Duration.ofHours(6);
    private static final int MOST = 10_000;

    private final Map<BillId, Trial> trials = new HashMap<>();

    private record Trial(int count, Instant next, Optional<ListPage.Row> row) {}

    /**
     * Whether it is not yet time to ask about a measure whose row is this.
     *
     * @param followed whether somebody follows it: then there will be such a time
     */
    boolean waits(BillId id, Optional<ListPage.Row> row, boolean followed, Instant now) {
        Trial trial = trials.get(id);
        return trial != null && (row.isEmpty() || row.equals(trial.row))
                && ((!followed && trial.count >= TRIES) || Kept.tooEarly(now, trial.next, FOR_EVER));
    }

    void failed(BillId id, Optional<ListPage.Row> row, Instant now) {
        Trial before = trials.get(id);
        Optional<ListPage.Row> last = row.or(() -> before == null ? Optional.empty() : before.row);
        int count = before == null || !before.row.equals(last) ? 1 : before.count + 1;
        if (before != null || trials.size() < MOST) {
            trials.put(id, new Trial(count, now.plus(wait(count)), last));
        }
    }

    private static Duration wait(int count) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(count - 1, 10));
        return count >= TRIES ? FOR_EVER : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    void ended(BillId id) {
        trials.remove(id);
    }

    /** How often a measure was tried with this row. */
    int tries(BillId id, Optional<ListPage.Row> row) {
        Trial trial = trials.get(id);
        return trial == null || !trial.row.equals(row) ? 0 : trial.count;
    }

    Optional<ListPage.Row> row(BillId id) {
        Trial trial = trials.get(id);
        return trial == null ? Optional.empty() : trial.row;
    }

    /** Whose turn has come. */
    List<BillId> due(Set<BillId> followed, Instant now) {
        return trials.keySet().stream().filter(id -> !waits(id, Optional.empty(), followed.contains(id), now)).sorted().toList();
    }
}
