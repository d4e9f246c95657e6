package floorwire.chat.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Rate limits, by the documents: {@code chat.postMessage} once a second a channel and several hundred times a minute a workspace (here
 * 300), other methods by their tier in any minute, for each workspace and method. How short the "short bursts" are that Slack lets pass
 * it does not say: here none do, unless a test says so. They run by the machine's own clock.
 */
public final class Limits {

    private static final long MINUTE = 60_000_000_000L;

    private static final class Bucket {
        private double left;
        private long at;
    }

    private final Map<String, Bucket> channels = new HashMap<>();
    private final Map<String, Deque<Long>> minutes = new HashMap<>();
    private final Map<String, Instant> once = new HashMap<>();
    private boolean kept = true;
    private long nanosEach = 1_000_000_000L;
    private int burst = 1;
    private int workspaceMinute = 300;

    /** Whether any limit is kept; at first all are. */
    public synchronized void kept(boolean all) {
        kept = all;
    }

    /** A post to one channel in that time, and so many at once after a silence; at first 1 second and 1. */
    public synchronized void channel(Duration each, int atOnce) {
        nanosEach = each.toNanos();
        burst = atOnce;
        channels.clear();
    }

    /** So many posts in any minute to one workspace; at first 300. */
    public synchronized void workspace(int postsAMinute) {
        workspaceMinute = postsAMinute;
    }

    /** The 429, if a post to that channel is due one. */
    synchronized Optional<Reply> posting(String workspace, String channel) {
        if (!kept) {
            return Optional.empty();
        }
        Optional<Reply> refused = minute(workspace + " posting", workspaceMinute);
        if (refused.isPresent()) {
            return refused;
        }
        long now = System.nanoTime();
        Bucket bucket = channels.computeIfAbsent(channel, _ -> {
            Bucket full = new Bucket();
            full.left = burst;
            full.at = now;
            return full;
        });
        bucket.left = Math.min(burst, bucket.left + (double) (now - bucket.at) / nanosEach);
        bucket.at = now;
        if (bucket.left < 1) {
            return Optional.of(Reply.tooMany(seconds((long) ((1 - bucket.left) * nanosEach))));
        }
        bucket.left--;
        return Optional.empty();
    }

    /** The 429, if that method was called too often in the last minute. */
    synchronized Optional<Reply> tier(String workspace, String method, int perMinute) {
        return kept ? minute(workspace + ' ' + method, perMinute) : Optional.empty();
    }

    /** The 429, if that method was called in the last minute of another clock than the machine's. */
    synchronized Optional<Reply> once(String workspace, String method, Instant now) {
        Instant free = once.getOrDefault(workspace + ' ' + method, Instant.MIN);
        if (now.isBefore(free)) {
            return Optional.of(Reply.tooMany(Math.max(1, Duration.between(now, free).toSeconds() + 1)));
        }
        once.put(workspace + ' ' + method, now.plus(Duration.ofMinutes(1)));
        return Optional.empty();
    }

    private Optional<Reply> minute(String key, int most) {
        Deque<Long> last = minutes.computeIfAbsent(key, _ -> new ArrayDeque<>());
        long now = System.nanoTime();
        while (!last.isEmpty() && now - last.peekFirst() >= MINUTE) {
            last.removeFirst();
        }
        if (last.size() >= most) {
            return Optional.of(Reply.tooMany(seconds(last.getFirst() + MINUTE - now)));
        }
        last.addLast(now);
        return Optional.empty();
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
    }
}
