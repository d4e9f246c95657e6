package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import floorwire.feed.Sleeper;

/**
 * The wall's clock, or one that began elsewhere and runs faster: a rehearsal shows a month in an hour. Two programs that are given the
 * same tempo agree on the time.
 *
 * @param from  the time it showed
 * @param wall  when the wall's clock showed that
 * @param speed how many seconds pass in one of the wall's
 */
record Tempo(Instant from, Instant wall, double speed) implements InstantSource {

    Tempo {
        if (!(speed >= 1 && speed <= 100_000)) {
            throw new IllegalArgumentException("a clock runs 1 to 100000 times as fast as the wall's, not " + speed);
        }
    }

    /** The wall's own. */
    static Tempo real() {
        return new Tempo(Instant.EPOCH, Instant.EPOCH, 1);
    }

    /**
     * Reads what {@link #toString()} writes: {@code 2023-07-10T08:00:00Z@2026-11-22T01:00:00Zx24}.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    static Tempo parse(String text) {
        int at = text.indexOf('@');
        int x = text.lastIndexOf('x');
        try {
            if (at > 0 && x > at) {
                return new Tempo(Instant.parse(text.substring(0, at)), Instant.parse(text.substring(at + 1, x)),
                        Double.parseDouble(text.substring(x + 1)));
            }
        } catch (java.time.DateTimeException | NumberFormatException unreadable) {
            throw new IllegalArgumentException(wanted(text), unreadable);
        }
        throw new IllegalArgumentException(wanted(text));
    }

    private static String wanted(String text) {
        return "a clock is FROM@WALLxSPEED, such as 2023-07-10T08:00:00Z@2026-11-22T01:00:00Zx24, not " + text;
    }

    @Override
    public Instant instant() {
        Duration passed = Duration.between(wall, InstantSource.system().instant());
        return speed == 1 ? from.plus(passed) : from.plusMillis(Math.round(passed.toMillis() * speed));
    }

    /** Sleeps by this clock. */
    Sleeper sleeper() {
        return duration -> Sleeper.REAL.sleep(Duration.ofNanos(Math.round(duration.toNanos() / speed)));
    }

    @Override
    public String toString() {
        return from + "@" + wall + "x" + speed;
    }
}
