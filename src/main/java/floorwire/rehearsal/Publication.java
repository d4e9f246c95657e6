package floorwire.rehearsal;

import java.time.Instant;

import floorwire.congress.Bill;

/**
 * A measure's whole state as the source publishes it at an instant, which its file then names as its {@code updateDate}.
 */
public record Publication(Instant at, Bill bill) {}
