package floorwire.feed.congressgov;

import java.time.Instant;

/** What the API said to one request. */
sealed interface Said {
    Instant at();

    /** The bytes are handed on, not copied. */
    @SuppressWarnings("ArrayRecordComponent")
    record Body(Instant at, byte[] bytes) implements Said {}

    /** 404. */
    record Absent(Instant at, String reason) implements Said {}

    /** A 500 that means an unknown or reserved measure (api.congress.gov#232, #335, #398). */
    record NotYet(Instant at) implements Said {}

    /**
     * @param broken whether it was a 500, which one bad row makes of a whole page (api.congress.gov#116, #166, #351)
     * @param stop   whether nothing more is to be asked in this poll: the key is refused, or the host wants to be left alone
     */
    record Refused(Instant at, String reason, boolean broken, boolean stop) implements Said {}
}
