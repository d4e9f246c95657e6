package floorwire.congress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A roll call's identity. Numbers restart with each session in both chambers, so it takes the session, which is told by its year:
 * session 1 of Congress c is that of 1787 + 2c, session 2 the next. A vote cast on 1 January before the session ended keeps the year of
 * its session ({@code h659-112.2012} was cast in 2013).
 *
 * <p>{@link #toString()} is the one form we print and store, {@code h312-118.2023}, {@code s190-118.2023}; it is that of
 * unitedstates/congress.
 *
 * @param number from 1
 * @param year   the year of the session, not that of the day
 */
public record RollCallId(Chamber chamber, int number, int congress, int year) implements Comparable<RollCallId> {

    private static final Pattern PRINTED = Pattern.compile("([hs])([1-9][0-9]{0,4})-([1-9][0-9]{0,2})\\.([0-9]{4})");
    private static final Comparator<RollCallId> ORDER = Comparator.comparingInt(RollCallId::congress).thenComparingInt(RollCallId::year)
            .thenComparing(RollCallId::chamber).thenComparingInt(RollCallId::number);

    public RollCallId {
        if (congress < 1 || congress > 999) {
            throw new IllegalArgumentException("a Congress is numbered from 1 to 999, not " + congress);
        }
        if (number < 1 || number > 99_999) {
            throw new IllegalArgumentException("a roll call is numbered from 1 to 99999, not " + number);
        }
        int session = year - firstYear(congress) + 1;
        if (session != 1 && session != 2) {
            throw new IllegalArgumentException("the " + Congress.ordinal(congress) + " Congress has no session of " + year);
        }
    }

    /** @param session 1 or 2 */
    public static RollCallId of(Chamber chamber, int number, int congress, int session) {
        return new RollCallId(chamber, number, congress, firstYear(congress) + session - 1);
    }

    /**
     * The roll call that a measure's record names.
     *
     * @param day the legislative day; the first days of January after a Congress's second year belong to that year's session
     */
    public static RollCallId taken(Chamber chamber, int number, int congress, LocalDate day) {
        return new RollCallId(chamber, number, congress, Math.clamp(day.getYear(), firstYear(congress), firstYear(congress) + 1));
    }

    /** Reads {@code h312-118.2023} only. */
    public static Optional<RollCallId> parse(String text) {
        Matcher matcher = PRINTED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Chamber chamber = matcher.group(1).equals("h") ? Chamber.HOUSE : Chamber.SENATE;
        try {
            return Optional.of(new RollCallId(chamber, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int firstYear(int congress) {
        return 1787 + 2 * congress;
    }

    /** 1 or 2. */
    public int session() {
        return year - firstYear(congress) + 1;
    }

    /** {@code House roll call 312 (2023)}, {@code Senate vote 190 (2023)}, as each chamber calls them. */
    public String citation() {
        return chamber.label() + (chamber == Chamber.HOUSE ? " roll call " : " vote ") + number + " (" + year + ")";
    }

    /**
     * The chamber's own record. Made from the identity, as printed addresses have been wrong (api.congress.gov#210; bill-status#184,
     * #187, #233).
     */
    public String url() {
        return chamber == Chamber.HOUSE ? String.format(Locale.ROOT, "https://clerk.house.gov/evs/%d/roll%03d.xml", year, number)
                : String.format(Locale.ROOT,
                        "https://www.senate.gov/legislative/LIS/roll_call_votes/vote%1$d%2$d/vote_%1$d_%2$d_%3$05d.xml",
                        congress, session(), number);
    }

    @Override
    public int compareTo(RollCallId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (chamber == Chamber.HOUSE ? "h" : "s") + number + "-" + congress + "." + year;
    }
}
