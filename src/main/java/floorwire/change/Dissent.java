package floorwire.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.Event;
import floorwire.congress.Events;

/**
 * What an older word of one source still asserts and a fresher word of another does not, by meaning: an event that only moved to
 * another day, or was worded anew, is the same event, and the fresher word has it right.
 */
public final class Dissent {

    private Dissent() {}

    /**
     * The action items of the events that only the older word tells.
     *
     * @param fresher its action items are all that is read of it
     * @param older   the same
     */
    public static List<Action> actions(Bill fresher, Bill older) {
        if (older.actions().isEmpty() || fresher.actions().equals(older.actions())) {
            return List.of();
        }
        Set<String> only = new HashSet<>();
        for (Change change : Changes.between(actionsOf(fresher), actionsOf(older))) {
            if (change instanceof Change.ActionTaken) {
                only.add(change.fact());
            }
        }
        return Events.fold(older).stream().filter(event -> only.contains(fact(older, event))).flatMap(event -> event.items().stream())
                .toList();
    }

    private static String fact(Bill bill, Event event) {
        return Facts.of(bill, event).fact();
    }

    private static Bill actionsOf(Bill bill) {
        Bill nothing = Bill.unknown(bill.id());
        return new Bill(bill.id(), nothing.detail(), bill.actions(), nothing.cosponsors(), nothing.titles(), nothing.subjects(),
                nothing.summaries(), nothing.texts(), nothing.committees(), nothing.relatedBills(), nothing.laws(), nothing.amendments());
    }
}
