package floorwire.ledger;

import java.util.List;
import java.util.Map;

import floorwire.congress.Bill;
import floorwire.congress.Facet;

/**
 * A measure as it is believed, and on whose word.
 *
 * @param words    the freshest word on each facet that was ever heard
 * @param disputed facets in which a fresher complete word leaves out what another source still asserts
 */
public record Believed(Bill bill, Map<Facet, SourceWord> words, List<Facet> disputed) {

    /** Whether the measure's introduction is known: until then it is kept but not told (bill-status#52). */
    public boolean open() {
        return words.containsKey(Facet.DETAIL) && bill.detail().introduced().isPresent();
    }
}
