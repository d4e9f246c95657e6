package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;

/**
 * Leaves a failing host alone: after five failed requests in a row for a minute, then one request asks whether it is back, and if not
 * the time is doubled, up to half an hour. It mends by one answer.
 */
final class Breaker {
    private static final int IN_A_ROW = 5;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final CircuitBreaker breaker;
    private final InstantSource clock;
    private int openings;
    private Instant until = Instant.MIN;

    /** As people and figures name it. */
    enum State {
        CLOSED,
        /** One request is out to learn whether the host is back. */
        HALF_OPEN,
        OPEN
    }

    Breaker(String host, InstantSource clock) {
        this.clock = clock;
        this.breaker = CircuitBreaker.of(host,
                CircuitBreakerConfig.custom().slidingWindowType(SlidingWindowType.COUNT_BASED).slidingWindowSize(IN_A_ROW)
                        .minimumNumberOfCalls(IN_A_ROW).failureRateThreshold(100).permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(FIRST, 2.0, LONGEST))
                        .clock(clock.withZone(ZoneOffset.UTC)).build());
        breaker.getEventPublisher().onStateTransition(event -> {
            switch (event.getStateTransition().getToState()) {
                case OPEN -> opened();
                case CLOSED -> openings = 0;
                default -> {}
            }
        });
    }

    private void opened() {
        Duration wait = FIRST.multipliedBy(1L << Math.min(openings++, 6));
        until = clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    /** Whether a request may be made; each that may is to be ended with one of the three below. */
    synchronized boolean permits() {
        return breaker.tryAcquirePermission();
    }

    synchronized void answered() {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    synchronized void failed() {
        breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("the host failed"));
    }

    /** The request was not made after all. */
    synchronized void released() {
        breaker.releasePermission();
    }

    /** Why a request is spared, for people. */
    synchronized String reason() {
        return "the host failed " + IN_A_ROW + " times in a row and is left alone until " + until;
    }

    synchronized State state() {
        return switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> State.OPEN;
            case HALF_OPEN -> State.HALF_OPEN;
            default -> State.CLOSED;
        };
    }
}
