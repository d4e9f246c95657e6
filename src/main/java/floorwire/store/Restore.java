package floorwire.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Fills an empty database from a backup, whichever engine that came from, and brings it to this program's schema. Everything is
 * verified before the first write; what fails leaves the database as it was.
 */
public final class Restore {

    private static final DateTimeFormatter ASIDE = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> SQLITE_FILES = List.of("", "-wal", "-shm");

    private Restore() {}

    /**
     * @param of    the backup's snapshot, and the program that took it
     * @param from  the backup's schema; the database has this program's
     * @param aside where the database that stood there before lies now
     */
    public record Result(Backup.Taken of, int tables, long rows, int from, Optional<Path> aside) {}

    /**
     * @param force whether a SQLite database that is not empty may be moved aside
     * @param now   names what is moved aside
     * @throws StoreException when the backup is not whole, or the database is not empty, cannot be written or has another writer
     */
    public static Result into(String url, Path file, boolean force, Instant now, Consumer<String> progress) {
        Engine engine = Engine.of(url);
        try (BackupFile backup = BackupFile.open(file)) {
            backup.verify(progress);
            Optional<Path> aside = switch (engine) {
                case SqliteEngine sqlite -> sqlite(sqlite, backup, force, ASIDE.format(now), progress);
                case PostgresEngine postgres -> {
                    postgres(postgres, backup, force, progress);
                    yield Optional.empty();
                }
            };
            BackupManifest manifest = backup.manifest();
            return new Result(new Backup.Taken(manifest.program(), manifest.at()), manifest.tables().size(), manifest.rows(),
                    manifest.schema(), aside);
        } catch (JdbiException | SQLException e) {
            throw engine.failure(e);
        } catch (IOException e) {
            throw new StoreException(engine.address() + " cannot be replaced (" + e.getMessage() + "): check the folder's permissions", e);
        }
    }

    /** Into a file beside it, which takes the name when it is whole. */
    private static Optional<Path> sqlite(SqliteEngine engine, BackupFile backup, boolean force, String when, Consumer<String> progress)
            throws SQLException, IOException {
        WriterLease lease = engine.lease("restore");
        try {
            boolean full = engine.exists() && !empty(engine);
            if (full && !force) {
                throw new StoreException(engine.address() + " is not empty: give another --database, or --force to move it aside");
            }
            Path part = Path.of(engine.file() + "." + when + ".part");
            try {
                SqliteEngine made = engine.on(part);
                Schema.migrate(made, backup.manifest().schema());
                try (Handle handle = made.writing()) {
                    Loading.load(made, handle, backup, progress);
                }
                Schema.migrate(made, Schema.CURRENT);
                return replace(engine, part, full, when);
            } catch (JdbiException e) {
                throw engine.failure(e);
            } finally {
                delete(part);
            }
        } finally {
            lease.close();
        }
    }

    private static boolean empty(SqliteEngine engine) {
        try (Engine.Session session = engine.read()) {
            return Schema.standing(engine, session.handle()).isEmpty() || Loading.rows(engine, session.handle()) == 0;
        } catch (StoreException e) {
            return false; // whatever it is, it is something
        }
    }

    private static Optional<Path> replace(SqliteEngine engine, Path part, boolean full, String when) throws IOException {
        Path file = engine.file();
        Path aside = Path.of(file + ".before-restore-" + when);
        if (engine.exists()) {
            settle(engine);
        }
        if (full) {
            for (String more : SQLITE_FILES) {
                Path there = Path.of(file + more);
                if (Files.exists(there)) {
                    Files.move(there, Path.of(aside + more));
                }
            }
        } else {
            delete(file);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Backup.sync(engine.folder());
        return full ? Optional.of(aside) : Optional.empty();
    }

    /** Brings what stands in the write-ahead file into the database, so that one file is all of it. */
    private static void settle(SqliteEngine engine) {
        try (Handle handle = engine.writing()) {
            handle.execute("pragma wal_checkpoint(truncate)");
        } catch (StoreException | JdbiException e) {
            // it is damaged or no database: its files are moved as they are
        }
    }

    private static void delete(Path file) throws IOException {
        for (String more : SQLITE_FILES) {
            Files.deleteIfExists(Path.of(file + more));
        }
    }

    private static void postgres(PostgresEngine engine, BackupFile backup, boolean force, Consumer<String> progress) throws SQLException {
        try (Engine.Session session = engine.write("restore")) {
            Handle handle = session.handle();
            if (Schema.standing(engine, handle).isPresent() && Loading.rows(engine, handle) > 0) {
                throw new StoreException(engine.address() + " is not empty: " + (force
                        ? "--force does not empty a PostgreSQL database; make another (`createdb NAME`), or drop its tables yourself"
                        : "give another --database"));
            }
            boolean done = false;
            drop(engine, handle);
            try {
                Schema.migrate(engine, backup.manifest().schema());
                Loading.load(engine, handle, backup, progress);
                Schema.migrate(engine, Schema.CURRENT);
                done = true;
            } finally {
                if (!done) {
                    drop(engine, handle);
                }
            }
        }
    }

    /** Under the lease and without a row in any of them. */
    private static void drop(PostgresEngine engine, Handle handle) {
        handle.useTransaction(h -> Schema.tables(engine, h).forEach(table -> h.execute("drop table " + table)));
    }
}
