package floorwire.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import floorwire.alert.Herald;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;

/**
 * What is heard at one instant is one look, and what a look tells is its net result: the difference between what was believed before
 * the look and after it. So each hearing takes back what earlier ones of its look recorded, and the order in which one look's words are
 * heard does not matter (decision 1). What has left already stands.
 */
final class Look {

    private final Ledger ledger;
    private final Herald herald;
    private final String source;
    private final Instant at;
    private final boolean news;

    /** @param news whether its changes are told */
    Look(Ledger ledger, Herald herald, String source, Instant at, boolean news) {
        this.ledger = ledger;
        this.herald = herald;
        this.source = source;
        this.at = at;
        this.news = news;
    }

    /**
     * The instant of a look that begins now. Looks follow each other whatever the clock does: one that was set back would make what is
     * heard now older than what was heard before, or let two looks share an instant.
     */
    static Instant beginning(Instant now, Ledger ledger) {
        Instant shown = now.truncatedTo(ChronoUnit.MILLIS);
        return ledger.lastHeard().filter(shown::isBefore).map(last -> last.plusMillis(1)).orElse(shown);
    }

    /** Takes back what this look recorded of a measure so far and what has not left; the calendar's word is no reading and stays. */
    List<Change> takeBack(BillId id) {
        List<Change> taken = new ArrayList<>();
        for (RecordedChange earlier : ledger.recorded(id, at)) {
            if (!earlier.source().equals(Calendar.SOURCE) && herald.takeBack(earlier.id())) {
                ledger.retract(earlier.id());
                taken.add(earlier.change());
            }
        }
        return taken;
    }

    /** @param about which of them can be news */
    List<RecordedChange> record(Collection<Change> changes, Predicate<Change> about) {
        return changes.stream().map(change -> ledger.record(change, source, at, news && about.test(change))).toList();
    }
}
