package floorwire.command;

import java.time.Instant;
import java.util.Optional;

import floorwire.congress.StageMachine;
import floorwire.ledger.Believed;
import floorwire.message.Block;
import floorwire.picture.BillPath;

/** A measure's way as a block of an answer, one line for each step, and the same for its picture. */
public final class BillPathAnswer {

    private BillPathAnswer() {}

    /**
     * The steps with their dates, what would still be needed, and until when.
     *
     * @param heard      until when it is known what became of it, as {@link floorwire.ledger.LastHeard} has it
     * @param superseded words for the law that carries the measure's text, as {@link floorwire.alert.Superseded} has them
     */
    public static Block.Section of(Believed believed, Instant now, Instant heard, Optional<String> superseded) {
        return new Block.Section("Its path:", path(believed, now, heard, superseded).items());
    }

    /** The same, to be drawn. */
    public static BillPath path(Believed believed, Instant now, Instant heard, Optional<String> superseded) {
        return BillPath.of(believed.bill(), StageMachine.of(believed.bill()), now, heard, superseded);
    }
}
