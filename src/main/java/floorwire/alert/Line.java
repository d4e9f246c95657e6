package floorwire.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** A platform, how many of its channels are served at once, and its quotas by what they count. */
record Line(ChatPlatform platform, Semaphore room, Cache<String, Allowance> allowances) {

    /** No quota is of a longer time. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    Line(ChatPlatform platform) {
        this(platform, new Semaphore(platform.parallel()), Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).build());
    }

    /** Takes a place of each quota that this delivery counts towards, and is not held yet; the first that has none now. */
    Optional<Allowance> full(Delivery delivery, Set<Allowance> held) {
        for (ChatPlatform.Quota quota : platform.quotas(delivery)) {
            Allowance allowance = allowances.get(quota.of(), of -> new Allowance(quota));
            if (!held.contains(allowance) && !allowance.tryTake()) {
                return Optional.of(allowance);
            }
            held.add(allowance);
        }
        return Optional.empty();
    }

    /** Lets all who wait for a quota go on. */
    void release() {
        allowances.asMap().values().forEach(Allowance::release);
    }
}
