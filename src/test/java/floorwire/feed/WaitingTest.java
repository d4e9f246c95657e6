package floorwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Instant START = Instant.parse("2023-07-19T20:04:00Z");

    @Test
    void what_is_missing_is_asked_for_ever_more_seldom_down_to_once_an_hour() {
        var waiting = new Waiting();
        List<Long> minutes = new ArrayList<>();
        for (long minute = 0; minute < 24 * 60; minute++) {
            Instant now = START.plus(Duration.ofMinutes(minute));
            if (waiting.due("vote", now)) {
                waiting.missed("vote", now);
                minutes.add(minute);
            }
        }
        assertThat(minutes).startsWith(0L, 1L, 2L, 3L, 4L, 5L, 7L).hasSizeLessThan(50);
        assertThat(minutes.getLast() - minutes.get(minutes.size() - 2)).isEqualTo(60);
        assertThat(waiting.since("vote")).contains(START);
    }

    @Test
    void what_is_surely_on_its_way_is_asked_for_every_minute_at_first() {
        var waiting = Waiting.eagerly(Duration.ofMinutes(90));
        long asked = 0;
        for (long minute = 0; minute < 120; minute++) {
            Instant now = START.plus(Duration.ofMinutes(minute));
            if (waiting.due("vote", now)) {
                waiting.missed("vote", now);
                asked++;
            }
        }
        assertThat(asked).as("91 in the first hour and a half, then seldom").isBetween(91L, 93L);
    }

    @Test
    void what_was_found_is_forgotten_and_a_clock_set_back_delays_nothing() {
        var waiting = new Waiting();
        waiting.missed("vote", START);
        assertThat(waiting.due("vote", START.plusSeconds(59))).isFalse();
        assertThat(waiting.due("vote", START.minusSeconds(3_600))).isTrue();
        waiting.found("vote");
        assertThat(waiting.due("vote", START)).isTrue();
        assertThat(waiting.since("vote")).isEmpty();
    }
}
