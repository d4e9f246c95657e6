package floorwire.app;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code votes}: roll calls. */
@Command(
        name = "votes",
        description = "Shows what the chambers' and the API's files say of roll calls.",
        subcommands = VotesInspectCommand.class,
        mixinStandardHelpOptions = true)
final class VotesCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say inspect");
    }
}
