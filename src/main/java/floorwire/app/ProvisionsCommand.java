package floorwire.app;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code provisions}: sections that would do something about leaving. */
@Command(
        name = "provisions",
        description = "Finds provisions on leaving NATO and the United Nations in bill texts.",
        subcommands = ProvisionsScanCommand.class,
        mixinStandardHelpOptions = true)
final class ProvisionsCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say scan");
    }
}
