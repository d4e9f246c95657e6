package floorwire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class RereadingTest {
    private static final Instant CLOSED = Instant.parse("2023-07-19T20:04:00Z");

    private static Instant after(String duration) {
        return CLOSED.plus(Duration.parse(duration));
    }

    @Test
    void a_record_is_read_again_eight_times_in_a_month_when_somebody_looks_every_minute() {
        List<Duration> readings = new ArrayList<>();
        Instant fetched = after("PT10M");
        for (Instant now = fetched; now.isBefore(after("P400D")); now = now.plusSeconds(60)) {
            if (Rereading.due(CLOSED, fetched, now)) {
                readings.add(Duration.between(CLOSED, now));
                fetched = now;
            }
        }
        assertThat(readings).extracting(Duration::toString).containsExactly("PT15M", "PT1H", "PT6H", "PT24H", "PT72H", "PT168H", "PT336H",
                "PT720H");
    }

    @Test
    void steps_that_were_missed_together_are_one_reading() {
        assertThat(Rereading.due(CLOSED, after("PT10M"), after("P5D"))).isTrue();
        assertThat(Rereading.due(CLOSED, after("P5D"), after("P5D"))).isFalse();
        assertThat(Rereading.due(CLOSED, after("P5D"), after("P7D").minusSeconds(1))).isFalse();
        assertThat(Rereading.due(CLOSED, after("P5D"), after("P7D"))).isTrue();
    }

    @Test
    void what_was_first_read_long_after_it_was_closed_is_not_read_again() {
        assertThat(Rereading.due(CLOSED, after("P31D"), after("P32D"))).isFalse();
    }

    @Test
    void after_two_months_nothing_is_made_up_for() {
        assertThat(Rereading.due(CLOSED, after("PT10M"), after("P59D"))).isTrue();
        assertThat(Rereading.due(CLOSED, after("PT10M"), after("P60D"))).isFalse();
    }

    @Test
    void a_roll_call_of_the_future_is_not_due() {
        assertThat(Rereading.due(CLOSED, after("-PT2H"), after("-PT1H"))).isFalse();
    }
}
