package floorwire.ledger;

import java.time.Instant;
import java.util.Comparator;

import floorwire.change.ChangeId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;

/**
 * One source's last word on one facet of one measure.
 *
 * @param asOf    what the source says it is as of (decision 1); between two words of a source the greatest counts
 * @param heardAt when the fetch that brought it began
 * @param stored  the facet as the ledger keeps it
 * @param hash    of the stored form; decides between words of equal as-of and fetch, so that the order of hearing does not
 * @param content a bill in which only this facet means anything
 */
public record SourceWord(BillId subject, String source, Facet facet, Instant asOf, Instant heardAt, String stored, String hash,
        Bill content) {

    /** Ascending: the last is the source's last word. */
    public static final Comparator<SourceWord> BY_RECENCY =
            Comparator.comparing(SourceWord::asOf).thenComparing(SourceWord::heardAt).thenComparing(SourceWord::hash);

    /** The word that a bill, as read from a source, says on a facet. */
    public static SourceWord of(String source, Facet facet, Instant asOf, Instant heardAt, Bill bill, WordCodec codec) {
        String stored = codec.write(facet, bill);
        return new SourceWord(bill.id(), source, facet, asOf, heardAt, stored, ChangeId.digest(stored, 0), bill);
    }

    /** Equal for equal words of a measure and for no others; {@link #hash} stands for the content. Ledgers make the same without reading it. */
    public String stamp() {
        return stamp(source, facet, asOf, heardAt, hash);
    }

    static String stamp(String source, Facet facet, Instant asOf, Instant heardAt, String hash) {
        return source + ' ' + facet.name() + ' ' + asOf.toEpochMilli() + ' ' + heardAt.toEpochMilli() + ' ' + hash;
    }

    public boolean supersedes(SourceWord other) {
        return BY_RECENCY.compare(this, other) > 0;
    }
}
