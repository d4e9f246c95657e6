package floorwire.app;

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

import floorwire.store.Backup;

/** {@code backup}: the whole database, as it stands at one moment, in one file. */
@Command(name = "backup", description = "Writes the whole database into one file, also while a writer runs.",
        mixinStandardHelpOptions = true, footer = {"", "Either kind of database can be restored from it: floorwire restore FILE"})
final class BackupCommand implements Callable<Integer> {

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--force", description = "Replace FILE if it exists.") private boolean force;

    @Parameters(paramLabel = "FILE", description = "The file to make, a zip.") private Path file = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        Instant start = Instant.now();
        Backup.Summary summary;
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            summary = Backup.write(database.url(), file, force, taken(start), text -> progress.show("backup: " + text));
        }
        spec.commandLine().getOut().printf(Locale.ROOT, "%s: %s, written and read again in %.1f s%n", file, summary,
                Duration.between(start, Instant.now()).toMillis() / 1e3);
        spec.commandLine().getOut().flush();
        return Main.OK;
    }

    static Backup.Taken taken(Instant at) {
        return new Backup.Taken("floorwire " + Main.version(), at);
    }
}
