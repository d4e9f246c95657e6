package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCallId;

/**
 * A session, within which a chamber's roll calls are numbered. It begins at noon on 3 January (20th Amendment, section 2), so that votes of
 * the first two days of a year belong to the year before; where Congress has set another day, numbers still begin with the year's.
 *
 * @param year the year in which it begins
 */
public record Session(int congress, int year) {

    /** A vote taken minutes before the end of a session is published after it, and a file may be a day late. */
    private static final Duration LATE = Duration.ofDays(2);

    public static Session at(Instant instant) {
        ZonedDateTime washington = instant.atZone(Congress.WASHINGTON);
        Session byYear = ofYear(washington.getYear());
        return instant.isBefore(byYear.begins()) ? byYear.before() : byYear;
    }

    private static Session ofYear(int year) {
        return new Session((year - 1787) / 2, year);
    }

    Instant begins() {
        return LocalDate.of(year, 1, 3).atTime(LocalTime.NOON).atZone(Congress.WASHINGTON).toInstant();
    }

    public Session before() {
        return ofYear(year - 1);
    }

    /** 1 or 2. */
    public int number() {
        return year - (1787 + 2 * congress) + 1;
    }

    public RollCallId rollCall(Chamber chamber, int number) {
        return new RollCallId(chamber, number, congress, year);
    }

    /** The sessions of which a roll call may be published for the first time: the one that is held and, for two days, the one before. */
    public static List<Session> moving(Instant now) {
        Session held = at(now);
        return now.isBefore(held.begins().plus(LATE)) ? List.of(held, held.before()) : List.of(held);
    }

    /** The sessions whose records may still be corrected. */
    public static List<Session> corrected(Instant now) {
        Session held = at(now);
        return Rereading.open(held.begins(), now) ? List.of(held, held.before()) : List.of(held);
    }
}
