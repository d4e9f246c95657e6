package floorwire.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import floorwire.congress.BillId;
import floorwire.congress.Law;

/** What a list tells of a measure. */
record Row(BillId id, String title, Optional<LatestAction> latest, Instant updated, Instant withText, List<Law> laws) {

    Row {
        withText = withText.isBefore(updated) ? updated : withText;
    }

    Row touched(Instant at) {
        return at.isAfter(updated) ? new Row(id, title, latest, at, withText, laws) : this;
    }
}
