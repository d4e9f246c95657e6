package floorwire.feed.congressgov;

/** What a request is spent on. */
public enum Purpose {
    /** Looks at the list of what moved. */
    LIST,
    /** Followed measures that were read for a while neither for their own sake nor because the list named them. */
    SWEEP,
    /** Followed measures that moved. */
    CHANGED,
    /** The whole of a measure that somebody began to follow. */
    FIRST,
    /** What topics need of measures that nobody follows yet: their numbers or titles are new. */
    DISCOVERY,
    /** Amendments to what is followed and to the carriers of a defense act. */
    AMENDMENTS,
    /** The copies of the House's roll calls. */
    HOUSE_VOTES,
    /** The nightly walk over a whole Congress, and the numbers missing from it. */
    ENUMERATION,
    /** Whether the date filter honours the time of day. */
    CALIBRATION
}
