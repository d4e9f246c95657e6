package floorwire.alert;

import java.util.Optional;

import floorwire.congress.Bill;
import floorwire.congress.Successor;
import floorwire.ledger.Ledger;

/** Says of an original whose text another measure carried into law that it was superseded, never that it died (domain.md 6). */
public final class Superseded {

    private Superseded() {}

    /** {@code superseded by H.R. 2670, Public Law 118-31}; empty unless the ledger knows of both. */
    public static Optional<String> by(Bill bill, Ledger ledger) {
        if (!bill.laws().isEmpty()) {
            return Optional.empty();
        }
        return Successor.of(bill).map(id -> ledger.believed(id).bill()).filter(carrier -> !carrier.laws().isEmpty())
                .or(() -> Carriers.law(bill, ledger))
                .map(carrier -> "superseded by " + carrier.id().citation() + ", " + carrier.laws().getFirst().citation());
    }
}
