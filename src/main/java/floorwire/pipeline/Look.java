package floorwire.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Herald;
import floorwire.change.Change;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;

/**
 * What is heard at one instant is one look, and what a look tells is its net result: a fact that comes and goes within it is not told,
 * one that is corrected within it is told as corrected. So the order in which one look's words are heard does not matter (decision 1).
 */
final class Look {

    private final Ledger ledger;
    private final Herald herald;
    private final String source;
    private final Instant at;
    private final boolean news;

    Look(Ledger ledger, Herald herald, String source, Instant at, boolean news) {
        this.ledger = ledger;
        this.herald = herald;
        this.source = source;
        this.at = at;
        this.news = news;
    }

    /** Records the changes, each put together with what this look recorded of the same fact before. */
    List<RecordedChange> record(Collection<Change> changes) {
        List<RecordedChange> recorded = new ArrayList<>();
        for (Change change : changes) {
            net(change).ifPresent(net -> recorded.add(ledger.record(net, source, at, news)));
        }
        return recorded;
    }

    private Optional<Change> net(Change change) {
        Optional<RecordedChange> earlier = ledger.latest(change.fact()).filter(last -> last.recordedAt().equals(at));
        if (earlier.isEmpty() || !herald.takeBack(earlier.get().id())) {
            return Optional.of(change);
        }
        ledger.retract(earlier.get().id());
        return together(earlier.get().change(), change);
    }

    /** Two changes of one fact as one; none when the second undoes the first. */
    static Optional<Change> together(Change first, Change second) {
        Optional<Change> before = before(first);
        Optional<Change> after = after(second);
        if (before.isEmpty()) {
            return after;
        }
        if (after.isEmpty()) {
            return Optional.of(second instanceof Change.TopicLost ? second : new Change.Withdrawn(before.get()));
        }
        Change was = before.get();
        Change is = after.get();
        if (was.equals(is) || was instanceof Change.TopicLost) {
            return Optional.empty();
        }
        return Optional.of(was.date().equals(is.date()) ? new Change.Reworded(was, is) : new Change.Redated(was, is));
    }

    /** The fact as it stood before the change; none when it did not. */
    private static Optional<Change> before(Change change) {
        return switch (change) {
            case Change.Correction correction -> Optional.of(correction.before());
            case Change.TopicLost lost -> Optional.of(lost);
            default -> Optional.empty();
        };
    }

    /** The fact as it stands after the change; none when it does not. */
    private static Optional<Change> after(Change change) {
        return switch (change) {
            case Change.Withdrawn withdrawn -> Optional.empty();
            case Change.Redated redated -> Optional.of(redated.after());
            case Change.Reworded reworded -> Optional.of(reworded.after());
            case Change.TopicLost lost -> Optional.empty();
            default -> Optional.of(change);
        };
    }
}
