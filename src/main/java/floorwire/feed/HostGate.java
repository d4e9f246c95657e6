package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** One host's door: so many at once, so far apart, and shut while the host asks to be left alone. */
final class HostGate {
    private final Politeness politeness;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final Semaphore places;
    private final Breaker breaker;
    private Instant next = Instant.MIN;
    private Instant silentUntil = Instant.MIN;

    HostGate(String host, Politeness politeness, InstantSource wall, Sleeper sleeper) {
        this.politeness = politeness;
        this.clock = new Forward(wall);
        this.breaker = new Breaker(host, clock);
        this.sleeper = sleeper;
        this.places = new Semaphore(politeness.atOnce(), true);
    }

    /** Waits for a turn; until when the host is silent, if that is longer than we wait. Pair a turn with {@link #leave()}. */
    Optional<Instant> enter() throws InterruptedException {
        places.acquire();
        boolean entered = false;
        try {
            Instant turn;
            synchronized (this) {
                Instant now = clock.instant();
                if (silentUntil.isAfter(now.plus(politeness.longestWait()))) {
                    return Optional.of(silentUntil);
                }
                turn = latest(now, next, silentUntil);
                next = turn.plus(politeness.interval());
            }
            Duration wait = Duration.between(clock.instant(), turn);
            if (wait.isPositive()) {
                sleeper.sleep(wait);
            }
            entered = true;
            return Optional.empty();
        } finally {
            if (!entered) {
                places.release();
            }
        }
    }

    void leave() {
        places.release();
    }

    synchronized void silent(Duration wait) {
        silentUntil = latest(silentUntil, clock.instant().plus(wait));
    }

    Breaker breaker() {
        return breaker;
    }

    private static Instant latest(Instant... instants) {
        Instant latest = Instant.MIN;
        for (Instant instant : instants) {
            latest = instant.isAfter(latest) ? instant : latest;
        }
        return latest;
    }
}
