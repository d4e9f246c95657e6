package floorwire.feed;

import java.time.Duration;
import java.util.Optional;

/**
 * How we treat a host.
 *
 * @param userAgent   who we are, as hosts ask to be told
 * @param atOnce      requests to one host at the same time
 * @param interval    the least time between the starts of two requests to one host
 * @param timeout     for connecting, and for each silence while reading
 * @param whole       for one whole attempt
 * @param attempts    the most attempts of one request
 * @param firstDelay  the back-off before the second attempt, doubled for each further one and jittered by half
 * @param longestWait the longest we wait for a host, also when it says so in {@code Retry-After}; beyond it we give up until next time
 */
public record Politeness(String userAgent, int atOnce, Duration interval, Duration timeout, Duration whole, int attempts,
        Duration firstDelay, Duration longestWait) {

    public Politeness {
        if (atOnce < 1 || attempts < 1 || interval.isNegative() || firstDelay.isNegative()) {
            throw new IllegalArgumentException("at least one request at once, one attempt, and no negative times");
        }
    }

    /** Four requests a second, two at once: well under what any of our sources allows (feeds.md 3.1, 4.3). */
    public static Politeness usual(String userAgent) {
        return new Politeness(userAgent, 2, Duration.ofMillis(250), Duration.ofSeconds(30), Duration.ofMinutes(5), 4,
                Duration.ofSeconds(1), Duration.ofSeconds(60));
    }

    /** One request a second, one at once: the chambers' sites are for people, and have refused programs (api.congress.gov#441). */
    public static Politeness ofChambers(String userAgent) {
        return new Politeness(userAgent, 1, Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(2), 2, Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    /** {@code Floorwire/0.1 (+mailto:ops@example.org)}: hosts want to know whom to write to. */
    public static String userAgent(String version, Optional<String> contact) {
        return "Floorwire/" + version + contact.map(address -> " (+" + address + ")").orElse("");
    }
}
