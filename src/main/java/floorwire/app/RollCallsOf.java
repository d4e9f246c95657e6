package floorwire.app;

import java.util.Optional;

import floorwire.command.Answer;
import floorwire.congress.RollCallId;
import floorwire.congress.RollCallPage;
import floorwire.message.Block;

/** The roll call that an answer is about. */
final class RollCallsOf {

    private RollCallsOf() {}

    /** The one whose official page it gives. */
    static Optional<RollCallId> subject(Answer answer) {
        return !answer.ok() ? Optional.empty()
                : answer.message().blocks().stream().filter(Block.Source.class::isInstance).map(Block.Source.class::cast)
                        .flatMap(source -> source.link().stream()).flatMap(link -> RollCallPage.parse(link.toString()).stream())
                        .findFirst();
    }
}
