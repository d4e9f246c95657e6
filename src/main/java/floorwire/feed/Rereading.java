package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the record of a roll call is read again. Corrections of the House cluster in the first three days; of 3,844 votes of the Senate half
 * were changed for the last time within 67 minutes, a fifth after a day, an eighth after a week (feeds.md 5, 6).
 */
public final class Rereading {

    private static final List<Duration> STEPS =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1),
                    Duration.ofDays(3), Duration.ofDays(7), Duration.ofDays(14), Duration.ofDays(30));

    /** A step that was missed is made up for until then, so that a ledger of many years asks for nothing old. */
    private static final Duration OVER = Duration.ofDays(60);

    private Rereading() {}

    /**
     * Whether a step has passed since the last reading. Steps missed together are one reading.
     *
     * @param closed  when the roll call was closed
     * @param fetched when its last reading began
     */
    public static boolean due(Instant closed, Instant fetched, Instant now) {
        return open(closed, now)
                && STEPS.stream().map(closed::plus).anyMatch(step -> !step.isAfter(now) && fetched.isBefore(step));
    }

    /** Whether it may be due at all, whenever it was read. */
    static boolean open(Instant closed, Instant now) {
        return closed.plus(OVER).isAfter(now);
    }
}
