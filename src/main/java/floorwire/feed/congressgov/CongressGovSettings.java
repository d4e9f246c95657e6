package floorwire.feed.congressgov;

/**
 * How the API is asked.
 *
 * @param window      what is taken for true of the date filter
 * @param discoveries how many measures that nobody follows are read in one poll; the others wait for the next
 * @param houseVotes  whether the copies of the House's roll calls are read, which confirm the Clerk's
 * @param amendments  how many requests one poll spends on amendments; the others wait for the next
 */
public record CongressGovSettings(Window window, int discoveries, int amendments, boolean houseVotes) {

    /** Whether {@code fromDateTime} honours the time of day: the publisher does not say (feeds.md 3.5). */
    public enum Window {
        /** The feed finds out, once a day. */
        AUTO,
        HOURS,
        DATES
    }

    public CongressGovSettings {
        if (amendments < 0) {
            throw new IllegalArgumentException("no negative number of requests for amendments: " + amendments);
        }
        if (discoveries < 0) {
            throw new IllegalArgumentException("no negative number of discoveries: " + discoveries);
        }
    }

    /** With as many requests for amendments as usual, and without roll calls. */
    public CongressGovSettings(Window window, int discoveries) {
        this(window, discoveries, 60, false);
    }

    /**
     * Sixty discoveries are at most 240 requests, a minute at four a second. Sixty requests for amendments are 720 an hour at the pace of a
     * sitting chamber, a seventh of a key's 5,000: the thousand amendments of a defense act, of two requests each, take three hours once.
     */
    public static CongressGovSettings usual() {
        return new CongressGovSettings(Window.AUTO, 60, 60, true);
    }

    public CongressGovSettings withHouseVotes(boolean read) {
        return new CongressGovSettings(window, discoveries, amendments, read);
    }
}
