package floorwire.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * How a database stands, seen without writing to it, making it or holding its lease.
 *
 * @param engine with its version, as it names itself
 * @param schema the version of the tables; none where none are made yet
 * @param bytes  on disk, SQLite's log beside the file included
 * @param writer who writes to it now, if anybody does
 * @param damage what its quick check found; empty for nothing
 */
public record Checkup(String engine, Optional<Integer> schema, long bytes, Optional<String> writer, List<String> damage) {

    /** What this program reads and writes. */
    public static final int SCHEMA = Schema.CURRENT;

    private static final int MOST_DAMAGE = 3;

    /**
     * The address as it may be shown.
     *
     * @throws StoreException if it is none of ours
     */
    public static String address(String url) {
        return Engine.of(url).address();
    }

    /** The file of a SQLite database, there or not; none for a server's. */
    public static Optional<Path> file(String url) {
        return Engine.of(url) instanceof SqliteEngine sqlite ? Optional.of(sqlite.file()) : Optional.empty();
    }

    /**
     * Looks; none if there is no database yet.
     *
     * @throws StoreException if it cannot be opened or is not ours, with the way out
     */
    public static Optional<Checkup> of(String url) {
        Engine engine = Engine.of(url);
        if (!engine.exists()) {
            return Optional.empty();
        }
        try (Engine.Session session = engine.read()) {
            Optional<Integer> schema = Schema.standing(engine, session.handle());
            return Optional.of(switch (engine) {
                case SqliteEngine sqlite -> of(sqlite, schema, session.handle());
                case PostgresEngine postgres -> ofServer(schema, session.handle());
            });
        } catch (JdbiException e) {
            throw engine.failure(e);
        }
    }

    private static Checkup of(SqliteEngine engine, Optional<Integer> schema, Handle handle) {
        List<String> found = handle.createQuery("pragma quick_check(" + MOST_DAMAGE + ")").mapTo(String.class).list();
        return new Checkup("SQLite " + text(handle, "select sqlite_version()"), schema,
                size(engine.file()) + size(Path.of(engine.file() + "-wal")), writer(Path.of(engine.file() + ".writer")),
                found.equals(List.of("ok")) ? List.of() : found);
    }

    /** PostgreSQL has no such check for a reader: its own checksums, where the server keeps them, fail the reads themselves. */
    private static Checkup ofServer(Optional<Integer> schema, Handle handle) {
        return new Checkup("PostgreSQL " + text(handle, "show server_version"), schema,
                handle.createQuery("select pg_database_size(current_database())").mapTo(Long.class).one(), PostgresEngine.holder(handle),
                List.of());
    }

    private static String text(Handle handle, String query) {
        return handle.createQuery(query).mapTo(String.class).one();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }

    /** A reader's lock cannot be had beside a writer's. It is let go at once: two who look never disturb each other. */
    private static Optional<String> writer(Path lease) {
        if (!Files.exists(lease)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(lease, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(WriterLease.PLACE, 1, true)) {
            return lock == null ? Optional.of(Files.readString(lease)) : Optional.empty();
        } catch (OverlappingFileLockException ours) {
            return Optional.of("this process");
        } catch (IOException e) {
            return Optional.of("(cannot be told: " + lease + " cannot be read)");
        }
    }
}
