package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.pipeline.Turn;
import floorwire.store.StoreException;

/**
 * The loop that can be left alone: begins each source's poll when it is due, on a thread of its own and one at a time, turns the
 * calendar, and hands deliveries out. Nothing that one source does ends it; what ends it is being told to, a database that takes nothing
 * any more, and a machine without memory.
 */
final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    /** How long polls and the send in flight have to end after {@link #stop()}. */
    private static final Duration GRACE = Duration.ofSeconds(8);

    private final List<Polled> sources;
    private final Work work;
    private final InstantSource clock;
    private final Duration tick;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore post = new Semaphore(0);
    private final List<Thread> polls = new ArrayList<>();
    private final AtomicReference<@Nullable Throwable> fatal = new AtomicReference<>();
    private final AtomicLong turnedAt = new AtomicLong(System.nanoTime());
    private volatile boolean stopping;

    /** What the loop does beside polling. */
    interface Work {
        /** Ends what has ended by now. */
        void calendar(Instant now);

        /** Begins to send what is due. */
        void dispatch();

        /** Waits for the sends that are under way. */
        void finishDispatch();

        /** Lets no further delivery begin. */
        void stopDispatch();

        /** A source could not be polled, for a reason that is not its own. */
        void crashed(String source, Instant at, String reason);

        /** Writes something, to learn whether the database still takes it. */
        void heartbeat(Instant now);

        /** A poll ended. */
        void polled(String source, Duration took, Turn.Outcome outcome);

        /** Runs it while nobody's statement is under way. */
        void between(Runnable task);
    }

    /** @param tick how long, by the wall, between two looks at what is due */
    Loop(List<Polled> sources, Work work, InstantSource clock, Duration tick) {
        this.sources = List.copyOf(sources);
        this.work = work;
        this.clock = clock;
        this.tick = tick;
    }

    /** Turns until {@link #stop()}. */
    void run() throws InterruptedException {
        Thread dispatcher = Thread.ofVirtual().name("dispatch").start(this::dispatching);
        try {
            while (!stopping) {
                turn();
                boolean woken = wake.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS);
                if (woken) {
                    wake.drainPermits();
                }
            }
        } finally {
            stop();
            end(dispatcher);
        }
        rethrow();
    }

    /** One turn: every source that is due is polled to its end, then what is due is sent. */
    void once(boolean all) throws InterruptedException {
        Instant now = clock.instant();
        guarded("calendar", () -> work.calendar(now));
        begin(now, all);
        for (Thread poll : polls) {
            poll.join();
        }
        polls.clear();
        guarded("dispatch", work::dispatch);
        guarded("dispatch", work::finishDispatch);
        rethrow();
    }

    /** Begins nothing new. The send that is in flight is finished. */
    void stop() {
        stopping = true;
        work.stopDispatch();
        wake.release();
        post.release();
    }

    /** How long ago, by the wall, the loop last looked at what is due. */
    Duration sinceTurn() {
        return Duration.ofNanos(System.nanoTime() - turnedAt.get());
    }

    List<Polled> sources() {
        return sources;
    }

    private void turn() {
        turnedAt.set(System.nanoTime());
        Instant now = clock.instant();
        guarded("calendar", () -> work.calendar(now));
        polls.removeIf(poll -> !poll.isAlive());
        begin(now, false);
    }

    private void begin(Instant now, boolean all) {
        for (Polled source : sources) {
            guarded(source.name(), () -> {
                if (!stopping && (all ? source.beginAnyhow(now) : source.begin(now))) {
                    polls.add(Thread.ofVirtual().name(source.name()).start(() -> poll(source, now)));
                }
            });
        }
    }

    private void poll(Polled source, Instant began) {
        boolean answered = false;
        try {
            long start = System.nanoTime();
            Turn.Outcome outcome = source.poll();
            answered = outcome.answered();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            LOG.info("{}: polled in {} ms: {} changes, {} heard, {} not read", source.name(), took.toMillis(), outcome.changes(),
                    outcome.heard(), outcome.failures());
            work.polled(source.name(), took, outcome);
            if (outcome.changes() > 0) {
                post.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            if (!stopping || !(e instanceof StoreException)) {
                crashed(source.name(), e, () -> work.crashed(source.name(), began, reason(e)));
            }
        } finally {
            source.ended(answered);
            wake.release();
        }
    }

    private void dispatching() {
        while (!stopping) {
            guarded("dispatch", work::dispatch);
            try {
                if (post.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS)) {
                    post.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
        guarded("dispatch", work::finishDispatch);
    }

    private void guarded(String what, Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            crashed(what, e, () -> work.heartbeat(clock.instant()));
        }
    }

    /** What one source or one delivery trips over is logged and costs itself; if the database takes nothing either, that is the end. */
    private void crashed(String what, Throwable e, Runnable write) {
        if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
            end(e);
            return;
        }
        LOG.error("{} crashed and is tried again later", what, e);
        try {
            write.run();
        } catch (StoreException unwritable) {
            end(unwritable);
        } catch (RuntimeException other) {
            LOG.error("{}: its crash could not be kept", what, other);
        }
    }

    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
        return "the poll crashed: " + e.getClass().getSimpleName() + ": " + message.substring(0, Math.min(message.length(), 200));
    }

    private void end(Throwable cause) {
        fatal.compareAndSet(null, cause);
        stop();
    }

    private void rethrow() {
        switch (fatal.get()) {
            case null -> {}
            case RuntimeException unwritable -> throw unwritable;
            case Error error -> throw error;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    /**
     * An interrupt closes the socket in which a virtual thread reads (JEP 444), and the socket to a PostgreSQL server is everybody's: a
     * statement is never interrupted.
     */
    private void interrupt(List<Thread> running) {
        try {
            work.between(() -> running.forEach(Thread::interrupt));
        } catch (StoreException unusable) {
            running.forEach(Thread::interrupt);
        }
    }

    /** Polls are interrupted: what they handed out stands. The dispatcher is not, it ends with its send and keeps what became of it. */
    private void end(Thread dispatcher) throws InterruptedException {
        Instant until = Instant.now().plus(GRACE);
        List<Thread> all = new ArrayList<>(List.of(dispatcher));
        List<Thread> running = List.copyOf(polls);
        all.addAll(running);
        Thread.ofVirtual().name("interrupt").start(() -> interrupt(running));
        for (Thread thread : all) {
            Duration left = Duration.between(Instant.now(), until);
            if (!left.isPositive() || !thread.join(left)) {
                LOG.warn("{} did not end in time; it is found again at the next start", thread.getName());
            }
        }
    }
}
