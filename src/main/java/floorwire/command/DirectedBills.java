package floorwire.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import floorwire.congress.BillId;
import floorwire.ledger.Membership;
import floorwire.topic.BillSearch;
import floorwire.topic.Direction;
import floorwire.topic.Found;

/** Where no title has all the words, who asks for measures that point one way is shown none that point the other as if it were meant. */
final class DirectedBills {

    private final Desk desk;
    private final BillLists lists;

    DirectedBills(Desk desk, BillLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    /**
     * What is shown in place of what was found by some of the words: measures of the direction, or that there is none.
     *
     * @param notes takes a line where none of what was found points that way
     */
    Optional<Answer> instead(String asked, Found found, int page, List<String> notes) {
        Optional<PlainDirection.Pointed> meant = PlainDirection.of(desk.phrases().topics(), asked);
        if (meant.isPresent()) {
            return meant.map(pointed -> pointing(pointed, page));
        }
        PlainDirection.perhaps(desk.phrases().topics(), asked).filter(pointed -> none(pointed, found))
                .ifPresent(pointed -> notes.add("None of what follows " + would(pointed) + ": `topic " + pointed.line() + "`."));
        return Optional.empty();
    }

    private Answer pointing(PlainDirection.Pointed pointed, int page) {
        String line = "bill topic " + pointed.line();
        Found held = lists.find(new BillSearch(List.of(), List.of(), Optional.empty(), Set.of(),
                Optional.of(pointed.topic().id() + "/" + pointed.direction().printed()), OptionalInt.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), page);
        if (held.total() == 0) {
            Direction other = pointed.direction() == Direction.LIMIT ? Direction.WITHDRAW : Direction.LIMIT;
            return Answer.no("No bill in the ledger " + would(pointed) + ".", "Of the other direction: `bill topic " + pointed.topic().id()
                    + " " + other.printed() + "`. All: `topic " + pointed.topic().id() + "`");
        }
        return lists.page(held, page, "Bills · " + would(pointed), line, List.of("No title has just these words; these are by direction."));
    }

    private boolean none(PlainDirection.Pointed pointed, Found found) {
        Map<BillId, List<Membership>> memberships = desk.ledger().membershipsOf(found.ids());
        return memberships.values().stream().flatMap(List::stream).noneMatch(one -> one.topic().equals(pointed.topic().id())
                && one.direction().equals(pointed.direction().printed()));
    }

    private String would(PlainDirection.Pointed pointed) {
        return desk.phrases().direction(pointed.topic().id(), pointed.direction().printed());
    }
}
