package floorwire.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;

/** A topic gaining or losing a measure is itself a change: text that arrives weeks later can bring a measure in. */
final class TopicChanges {

    private TopicChanges() {}

    /** What a measure matched before these changes of its topics, of which {@code ledger} knows no more. */
    static List<Membership> before(List<Change> undone, Collection<Membership> now, Ledger ledger, Instant firstSight) {
        List<Membership> before = new ArrayList<>(now);
        for (Change change : undone.reversed()) {
            if (change instanceof Change.TopicGained gained) {
                before.removeIf(match -> match.topic().equals(gained.topic()) && match.direction().equals(gained.direction()));
            } else if (change instanceof Change.TopicLost lost) {
                Instant since = ledger.latest(lost.fact()).map(RecordedChange::recordedAt).orElse(firstSight);
                before.add(new Membership(lost.topic(), lost.direction(), "", since));
            }
        }
        return before;
    }

    static List<Change> between(BillId id, Collection<Membership> before, Collection<Membership> after) {
        List<Change> changes = new ArrayList<>();
        for (Membership now : after) {
            if (before.stream().noneMatch(now::sameAs)) {
                changes.add(new Change.TopicGained(id, now.topic(), now.direction(), now.evidence()));
            }
        }
        for (Membership was : before) {
            if (after.stream().noneMatch(was::sameAs)) {
                changes.add(new Change.TopicLost(id, was.topic(), was.direction()));
            }
        }
        return changes;
    }

    /** A match that held before keeps its beginning. */
    static List<Membership> since(Collection<Membership> before, Collection<Membership> after) {
        return after.stream().map(now -> before.stream().filter(now::sameAs).findFirst()
                .map(was -> new Membership(now.topic(), now.direction(), now.evidence(), was.since())).orElse(now)).toList();
    }
}
