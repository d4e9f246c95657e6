package floorwire.rehearsal;

import java.time.Instant;

import floorwire.congress.BillId;

/**
 * A bad copy of one measure's file, served for a while.
 *
 * @param fault {@link Fault#STALE} or {@link Fault#TRUNCATED}
 * @param from  the instant of the bad copy, included
 * @param until the instant at which a good one replaces it
 */
public record Trouble(Fault fault, BillId bill, Instant from, Instant until) {

    public Trouble {
        if (!fault.ofTheCopy()) {
            throw new IllegalArgumentException(
                    fault + " is no trouble of a copy: only " + Fault.STALE + " and " + Fault.TRUNCATED + " are");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a trouble must begin before it ends: " + from + " to " + until + " of " + bill);
        }
    }

    boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(until);
    }
}
