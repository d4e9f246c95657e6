package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.store.Restore;

/** {@code restore}: an empty database filled from a backup. */
@Command(name = "restore", description = "Fills an empty database from a backup, after verifying all of it.",
        mixinStandardHelpOptions = true, footer = {"", "Whatever is wrong with the file, the database is then as it was."})
final class RestoreCommand implements Callable<Integer> {

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--force", description = "Move a SQLite database that is not empty aside first.") private boolean force;

    @Parameters(paramLabel = "FILE", description = "What floorwire backup made.") private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant start = Instant.now();
        Restore.Result result;
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            result = Restore.into(database.url(), file, force, start, text -> progress.show("restore: " + text));
        }
        PrintWriter out = spec.commandLine().getOut();
        result.aside().ifPresent(aside -> out.println("what stood there before is now " + aside));
        out.printf(Locale.ROOT, "%s: %d tables, %d rows of %s, taken by %s at schema %d, verified and restored in %.1f s%n", file,
                result.tables(), result.rows(), result.of().at(), result.of().program(), result.from(),
                Duration.between(start, Instant.now()).toMillis() / 1e3);
        out.flush();
        return Main.OK;
    }
}
