package floorwire.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings a database to this program's schema, after a backup. */
public final class Migration {

    private Migration() {}

    /**
     * What there is to do.
     *
     * @param from   none for a database in which nothing is made yet
     * @param backup where the backup lies that was made first
     */
    public record Result(Optional<Integer> from, int to, Optional<Path> backup) {}

    /** Where the backup goes. */
    public sealed interface Before {
        /** Beside the SQLite file; PostgreSQL has no such place, and says so. */
        record Beside() implements Before {}

        record In(Path file) implements Before {}

        record Nothing() implements Before {}
    }

    /** @throws StoreException when it cannot be done; the database is then as it was */
    public static Result run(String url, Before before, Backup.Taken taken, Consumer<String> progress) {
        Engine engine = Engine.of(url);
        if (!engine.exists()) {
            throw Database.missing(engine);
        }
        try (Engine.Session session = engine.write("migrate")) {
            Optional<Integer> from = Schema.standing(engine, session.handle());
            if (from.equals(Optional.of(Schema.CURRENT))) {
                return new Result(from, Schema.CURRENT, Optional.empty());
            }
            Optional<Path> backup = from.flatMap(schema -> file(engine, before, schema));
            backup.ifPresent(file -> Backup.write(url, file, false, taken, progress));
            progress.accept("to schema " + Schema.CURRENT);
            Schema.migrate(engine, Schema.CURRENT);
            return new Result(from, Schema.CURRENT, backup);
        }
    }

    private static Optional<Path> file(Engine engine, Before before, int schema) {
        return switch (before) {
            case Before.Nothing nothing -> Optional.empty();
            case Before.In in -> Optional.of(in.file());
            case Before.Beside beside -> switch (engine) {
                case SqliteEngine sqlite -> Optional.of(free(sqlite.file() + ".before-schema-" + Schema.CURRENT));
                case PostgresEngine postgres -> throw new StoreException(postgres.address() + " has schema " + schema + ", to become "
                        + Schema.CURRENT + ": say where the backup goes first, --backup FILE, or --no-backup if you have one");
            };
        };
    }

    /** A backup of an earlier try stays. */
    private static Path free(String name) {
        Path file = Path.of(name + ".zip");
        for (int again = 2; Files.exists(file); again++) {
            file = Path.of(name + "-" + again + ".zip");
        }
        return file;
    }
}
