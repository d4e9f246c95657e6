package floorwire.torment;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import floorwire.chat.standin.Gate;

/** Faults of a place that have nothing to do with a kill, drawn from the seed for one request after the other, and on its connection now and then. */
final class Storm {

    /** What a client waits out. */
    static final long SHORT = 400;

    private final ScheduledExecutorService timer;
    private final SplittableRandom requests;
    private final SplittableRandom connection;
    private final Tally tally;
    private final Map<String, String> late = new ConcurrentHashMap<>();
    private volatile long lastGate = System.nanoTime();

    Storm(ScheduledExecutorService timer, SplittableRandom random, Tally tally) {
        this.timer = timer;
        this.requests = random.split();
        this.connection = random.split();
        this.tally = tally;
    }

    SplittableRandom requests() {
        return requests;
    }

    Tally tally() {
        return tally;
    }

    /** What was done long after it had been asked for, by the mark of the message. */
    Map<String, String> late() {
        return late;
    }

    /** The connection by which the program hears is troubled every quarter of a minute or so. */
    void begin(Town<?, ?> town) {
        var _ = timer.schedule(() -> {
            tally.fault(town.disconnects(connection));
            begin(town);
        }, connection.nextLong(6_000, 24_000), TimeUnit.MILLISECONDS);
    }

    /** Opens by itself when it has held a request up for so long. */
    Gate opening(long millis) {
        Gate gate = new Gate();
        lastGate = Math.max(lastGate, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
        var _ = timer.schedule(gate::open, millis, TimeUnit.MILLISECONDS);
        return gate;
    }

    /** The same for what is done when nobody waits for it any more. */
    Gate late(String mark, long millis, String why) {
        if (!mark.isEmpty()) {
            late.put(mark, why);
        }
        return opening(millis);
    }

    /** How long it is until what was held up is done. */
    Duration calm() {
        return Duration.ofNanos(Math.max(0, lastGate - System.nanoTime())).plusMillis(200);
    }
}
