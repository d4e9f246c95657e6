package floorwire.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import floorwire.rehearsal.Scenario;

/** The whole service with the chambers of the rehearsal, as the loop turns it: some looks a minute at what is due. */
final class ServedVotes {

    /** As often as `run` looks at what is due. */
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int MOST = 600;

    private ServedVotes() {}

    static Served open(Path folder, String start) {
        return open(folder, Scenario.season(), start);
    }

    static Served open(Path folder, Scenario scenario, String start) {
        return new Served(folder, scenario, start, "FLOORWIRE_CLERK_URL", "%BASE%", "FLOORWIRE_SENATE_URL", "%BASE%");
    }

    /**
     * Turns the crank until a post is accepted.
     *
     * @param from when the source begins to show what it tells; a minute before it the turning begins
     * @return the time of the day of the clock at which it was
     */
    static Instant until(Served served, Instant from, String headline) throws InterruptedException {
        Instant at = from.minusSeconds(90);
        if (at.isBefore(served.clock.instant())) {
            at = served.clock.instant();
        }
        for (int turns = 0; turns < MOST; turns++) {
            served.turn(at.toString());
            if (served.posts().stream().anyMatch(post -> post.contains(headline))) {
                return served.clock.instant();
            }
            at = served.clock.instant().plus(TICK);
        }
        throw new AssertionError(headline + " was not posted in ten minutes");
    }
}
