package floorwire.congress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The President's ten days, Sundays excepted (Constitution, article I, section 7). A bill neither signed nor returned in them is a law
 * from the day after.
 */
final class TenDays {

    private TenDays() {}

    /** The first day on which an unsigned bill presented on that day is law. */
    static LocalDate lawFrom(LocalDate presented) {
        LocalDate day = presented;
        for (int counted = 0; counted < 10;) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return day.plusDays(1);
    }

    /** Whether a law number that no signature precedes came so late that only the ten days explain it. */
    static boolean ranOut(Optional<Event> presented, Event law) {
        return presented.filter(event -> !law.date().isBefore(lawFrom(event.date()))).isPresent();
    }

    /** The day of enactment: by the calendar where the presentation is known and explains it, else the day of the item itself. */
    static LocalDate enactment(Optional<Event> presented, Event law) {
        return ranOut(presented, law) ? lawFrom(presented.orElseThrow().date()) : law.date();
    }
}
