package floorwire.ledger;

import java.util.Collection;

import floorwire.congress.BillId;
import floorwire.congress.StageHistory;
import floorwire.congress.StageMachine;

/**
 * A measure as it is believed, and what follows from that alone.
 *
 * @param history how far it has come by its believed actions
 */
public record Known(Believed believed, StageHistory history) {

    /** @param words as for {@link Belief#of(BillId, Collection)} */
    public static Known of(BillId id, Collection<SourceWord> words) {
        Believed believed = Belief.of(id, words);
        return new Known(believed, StageMachine.of(believed.bill()));
    }
}
