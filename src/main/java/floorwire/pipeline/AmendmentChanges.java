package floorwire.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.change.Change;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.Congress;
import floorwire.ledger.Membership;

/** What amendments to a measure begin to match is a change; what was heard of them long after it happened is none that is told. */
final class AmendmentChanges {

    private AmendmentChanges() {}

    /**
     * @param before what matched before
     * @param undone changes of the look that is under way, taken back: what they told was not before
     * @param now    what matches in {@code after}
     */
    static List<Change> between(Map<AmendmentId, List<Membership>> before, List<Change> undone, Bill after,
            Map<AmendmentId, List<Membership>> now) {
        if (now.isEmpty()) {
            return List.of();
        }
        Set<String> takenBack = undone.stream().map(Change::fact).collect(Collectors.toSet());
        Set<String> known = new HashSet<>();
        before.forEach((id, matches) -> matches.forEach(match -> known.add(key(id, match))));
        List<Change> gained = new ArrayList<>();
        for (Amendment amendment : Amendments.of(after)) {
            for (Membership match : now.getOrDefault(amendment.id(), List.of())) {
                var change = new Change.AmendmentMatched(after.id(), amendment.id(), match.topic(), match.direction(), match.evidence(),
                        Amendments.text(amendment).orElse(""), Amendments.sponsor(amendment), Amendments.latest(amendment));
                if (!known.contains(key(amendment.id(), match)) || takenBack.contains(change.fact())) {
                    gained.add(change);
                }
            }
        }
        return gained;
    }

    private static String key(AmendmentId id, Membership match) {
        return id + "/" + match.topic() + "/" + match.direction();
    }

    /** Whether it tells of an amendment what happened longer ago than the window, or nobody knows when. */
    static boolean old(Change change, Instant heardAt, Period window) {
        Optional<LocalDate> on = switch (change) {
            case Change.AmendmentMatched matched -> matched.on();
            case Change.ActionTaken action when action.ofAmendmentAlone() -> action.date();
            default -> Optional.of(LocalDate.MAX);
        };
        LocalDate oldest = heardAt.atZone(Congress.WASHINGTON).toLocalDate().minus(window);
        return on.filter(day -> !day.isBefore(oldest)).isEmpty();
    }
}
