package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import floorwire.pipeline.Turn;
import floorwire.store.StoreException;

/** Nothing that one source does ends the loop; being told to, and a database that takes nothing, do. */
@Timeout(60)
class LoopTest implements Loop.Work {

    private static final Turn.Outcome NOTHING = new Turn.Outcome(0, 0, 1);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-06-10T18:00:00Z"));
    private final List<String> crashes = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger dispatched = new AtomicInteger();
    private final AtomicInteger dispatchStops = new AtomicInteger();
    private Runnable dispatch = dispatched::incrementAndGet;
    private boolean unwritable;

    private Polled source(String name, Polled.Poll poll) {
        return new Polled(name, () -> Schedule.Pace.API, new Schedule(1), Optional.empty(), poll);
    }

    private Loop loop(Polled... sources) {
        return new Loop(List.of(sources), this, clock, Duration.ofMillis(1));
    }

    @Test
    void a_poll_that_crashes_marks_its_source_and_costs_nobody_else() throws InterruptedException {
        AtomicInteger polls = new AtomicInteger();
        Loop loop = loop(source("bad", () -> {
            throw new IllegalStateException("the\nfeed is odd");
        }), source("worse", () -> {
            throw new StackOverflowError();
        }), source("linked", () -> {
            throw new NoClassDefFoundError("x");
        }), source("good", () -> new Turn.Outcome(polls.incrementAndGet(), 0, 1)));
        loop.once(false);
        assertThat(polls).hasValue(1);
        assertThat(crashes).containsExactlyInAnyOrder("bad: the poll crashed: IllegalStateException: the feed is odd",
                "worse: the poll crashed: StackOverflowError: null", "linked: the poll crashed: NoClassDefFoundError: x");
        assertThat(loop.sources()).extracting(Polled::answers).containsExactly(false, false, false, true);
        assertThat(dispatched).hasValue(1);
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        loop.once(false);
        assertThat(crashes).as("all are tried again").hasSize(6);
        clock.set(clock.instant().plus(Duration.ofMinutes(6)));
        loop.once(false);
        assertThat(crashes).as("and then later").hasSize(6);
        assertThat(polls).hasValue(3);
    }

    /** A source's pace may depend on what the database says of another, and a busy one says nothing. */
    @Test
    void a_source_of_which_cannot_be_said_when_it_is_due_costs_nobody_else_and_is_asked_again() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger polls = new AtomicInteger();
        Polled unsure = new Polled("unsure", () -> {
            if (asked.incrementAndGet() == 1) {
                throw new StoreException("the database is busy");
            }
            return Schedule.Pace.API;
        }, new Schedule(1), Optional.of(clock.instant().minus(Duration.ofDays(1))), () -> new Turn.Outcome(polls.incrementAndGet(), 0, 1));
        Loop loop = loop(unsure, source("good", () -> new Turn.Outcome(polls.incrementAndGet(), 0, 1)));
        loop.once(false);
        assertThat(polls).hasValue(1);
        loop.once(false);
        assertThat(polls).hasValue(2);
    }

    @Test
    void a_database_that_takes_nothing_any_more_ends_the_loop_with_its_sentence() {
        unwritable = true;
        Loop loop = loop(source("any", () -> {
            throw new StoreException("the disk is full");
        }));
        assertThatThrownBy(loop::run).isInstanceOf(StoreException.class).hasMessage("the disk is full");
    }

    @Test
    void a_dispatcher_that_crashes_goes_on_and_ends_the_loop_only_if_nothing_can_be_written() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        dispatch = () -> {
            twice.countDown();
            throw new IllegalStateException("no such platform");
        };
        Loop loop = loop();
        Thread running = Thread.ofVirtual().start(() -> run(loop));
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        running.join();
        unwritable = true;
        assertThatThrownBy(loop(source("any", () -> NOTHING))::run).isInstanceOf(StoreException.class);
    }

    @Test
    void at_most_one_poll_of_a_source_is_under_way_and_a_slow_one_keeps_nobody_waiting() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch thrice = new CountDownLatch(3);
        AtomicInteger slow = new AtomicInteger();
        Loop loop = loop(source("slow", () -> {
            slow.incrementAndGet();
            release.await();
            return NOTHING;
        }), source("quick", () -> {
            thrice.countDown();
            clock.set(clock.instant().plus(Duration.ofHours(1)));
            return NOTHING;
        }));
        Thread running = Thread.ofVirtual().start(() -> run(loop));
        assertThat(thrice.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(slow).hasValue(1);
        release.countDown();
        loop.stop();
        running.join();
    }

    @Test
    void told_to_stop_it_interrupts_polls_lets_the_send_end_and_begins_nothing_new() throws InterruptedException {
        CountDownLatch polling = new CountDownLatch(1);
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        dispatch = () -> {
            sending.countDown();
            try {
                stopped.await();
                sent.incrementAndGet();
            } catch (InterruptedException e) {
                throw new IllegalStateException("a send was interrupted", e);
            }
        };
        Loop loop = loop(source("endless", () -> {
            polling.countDown();
            new CountDownLatch(1).await();
            return NOTHING;
        }));
        Thread running = Thread.ofVirtual().start(() -> run(loop));
        polling.await();
        sending.await();
        loop.stop();
        assertThat(dispatchStops).hasPositiveValue();
        stopped.countDown();
        running.join();
        assertThat(sent).hasValue(1);
        assertThat(crashes).isEmpty();
    }

    private static void run(Loop loop) {
        try {
            loop.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void calendar(Instant now) {}

    @Override
    public void dispatch() {
        dispatch.run();
    }

    @Override
    public void finishDispatch() {}

    @Override
    public void stopDispatch() {
        dispatchStops.incrementAndGet();
    }

    @Override
    public void crashed(String source, Instant at, String reason) {
        heartbeat(at);
        crashes.add(source + ": " + reason);
    }

    @Override
    public void heartbeat(Instant now) {
        if (unwritable) {
            throw new StoreException("the disk is full");
        }
    }

    @Override
    public void polled(String source, Duration took, Turn.Outcome outcome) {}

    @Override
    public void between(Runnable task) {
        task.run();
    }
}
