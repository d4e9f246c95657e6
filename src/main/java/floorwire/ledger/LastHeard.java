package floorwire.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

import floorwire.change.Change;
import floorwire.congress.BillId;

/** Until when it is known what became of a measure. */
public final class LastHeard {

    private LastHeard() {}

    /**
     * What was fetched is known up to its fetch; a file that was loaded, only up to what it says it is as of, for it may be old. Where the
     * measure is recorded as ended with its Congress, it was listened to until then.
     */
    public static Instant of(BillId id, Believed believed, Ledger ledger, Sources sources) {
        return ledger.recorded(new Change.DiedWithCongress(id, LocalDate.EPOCH).fact()) ? Instant.MAX
                : read(believed, sources.loaded(id).keySet());
    }

    /** @param loaded the sources of which files that speak of it were loaded */
    public static Instant read(Believed believed, Set<String> loaded) {
        return believed.words().values().stream()
                .map(word -> loaded.contains(word.source()) || word.asOf().isAfter(word.heardAt()) ? word.asOf() : word.heardAt())
                .max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }
}
