package floorwire.rehearsal;

/** Ways in which the real source has failed (feeds.md 3.2, 9, 11). */
public enum Fault {
    /** The state before the latest one, with its old {@code updateDate}: BILLSTATUS copies stayed stale for weeks in 2026. */
    STALE,
    /** A body cut in the middle, with headers that fit what was sent. */
    TRUNCATED,
    /** 503, whose HTML says so under the name of {@code text/plain} (api.congress.gov#114). */
    UNAVAILABLE,
    /** A page for people with status 200. */
    HTML,
    /** 406 whatever was asked for. */
    NOT_ACCEPTABLE,
    /** Half of the body, and then nothing more until the fault is taken away. */
    STALLED;

    /** Whether the copy itself is bad, wherever it is fetched from: alone, in the zip or in the listing. */
    boolean ofTheCopy() {
        return this == STALE || this == TRUNCATED;
    }
}
