package floorwire.app;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code text}: the words of bills. */
@Command(
        name = "text",
        description = "Shows what files of bill text hold, section by section, and what became of each section between two of them.",
        subcommands = {TextSectionsCommand.class, TextDiffCommand.class},
        mixinStandardHelpOptions = true)
final class TextCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say sections or diff");
    }
}
