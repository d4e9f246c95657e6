package floorwire.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.ledger.Membership;

/** A topic gaining or losing a measure is itself a change: text that arrives weeks later can bring a measure in. */
final class TopicChanges {

    private TopicChanges() {}

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
}
