package floorwire.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Deliveries of unknown outcome that need not be looked for yet, since the platform asked to wait. A new start looks at once. */
final class Doubts {

    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(Instant since, Instant until, String reason) {}

    /** A clock that was set back since lets nothing wait longer. */
    boolean waits(Delivery delivery, Instant now) {
        Waiting there = waiting.get(delivery.id());
        return there != null && now.isBefore(there.until()) && !now.isBefore(there.since());
    }

    /** @return whether it did not wait for this reason before */
    boolean later(Delivery delivery, Instant now, Duration pause, String reason) {
        Waiting before = waiting.put(delivery.id(), new Waiting(now, now.plus(pause), reason));
        return before == null || !before.reason().equals(reason);
    }

    void over(Delivery delivery) {
        waiting.remove(delivery.id());
    }
}
