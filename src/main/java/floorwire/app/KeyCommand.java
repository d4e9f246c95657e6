package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import floorwire.store.Seal;

/** {@code key}: makes what tokens are sealed with. It is printed on standard output and kept nowhere. */
@Command(name = "key", description = "Makes the key that workspaces' tokens are sealed with.",
        subcommands = {KeyCommand.New.class, KeyCommand.Rotate.class, KeyCommand.Newest.class}, mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say new, rotate or newest");
    }

    @Command(name = "new", description = "Prints a new key.", mixinStandardHelpOptions = true)
    static final class New implements Callable<Integer> {
        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return print(spec, Seal.fresh());
        }
    }

    @Command(name = "rotate",
            description = "Prints the configured key with a new one in front: it seals from then on, the earlier ones still open.",
            mixinStandardHelpOptions = true)
    static final class Rotate implements Callable<Integer> {
        @Option(names = "--config", paramLabel = "FILE",
                description = "The configuration file (default: floorwire.yaml, if it exists).") private Optional<String> file =
                        Optional.empty();

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return print(spec, configured(file).rotated());
        }
    }

    @Command(name = "newest", description = "Prints the newest of the configured keys alone, for when everything is sealed with it.",
            mixinStandardHelpOptions = true)
    static final class Newest implements Callable<Integer> {
        @Option(names = "--config", paramLabel = "FILE",
                description = "The configuration file (default: floorwire.yaml, if it exists).") private Optional<String> file =
                        Optional.empty();

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            return print(spec, configured(file).newest());
        }
    }

    private static Seal configured(Optional<String> file) {
        return new ConfigReader(System.getenv(), Path.of("")).read(file, Map.of()).tokenKey()
                .orElseThrow(() -> new IllegalArgumentException(
                        Setting.TOKEN_KEY.env() + " is not set, so there is no key yet: `./floorwire key new` makes the first one"));
    }

    private static int print(@Nullable CommandSpec spec, Seal key) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(key.text() + "\n");
        out.flush();
        return Main.OK;
    }
}
