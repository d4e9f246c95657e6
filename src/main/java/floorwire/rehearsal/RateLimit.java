package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;

/** Counts a key's requests of the last hour, as the gateway before the API does, and says so in the answers' headers. */
final class RateLimit {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final ArrayDeque<Instant> asked = new ArrayDeque<>();
    private int limit = 5000;

    synchronized void set(int requestsAnHour) {
        limit = requestsAnHour;
    }

    /** Counts a request. */
    synchronized Counted count(Instant now) {
        while (!asked.isEmpty() && !asked.getFirst().isAfter(now.minus(WINDOW))) {
            asked.removeFirst();
        }
        if (asked.size() >= limit) {
            Duration wait = asked.isEmpty() ? WINDOW : Duration.between(now, asked.getFirst().plus(WINDOW));
            return new Counted(limit, 0, Optional.of(wait));
        }
        asked.addLast(now);
        return new Counted(limit, limit - asked.size(), Optional.empty());
    }

    /** @param pause until the next request is answered; none while there are some left */
    record Counted(int limit, int remaining, Optional<Duration> pause) {

        Map<String, String> headers() {
            return Map.of("X-RateLimit-Limit", Integer.toString(limit), "X-RateLimit-Remaining", Integer.toString(remaining));
        }
    }
}
