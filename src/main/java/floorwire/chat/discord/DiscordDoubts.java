package floorwire.chat.discord;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import floorwire.alert.Delivery;

/** How often deliveries left without an answer, as long as this process lives: a picture must not hold up what its post says. */
final class DiscordDoubts {

    private static final int MANY = 2;

    private final Cache<String, Integer> times = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).maximumSize(100_000).build();

    void count(Delivery delivery) {
        times.asMap().merge(delivery.id(), 1, Integer::sum);
    }

    /** Whether it is time to let its words go alone. */
    boolean many(Delivery delivery) {
        Integer counted = times.getIfPresent(delivery.id());
        return counted != null && counted >= MANY;
    }
}
