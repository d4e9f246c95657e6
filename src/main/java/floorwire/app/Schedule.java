package floorwire.app;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

import floorwire.congress.Congress;

/**
 * How often a source is worth asking, by the day in Washington. A pure function of the time: when a schedule feed says when the
 * chambers sit, it replaces {@link #sitting}.
 *
 * <p>Actions are published the next morning, from 08:00 to 12:00 UTC as measured in July 2026 (feeds.md 1) and "about 8 am Eastern" by
 * the publisher's word (api.congress.gov#367): the batch hours are kept in Eastern time, as the publisher's day is.
 */
final class Schedule {

    /** Sources that are asked at their own pace. */
    enum Pace {
        /** The Congress.gov API: faster than every five minutes buys nothing (feeds.md 2). */
        API,
        /** GovInfo beside an API that works: made anew every four hours (feeds.md 4.1). */
        BULK_BESIDE,
        /** GovInfo alone, two or three hours behind the web (api.congress.gov#344). */
        BULK_ALONE,
        /** A chamber's own records, which come minutes after a vote: once a minute while it usually sits. */
        HOUSE_VOTES,
        SENATE_VOTES,
        /** The same while it votes, whatever the hour. */
        VOTING,
        /** Texts, which come hours to days after their versions are made (feeds.md 1). */
        TEXTS,
        /** The list of members, which changes some times a month (feeds.md 8). */
        MEMBERS
    }

    /** A mending host is not met by all its clients in the same second. */
    private static final double JITTER = 0.05;

    private static final Duration FIRST_RETRY = Duration.ofMinutes(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final Duration RECORDS = Duration.ofHours(1);

    private static final LocalTime BATCH = LocalTime.of(3, 30);
    private static final LocalTime BATCH_ENDS = LocalTime.of(9, 0);
    private static final LocalTime BULK_BATCH_ENDS = LocalTime.of(12, 0);

    private final long seed;

    /** @param seed of the jitter: the same one gives the same schedule */
    Schedule(long seed) {
        this.seed = seed;
    }

    /**
     * When the source is due again.
     *
     * @param last     when its last poll began
     * @param failures how many polls in a row it has not answered at all
     */
    Instant next(Pace pace, Instant last, int failures) {
        Instant due = failures > 0 ? last.plus(retry(pace, last, failures)) : regular(pace, last);
        long within = Duration.between(last, due).toMillis();
        long spread = Math.round(within * JITTER);
        long jitter = spread == 0 ? 0 : Math.floorMod(mix(seed ^ last.getEpochSecond()), spread);
        return due.plusMillis(jitter);
    }

    /** The first minute at which it is as long ago as that minute's interval asks: busy hours begin at once, whatever was planned. */
    private static Instant regular(Pace pace, Instant last) {
        if (pace == Pace.MEMBERS) {
            return last.plus(interval(pace, last));
        }
        for (Instant at = last; at.isBefore(last.plus(LONGEST)); at = at.plus(1, ChronoUnit.MINUTES)) {
            if (!at.isBefore(last.plus(interval(pace, at)))) {
                return at;
            }
        }
        return last.plus(LONGEST);
    }

    /** Five minutes, doubled with each failure, up to half an hour or the usual interval. */
    private static Duration retry(Pace pace, Instant last, int failures) {
        Duration usual = interval(pace, last);
        Duration most = pace == Pace.MEMBERS ? LONGEST : usual.compareTo(LONGEST_RETRY) > 0 ? usual : LONGEST_RETRY;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
        return wait.compareTo(most) > 0 ? most : wait;
    }

    /** The time between two polls, as of an instant. */
    static Duration interval(Pace pace, Instant at) {
        ZonedDateTime washington = at.atZone(Congress.WASHINGTON);
        return switch (pace) {
            case BULK_BESIDE -> Duration.ofHours(4);
            case TEXTS -> Duration.ofMinutes(15);
            case MEMBERS -> Duration.ofDays(1);
            case VOTING -> Duration.ofMinutes(1);
            case HOUSE_VOTES, SENATE_VOTES -> Duration.ofMinutes(votes(washington) ? 1 : 15);
            case BULK_ALONE -> Duration.ofMinutes(batch(washington, BULK_BATCH_ENDS) ? 15 : 60);
            case API -> {
                if (recess(MonthDay.from(washington))) {
                    yield Duration.ofMinutes(30);
                }
                if (batch(washington, BATCH_ENDS) || sitting(washington)) {
                    yield Duration.ofMinutes(5);
                }
                yield Duration.ofMinutes(weekend(washington.getDayOfWeek()) ? 60 : 30);
            }
        };
    }

    /** Saturday's batch has Friday's actions; on Sunday and Monday nothing is awaited. */
    private static boolean batch(ZonedDateTime at, LocalTime ends) {
        DayOfWeek day = at.getDayOfWeek();
        return day != DayOfWeek.SUNDAY && day != DayOfWeek.MONDAY && within(at, BATCH, ends);
    }

    /** While a chamber usually sits, and for as long after it as the Senate's records take (feeds.md 1). */
    private static boolean votes(ZonedDateTime at) {
        return !recess(MonthDay.from(at)) && (sitting(at) || sitting(at.minus(RECORDS)));
    }

    /** The hours in which a chamber usually sits, until a schedule feed is read. */
    private static boolean sitting(ZonedDateTime at) {
        return switch (at.getDayOfWeek()) {
            case MONDAY -> within(at, LocalTime.of(14, 0), LocalTime.of(20, 0));
            case TUESDAY, WEDNESDAY, THURSDAY -> within(at, LocalTime.of(10, 0), LocalTime.of(20, 0));
            case FRIDAY -> within(at, LocalTime.of(9, 0), LocalTime.of(15, 0));
            case SATURDAY, SUNDAY -> false;
        };
    }

    private static boolean within(ZonedDateTime at, LocalTime from, LocalTime until) {
        LocalTime time = at.toLocalTime();
        return !time.isBefore(from) && time.isBefore(until);
    }

    private static boolean weekend(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    /** August, and from 20 December until a Congress or session opens on 3 January. */
    private static boolean recess(MonthDay day) {
        return day.getMonthValue() == 8 || !day.isBefore(MonthDay.of(12, 20)) || day.isBefore(MonthDay.of(1, 3));
    }

    /** SplitMix64's finisher: neighbouring seconds give unlike numbers. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
