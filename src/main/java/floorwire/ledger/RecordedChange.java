package floorwire.ledger;

import java.time.Instant;

import floorwire.change.Change;
import floorwire.change.ChangeId;

/**
 * A change as it stands in the ledger, for good.
 *
 * @param revision how many changes of the same fact came before it
 * @param source   on whose word
 * @param news     whether it is told; a difference found by {@code ingest} is kept and not told
 */
public record RecordedChange(ChangeId id, Change change, int revision, String source, Instant recordedAt, boolean news) {}
