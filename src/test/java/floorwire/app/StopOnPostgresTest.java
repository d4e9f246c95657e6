package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import floorwire.ledger.Sources;
import floorwire.pipeline.Turn;
import floorwire.store.Database;
import floorwire.store.Postgres;

/** Polls and the dispatcher share one connection to a PostgreSQL server: stopping the ones must not take it from the other. */
@Timeout(60)
class StopOnPostgresTest implements Loop.Work {

    private static final Instant NOW = Instant.parse("2026-06-10T18:00:00Z");

    private final CountDownLatch polling = new CountDownLatch(1);
    private final CountDownLatch polled = new CountDownLatch(1);
    private final CountDownLatch sending = new CountDownLatch(1);
    private final Wiring wiring = new Wiring(Database.write(Postgres.database(), "run"), () -> NOW);

    private Turn.Outcome writeUntilInterrupted() throws InterruptedException {
        try {
            while (!Thread.interrupted()) {
                remember("a file");
                polling.countDown();
            }
            throw new InterruptedException();
        } finally {
            polled.countDown();
        }
    }

    private void remember(String resource) {
        wiring.sources().remember("busy", resource, new Sources.Resource(Optional.empty(), Optional.empty(), "", NOW, Optional.empty()));
    }

    @Test
    void what_became_of_the_send_in_flight_is_kept_after_a_poll_was_interrupted_amid_its_statements() throws InterruptedException {
        Polled busy = new Polled("busy", () -> Schedule.Pace.API, new Schedule(1), Optional.empty(), this::writeUntilInterrupted);
        Loop loop = new Loop(List.of(busy), this, () -> NOW, Duration.ofMillis(1));
        Thread running = Thread.ofVirtual().start(() -> {
            try {
                loop.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        polling.await();
        sending.await();
        loop.stop();
        running.join();
        assertThat(wiring.sources().resource("busy", "the send")).isPresent();
        wiring.close();
    }

    @Override
    public void dispatch() {
        sending.countDown();
        try {
            polled.await();
        } catch (InterruptedException e) {
            fail("a send was interrupted", e);
        }
        remember("the send");
    }

    @Override
    public void between(Runnable task) {
        wiring.unitOfWork().run(task);
    }

    @Override
    public void calendar(Instant now) {}

    @Override
    public void finishDispatch() {}

    @Override
    public void stopDispatch() {}

    @Override
    public void crashed(String source, Instant at, String reason) {
        fail(source + ": " + reason);
    }

    @Override
    public void heartbeat(Instant now) {}

    @Override
    public void polled(String source, Duration took, Turn.Outcome outcome) {}
}
