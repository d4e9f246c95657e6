package floorwire.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.Bill;
import floorwire.congress.Facet;

/**
 * A measure as it is believed, and on whose word.
 *
 * @param words    the freshest word on each facet that was ever heard
 * @param leading  what those words alone say; the same as {@code bill} where no source dissents
 * @param disputes where an older word of another source still asserts what the freshest leaves out
 */
public record Believed(Bill bill, Map<Facet, SourceWord> words, Bill leading, List<Dispute> disputes) {

    /**
     * One source still asserts something on a facet that a fresher complete word of another leaves out.
     *
     * @param asserts the short name of the source that still does
     * @param denies  of the one that does not, or no longer
     */
    public record Dispute(Facet facet, String asserts, String denies) {}

    /** Whether the measure's introduction is known: until then it is kept but not told (bill-status#52). */
    public boolean open() {
        return words.containsKey(Facet.DETAIL) && bill.detail().introduced().isPresent();
    }

    /** The facts that are believed and disputed, as {@link Change#fact()} names them: they are not posted until the sources agree. */
    public Set<String> disputedFacts() {
        if (disputes.isEmpty()) {
            return Set.of();
        }
        Set<String> disputed = new HashSet<>();
        Facts.of(bill).forEach(change -> disputed.add(change.fact()));
        Facts.of(leading).forEach(change -> disputed.remove(change.fact()));
        return disputed;
    }
}
