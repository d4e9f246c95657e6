package floorwire.ledger;

import java.time.Instant;
import java.util.Comparator;

import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;

/**
 * One source's last word on one roll call.
 *
 * @param asOf    when the record says it was last changed, else when the fetch of it began; between two words of a source the greatest
 *                counts
 * @param heardAt when the fetch that brought it began
 * @param hash    of the record as the ledger keeps it; decides between words of equal as-of and fetch
 */
public record RollCallWord(String source, Instant asOf, Instant heardAt, String hash, RollCall rollCall) {

    private static final Comparator<RollCallWord> BY_RECENCY =
            Comparator.comparing(RollCallWord::asOf).thenComparing(RollCallWord::heardAt).thenComparing(RollCallWord::hash);

    public RollCallId id() {
        return rollCall.id();
    }

    /** Whether it says something newer than this; the same content at the same as-of, read again, says nothing new. */
    public boolean supersedes(RollCallWord other) {
        return !(asOf.equals(other.asOf) && hash.equals(other.hash)) && BY_RECENCY.compare(this, other) > 0;
    }
}
