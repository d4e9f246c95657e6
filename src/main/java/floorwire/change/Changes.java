package floorwire.change;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.congress.ActionKind;
import floorwire.congress.Bill;
import floorwire.congress.ProvisionStep;
import floorwire.congress.Revotes;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.Title;
import floorwire.congress.VoteOutcome;
import floorwire.congress.VoteWords;

/** The difference between two beliefs about one measure. */
public final class Changes {

    private Changes() {}

    /**
     * What changed: facts added, withdrawn, re-dated and reworded. Reading the same thing again gives nothing. A fact whose identity
     * holds its date or wording and that moved is found again by what stayed, and told as a correction, not as a loss and a gain.
     */
    public static List<Change> between(Bill before, Bill after) {
        return between(before, List.of(), after);
    }

    /**
     * What changed since before {@code undone} happened.
     *
     * @param before what is believed with them
     * @param undone changes that led to it, in the order in which they were found; what does not concern {@link Facts} is passed over
     */
    public static List<Change> between(Bill before, List<Change> undone, Bill after) {
        if (before.equals(after) && undone.isEmpty()) {
            return List.of();
        }
        Map<String, Change> old = new LinkedHashMap<>(Facts.byFact(before));
        undone.reversed().forEach(change -> undo(change, old));
        Map<String, Change> added = new LinkedHashMap<>();
        Map<String, Change> is = Facts.byFact(after);
        Set<RollCallId> recorded =
                Stream.concat(before.rollCalls().stream(), after.rollCalls().stream()).map(RollCall::id).collect(Collectors.toSet());
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Change> now : is.entrySet()) {
            Change was = old.remove(now.getKey());
            if (was == null) {
                added.put(now.getKey(), now.getValue());
            } else {
                correction(was, now.getValue(), recorded).ifPresent(changes::add);
            }
        }
        changes.addAll(moved(old, added, Changes::sameWords));
        changes.addAll(moved(old, added, Changes::sameDay));
        old.values().removeIf(was -> was instanceof Change.TitleChanged title && title.kind() == Title.Kind.DISPLAY);
        old.values().removeIf(was -> was instanceof Change.PassageFormPending passage && stands(passage, is.values()));
        added.values().removeIf(Changes::unchanged);
        old.values().removeIf(Changes::unchanged);
        changes.addAll(revoted(before, after, added));
        changes.addAll(added.values());
        old.values().forEach(was -> changes.add(new Change.Withdrawn(was)));
        return List.copyOf(changes);
    }

    /** Language that stands as it stood before is a fact, by which what was told stays true, and no news. */
    private static boolean unchanged(Change fact) {
        return fact instanceof Change.ProvisionFound found && found.step().became() == ProvisionStep.Became.SAME;
    }

    /** The passage itself did not go: what was left unsaid of it was said. */
    private static boolean stands(Change.PassageFormPending passage, Collection<Change> facts) {
        return facts.stream().anyMatch(fact -> fact instanceof Change.ActionTaken action && action.kind() == ActionKind.PASSAGE
                && action.on().equals(passage.on()) && action.chamber().filter(passage.chamber()::equals).isPresent());
    }

    /** Takes out of what was added each roll call that stands in place of one that was known. */
    private static List<Change> revoted(Bill before, Bill after, Map<String, Change> added) {
        List<Change> revoted = new ArrayList<>();
        Revotes.of(after.rollCalls()).forEach((later, earlier) -> {
            Change is = added.get(Facts.roll(after.id(), later));
            Change was = is == null ? null : Facts.byFact(before).get(Facts.roll(after.id(), earlier));
            if (is != null && was != null) {
                added.remove(is.fact());
                revoted.add(new Change.Revoted(was, is));
            }
        });
        return revoted;
    }

    static void undo(Change change, Map<String, Change> facts) {
        facts.remove(change.leaves());
        if (change instanceof Change.Correction correction) {
            facts.put(correction.before().fact(), correction.before());
        }
    }

    private static Optional<Change> correction(Change was, Change is, Set<RollCallId> recorded) {
        if (!was.date().equals(is.date()) && was.date().isPresent() && !sameRollCall(was, is, recorded)) {
            return Optional.of(new Change.Redated(was, is));
        }
        boolean rolls = roll(was).isPresent() && roll(is).isPresent();
        boolean same = rolls ? sameDecision(text(was), text(is)) : figures(was).equals(figures(is));
        return otherItem(was, is) || same ? Optional.empty() : Optional.of(new Change.Reworded(was, is));
    }

    /** A law's number tells a signature whose own item is still missing (bill-status#244): another item, and no correction of it. */
    private static boolean otherItem(Change was, Change is) {
        return was instanceof Change.StageReached one && is instanceof Change.StageReached other && one.cause() != other.cause();
    }

    /**
     * A vote after midnight has the calendar's day in the chamber's file and in the measure's record the legislative day, which is the one
     * before: that is no correction.
     */
    private static boolean sameRollCall(Change was, Change is, Set<RollCallId> recorded) {
        OptionalInt roll = roll(was);
        return roll.isPresent() && roll.equals(roll(is)) && was.rollCalls().stream().anyMatch(recorded::contains) && was.date().isPresent()
                && is.date().isPresent()
                && Math.abs(ChronoUnit.DAYS.between(was.date().get(), is.date().get())) <= 1;
    }

    private static OptionalInt roll(Change change) {
        return change instanceof Change.Acted acted ? acted.roll() : OptionalInt.empty();
    }

    private static String figures(Change change) {
        return Wording.figures(text(change));
    }

    private static String text(Change change) {
        return change instanceof Change.Acted acted ? acted.text() : "";
    }

    /**
     * Whether two wordings of one roll call count and decide the same: the chamber's record and the measure's say it in words of their own, and
     * what prints no tally contradicts none.
     */
    private static boolean sameDecision(String was, String is) {
        Optional<String> one = VoteWords.tally(was);
        Optional<String> other = VoteWords.tally(is);
        return VoteWords.vacated(was) == VoteWords.vacated(is)
                && (one.isEmpty() || other.isEmpty()
                        || (one.equals(other) && sameOutcome(VoteOutcome.ofAction(was), VoteOutcome.ofAction(is))));
    }

    private static boolean sameOutcome(VoteOutcome was, VoteOutcome is) {
        return was == is || was == VoteOutcome.UNTOLD || is == VoteOutcome.UNTOLD;
    }

    /** Takes pairs that are the same event out of both sides, each as the correction it is. */
    private static List<Change> moved(Map<String, Change> old, Map<String, Change> added, BiPredicate<Change, Change> same) {
        List<Change> corrections = new ArrayList<>();
        for (Iterator<Change> i = old.values().iterator(); i.hasNext();) {
            Change was = i.next();
            Optional<Change> is = added.values().stream().filter(now -> same.test(was, now)).findFirst();
            if (is.isPresent()) {
                i.remove();
                added.remove(is.get().fact());
                corrections
                        .add(was.date().equals(is.get().date()) ? new Change.Reworded(was, is.get()) : new Change.Redated(was, is.get()));
            }
        }
        return corrections;
    }

    private static boolean sameWords(Change was, Change is) {
        return switch (was) {
            case Change.ActionTaken a -> is instanceof Change.ActionTaken b && a.base().equals(b.base())
                    && Wording.key(a.text()).equals(Wording.key(b.text()));
            case Change.CosponsorAdded a -> is instanceof Change.CosponsorAdded b
                    && a.member().bioguideId().equals(b.member().bioguideId());
            default -> false;
        };
    }

    private static boolean sameDay(Change was, Change is) {
        return was instanceof Change.ActionTaken a && is instanceof Change.ActionTaken b && a.base().equals(b.base())
                && a.on().equals(b.on());
    }
}
