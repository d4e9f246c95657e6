package floorwire.congress;

import java.time.LocalDate;

/** The days from one to another, both included, in Washington's calendar. */
public record Days(LocalDate from, LocalDate to) {

    /** The first Congress met in 1789. */
    private static final LocalDate FIRST = LocalDate.of(1789, 1, 1);

    public static Days of(LocalDate day) {
        return new Days(day, day);
    }

    /** All of a year. */
    public static Days ofYear(int year) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** All before a day. */
    public static Days before(LocalDate day) {
        return new Days(FIRST, day.minusDays(1));
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
