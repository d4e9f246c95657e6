package floorwire.app;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import floorwire.feed.ApiKey;
import floorwire.feed.Exchange;
import floorwire.feed.Fetcher;
import floorwire.feed.Politeness;
import floorwire.feed.Reply;
import floorwire.feed.Request;
import floorwire.feed.Sleeper;

/** A few requests for somebody who waits for them: each ends within fifteen seconds, name look-up and second attempt included, all are remembered, and no more than so many go out. */
final class Asking {

    private static final Duration WHOLE = Duration.ofMillis(6_500);
    private static final Duration PATIENCE = Duration.ofSeconds(14);
    private static final int LONGEST_BODY = 16_000_000;

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final int most;
    private final Consumer<String> progress;
    private final List<Exchange> heard = new CopyOnWriteArrayList<>();
    private int asked;

    /**
     * @param attempts of each request
     * @param most     requests that may go out in all, retries included
     * @param progress hears whom we wait for
     */
    Asking(Config config, InstantSource clock, int attempts, int most, Consumer<String> progress) {
        this(config, clock, attempts, most, progress, Sleeper.REAL);
    }

    /** @param sleeper waits between requests */
    Asking(Config config, InstantSource clock, int attempts, int most, Consumer<String> progress, Sleeper sleeper) {
        this.clock = clock;
        this.most = most / attempts;
        this.progress = progress;
        Duration whole = attempts == 1 ? PATIENCE : WHOLE;
        Politeness few = new Politeness(Politeness.userAgent(Main.version(), config.contact()), 1, Duration.ofMillis(250),
                whole, whole, attempts, Duration.ofSeconds(1), Duration.ofSeconds(1));
        this.fetcher = new Fetcher(few, clock, sleeper, new Random(), heard::add);
    }

    /** What came of it. Beyond the number that was agreed on nothing goes out. */
    Reply get(URI url, String accept, Optional<String> modifiedSince, Optional<ApiKey> key) throws InterruptedException {
        if (asked++ >= most) {
            return new Reply.Refused(clock.instant(), Optional.empty(), "not asked: " + most + " requests are the most", new byte[0],
                    false);
        }
        progress.accept("asking " + url.getHost() + " (" + asked + ") …");
        FutureTask<Reply> task =
                new FutureTask<>(() -> fetcher.get(new Request(url, accept, modifiedSince, LONGEST_BODY, key)));
        // looking up a host's name cannot be interrupted, and may take longer than anybody waits
        Thread.ofPlatform().daemon().name("asking").start(task);
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new Reply.Refused(clock.instant(), Optional.empty(), "no answer within " + PATIENCE.toSeconds() + " s", new byte[0],
                    false);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking " + url, e.getCause());
        }
    }

    /** Every request that was answered or failed on the wire, in order. */
    List<Exchange> heard() {
        return List.copyOf(heard);
    }

    /** The last one. */
    Optional<Exchange> last() {
        return heard.isEmpty() ? Optional.empty() : Optional.of(heard.getLast());
    }

    /** How many requests were begun. */
    int asked() {
        return Math.min(asked, most);
    }
}
