package floorwire.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Herald;
import floorwire.change.Change;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;

/** What amendments to a measure begin to match is a change; what was heard of them long after it happened is none that is told. */
final class AmendmentChanges {

    private AmendmentChanges() {}

    /**
     * @param before what matched before
     * @param undone changes of the look that is under way, taken back: what they told was not before
     * @param now    what matches in {@code after}
     */
    static List<Change> between(Map<AmendmentId, Herald.OfAmendment> before, List<Change> undone, Bill after,
            Map<AmendmentId, Herald.OfAmendment> now) {
        if (now.isEmpty()) {
            return List.of();
        }
        Set<String> takenBack = undone.stream().map(Change::fact).collect(Collectors.toSet());
        List<Change> gained = new ArrayList<>();
        for (Amendment amendment : Amendments.of(after)) {
            Herald.OfAmendment matches = now.getOrDefault(amendment.id(), Herald.OfAmendment.NONE);
            Set<String> known = matched(after.id(), amendment, before.getOrDefault(amendment.id(), Herald.OfAmendment.NONE))
                    .map(Change::fact).collect(Collectors.toSet());
            matched(after.id(), amendment, matches)
                    .filter(change -> !known.contains(change.fact()) || takenBack.contains(change.fact())).forEach(gained::add);
        }
        return gained;
    }

    private static Stream<Change> matched(BillId bill, Amendment amendment, Herald.OfAmendment matches) {
        String subject = Amendments.text(amendment).orElse("");
        return Stream.concat(
                matches.topics().stream().map(match -> new Change.AmendmentMatched(bill, amendment.id(), match.topic(), match.direction(),
                        match.evidence(), subject, Amendments.sponsor(amendment), Amendments.latest(amendment))),
                matches.provisions().stream().map(provision -> new Change.AmendmentSays(bill, amendment.id(), provision, subject,
                        Amendments.sponsor(amendment), Amendments.latest(amendment))));
    }

    /** Whether it tells of an amendment what happened longer ago than the window, or nobody knows when. */
    static boolean old(Change change, Instant heardAt, Period window) {
        Optional<LocalDate> on = switch (change) {
            case Change.AmendmentMatched matched -> matched.on();
            case Change.AmendmentSays says -> says.on();
            case Change.ActionTaken action when action.ofAmendmentAlone() -> action.date();
            default -> Optional.of(LocalDate.MAX);
        };
        LocalDate oldest = heardAt.atZone(Congress.WASHINGTON).toLocalDate().minus(window);
        return on.filter(day -> !day.isBefore(oldest)).isEmpty();
    }
}
