package floorwire.rehearsal;

import java.time.Instant;

/**
 * A fault switched on for a while below an address.
 *
 * @param prefix an address of the stand-in, {@code /v3/bill/119/s/2174} or {@code /bulkdata}, and all below it; empty for everything
 * @param from   when it begins, included
 * @param until  when it ends, excluded; {@link Instant#MAX} for one that is on until it is healed
 */
public record Switch(Fault fault, String prefix, Instant from, Instant until) {

    public Switch {
        if (!prefix.isEmpty() && !prefix.startsWith("/")) {
            throw new IllegalArgumentException("an address begins with a slash, such as /v3/bill/119: " + prefix);
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException(fault + " must begin before it ends: " + from + " to " + until);
        }
    }

    boolean holdsAt(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    boolean covers(String path) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") || prefix.isEmpty() ? prefix : prefix + "/");
    }
}
