package floorwire.feed.congressgov;

/**
 * How the API is asked.
 *
 * @param window      what is taken for true of the date filter
 * @param discoveries how many measures that nobody follows are read in one poll; the others wait for the next
 */
public record CongressGovSettings(Window window, int discoveries) {

    /** Whether {@code fromDateTime} honours the time of day: the publisher does not say (feeds.md 3.5). */
    public enum Window {
        /** The feed finds out, once a day. */
        AUTO,
        HOURS,
        DATES
    }

    public CongressGovSettings {
        if (discoveries < 0) {
            throw new IllegalArgumentException("no negative number of discoveries: " + discoveries);
        }
    }

    /** Sixty discoveries are at most 240 requests, a minute at four a second. */
    public static CongressGovSettings usual() {
        return new CongressGovSettings(Window.AUTO, 60);
    }
}
