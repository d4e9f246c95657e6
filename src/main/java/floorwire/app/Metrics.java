package floorwire.app;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

import floorwire.feed.Budget;
import floorwire.feed.Traffic;
import floorwire.pipeline.Turn;

/**
 * The service's figures, in Prometheus's text. Every label has few values: a source, a host as configured, a purpose and an outcome of
 * fixed lists.
 */
final class Metrics implements Traffic, Turn.Listener {

    /** Longer ago than this, the last answer on this thread is not the one that holds what was heard. */
    private static final Duration SAME_ANSWER = Duration.ofMinutes(1);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, AtomicInteger> budgets = new ConcurrentHashMap<>();
    private final ThreadLocal<Optional<Long>> answered = ThreadLocal.withInitial(Optional::empty);
    private final MultiGauge deliveries = MultiGauge.builder("floorwire.deliveries").register(registry);
    private final MultiGauge held = MultiGauge.builder("floorwire.deliveries.held").register(registry);
    private final MultiGauge breakers = MultiGauge.builder("floorwire.breaker").register(registry);
    private final MultiGauge stale = MultiGauge.builder("floorwire.source.stale").register(registry);
    private final Timer latency =
            Timer.builder("floorwire.change.to.notice").publishPercentiles(0.5, 0.99).register(registry);

    Metrics() {
        Gauge.builder("floorwire.heap.bytes", Runtime.getRuntime(), heap -> heap.totalMemory() - heap.freeMemory()).register(registry);
    }

    /** A figure that is asked for when the figures are. */
    <T> void gauge(String name, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).strongReference(true).register(registry);
    }

    @Override
    public void ended(URI url, Outcome outcome, Duration took, Optional<Budget> budget) {
        String host = host(url);
        Counter.builder("floorwire.requests").tag("host", host).tag("purpose", purpose(url))
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT)).register(registry).increment();
        budget.ifPresent(left -> budgets.computeIfAbsent(host, this::budget).set(left.remaining()));
        answered.set(Optional.of(System.nanoTime()));
    }

    private AtomicInteger budget(String host) {
        AtomicInteger remaining = new AtomicInteger();
        Gauge.builder("floorwire.budget.remaining", remaining, AtomicInteger::get).tag("host", host).register(registry);
        return remaining;
    }

    @Override
    public void committed(String source, int changes) {
        Counter.builder("floorwire.changes").tag("source", source).register(registry).increment(changes);
        answered.get().map(at -> Duration.ofNanos(System.nanoTime() - at)).filter(took -> took.compareTo(SAME_ANSWER) < 0)
                .ifPresent(latency::record);
    }

    void polled(String source, Duration took, Turn.Outcome outcome) {
        Timer.builder("floorwire.poll").tag("source", source).register(registry).record(took);
        Counter.builder("floorwire.poll.failures").tag("source", source).register(registry).increment(outcome.failures());
    }

    /** Sets what is known only when the figures are asked for. */
    void now(Map<String, Long> deliveriesByState, Map<String, Long> heldByReason, Map<String, String> breakerByHost,
            Map<String, Boolean> staleBySource) {
        deliveries.register(rows("state", deliveriesByState, Long::doubleValue), true);
        held.register(rows("reason", heldByReason, Long::doubleValue), true);
        breakers.register(rows("host", breakerByHost, state -> List.of("CLOSED", "HALF_OPEN", "OPEN").indexOf(state)), true);
        stale.register(rows("source", staleBySource, is -> is ? 1 : 0), true);
    }

    private static <V> List<MultiGauge.Row<?>> rows(String label, Map<String, V> values, ToDoubleFunction<V> value) {
        return values.entrySet()
                .stream().<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(Tags.of(label, entry.getKey().toLowerCase(Locale.ROOT)),
                        value.applyAsDouble(entry.getValue())))
                .toList();
    }

    String text() {
        return registry.scrape();
    }

    private static String host(URI url) {
        return url.getPort() < 0 ? String.valueOf(url.getHost()) : url.getHost() + ":" + url.getPort();
    }

    /** What a request is for, by the shape of its address. */
    static String purpose(URI url) {
        String path = String.valueOf(url.getPath());
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (path.contains("/bulkdata/")) {
            return last.endsWith(".zip") ? "zip" : last.endsWith(".xml") ? "file" : "listing";
        }
        if (path.contains("/evs/") || path.contains("/roll_call_votes/")) {
            return "vote";
        }
        if (path.contains("/roll_call_lists/")) {
            return "menu";
        }
        if (path.contains("/house-vote/")) {
            return "vote";
        }
        if (path.contains("/amendment/")) {
            return "amendment";
        }
        if (!path.contains("/bill")) {
            return "other";
        }
        return switch (last) {
            case "actions", "amendments", "committees", "cosponsors", "relatedbills", "subjects", "summaries", "text", "titles" -> last;
            default -> path.matches(".*/bill/[0-9]+/[a-z]+/[0-9]+") ? "detail" : "list";
        };
    }
}
