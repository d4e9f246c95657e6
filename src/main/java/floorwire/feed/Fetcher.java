package floorwire.feed;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way out to the sources: says who it is, keeps within each host's bounds, backs off with jitter, and follows nothing.
 * Safe for several threads.
 *
 * <p>The retry loop is written out: it must wait by a clock that tests move, obey {@code Retry-After} for the whole host and not
 * only for the request that heard it, and tell a redirect from a failure. A retry library would hold only the loop.
 */
public final class Fetcher {
    private static final Logger LOG = LoggerFactory.getLogger(Fetcher.class);

    private final OkHttpClient client;
    private final Politeness politeness;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private final Traffic traffic;
    private final Map<String, HostGate> gates = new ConcurrentHashMap<>();

    public Fetcher(Politeness politeness, InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this(politeness, clock, sleeper, random, Traffic.UNHEARD);
    }

    /** @param witness hears of every request that went out, retries included, on the thread that asked */
    public Fetcher(Politeness politeness, InstantSource clock, Sleeper sleeper, RandomGenerator random, Consumer<Exchange> witness) {
        this(politeness, clock, sleeper, random, Traffic.of(witness));
    }

    /** @param traffic hears how each attempt ended */
    public Fetcher(Politeness politeness, InstantSource clock, Sleeper sleeper, RandomGenerator random, Traffic traffic) {
        this.traffic = traffic;
        this.politeness = politeness;
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
        this.client = new OkHttpClient.Builder().followRedirects(false).followSslRedirects(false).retryOnConnectionFailure(false)
                .connectTimeout(politeness.timeout()).readTimeout(politeness.timeout()).writeTimeout(politeness.timeout())
                .callTimeout(politeness.whole()).build();
    }

    /** When it is now, by the clock this fetcher waits by. */
    public Instant now() {
        return clock.instant();
    }

    /** The hosts asked so far, each with how its breaker stands: {@code CLOSED}, {@code HALF_OPEN}, {@code OPEN}. */
    public Map<String, String> breakers() {
        Map<String, String> breakers = new TreeMap<>();
        gates.forEach((host, gate) -> breakers.put(host, gate.breaker().state().name()));
        return breakers;
    }

    /** Gets one resource, retrying what may pass. Never throws for what a host or the network does. */
    public Reply get(Request request) throws InterruptedException {
        HostGate gate = gates.computeIfAbsent(host(request.url()), host -> new HostGate(host, politeness, clock, sleeper));
        Optional<Reply> before = Optional.empty();
        for (int attempt = 1;; attempt++) {
            if (!gate.breaker().permits()) {
                return spared(request, gate.breaker().reason() + before.map(reply -> "; " + reason(reply)).orElse(""));
            }
            Optional<Attempt> made = Optional.empty();
            try {
                Optional<Instant> silent = gate.enter();
                if (silent.isPresent()) {
                    return spared(request, "the host asked to be left alone until " + silent.get());
                }
                try {
                    made = Optional.of(attempt(request));
                } finally {
                    gate.leave();
                }
            } finally {
                made.ifPresentOrElse(outcome -> judge(gate.breaker(), outcome), gate.breaker()::released);
            }
            Attempt outcome = made.get();
            outcome.retryAfter.ifPresent(gate::silent);
            if (!outcome.worthRetrying || attempt == politeness.attempts()) {
                return attempt == 1 ? outcome.reply : afterAttempts(outcome.reply, attempt);
            }
            if (outcome.retryAfter.isEmpty()) {
                sleeper.sleep(backOff(attempt));
            }
            before = Optional.of(outcome.reply);
        }
    }

    private static void judge(Breaker breaker, Attempt outcome) {
        if (outcome.hostFailed) {
            breaker.failed();
        } else {
            breaker.answered();
        }
    }

    private Reply spared(Request request, String reason) {
        ended(request, Traffic.Outcome.SPARED, System.nanoTime(), Optional.empty());
        return new Reply.Refused(clock.instant(), reason, true);
    }

    private static String reason(Reply reply) {
        return reply instanceof Reply.Refused refused ? refused.reason() : "";
    }

