package floorwire.command;

import java.util.List;
import java.util.Optional;

import floorwire.change.Change;
import floorwire.congress.AmendmentId;
import floorwire.congress.RollCallId;
import floorwire.message.Block;

/**
 * A roll call or an amendment whose post, or whose silence, is asked about.
 *
 * @param citation what it is called
 * @param line     shows it
 * @param votes    it, or the roll calls on the amendment
 * @param measure  whose changes tell of it; empty where the ledger has none
 */
public record WhyOfAVote(String citation, String line, List<RollCallId> votes, Optional<AmendmentId> amendment, Optional<Subject> measure) {

    /** Whether a change tells of it. */
    boolean tells(Change change) {
        return change.rollCalls().stream().anyMatch(votes::contains) || amendment.filter(id -> names(change, id)).isPresent()
                || (change instanceof Change.Correction corrected
                        && (tells(corrected.before()) || (!corrected.stands().equals(corrected) && tells(corrected.stands()))));
    }

    private static boolean names(Change change, AmendmentId id) {
        return switch (change) {
            case Change.ActionTaken taken -> taken.amendment().filter(id::equals).isPresent();
            case Change.AmendmentMatched matched -> matched.amendment().equals(id);
            case Change.AmendmentSays says -> says.amendment().equals(id);
            default -> false;
        };
    }

    Block.Offer offer() {
        return new Block.Offer(citation, line);
    }

    /** Where no measure in the ledger has it. */
    Answer unknown() {
        return Answer.no(citation + " is on no measure in the ledger.",
                "Posts are about measures; what is recorded of one: `why s2174`. What is known of it: `" + line + "`");
    }
}
