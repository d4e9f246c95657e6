package floorwire.feed.congressgov;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.Bill;
import floorwire.congress.Facet;

/**
 * A measure's own record, {@code /bill/117/hr/3076}.
 *
 * @param asOf    how fresh it is, and what is read of its parts in the same pass
 * @param covered of {@link Facet#DETAIL} and {@link Facet#LAWS} those that stand in it
 * @param stubs   of each part that it names the count it prints, both counts where there are two; a hint that it moved
 * @param amendments how many amendments it counts; empty where it counts none
 */
record BillRecord(Bill bill, Instant asOf, Set<Facet> covered, Map<Part, String> stubs, String amendments,
        Optional<ListPage.Latest> latest) {

    /** The printed count of a part; empty where the record does not name the part. */
    String stub(Part part) {
        return stubs.getOrDefault(part, "");
    }
}
