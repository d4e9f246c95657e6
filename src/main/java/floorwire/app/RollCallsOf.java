package floorwire.app;

import java.util.List;
import java.util.Optional;

import floorwire.command.Answer;
import floorwire.congress.RollCallId;
import floorwire.congress.RollCallPage;
import floorwire.message.Block;

/** The roll calls that an answer is about. */
final class RollCallsOf {

    private RollCallsOf() {}

    /** The one whose official page it gives. */
    static Optional<RollCallId> subject(Answer answer) {
        return !answer.ok() ? Optional.empty()
                : answer.message().blocks().stream().filter(Block.Source.class::isInstance).map(Block.Source.class::cast)
                        .flatMap(source -> source.link().stream()).flatMap(link -> RollCallPage.parse(link.toString()).stream())
                        .findFirst();
    }

    /** That one, else all that it offers as choices. */
    static List<RollCallId> all(Answer answer) {
        return subject(answer).map(List::of).orElseGet(() -> answer.message().blocks().stream().filter(Block.Offers.class::isInstance)
                .flatMap(block -> ((Block.Offers) block).offers().stream()).map(Block.Offer::command)
                .filter(command -> command.startsWith("vote ")).flatMap(command -> RollCallId.parse(command.substring(5)).stream())
                .toList());
    }
}
