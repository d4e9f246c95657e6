package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SlackPaceTest {

    private static final Duration APART = Duration.ofMillis(60);

    private final SlackPace pace = new SlackPace(APART);

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    @Test
    void a_turn_comes_a_pause_after_the_answer_to_the_last__however_late_that_was() throws InterruptedException {
        pace.await("C1");
        long sent = System.nanoTime();
        while (since(sent).compareTo(APART) < 0) {
            Thread.onSpinWait(); // the answer takes as long as the pause
        }
        long answered = System.nanoTime();
        pace.answered("C1");
        pace.await("C1");
        assertThat(since(answered)).isGreaterThanOrEqualTo(APART);
    }

    @Test
    void without_an_answer_it_comes_a_pause_after_the_last() throws InterruptedException {
        long begun = System.nanoTime();
        pace.await("C1");
        pace.await("C1");
        assertThat(since(begun)).isGreaterThanOrEqualTo(APART);
    }
}
