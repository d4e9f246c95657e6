package floorwire.alert;

import java.util.Collection;
import java.util.Optional;

import floorwire.congress.Bill;
import floorwire.congress.Successor;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;

/** Says of an original whose text another measure carried into law that it was superseded, never that it died (domain.md 6). */
public final class Superseded {

    private Superseded() {}

    /** {@code superseded by H.R. 2670, Public Law 118-31}; empty unless the ledger knows of both. */
    public static Optional<String> by(Bill bill, Ledger ledger) {
        return by(bill, ledger.memberships(bill.id()), ledger);
    }

    /** @param matched the shipped topics that the bill matches, for who has them at hand */
    public static Optional<String> by(Bill bill, Collection<Membership> matched, Ledger ledger) {
        if (!bill.laws().isEmpty()) {
            return Optional.empty();
        }
        return Successor.of(bill).map(id -> ledger.believed(id).bill()).filter(carrier -> !carrier.laws().isEmpty())
                .or(() -> Carriers.law(bill, matched, ledger))
                .map(carrier -> "superseded by " + carrier.id().citation() + ", " + carrier.laws().getFirst().citation());
    }
}
