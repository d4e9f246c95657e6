package floorwire.congress;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One item of a measure's action list, as a source prints it. Most events stand there more than once: see {@link Events}.
 *
 * @param date     the legislative date, in Washington's calendar
 * @param time     Eastern wall clock, on House floor items and some of the Library's copies only
 * @param text     as printed, markup included; empty on some amendment actions
 * @param type     the Library's grouping, {@code IntroReferral}, {@code Floor} …
 * @param code     the House's or the Library's action code; the Senate has none
 * @param calendar the calendar and number it was placed on, {@code U00171}
 */
public record Action(LocalDate date, Optional<LocalTime> time, String text, String type, Optional<String> code, SourceSystem source,
        List<Committee> committees, List<RollCallRef> rollCalls, Optional<String> calendar) {}
