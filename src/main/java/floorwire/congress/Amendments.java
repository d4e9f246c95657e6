package floorwire.congress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The amendments to one measure, from its own record and from what roll calls say of them. */
public final class Amendments {

    /** An amendment to an amendment to an amendment is the most that the Senate's records print. */
    private static final int LEVELS = 3;

    private static final Comparator<Amendment> TOLD_LAST = Comparator
            .comparing((Amendment amendment) -> latest(amendment).orElse(LocalDate.MIN))
            .thenComparingInt(amendment -> amendment.actions().size())
            .thenComparing(amendment -> text(amendment).isPresent());

    private Amendments() {}

    /**
     * All that are known, by number: also those that only a roll call tells of yet. The Senate's prints number and purpose, minutes after the
     * vote; the amendment's own record comes the next morning.
     */
    public static Collection<Amendment> of(Bill bill) {
        Map<AmendmentId, Amendment> known = new TreeMap<>();
        bill.amendments().forEach(amendment -> known.putIfAbsent(amendment.id(), amendment));
        told(bill).forEach(amendment -> known.putIfAbsent(amendment.id(), amendment));
        return known.values();
    }

    private static Stream<Amendment> told(Bill bill) {
        return bill.rollCalls().stream().flatMap(rollCall -> rollCall.matter().amendment().stream()
                .flatMap(voted -> voted.id().stream().map(id -> told(id, voted, bill, rollCall))));
    }

    private static Amendment told(AmendmentId id, VoteAmendment voted, Bill bill, RollCall rollCall) {
        Optional<String> purpose = Optional.of(voted.purpose()).filter(text -> !text.isBlank());
        return new Amendment(id, Optional.of(id.chamber()), purpose, Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(),
                rollCall.at().map(VoteTime::day), voted.amends(), Optional.of(bill.id()), List.of());
    }

    /** What it is about: the Senate's are told by their purpose, the House's by their description; empty where neither says anything. */
    public static Optional<String> text(Amendment amendment) {
        return Stream.of(amendment.purpose(), amendment.description()).flatMap(Optional::stream).filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Who offered it; a committee's name where no member did. */
    public static Optional<String> sponsor(Amendment amendment) {
        return amendment.sponsors().stream().map(Member::display).findFirst().or(() -> amendment.committees().stream().findFirst());
    }

    /** The day of the latest that is known of it. */
    public static Optional<LocalDate> latest(Amendment amendment) {
        return Stream.concat(amendment.actions().stream().map(Action::date),
                Stream.of(amendment.proposed(), amendment.submitted()).flatMap(Optional::stream)).max(Comparator.naturalOrder());
    }

    /** What happened to it last; of several of one day the first in its record. */
    public static Optional<Action> latestAction(Amendment amendment) {
        return amendment.actions().stream().reduce((one, other) -> other.date().isAfter(one.date()) ? other : one);
    }

    /** Of two records of one amendment the one that tells what happened last, else the one that tells more, else the first. */
    public static Amendment fuller(Amendment one, Amendment other) {
        return TOLD_LAST.compare(one, other) >= 0 ? one : other;
    }

    /** The amendments that it would amend, the nearest first; none for one to the measure itself. */
    public static List<AmendmentId> chain(Amendment amendment, Bill bill) {
        List<AmendmentId> chain = new ArrayList<>();
        Optional<AmendmentId> next = amendment.amends();
        while (next.isPresent() && chain.size() < LEVELS && !chain.contains(next.get()) && !next.get().equals(amendment.id())) {
            AmendmentId id = next.get();
            chain.add(id);
            next = find(id, bill).flatMap(Amendment::amends);
        }
        return chain;
    }

    public static Optional<Amendment> find(AmendmentId id, Bill bill) {
        return Stream.concat(bill.amendments().stream(), told(bill)).filter(amendment -> amendment.id().equals(id)).findFirst();
    }

    /**
     * The amendment on which a roll call was taken. The Senate's record names it; the Clerk's names an author and a number within the measure's
     * consideration, so that it is the amendment whose own record names the roll call.
     */
    public static Optional<Amendment> voted(RollCall rollCall, Bill bill) {
        if (rollCall.matter().amendment().isEmpty()) {
            return Optional.empty();
        }
        Optional<AmendmentId> named = rollCall.matter().amendment().flatMap(VoteAmendment::id)
                .or(() -> bill.rollCalls().stream().filter(other -> other.id().equals(rollCall.id()))
                        .flatMap(other -> other.matter().amendment().stream()).flatMap(other -> other.id().stream()).findFirst());
        return named.isPresent() ? named.flatMap(id -> find(id, bill))
                : bill.amendments().stream().filter(amendment -> rollCalls(amendment).anyMatch(rollCall.id()::equals)).findFirst();
    }

    /** The roll calls that its own record names. */
    public static Stream<RollCallId> rollCalls(Amendment amendment) {
        int congress = amendment.id().congress();
        return amendment.actions().stream().flatMap(action -> action.rollCalls().stream()
                .map(roll -> RollCallId.taken(roll.chamber(), roll.roll(), congress, action.date())));
    }

    /** Those that would amend this one. */
    public static List<Amendment> to(AmendmentId id, Bill bill) {
        return of(bill).stream().filter(amendment -> amendment.amends().filter(id::equals).isPresent()).toList();
    }
}
