package floorwire.rehearsal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import floorwire.congress.Action;
import floorwire.congress.Bill;

/** What the sources print as {@code latestAction}: the first item that bears the greatest date of all, which need not lead the list. */
record LatestAction(LocalDate date, Optional<LocalTime> time, String text) {

    static Optional<LatestAction> of(Bill bill) {
        return bill.actions().stream().reduce((first, second) -> second.date().isAfter(first.date()) ? second : first)
                .map(LatestAction::of);
    }

    private static LatestAction of(Action action) {
        return new LatestAction(action.date(), action.time(), action.text());
    }
}
