package floorwire.feed.congressgov;

import java.time.Instant;

import floorwire.congress.Amendment;

/**
 * An amendment's own record, {@code /amendment/117/samdt/2137}, without its actions.
 *
 * @param asOf    how fresh it is
 * @param actions whether it counts any
 */
record AmendmentRecord(Amendment amendment, Instant asOf, boolean actions) {}