    private void ended(Request request, Traffic.Outcome outcome, long began, Optional<Budget> budget) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.debug("GET {} {} in {} ms", request.url(), outcome, took.toMillis());
        traffic.ended(request.url(), outcome, took, budget);
    }

    private Attempt attempt(Request request) throws InterruptedException {
        Instant started = clock.instant();
        var call = new okhttp3.Request.Builder().url(request.url().toString()).header("User-Agent", politeness.userAgent())
                .header("Accept", request.accept());
        request.modifiedSince().filter(HttpDate::reads).ifPresent(date -> call.header("If-Modified-Since", date));
        request.key().ifPresent(key -> call.header("X-Api-Key", key.header()));
        long began = System.nanoTime();
        boolean answered = false;
        try (Response response = client.newCall(call.build()).execute()) {
            answered = true;
            traffic.answered(exchange(request, response));
            Attempt made = switch (response.code()) {
                case 200 -> body(started, request, response);
                case 304 -> Attempt.last(new Reply.NotModified(started));
                default -> refused(started, request, response);
            };
            ended(request, outcome(response.code()), began, budget(response));
            return made;
        } catch (IOException e) {
            if (!answered) {
                traffic.answered(new Exchange(request.url(), Optional.empty(), Map.of(), Duration.ofNanos(System.nanoTime() - began),
                        clock.instant()));
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("told to stop while asking " + request.url());
            }
            ended(request, Traffic.Outcome.NO_ANSWER, began, Optional.empty());
            return new Attempt(new Reply.Refused(started, "the connection failed: " + Wording.of(e), false), true, Optional.empty(), true);
        }
    }

    private Exchange exchange(Request request, Response response) {
        Map<String, String> headers = new HashMap<>();
        response.headers().names().forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), String.valueOf(response.header(name))));
        return new Exchange(request.url(), Optional.of(response.code()), headers,
                Duration.ofMillis(response.receivedResponseAtMillis() - response.sentRequestAtMillis()), clock.instant());
    }

    private static Attempt body(Instant started, Request request, Response response) throws IOException {
        byte[] bytes = response.body().byteStream().readNBytes(request.maxBytes() + 1);
        if (bytes.length > request.maxBytes()) {
            return Attempt.last(new Reply.Refused(started, "a body of more than " + request.maxBytes() + " bytes", false));
        }
        Optional<String> lastModified = Optional.ofNullable(response.header("Last-Modified")).filter(HttpDate::reads);
        return Attempt.last(new Reply.Body(started, bytes, lastModified, budget(response)));
    }

    /** Read from every answer: limits differ by key and have changed (feeds.md 3.1). */
    private static Optional<Budget> budget(Response response) {
        try {
            String limit = response.header("X-RateLimit-Limit");
            String remaining = response.header("X-RateLimit-Remaining");
            return limit == null || remaining == null ? Optional.empty()
                    : Optional.of(new Budget(Integer.parseInt(limit.strip()), Integer.parseInt(remaining.strip())));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Traffic.Outcome outcome(int status) {
        return switch (status / 100) {
            case 2 -> Traffic.Outcome.OK;
            case 3 -> status == 304 ? Traffic.Outcome.NOT_MODIFIED : Traffic.Outcome.REDIRECT;
            case 5 -> Traffic.Outcome.FAILED;
            default -> Traffic.Outcome.REFUSED;
        };
    }

    /**
     * Whether this answer says that the host itself is ill: 5xx, a time-out of its own, a redirect to the address just asked
     * (api.congress.gov#360). A 500 in JSON is the application's word on one resource, a reserved number for instance
     * (api.congress.gov#232), and a missing package at GovInfo redirects elsewhere (feeds.md 4.3).
     */
    private static boolean hostFailed(Request request, Response response) {
        int status = response.code();
        String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
        if (status == 500 && type.contains("json")) {
            return false;
        }
        if (status / 100 == 3) {
            return Optional.ofNullable(response.header("Location")).map(response.request().url()::resolve)
                    .filter(to -> to.encodedPath().equals(response.request().url().encodedPath())
                            && host(to.uri()).equals(host(request.url())))
                    .isPresent();
        }
        return status == 408 || status >= 500;
    }

    private Attempt refused(Instant started, Request request, Response response) throws IOException {
        Optional<Duration> retryAfter =
                Optional.ofNullable(response.header("Retry-After")).flatMap(text -> RetryAfter.parse(text, started));
        boolean tooLong = retryAfter.isPresent() && retryAfter.get().compareTo(politeness.longestWait()) > 0;
        byte[] beginning = response.body().byteStream().readNBytes(Reply.Refused.KEPT);
        var reply = new Reply.Refused(started, Optional.of(response.code()),
                Wording.of(response.code(), Optional.ofNullable(response.header("Location")),
                        Optional.ofNullable(response.header("Content-Type")), retryAfter),
                beginning, tooLong || response.code() == 429);
        boolean said = (response.code() == 429 && retryAfter.isEmpty()) || (response.code() == 500 && request.once());
        return new Attempt(reply, Wording.passing(response.code()) && !tooLong && !said, retryAfter, hostFailed(request, response));
    }

    private Duration backOff(int attempt) {
        long full = politeness.firstDelay().toMillis() << Math.min(attempt - 1, 20);
        long capped = Math.min(full, politeness.longestWait().toMillis());
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }

    private static Reply afterAttempts(Reply reply, int attempts) {
        return reply instanceof Reply.Refused refused
                ? new Reply.Refused(refused.startedAt(), refused.status(), refused.reason() + " (after " + attempts + " attempts)",
                        refused.body(), refused.hostSilent())
                : reply;
    }

    private static String host(URI url) {
        return url.getHost() + ":" + url.getPort();
    }

    /** @param hostFailed whether it speaks against the host */
    private record Attempt(Reply reply, boolean worthRetrying, Optional<Duration> retryAfter, boolean hostFailed) {
        static Attempt last(Reply reply) {
            return new Attempt(reply, false, Optional.empty(), false);
        }
    }
}
