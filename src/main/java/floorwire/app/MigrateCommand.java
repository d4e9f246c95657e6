package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.store.Migration;

/** {@code migrate}: a database of an earlier version of this program, made this one's. */
@Command(name = "migrate", description = "Brings a database to this program's schema, after a backup.", mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--backup", paramLabel = "FILE",
            description = "Where the backup goes (beside a SQLite file unless given).") private Optional<Path> backup = Optional.empty();

    @Option(names = "--no-backup", description = "Make no backup first.") private boolean none;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (none && backup.isPresent()) {
            throw new IllegalArgumentException("--backup and --no-backup exclude each other: give one of them");
        }
        Migration.Before before = none ? new Migration.Before.Nothing()
                : backup.<Migration.Before>map(Migration.Before.In::new).orElse(new Migration.Before.Beside());
        Migration.Result result;
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            result = Migration.run(database.url(), before, BackupCommand.taken(Instant.now()), text -> progress.show("migrate: " + text));
        }
        PrintWriter out = spec.commandLine().getOut();
        result.backup().ifPresent(file -> out.println("backup before: " + file));
        out.println(result.from().equals(Optional.of(result.to())) ? "schema " + result.to() + " already: nothing to do"
                : "from schema " + result.from().map(String::valueOf).orElse("none") + " to schema " + result.to());
        out.flush();
        return Main.OK;
    }
}
