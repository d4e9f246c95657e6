package floorwire.congress;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Roll calls taken anew, whose result is that of the later one. The Committee of the Whole's vote on which the delegates' votes were
 * decisive is taken again at once without them, in the House itself (House rule XVIII, clause 6(h)); a vote that was vacated may be taken
 * again on the same question. A motion to reconsider is another question, and its vote another vote.
 */
public final class Revotes {

    private Revotes() {}

    /** By the later roll call the one that it stands in place of. */
    public static Map<RollCallId, RollCallId> of(Collection<RollCall> rollCalls) {
        Map<RollCallId, RollCallId> replaced = new TreeMap<>();
        for (RollCall later : rollCalls) {
            rollCalls.stream().filter(earlier -> replaces(later, earlier)).map(RollCall::id).max(RollCallId::compareTo)
                    .ifPresent(earlier -> replaced.put(later.id(), earlier));
        }
        return replaced;
    }

    private static boolean replaces(RollCall later, RollCall earlier) {
        RollCallId one = earlier.id();
        RollCallId other = later.id();
        return one.chamber() == other.chamber() && one.congress() == other.congress() && one.year() == other.year()
                && one.number() < other.number() && within(earlier, later) && sameQuestion(earlier, later)
                && (earlier.vacated() || decidedByDelegates(earlier, later));
    }

    private static boolean decidedByDelegates(RollCall earlier, RollCall later) {
        return earlier.committeeOfTheWhole() && !later.committeeOfTheWhole() && later.matter().amendment().isPresent();
    }

    private static boolean within(RollCall earlier, RollCall later) {
        return earlier.at().isPresent() && later.at().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(earlier.at().get().day(), later.at().get().day())) <= 1;
    }

    private static boolean sameQuestion(RollCall earlier, RollCall later) {
        Optional<VoteAmendment> one = earlier.matter().amendment();
        Optional<VoteAmendment> other = later.matter().amendment();
        return earlier.words().question().equalsIgnoreCase(later.words().question())
                && earlier.matter().bill().equals(later.matter().bill())
                && one.map(VoteAmendment::author).equals(other.map(VoteAmendment::author))
                && one.map(VoteAmendment::number).equals(other.map(VoteAmendment::number));
    }
}
