package floorwire.alert;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.change.Change;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.Successor;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;

/** Says of an original whose text another measure carried into law that it was superseded, never that it died (domain.md 6). */
public final class Superseded {

    private Superseded() {}

    /** {@code Superseded by it: H.R. 4350, S. 2792}: the other carriers of an act that became law; empty where there are none. */
    static Optional<String> others(Bill law, Ledger ledger) {
        String others = Carriers.others(law, ledger).stream().map(BillId::citation).collect(Collectors.joining(", "));
        return others.isEmpty() ? Optional.empty() : Optional.of("Superseded by it: " + others);
    }

    /** Whether the post of the law said so, which the law's place among the carriers of an act decides: at the Congress's end it is no news. */
    public static boolean toldWithTheLaw(Bill bill, Collection<Membership> matched, Ledger ledger) {
        return bill.laws().isEmpty() && Carriers.law(bill, matched, ledger).isPresent();
    }

    /**
     * The same as it was at the end of a day.
     *
     * @param known whether as the ledger knew it then; else as the records of today date it
     */
    public static Optional<String> on(LocalDate day, boolean known, Bill bill, Collection<Membership> matched, Ledger ledger) {
        return carrier(bill, matched, ledger).filter(carrier -> ledger.known(carrier.id()).history().current()
                .filter(step -> step.stage().code().startsWith("ENACTED") && !step.date().isAfter(day)).isPresent())
                .filter(carrier -> !known || ledger.history(carrier.id()).stream()
                        .filter(change -> change.change() instanceof Change.BecameLaw)
                        .allMatch(change -> !change.recordedAt().atZone(Congress.WASHINGTON).toLocalDate().isAfter(day)))
                .map(Superseded::words);
    }

    /** {@code superseded by H.R. 2670, Public Law 118-31}; empty unless the ledger knows of both. */
    public static Optional<String> by(Bill bill, Ledger ledger) {
        return by(bill, ledger.memberships(bill.id()), ledger);
    }

    /** @param matched the shipped topics that the bill matches, for who has them at hand */
    public static Optional<String> by(Bill bill, Collection<Membership> matched, Ledger ledger) {
        return carrier(bill, matched, ledger).map(Superseded::words);
    }

    private static Optional<Bill> carrier(Bill bill, Collection<Membership> matched, Ledger ledger) {
        if (!bill.laws().isEmpty()) {
            return Optional.empty();
        }
        return Successor.of(bill).map(id -> ledger.believed(id).bill()).filter(carrier -> !carrier.laws().isEmpty())
                .or(() -> Carriers.law(bill, matched, ledger));
    }

    private static String words(Bill carrier) {
        return "superseded by " + carrier.id().citation() + ", " + carrier.laws().getFirst().citation();
    }
}
