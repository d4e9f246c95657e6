package floorwire.chat.discord.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import floorwire.chat.standin.Json;

/**
 * Rate limits as Discord keeps them: 50 requests in any second for the whole token, interactions exempt (by the documents), and a bucket
 * of a fixed window for each channel and kind of call, which every answer tells of. They run by the machine's own clock.
 */
public final class Limits {

    private static final class Window {
        private long end;
        private int used;
    }

    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final Map<String, Window> windows = new HashMap<>();
    private boolean global = true;
    private int perSecond = 50;
    private int perWindow = 5;
    private Duration window = Duration.ofSeconds(5);

    /** Whether the token's 50 a second are kept; at first they are. */
    public synchronized void keepsGlobal(boolean kept) {
        global = kept;
    }

    /** So many requests in any second for the whole token; at first 50. */
    public synchronized void global(int requests) {
        perSecond = requests;
    }

    /** So many calls of one kind to one channel in that time; at first 5 in 5 seconds. */
    public synchronized void channel(int calls, Duration time) {
        perWindow = calls;
        window = time;
        windows.clear();
    }

    /** The 429 for the whole token, if it is due. */
    synchronized Optional<Reply> global() {
        long now = System.nanoTime();
        while (!lastSecond.isEmpty() && now - lastSecond.peekFirst() >= 1_000_000_000L) {
            lastSecond.removeFirst();
        }
        if (global && lastSecond.size() >= perSecond) {
            return Optional.of(tooMany("global", (lastSecond.getFirst() + 1_000_000_000L - now) / 1e9));
        }
        lastSecond.addLast(now);
        return Optional.empty();
    }

    /** Counts a call against its bucket. */
    synchronized Bucket bucket(String key) {
        long now = System.nanoTime();
        Window current = windows.computeIfAbsent(key, _ -> new Window());
        if (current.end - now <= 0) {
            current.end = now + window.toNanos();
            current.used = 0;
        }
        boolean full = current.used >= perWindow;
        current.used += full ? 0 : 1;
        double left = (current.end - now) / 1e9;
        Map<String, String> headers = Map.of("X-RateLimit-Bucket", Integer.toHexString(key.replaceAll("\\d+", "").hashCode()),
                "X-RateLimit-Limit", Integer.toString(perWindow), "X-RateLimit-Remaining", Integer.toString(perWindow - current.used),
                "X-RateLimit-Reset-After", decimal(left), "X-RateLimit-Reset", decimal(System.currentTimeMillis() / 1e3 + left));
        return new Bucket(headers, full ? Optional.of(tooMany("user", left).with(headers)) : Optional.empty());
    }

    /** @param refused the 429, if the bucket is empty */
    record Bucket(Map<String, String> headers, Optional<Reply> refused) {}

    /** A 429 as Discord words it; the header is whole seconds, rounded up. */
    static Reply tooMany(String scope, double seconds) {
        boolean all = scope.equals("global");
        var body = Json.object().put("message", "You are being rate limited.").put("retry_after", Math.max(0.001, seconds))
                .put("global", all).put("code", 0);
        Reply reply = new Reply(429, body.toString(),
                Map.of("Retry-After", Long.toString((long) Math.max(1, Math.ceil(seconds))), "X-RateLimit-Scope", scope));
        return all ? reply.with(Map.of("X-RateLimit-Global", "true")) : reply;
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
