package floorwire.app;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import floorwire.pipeline.Turn;

/** A source in the loop: how it is polled, when it is due again, and whether it is being polled. For several threads. */
final class Polled {

    private final String name;
    private final Supplier<Schedule.Pace> pace;
    private final Schedule schedule;
    private final Poll poll;
    private Optional<Instant> last;
    private int failures;
    private boolean busy;

    /** One poll, all told: reading, remembering, telling. */
    @FunctionalInterface
    interface Poll {
        Turn.Outcome run() throws InterruptedException;
    }

    /** @param last when it was last polled, if that is known */
    Polled(String name, Supplier<Schedule.Pace> pace, Schedule schedule, Optional<Instant> last, Poll poll) {
        this.name = name;
        this.pace = pace;
        this.schedule = schedule;
        this.last = last;
        this.poll = poll;
    }

    String name() {
        return name;
    }

    Turn.Outcome poll() throws InterruptedException {
        return poll.run();
    }

    /** When it is due; at once if it was never polled. */
    synchronized Instant next() {
        return last.map(began -> schedule.next(pace.get(), began, failures)).orElse(Instant.MIN);
    }

    /** Begins a poll if one is due and none is under way. */
    synchronized boolean begin(Instant now) {
        if (busy || !due(now)) {
            return false;
        }
        begun(now);
        return true;
    }

    /** Begins a poll whether it is due or not, unless one is under way. */
    synchronized boolean beginAnyhow(Instant now) {
        if (busy) {
            return false;
        }
        begun(now);
        return true;
    }

    private void begun(Instant now) {
        busy = true;
        last = Optional.of(now);
    }

    /**
     * A clock that was set back shows a time before the last poll: then it counts as polled now, so that no step of the clock makes it
     * wait longer than one interval and no step makes it poll twice.
     */
    private boolean due(Instant now) {
        if (last.filter(began -> began.isAfter(now)).isPresent()) {
            last = Optional.of(now);
        }
        return !now.isBefore(next());
    }

    /** @param answered whether the source answered, if perhaps not about everything */
    synchronized void ended(boolean answered) {
        busy = false;
        failures = answered ? 0 : failures + 1;
    }

    /** Whether the last poll was answered, or none was made. */
    synchronized boolean answers() {
        return failures == 0;
    }
}
