package floorwire.rehearsal;

/** Ways in which the real sources have failed (feeds.md 3.2, 9, 11). Each says what happens, and where in public it was seen. */
public enum Fault {
    // answers replaced, at either source
    KEY_INVALID(Kind.ANSWER, "403 with an object: the key is invalid", "api.congress.gov#93"),
    KEY_DISABLED(Kind.ANSWER, "403 with an object: the key is disabled", "api.congress.gov#93"),
    KEY_UNVERIFIED(Kind.ANSWER, "403 with an object: the key is not verified yet", "api.congress.gov#93"),
    KEY_UNAUTHORIZED(Kind.ANSWER, "403 with an object: the key may not ask this", "api.congress.gov#93"),
    AUTHORIZATION_FAILED(Kind.ANSWER, "403 whose error is a text, for a key that is good a moment later", "api.congress.gov#96"),
    OVER_RATE_LIMIT(Kind.ANSWER, "429 that says when to come back", "gateway's source"),
    OVER_RATE_LIMIT_MUTE(Kind.ANSWER, "429 that does not say when to come back", "gateway's source"),
    NOT_FOUND(Kind.ANSWER, "404 whose error is a text", "api.congress.gov#169"),
    SERVER_ERROR(Kind.ANSWER, "500 with the text of a Python exception", "api.congress.gov#166, #205, #232"),
    UNBOUND(Kind.ANSWER, "500 with Python's UnboundLocalError: not there yet, no outage", "api.congress.gov#232, #335, #398"),
    UNAVAILABLE(Kind.ANSWER, "503 whose HTML calls itself text/plain, and the connection closed", "api.congress.gov#114"),
    HOST_TIMED_OUT(Kind.ANSWER, "522 with a page of Cloudflare's", "api.congress.gov#147, #345"),
    REDIRECT_LOOP(Kind.ANSWER, "302 to the same address", "api.congress.gov#360, #361"),
    ERROR_IN_200(Kind.ANSWER, "200 with nothing but an error", "usgpo/api#158"),
    HTML(Kind.ANSWER, "200 with a page for people", "api.congress.gov#46"),
    WRONG_ROOT(Kind.ANSWER, "200 under another root than asked for", "api.congress.gov#371"),
    NOT_ACCEPTABLE(Kind.ANSWER, "406 whatever was asked for", "GovInfo, 2026"),

    // answers damaged on their way, at either source
    TRUNCATED(Kind.ANSWER, "a body cut in the middle, with headers that fit what was sent", "feeds.md 11 (n)"),
    WRONG_LENGTH(Kind.ANSWER, "a Content-Length longer than the body, and the connection closed", "feeds.md 11 (n)"),
    STALLED(Kind.ANSWER, "half of the body, and then nothing more until the fault is over", "api.congress.gov#147"),
    SILENT(Kind.ANSWER, "no answer at all until the fault is over", "api.congress.gov#147"),
    DROPPED(Kind.ANSWER, "the connection closed without an answer", "api.congress.gov#114"),
    ENDLESS(Kind.ANSWER, "a body of 1 GB that begins well", "feeds.md 11"),
    GZIPPED(Kind.ANSWER, "a body packed with gzip", "feeds.md 11 (n)"),
    UTF_16(Kind.ANSWER, "a body in UTF-16 that calls itself UTF-8", "feeds.md 11"),
    LATIN_1(Kind.ANSWER, "a body in ISO 8859-1 that calls itself UTF-8", "feeds.md 11"),
    WRONG_TYPE(Kind.ANSWER, "the right body under the name of text/html", "feeds.md 3.2"),
    CLOCK_SKEW(Kind.ANSWER, "the source's clock ten minutes ahead: dates of update in the client's future", "feeds.md 11 (o)"),

    PROGRAM_REFUSED(Kind.ANSWER, "403 with a page for people: no programs here", "api.congress.gov#441; us/congress#198"),

    // what a measure's record says, in detail, parts, rows and GovInfo's copy alike; over, the date of update moves
    DUPLICATED(Kind.BILL, "every action a second time, not beside the first", "api.congress.gov#211"),
    NEAR_DUPLICATED(Kind.BILL, "every action a second time, worded almost alike", "api.congress.gov#355; bill-status#234"),
    ACTION_REMOVED(Kind.BILL, "the latest action is gone", "api.congress.gov#474"),
    ACTION_REDATED(Kind.BILL, "the latest action is a day earlier", "api.congress.gov#472"),
    ACTION_EDITED(Kind.BILL, "the latest action is worded otherwise, as many as before", "bill-status#254"),
    ACTION_LATE(Kind.BILL, "the date moved, but the actions are those of the publication before", "api.congress.gov#384, #455, #473"),
    ACTION_MARKUP(Kind.BILL, "a link in the text of the latest action", "api.congress.gov#2"),
    FALSE_PRESENTATION(Kind.BILL, "presented to the President, which it was not", "bill-status#179"),
    SIGNATURE_MISSING(Kind.BILL, "a law without its signature", "bill-status#244"),
    LAW_BEFORE_SIGNATURE(Kind.BILL, "a law dated a day before its signature", "bill-status#140"),
    TITLE_MISSING(Kind.BILL, "no title yet", "bill-status#52, #89"),
    SPONSOR_MISSING(Kind.BILL, "no sponsor yet", "bill-status#134, #169"),
    COSPONSOR_TWICE(Kind.BILL, "the first cosponsor twice", "bulk-data#225"),
    SUMMARY_UNDATED(Kind.BILL, "summaries without a date", "api.congress.gov#234"),
    SUMMARY_BROKEN(Kind.BILL, "summaries in invalid HTML", "api.congress.gov#2"),
    TEXT_WITHOUT_URL(Kind.BILL, "texts that are counted and not published", "api.congress.gov#332"),

