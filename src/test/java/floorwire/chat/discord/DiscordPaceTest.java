package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Time is reckoned here, not waited for: nanoseconds from zero. */
class DiscordPaceTest {

    private static final long MILLI = 1_000_000;
    private static final int AT_ONCE = 32;

    private record Request(long left, long answered) {}

    /**
     * When each of so many requests is counted, earliest first; each of 32 senders sends its next as soon as it has an answer.
     *
     * @param late by how many milliseconds at most a thread wakes late, and an answer comes late
     */
    private static List<Long> counted(int requests, int late, Random random) {
        DiscordPace pace = new DiscordPace();
        List<Long> counted = new ArrayList<>();
        PriorityQueue<Request> underWay = new PriorityQueue<>(Comparator.comparingLong(Request::answered));
        long now = 0;
        for (int i = 0; i < requests; i++) {
            if (underWay.size() == AT_ONCE) {
                Request first = underWay.remove();
                now = first.answered();
                pace.back(first.left(), now, true);
            }
            long left = pace.turn(now) + random.nextLong(late * MILLI + 1);
            long there = left + MILLI + random.nextLong(late * MILLI + 1);
            underWay.add(new Request(left, there + 2 * MILLI));
            counted.add(there);
        }
        counted.sort(Comparator.naturalOrder());
        return counted;
    }

    private static void assertNoSecondHasMoreThanFifty(List<Long> counted) {
        for (int i = DiscordPace.TOKENS; i < counted.size(); i++) {
            assertThat(counted.get(i) - counted.get(i - DiscordPace.TOKENS)).isGreaterThanOrEqualTo(1_000 * MILLI);
        }
    }

    @Property(tries = 50)
    void no_second_has_more_than_fifty_however_late_threads_and_the_network_are(@ForAll @IntRange(max = 50) int late,
            @ForAll Random random) {
        assertNoSecondHasMoreThanFifty(counted(1_000, late, random));
    }

    @Test
    void ten_thousand_take_hardly_longer_than_fifty_a_second_allow() {
        List<Long> counted = counted(10_000, 5, new Random(1));
        assertThat((counted.getLast() - counted.getFirst()) / 1e9).isBetween(198.0, 204.0);
    }

    @Test
    void after_a_quiet_time_they_leave_apart_and_not_at_once() {
        DiscordPace pace = new DiscordPace();
        long first = pace.turn(5_000 * MILLI);
        assertThat(pace.turn(5_000 * MILLI) - first).isGreaterThanOrEqualTo(10 * MILLI);
    }
}
