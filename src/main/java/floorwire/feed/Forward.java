package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that never goes back: where another is set back it stands for a moment and goes on. Waits that go by it are not prolonged. */
final class Forward implements InstantSource {
    private final InstantSource clock;
    private Instant seen;
    private Instant shown;

    Forward(InstantSource clock) {
        this.clock = clock;
        this.seen = clock.instant();
        this.shown = seen;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = clock.instant();
        Duration passed = Duration.between(seen, now);
        seen = now;
        if (passed.isPositive()) {
            shown = shown.plus(passed);
        }
        return shown;
    }
}
