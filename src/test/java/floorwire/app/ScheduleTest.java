package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.pipeline.Turn;

/** When a source is worth asking, by the day in Washington. */
class ScheduleTest {

    private final Schedule schedule = new Schedule(7);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            API          | 2026-06-10T07:29:00Z | 30  | a Wednesday in summer, before the batch
            API          | 2026-06-10T07:30:00Z | 5   | the batch begins at 3:30 am Eastern
            API          | 2026-06-10T12:59:00Z | 5   | and goes on to 9
            API          | 2026-06-10T13:00:00Z | 30  | then nobody sits yet
            API          | 2026-06-10T14:00:00Z | 5   | from 10 am Eastern a chamber sits
            API          | 2026-06-10T23:59:00Z | 5   | to 8 pm
            API          | 2026-06-11T00:00:00Z | 30  | the evening
            API          | 2026-01-14T08:29:00Z | 30  | in winter the batch is an hour later in UTC
            API          | 2026-01-14T08:30:00Z | 5   | as the publisher's morning is
            API          | 2026-01-14T15:00:00Z | 5   | 10 am Eastern in winter
            API          | 2026-03-08T14:00:00Z | 60  | the Sunday on which the clocks change
            API          | 2026-06-08T14:00:00Z | 30  | Monday morning
            API          | 2026-06-08T18:00:00Z | 5   | Monday from 2 pm
            API          | 2026-06-12T19:30:00Z | 30  | Friday after 3 pm
            API          | 2026-06-13T11:00:00Z | 5   | Saturday's batch has Friday's actions
            API          | 2026-06-13T18:00:00Z | 60  | Saturday afternoon
            API          | 2026-06-14T11:00:00Z | 60  | Sunday
            API          | 2026-08-12T15:00:00Z | 30  | a Wednesday in August
            API          | 2026-12-23T15:00:00Z | 30  | a Wednesday before Christmas
            API          | 2027-01-02T15:00:00Z | 30  | the last day of a Congress but one
            BULK_BESIDE  | 2026-06-10T10:00:00Z | 240 | beside an API that works
            BULK_ALONE   | 2026-06-10T10:00:00Z | 15  | alone, in the batch
            BULK_ALONE   | 2026-06-10T15:59:00Z | 15  | which is later by what GovInfo lags
            BULK_ALONE   | 2026-06-10T16:00:00Z | 60  | else hourly
            HOUSE_VOTES  | 2026-06-10T13:59:00Z | 15  | idle: four an hour
            HOUSE_VOTES  | 2026-06-10T14:00:00Z | 1   | a Wednesday from 10 am
            HOUSE_VOTES  | 2026-06-11T00:59:00Z | 1   | and for an hour after 8 pm
            HOUSE_VOTES  | 2026-06-11T01:00:00Z | 15  | then the day is over
            SENATE_VOTES | 2026-06-08T18:00:00Z | 1   | Monday from 2 pm
            SENATE_VOTES | 2026-06-13T18:00:00Z | 15  | Saturday
            SENATE_VOTES | 2026-08-12T15:00:00Z | 15  | August
            MEMBERS      | 2026-06-10T14:00:00Z | 1440 | once a day, whoever sits
            VOTING       | 2026-06-14T03:00:00Z | 1   | while it votes, whatever the hour
            """)
    void the_interval_follows_the_day_in_washington(Schedule.Pace pace, Instant at, int minutes, String story) {
        assertThat(Schedule.interval(pace, at)).as(story).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            API         | 2026-06-10T07:10:00Z | 0 | 2026-06-10T07:30:00Z | 20 minutes ago when the batch begins: at once
            API         | 2026-06-10T12:58:00Z | 0 | 2026-06-10T13:28:00Z | the batch ends before five minutes are over
            API         | 2026-06-14T11:00:00Z | 0 | 2026-06-14T12:00:00Z | Sunday
            API         | 2026-06-10T08:00:00Z | 1 | 2026-06-10T08:05:00Z | failing once
            API         | 2026-06-10T08:00:00Z | 2 | 2026-06-10T08:10:00Z | failing twice
            API         | 2026-06-10T08:00:00Z | 9 | 2026-06-10T08:30:00Z | failing on and on, half an hour even in the batch
            BULK_BESIDE | 2026-06-10T08:00:00Z | 1 | 2026-06-10T08:05:00Z | a failure is tried again sooner than in four hours
            BULK_BESIDE | 2026-06-10T08:00:00Z | 9 | 2026-06-10T12:00:00Z | and never later
            MEMBERS     | 2026-06-10T08:00:00Z | 0 | 2026-06-11T08:00:00Z | a day later
            MEMBERS     | 2026-06-10T08:00:00Z | 1 | 2026-06-10T08:05:00Z | failing once
            MEMBERS     | 2026-06-10T08:00:00Z | 9 | 2026-06-10T12:00:00Z | failing on and on, four hours
            BULK_BESIDE | 2026-06-10T08:00:00Z | 2000000000 | 2026-06-10T12:00:00Z | however often
            """)
    void a_source_is_due_after_its_interval_and_a_failing_one_after_growing_waits(Schedule.Pace pace, Instant last, int failures,
            Instant due, String story) {
        Duration interval = Duration.between(last, due);
        assertThat(schedule.next(pace, last, failures)).as(story).isBetween(due, due.plus(interval.dividedBy(20)));
        assertThat(new Schedule(7).next(pace, last, failures)).isEqualTo(schedule.next(pace, last, failures));
    }

    @Test
    void jitter_differs_between_programs() {
        Instant last = Instant.parse("2026-06-14T11:00:00Z");
        assertThat(
                java.util.stream.LongStream.range(0, 50).mapToObj(seed -> new Schedule(seed).next(Schedule.Pace.API, last, 0)).distinct())
                .hasSizeGreaterThan(40);
    }

    private final Polled source = new Polled("govinfo", () -> Schedule.Pace.BULK_ALONE, schedule, Optional.empty(),
            () -> new Turn.Outcome(0, 0, 0));

    @Test
    void at_first_a_source_is_due_and_while_it_is_polled_it_is_not() {
        Instant now = Instant.parse("2026-06-10T18:00:00Z");
        assertThat(source.begin(now)).isTrue();
        assertThat(source.begin(now.plus(Duration.ofDays(1)))).isFalse();
        source.ended(true);
        assertThat(source.begin(now.plus(Duration.ofMinutes(59)))).isFalse();
        assertThat(source.begin(now.plus(Duration.ofMinutes(64)))).isTrue();
    }

    @Test
    void a_clock_set_forward_by_a_year_makes_one_poll_and_no_storm() {
        Instant now = Instant.parse("2026-06-10T18:00:00Z");
        assertThat(polls(now, 10, Duration.ofSeconds(2))).isOne();
        assertThat(polls(now.plus(Duration.ofDays(365)), 10, Duration.ofSeconds(2))).isOne();
    }

    @Test
    void a_clock_set_back_by_a_year_delays_a_poll_by_one_interval_at_most_and_repeats_none() {
        Instant now = Instant.parse("2026-06-10T18:00:00Z");
        assertThat(polls(now, 10, Duration.ofSeconds(2))).isOne();
        Instant back = now.minus(Duration.ofDays(365));
        assertThat(polls(back, 10, Duration.ofSeconds(2))).isZero();
        assertThat(polls(back.plusSeconds(20), 64, Duration.ofMinutes(1))).isOne();
    }

    @Test
    void a_clock_that_is_set_back_and_forth_for_ever_neither_hangs_nor_storms() {
        Instant now = Instant.parse("2026-06-10T18:00:00Z");
        int polls = 0;
        for (int hour = 0; hour < 48; hour++) {
            polls += polls(now.plus(Duration.ofHours(hour)), 30, Duration.ofMinutes(2));
            polls += polls(now.plus(Duration.ofHours(hour)).minusSeconds(90), 1, Duration.ZERO);
        }
        assertThat(polls).isBetween(40, 48 * 4);
    }

    /** How many polls begin when the loop looks so often from a time on. */
    private int polls(Instant from, int looks, Duration apart) {
        int polls = 0;
        for (int look = 0; look < looks; look++) {
            if (source.begin(from.plus(apart.multipliedBy(look)))) {
                polls++;
                source.ended(true);
            }
        }
        return polls;
    }
}
