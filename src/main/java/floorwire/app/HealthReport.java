package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import floorwire.alert.Outbox;
import floorwire.ledger.Sources;

/** Whether the service does what it is for, with the reasons if it does not. */
record HealthReport(List<String> reasons, Map<String, Map<String, Object>> sources) {

    /** Within this the loop looks at what is due, or something has it stuck. */
    private static final Duration LOOP = Duration.ofSeconds(60);
    private static final Duration DATABASE = Duration.ofSeconds(5);
    private static final Duration STUCK = Duration.ofMinutes(15);
    private static final int TRIED = 6;

    static HealthReport of(Loop loop, Loop.Work work, Sources sources, Outbox outbox, Instant now) throws InterruptedException {
        List<String> reasons = new ArrayList<>();
        if (loop.sinceTurn().compareTo(LOOP) > 0) {
            reasons.add("the loop has not turned for " + loop.sinceTurn().toSeconds() + " s");
        }
        Map<String, Map<String, Object>> freshness = new LinkedHashMap<>();
        FutureTask<Boolean> asked = new FutureTask<>(() -> {
            work.heartbeat(now);
            for (Sources.Health health : sources.health()) {
                freshness.put(health.source(), freshness(health, now, reasons));
            }
            long stuck = outbox.stuck(now.minus(STUCK), TRIED);
            if (stuck > 0) {
                reasons.add(stuck + " deliveries are stuck");
            }
            return true;
        });
        Thread.ofVirtual().name("health").start(asked);
        try {
            asked.get(DATABASE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new HealthReport(List.of("the database has not answered for " + DATABASE.toSeconds() + " s"), Map.of());
        } catch (ExecutionException e) {
            reasons.add("the database takes nothing: " + String.valueOf(e.getCause()).replaceAll("\\s+", " "));
        }
        return new HealthReport(List.copyOf(reasons), Collections.unmodifiableMap(freshness));
    }

    private static Map<String, Object> freshness(Sources.Health health, Instant now, List<String> reasons) {
        Map<String, Object> shown = new LinkedHashMap<>();
        health.lastSuccess().ifPresent(at -> shown.put("answered", at.toString()));
        health.newest().ifPresent(at -> shown.put("newest", at.toString()));
        health.failingSince().ifPresent(at -> shown.put("failing_since", at.toString()));
        health.unansweredSince().ifPresent(at -> shown.put("unanswered_since", at.toString()));
        health.reason().ifPresent(reason -> shown.put("reason", reason));
        health.staleSince(now).ifPresent(since -> reasons.add(health.source() + " has not answered since " + since));
        return shown;
    }

    boolean ok() {
        return reasons.isEmpty();
    }
}
