package floorwire.congress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When a roll call was closed, by the clocks of Washington: the calendar day, also after midnight, where the legislative day is still
 * the one before.
 *
 * @param time to the minute; empty where only the day is printed
 */
public record VoteTime(LocalDate day, Optional<LocalTime> time) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    public static VoteTime at(Instant instant) {
        var local = instant.atZone(Congress.WASHINGTON);
        return new VoteTime(local.toLocalDate(), Optional.of(local.toLocalTime()));
    }

    /** Where only the day is known, its start. */
    public Instant instant() {
        return day.atTime(time.orElse(LocalTime.MIDNIGHT)).atZone(Congress.WASHINGTON).toInstant();
    }

    /** {@code 2023-07-19T16:04:00-04:00}, or {@code 1993-01-05} where no time is known. */
    @Override
    public String toString() {
        return time.map(clock -> day.atTime(clock).atZone(Congress.WASHINGTON).format(LOCAL)).orElseGet(day::toString);
    }
}
