package floorwire.chat.slack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Keeps a channel's posts a second apart, as Slack asks ("no more than one message per second per channel", its documentation of rate
 * limits), by the machine's own clock: from the answer to the last, since nobody knows when before that it was counted. Channels wait for
 * themselves alone.
 */
final class SlackPace {

    static final Duration APART = Duration.ofSeconds(1);

    private final long apart;
    private final Cache<String, AtomicLong> free = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build();

    SlackPace(Duration apart) {
        this.apart = apart.toNanos();
    }

    /** Waits for the channel's turn. */
    void await(String channel) throws InterruptedException {
        long now = System.nanoTime();
        long turn = free.get(channel, unknown -> new AtomicLong(now - apart)).updateAndGet(last -> Math.max(last + apart, now));
        TimeUnit.NANOSECONDS.sleep(turn - now);
    }

    /** What went out in its turn is counted by now. */
    void answered(String channel) {
        long now = System.nanoTime();
        free.get(channel, unknown -> new AtomicLong(now)).accumulateAndGet(now, Math::max);
    }
}
