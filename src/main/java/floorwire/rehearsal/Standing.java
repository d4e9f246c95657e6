package floorwire.rehearsal;

import java.time.Instant;

import floorwire.congress.Bill;

/**
 * A measure as the Library shows it at an instant.
 *
 * @param updated  its {@code updateDate}, which moves for any reason but a text (feeds.md 3.5)
 * @param withText its {@code updateDateIncludingText}, never the earlier of the two
 */
record Standing(Bill bill, Instant updated, Instant withText) {

    Standing {
        withText = withText.isBefore(updated) ? updated : withText;
    }

    /** The same content under a later date: what reprocessing does to it. An earlier date changes nothing. */
    Standing touched(Instant at) {
        return at.isAfter(updated) ? new Standing(bill, at, withText) : this;
    }

    Standing with(Bill other) {
        return new Standing(other, updated, withText);
    }

    Row row() {
        return new Row(bill.id(), bill.detail().title(), LatestAction.of(bill), updated, withText, bill.laws());
    }
}