    VOTE_ADDRESS(Kind.BILL, "another roll call's address at each recorded vote", "api.congress.gov#210; bill-status#233, #187, #184"),
    VOTE_SESSION(Kind.BILL, "the other session at each recorded vote", "api.congress.gov#250; bulk-data#163"),

    // a measure that is there and not there
    ABSENT(Kind.BILL, "unknown for days at all addresses and in all lists", "api.congress.gov#367"),
    RESERVED(Kind.BILL, "a reserved number: 500 alone, a row without title or action, a file of schema 1.0.0",
            "api.congress.gov#232, #398"),

    // the API's lists
    MISSING_FROM_LIST(Kind.LIST, "there by its number, in no list", "api.congress.gov#233; usgpo/api#151"),
    LIST_AHEAD(Kind.LIST, "the row is of today, the detail of the publication before", "api.congress.gov#112"),
    LIST_BEHIND(Kind.LIST, "the detail is of today, the row of the publication before", "api.congress.gov#112"),
    MASS_TOUCH(Kind.LIST, "new dates of update within six hours, and nothing else", "api.congress.gov#201, #170, #131, #307"),
    WRONG_COUNT(Kind.LIST, "a count unlike the rows", "api.congress.gov#334, #399, #74"),
    DUPLICATE_ROWS(Kind.LIST, "a row in seven twice", "api.congress.gov#272, #78"),
    HOLES(Kind.LIST, "a row in seven left out", "api.congress.gov#365"),
    OUT_OF_ORDER(Kind.LIST, "a row in seven out of its place", "api.congress.gov#231, #406, #132"),
    FILTER_LEAK(Kind.LIST, "rows outside the range asked for, and a count of all", "api.congress.gov#261, #126"),
    PAGING_DRIFT(Kind.LIST, "a row moves to the front between one page and the next", "feeds.md 3.6"),
    BAD_ROW(Kind.LIST, "one row turns its page into a 500", "api.congress.gov#116, #166, #351"),

    // the API's details and parts
    ACTIONS_FAIL(Kind.PART, "500 for the actions", "api.congress.gov#387"),
    PARTS_NOT_FOUND(Kind.PART, "404 for texts and summaries", "api.congress.gov#434"),
    PARTS_FAIL(Kind.PART, "500 for texts and summaries", "api.congress.gov#431"),
    COUNT_OFF_BY_ONE(Kind.PART, "counts of parts one too high", "api.congress.gov#246"),
    ALIASES(Kind.PART, "other names of keys: bioguideID, texts, and numbers that are texts", "api.congress.gov#371"),
    ENTITIES(Kind.PART, "HTML's entities in titles and actions", "recorded, September 2026"),

    // GovInfo's copy of one measure
    STALE(Kind.COPY, "the copy before the latest one, for weeks", "bulk-data#204, #213, #214; bill-status#254"),
    PLAIN_CDATA(Kind.COPY, "summaries as CDATA, the older way, and an empty cdata beside them", "feeds.md 4.2"),

    // the chambers' records of votes
    VOTE_PENDING(Kind.VOTE, "a vote in the Senate's menu whose file redirects to a page", "us/congress#318, #319"),
    MODIFIED(Kind.VOTE, "the Senate's modify_date moves at every look, and nothing else", "feeds.md 6"),
    SANITIZED(Kind.VOTE, "200 and 65 bytes for a roll call of the House that is not there", "feeds.md 5"),
    VACATED(Kind.VOTE, "the vote was vacated: the record says so, and nobody voted", "feeds.md 5"),
    IDS_MISSING(Kind.VOTE, "every fortieth member with an empty id, or one of zeros", "api.congress.gov#340; us/congress#46"),
    MISCOUNTED(Kind.VOTE, "a member who voted yea stands as not voting, until it is corrected", "feeds.md 5");

    /** Where a fault can be seen, and so which addresses it is switched on for. */
    public enum Kind {
        /** Every answer of either source below the address. */
        ANSWER,
        /** A measure's whole record: the address is of the API or of GovInfo, of the measure or above it. */
        BILL,
        /** The API's lists, for the measure the address names, or for some below it. */
        LIST,
        /** The API's details and parts below the address. */
        PART,
        /** Files of GovInfo below the address. */
        COPY,
        /** The chambers' records of votes below the address. */
        VOTE
    }

    private final Kind kind;
    private final String what;
    private final String seen;

    Fault(Kind kind, String what, String seen) {
        this.kind = kind;
        this.what = what;
        this.seen = seen;
    }

    public Kind kind() {
        return kind;
    }

    /** What happens, in a few words. */
    public String what() {
        return what;
    }

    /** The public issue that tells of it, or the part of feeds.md that asks for it. */
    public String seen() {
        return seen;
    }

    /** Whether a scenario's {@link Trouble} can be of it. */
    boolean ofTheCopy() {
        return this == STALE || this == TRUNCATED;
    }
}
