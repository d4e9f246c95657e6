package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.congress.BillId;

/** How fresh a source's word is (decision 1): the later of the two update dates it prints, else when it was fetched. */
public final class AsOf {
    private static final Logger LOG = LoggerFactory.getLogger(AsOf.class);
    /** Rows print days, and clocks differ: what is printed beyond this is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private AsOf() {}

    /**
     * A date that lies more than a day after the reading counts as that day: of a source's words the greatest as-of is its last, so that
     * a measure with a date in 2099 would not be heard again.
     *
     * @param updated     {@code updateDate}, if it is printed
     * @param textUpdated {@code updateDateIncludingText}, if it is printed
     * @param fetched     when the reading began; where it is not known, what is printed stands
     * @return empty if nothing is printed and nothing known
     */
    public static Optional<Instant> of(BillId id, Optional<Instant> updated, Optional<Instant> textUpdated, Optional<Instant> fetched) {
        Optional<Instant> printed = updated.isPresent() && textUpdated.isPresent() && textUpdated.get().isAfter(updated.get())
                ? textUpdated
                : updated.or(() -> textUpdated);
        Optional<Instant> most = fetched.map(at -> at.plus(AHEAD));
        if (printed.isPresent() && most.isPresent() && printed.get().isAfter(most.get())) {
            LOG.warn("{}: an update date in the future, {}: taken as {}", id, printed.get(), most.get());
            return most;
        }
        return printed.or(() -> fetched);
    }
}
