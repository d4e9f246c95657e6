package floorwire.torment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.RecordedCall;
import floorwire.chat.standin.Gate;

/** Faults of Discord's that have nothing to do with a kill, drawn from the seed for one request after the other. */
final class Storm {

    private static final long SHORT = 400;
    /** Longer than the client waits for an answer. */
    private static final long LONG = 17_000;
    private static final int REQUESTS = 1000;

    private final LoopbackDiscord discord;
    private final ScheduledExecutorService timer;
    private final SplittableRandom requests;
    private final SplittableRandom gateway;
    private final Tally tally;
    private volatile long lastGate = System.nanoTime();
    private final Map<Integer, String> late = new ConcurrentHashMap<>();

    Storm(LoopbackDiscord discord, ScheduledExecutorService timer, SplittableRandom random, Tally tally) {
        this.discord = discord;
        this.timer = timer;
        this.requests = random.split();
        this.gateway = random.split();
        this.tally = tally;
    }

    /** What Discord did long after it had been asked, by the mark of the message. */
    Map<Integer, String> late() {
        return late;
    }

    /** The gateway is cut, asked to reconnect or told that its session is over, every quarter of a minute or so. */
    void begin() {
        var _ = timer.schedule(() -> {
            switch (gateway.nextInt(6)) {
                case 0, 1 -> trouble("gateway closed, may resume", () -> discord.gateway().close(4000));
                case 2, 3 -> trouble("gateway op 7", () -> discord.gateway().asksToReconnect());
                case 4 -> trouble("gateway op 9, may resume", () -> discord.gateway().invalidates(true));
                default -> trouble("gateway op 9", () -> discord.gateway().invalidates(false));
            }
            begin();
        }, gateway.nextLong(6_000, 24_000), TimeUnit.MILLISECONDS);
    }

    private void trouble(String name, Runnable what) {
        tally.fault(name);
        what.run();
    }

    /** What goes wrong with a request about a channel, if anything does. */
    Optional<Fault> fault(RecordedCall call) {
        int drawn = requests.nextInt(REQUESTS);
        return drawn < 12 ? is("429 of the route", Fault.tooMany("user", 1))
                : drawn < 18 ? is("429 shared", Fault.tooMany("shared", 1))
                        : drawn < 24 ? is("429 global", Fault.tooMany("global", 1))
                                : drawn < 27 ? is("429 of Cloudflare", Fault.cloudflareBan(1))
                                        : drawn < 39 ? is("5xx once", Fault.status(500 + requests.nextInt(5)))
                                                : drawn < 41 ? fourTimes(call)
                                                        : drawn < 51 ? is("5xx after it was done", Fault.failedAfter(502))
                                                                : drawn < 71 ? is("answer lost", Fault.answerLost())
                                                                        : drawn < 91 ? is("reset", Fault.reset())
                                                                                : drawn < 99
                                                                                        ? is("stalled before",
                                                                                                Fault.heldBefore(opening(SHORT)))
                                                                                        : drawn < 107
                                                                                                ? is("stalled after",
                                                                                                        Fault.heldAfter(opening(SHORT)))
                                                                                                : drawn < 108 ? later(call, LONG,
                                                                                                        "its request was done when the client had waited "
                                                                                                                + LONG / 1000
                                                                                                                + " s and asked again")
                                                                                                        : Optional.empty();
    }

    private Optional<Fault> fourTimes(RecordedCall call) {
        discord.faults().next(3, Faults.call(call.method(), call.path()), Fault.status(503));
        return is("5xx four times", Fault.status(503));
    }

    /** The request arrives, and is done when nobody waits for it any more. */
    Optional<Fault> later(RecordedCall call, long millis, String why) {
        int mark = Math.max(Stood.mark(call.body()), Stood.mark(call.body().path("message")));
        if (mark != 0) {
            late.put(mark, why);
        }
        return is("done late", Fault.heldBefore(opening(millis)));
    }

    private Optional<Fault> is(String name, Fault fault) {
        tally.fault(name);
        return Optional.of(fault);
    }

    private Gate opening(long millis) {
        Gate gate = new Gate();
        lastGate = Math.max(lastGate, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
        var _ = timer.schedule(gate::open, millis, TimeUnit.MILLISECONDS);
        return gate;
    }

    /** How long it is until what was held up is done. */
    Duration calm() {
        return Duration.ofNanos(Math.max(0, lastGate - System.nanoTime())).plusMillis(200);
    }
}
