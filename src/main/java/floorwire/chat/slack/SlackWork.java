package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.SlackApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import floorwire.alert.Trace;

/** Does what somebody asks on Slack once, on a thread of its own, under a word by which it is found in the log. */
final class SlackWork {

    private static final Logger LOG = LoggerFactory.getLogger(SlackWork.class);
    /** A socket that was lost before its acknowledgement arrived gives an asking again, within minutes. */
    static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** Work that may fail on the way to Slack. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException, SlackApiException;
    }

    private final Executor workers = task -> Thread.ofVirtual().name("slack-answer").start(task);
    private final Cache<String, Boolean> seen = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100_000).build();

    /** @param key tells this asking from any other; done is only the first of a key */
    void once(String key, Task task) {
        if (seen.asMap().putIfAbsent(key, true) != null) {
            LOG.info("an asking of Slack came twice and was answered once");
            return;
        }
        workers.execute(() -> run(traceId(), task));
    }

    /** Goes on with it after that time, on a thread of its own; none is held until then. */
    void later(Duration pause, Task task) {
        String trace = String.valueOf(MDC.get(Trace.KEY));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, workers).execute(() -> run(trace, task));
    }

    private static void run(String trace, Task task) {
        try (MDC.MDCCloseable _ = MDC.putCloseable(Trace.KEY, trace)) {
            told(trace, task);
        }
    }

    /** A resource is closed before the catches of its own try, so that the log's word would be gone there. */
    private static void told(String trace, Task task) {
        try {
            task.run();
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not take an answer ({}): {}", trace, e.toString());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a question on Slack failed ({})", trace, e);
        }
    }

    /** Of the three seconds in which Slack wants its acknowledgement, and in which a window can be opened. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    /** After an acknowledgement that says to wait: for it to be there first. */
    private static final Duration AFTER = Duration.ofSeconds(1);

    /** What came of it in the time that Slack leaves. */
    static <T> Optional<T> soon(CompletableFuture<T> work) {
        try {
            return Optional.of(work.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.error("a question on Slack failed", e.getCause());
            return Optional.empty();
        }
    }

    /** Shows what comes of it after the acknowledgement that says to wait. */
    <T> void late(CompletableFuture<T> work, Showing<T> showing) {
        CompletableFuture<Void> _ = work.thenAcceptAsync(later -> run(traceId(), () -> showing.show(later)),
                CompletableFuture.delayedExecutor(AFTER.toMillis(), TimeUnit.MILLISECONDS, workers));
    }

    /** Work that may fail on the way to Slack. */
    @FunctionalInterface
    interface Showing<T> {
        void show(T what) throws IOException, SlackApiException;
    }

    /** What comes of it, for who waits. */
    <T> CompletableFuture<T> begin(Supplier<T> task) {
        return CompletableFuture.supplyAsync(() -> {
            try (MDC.MDCCloseable _ = MDC.putCloseable(Trace.KEY, traceId())) {
                return task.get();
            }
        }, workers);
    }

    private static String traceId() {
        return String.format("s-%08x", ThreadLocalRandom.current().nextInt());
    }
}
