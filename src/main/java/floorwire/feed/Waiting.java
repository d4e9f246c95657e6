package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was asked for and could not be had. It is asked for again after a quarter of the time for which it has been missing, between a
 * least and a most. With a minute and an hour, what comes after ten minutes is had within three, and what never comes costs a request an hour. What is
 * surely on its way can be asked for as often as the least says at first. Kept in memory only; after a restart it is asked for at once.
 */
public final class Waiting {

    private final Duration least;
    private final Duration most;
    private final Map<String, Missed> missed = new ConcurrentHashMap<>();

    private final Duration eager;

    /** For what comes within minutes. */
    public Waiting() {
        this(Duration.ofMinutes(1), Duration.ofHours(1));
    }

    /**
     * @param least how long it is left alone at least
     * @param most  and at most
     */
    public Waiting(Duration least, Duration most) {
        this(least, most, Duration.ZERO);
    }

    private Waiting(Duration least, Duration most, Duration eager) {
        this.least = least;
        this.most = most;
        this.eager = eager;
    }

    /** For what is surely on its way: for so long it is asked for every minute, then as what comes within minutes. */
    public static Waiting eagerly(Duration eager) {
        return new Waiting(Duration.ofMinutes(1), Duration.ofHours(1), eager);
    }

    private record Missed(Instant first, Instant last) {}

    public boolean due(String what, Instant now) {
        return Optional.ofNullable(missed.get(what)).map(one -> {
            Duration missing = Duration.between(one.first(), one.last());
            Duration quarter = missing.dividedBy(4);
            Duration wait =
                    missing.compareTo(eager) < 0 || quarter.compareTo(least) < 0 ? least : quarter.compareTo(most) > 0 ? most : quarter;
            // a clock that was set back does not make it wait longer
            return now.isBefore(one.first()) || !now.isBefore(one.last().plus(wait));
        }).orElse(true);
    }

    public void missed(String what, Instant now) {
        missed.merge(what, new Missed(now, now), (before, again) -> new Missed(before.first(), again.last()));
    }

    public void found(String what) {
        missed.remove(what);
    }

    /** Since when it has been missing; empty for what is not. */
    public Optional<Instant> since(String what) {
        return Optional.ofNullable(missed.get(what)).map(Missed::first);
    }
}
