package floorwire.feed;

/**
 * What a host says we may still ask, as its headers {@code X-RateLimit-Limit} and {@code X-RateLimit-Remaining} print it.
 *
 * @param limit     requests in the host's window, an hour at api.congress.gov
 * @param remaining of them, after the answer that said so
 */
public record Budget(int limit, int remaining) {

    /** Whether less than a fifth is left: then only what somebody follows is asked for (feeds.md 10). */
    public boolean low() {
        return remaining * 5L < limit;
    }
}
