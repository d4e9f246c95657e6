package floorwire.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import floorwire.congress.Bill;
import floorwire.congress.BillId;

/** The faults that are, were and will be switched on, and how often each was shown. */
final class Faults {
    private static final int FEW = 7;

    private final List<Switch> switches = new CopyOnWriteArrayList<>();
    private final Map<Fault, Integer> shown = new ConcurrentHashMap<>();

    void add(Collection<Switch> some) {
        switches.addAll(some);
    }

    /** Switches one on until it is healed, in place of an answer's other fault at the same address. */
    void replace(Switch one) {
        switches.removeIf(old -> old.until().equals(Instant.MAX) && old.prefix().equals(one.prefix())
                && old.fault().kind() == Fault.Kind.ANSWER && one.fault().kind() == Fault.Kind.ANSWER);
        switches.add(one);
    }

    /** Ends what is on; what is still to come does not come. */
    void heal(Instant now) {
        List<Switch> past = switches.stream().filter(one -> one.from().isBefore(now))
                .map(one -> one.holdsAt(now) ? new Switch(one.fault(), one.prefix(), one.from(), now) : one).toList();
        switches.clear();
        switches.addAll(past);
    }

    /** Lets stalled answers go. */
    void close() {
        switches.clear();
    }

    boolean holds(Switch one, Instant now) {
        return switches.contains(one) && one.holdsAt(now);
    }

    Optional<Switch> answer(String path, Instant now) {
        return switches.stream().filter(one -> one.fault().kind() == Fault.Kind.ANSWER && one.holdsAt(now) && one.covers(path)).findFirst();
    }

    /** Whether the fault is on for an address; then it counts as shown. */
    boolean on(Fault fault, String path, Instant now) {
        return switches.stream().anyMatch(one -> one.fault() == fault && one.holdsAt(now) && one.covers(path)) && show(fault);
    }

    boolean show(Fault fault) {
        shown.merge(fault, 1, Integer::sum);
        return true;
    }

    Map<Fault, Integer> shown() {
        return new TreeMap<>(shown);
    }

    /** When another copy of a file came to stand at its address because of a fault that began or ended there. */
    List<Instant> turns(String path) {
        return switches.stream().filter(one -> one.covers(path)
                && (one.fault().kind() == Fault.Kind.COPY || one.fault() == Fault.RESERVED || one.fault() == Fault.ABSENT))
                .flatMap(one -> Stream.of(one.from(), one.until())).toList();
    }

    /** Whether a list's fault hits a measure: the one its address names, or one in seven of those below it. */
    boolean hits(Fault fault, BillId bill, Instant now) {
        return covering(fault, bill, now, true) && show(fault);
    }

    /** Whether it hits every measure below its address. */
    boolean hitsAll(Fault fault, BillId bill, Instant now) {
        return covering(fault, bill, now, false) && show(fault);
    }

    /** As the others, without being shown yet. */
    boolean covering(Fault fault, BillId bill, Instant now, boolean few) {
        for (Switch one : switches) {
            if (one.fault() == fault && one.holdsAt(now) && one.covers(address(bill))
                    && (!few || chosen(fault, bill) || one.prefix().equals(address(bill)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean chosen(Fault fault, BillId bill) {
        return Math.floorMod(((bill.toString() + fault).hashCode() * 0x9E3779B9) >>> 8, FEW) == 0;
    }

    static String address(BillId bill) {
        return Gateway.ROOT + BillJson.path(bill);
    }

    /** When mass touches last moved a measure's date: each lasts at most six hours, and what it moved stays. */
    Optional<Instant> touched(BillId bill, Instant now) {
        return switches.stream().filter(one -> one.fault() == Fault.MASS_TOUCH && one.covers(address(bill))).map(one -> {
            Instant end = one.from().plus(Duration.ofHours(6)).isBefore(one.until()) ? one.from().plus(Duration.ofHours(6)) : one.until();
            long within = Math.max(1, Duration.between(one.from(), end).toSeconds());
            return one.from().plusSeconds(Math.floorMod((bill.toString().hashCode() * 0x9E3779B9L) >>> 4, within));
        }).filter(at -> !at.isAfter(now)).max(Instant::compareTo).map(at -> {
            show(Fault.MASS_TOUCH);
            return at;
        });
    }

    /** @param moved when a lie about it last began or ended, which moves its date of update */
    record Told(Bill bill, Optional<Instant> moved) {}

    /**
     * What is told of a measure at an address.
     *
     * @param before its publication before this one
     * @param path   of what is asked for
     */
    Told told(Bill bill, Optional<Bill> before, String path, Instant now) {
        Bill told = bill;
        Optional<Instant> moved = Optional.empty();
        for (Switch one : switches) {
            if (one.fault().kind() != Fault.Kind.BILL || !one.covers(path) || one.from().isAfter(now)) {
                continue;
            }
            Bill lie = Lies.about(told, before, one.fault());
            if (!lie.equals(told)) {
                boolean on = one.holdsAt(now) && show(one.fault());
                told = on ? lie : told;
                Instant at = on ? one.from() : one.until();
                moved = moved.filter(at::isBefore).or(() -> Optional.of(at));
            }
        }
        return new Told(told, moved);
    }
}
