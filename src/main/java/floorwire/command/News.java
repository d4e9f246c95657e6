package floorwire.command;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.change.Change;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;

/**
 * What was recorded on topics and bills, as it was told: of a measure of a topic all, of another what concerns an amendment to it that matches the topic.
 *
 * @param changes the latest first
 * @param cut     whether there is more
 */
record News(List<RecordedChange> changes, boolean cut) {

    static News since(Instant since, Set<String> topics, Set<BillId> bills, int limit, Ledger ledger) {
        Set<BillId> amended = new LinkedHashSet<>(ledger.amendedOn(topics));
        amended.removeAll(bills);
        amended.removeIf(id -> ledger.allMemberships(id).stream().map(Membership::topic).anyMatch(topics::contains));
        Set<BillId> asked = new LinkedHashSet<>(bills);
        asked.addAll(amended);
        List<RecordedChange> all = ledger.newsSince(since, topics, asked, limit);
        Map<BillId, Set<AmendmentId>> matching = new HashMap<>();
        return new News(all.stream().filter(recorded -> {
            BillId id = recorded.change().bill();
            return !amended.contains(id) || concerns(recorded.change(), topics,
                    matching.computeIfAbsent(id, of -> matching(ledger.history(of), topics)));
        }).toList(), all.size() == limit);
    }

    private static Set<AmendmentId> matching(Collection<RecordedChange> history, Set<String> topics) {
        return history.stream().map(recorded -> told(recorded.change())).filter(Change.AmendmentMatched.class::isInstance)
                .map(Change.AmendmentMatched.class::cast).filter(match -> topics.contains(match.topic()))
                .map(Change.AmendmentMatched::amendment).collect(Collectors.toSet());
    }

    private static boolean concerns(Change change, Set<String> topics, Set<AmendmentId> matching) {
        return switch (told(change)) {
            case Change.AmendmentMatched match -> topics.contains(match.topic());
            case Change.ActionTaken action -> action.amendment().filter(matching::contains).isPresent();
            default -> false;
        };
    }

    private static Change told(Change change) {
        return change instanceof Change.Withdrawn gone ? gone.before() : change.stands();
    }
}
