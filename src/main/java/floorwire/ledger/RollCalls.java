package floorwire.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;

/**
 * What we know of roll calls. Of several sources the chamber's own record is believed, else the API's copy of it (decision 34). Writes
 * take effect with the {@link UnitOfWork} around them, or alone where there is none.
 */
public interface RollCalls {

    /** A source's word as it would be kept. */
    RollCallWord word(String source, Instant asOf, Instant heardAt, RollCall rollCall);

    /** Keeps a word in place of the same source's earlier one. */
    void keep(RollCallWord word);

    /** Tells a listener, on the thread that writes and when the unit of work has been kept, of each roll call of which a word was kept ({@link Ledger#listen}). */
    void listen(Consumer<RollCallId> listener);

    /** Every source's last word on a roll call, the one believed first. */
    List<RollCallWord> words(RollCallId id);

    /** As it is believed, with the members' positions. */
    default Optional<RollCall> believed(RollCallId id) {
        return words(id).stream().findFirst().map(RollCallWord::rollCall);
    }

    /** Every source's words on the roll calls that name a measure, without positions; by session and number. */
    List<RollCallWord> on(BillId bill);

    /** The roll calls that name one of these measures, as believed and without positions, the latest first. */
    List<RollCall> of(Collection<BillId> bills);

    /** Those taken from one day to another, both included, in Washington's calendar; as believed and without positions, the latest first. */
    List<RollCall> taken(LocalDate from, LocalDate to);

    /** The latest of both chambers, as believed and without positions. */
    List<RollCall> latest(int most);

    /** Those with this number, as believed and without positions, the latest first. */
    List<RollCall> numbered(Chamber chamber, int number);

    /** These, as believed and without positions, in the order given; one that is unknown is left out. */
    default List<RollCall> of(Stream<RollCallId> ids) {
        return ids.flatMap(id -> believed(id).stream()).map(RollCall::withoutPositions).toList();
    }

    /** Those of them of which there is a word. */
    Set<RollCallId> held(Collection<RollCallId> ids);

    /** How many there are. */
    int count();

    /** All, as believed and without positions, in no order; not all at once in memory. */
    void each(Consumer<RollCall> reader);

    /** Those of a session that a source has told, each with when it was closed. */
    Map<RollCallId, Instant> session(String source, Chamber chamber, int congress, int year);
}
