package floorwire.feed;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;

/**
 * What one source says of one measure in one reading.
 *
 * <p>A covered facet is covered completely, also when it is empty: what is not in it, the source no longer asserts. A facet that is
 * not covered says nothing, and is empty in {@link #bill}.
 *
 * @param source  the source's short name, {@code govinfo}
 * @param asOf    how fresh the source says its word is: the later of the two update dates it prints
 * @param covered the facets this reading covers
 */
public record Observation(BillId subject, String source, Instant asOf, Set<Facet> covered, Bill bill) {

    public Observation {
        if (!subject.equals(bill.id())) {
            throw new IllegalArgumentException("an observation of " + subject + " cannot hold " + bill.id());
        }
        var facets = EnumSet.noneOf(Facet.class);
        facets.addAll(covered);
        covered = Collections.unmodifiableSet(facets);
    }
}
