package floorwire.congress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A Congress by its number. It opens at noon Eastern on 3 January of 1787 + 2c and ends at noon two years later (20th Amendment,
 * section 2).
 */
public record Congress(int number) {

    /** The zone of legislative days and of the chambers' clocks. */
    public static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    public Instant opens() {
        return LocalDate.of(1787 + 2 * number, 1, 3).atTime(LocalTime.NOON).atZone(WASHINGTON).toInstant();
    }

    public Instant ends() {
        return new Congress(number + 1).opens();
    }

    /** The day on which it ends, 3 January of an odd year. */
    public LocalDate lastDay() {
        return LocalDate.of(1789 + 2 * number, 1, 3);
    }

    /** The Congress of a calendar year from its third day on: all of a year's measures and, but for those of its first two days, roll calls. */
    public static Congress ofYear(int year) {
        return new Congress((year - 1787) / 2);
    }

    /** The Congress in office at an instant. */
    public static Congress at(Instant instant) {
        Congress byYear = ofYear(instant.atZone(WASHINGTON).getYear());
        return instant.isBefore(byYear.opens()) ? new Congress(byYear.number - 1) : byYear;
    }

    /**
     * The numbers of the Congresses of whose measures something may still be published: the one in office and, until
     * {@link EndOfCongress#heardUntil}, the one before, whose last bills the President may sign for ten days after its end (feeds.md 10).
     */
    public static Set<Integer> moving(Instant instant) {
        Congress inOffice = at(instant);
        Congress before = new Congress(inOffice.number - 1);
        return instant.isBefore(EndOfCongress.heardUntil(before)) ? Set.of(inOffice.number, before.number) : Set.of(inOffice.number);
    }

    /** {@code 1st}, {@code 2nd}, {@code 113th}, {@code 119th}. */
    public static String ordinal(int number) {
        int tens = number % 100;
        if (tens >= 11 && tens <= 13) {
            return number + "th";
        }
        return number + switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    @Override
    public String toString() {
        return ordinal(number);
    }
}
