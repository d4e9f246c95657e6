package floorwire.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import floorwire.ledger.UnitOfWork;

/**
 * The one SQLite file: WAL, {@code synchronous=FULL}, one connection. A writer holds the {@link WriterLease}; readers coexist with it.
 */
public final class Database implements UnitOfWork, AutoCloseable {

    /** The first bytes of every JDBC URL we take. */
    public static final String SQLITE = "jdbc:sqlite:";

    private static final MigrationVersion SCHEMA = MigrationVersion.fromVersion("1");
    private static final String RESOURCES = "classpath:floorwire/store";

    private final String url;
    private final Handle handle;
    private final Optional<WriterLease> lease;

    private Database(String url, Handle handle, Optional<WriterLease> lease) {
        this.url = url;
        this.handle = handle;
        this.lease = lease;
    }

    /**
     * Opens for writing: takes the lease, makes the file when it is missing, and brings the schema up to date.
     *
     * @param command the command that writes, named to whoever finds the lease taken
     * @throws StoreException when the database cannot be opened or another process writes to it
     */
    public static Database write(String url, String command) {
        Path file = file(url);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new StoreException("the folder of " + url + " does not exist: make it, or give another --database");
        }
        WriterLease lease = WriterLease.take(file, command);
        try {
            if (!current(url, file)) {
                migrate(url);
            }
            return open(url, false, Optional.of(lease));
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /**
     * Opens for reading, beside a writer.
     *
     * @throws StoreException when there is no such database or its schema is not ours
     */
    public static Database read(String url) {
        if (!Files.exists(file(url))) {
            throw new StoreException("there is no database " + url + ": load one with `floorwire ingest PATH… --database " + url
                    + "`, or try `floorwire demo`");
        }
        Database database = open(url, true, Optional.empty());
        String version = database.call(() -> database.with(Database::version));
        if (!SCHEMA.getVersion().equals(version)) {
            database.close();
            throw new StoreException(url + " has schema " + version + ", this program reads " + SCHEMA
                    + ": run `floorwire ingest` with this program on it, or give another --database");
        }
        return database;
    }

    private static Path file(String url) {
        if (!url.startsWith(SQLITE) || url.length() == SQLITE.length() || url.startsWith(SQLITE + ":")) {
            throw new StoreException("--database takes " + SQLITE + "FILE, not " + url);
        }
        return Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""));
    }

    private static Database open(String url, boolean readOnly, Optional<WriterLease> lease) {
        try {
            return new Database(url, Jdbi.create(source(url, readOnly)).open(), lease);
        } catch (JdbiException e) {
            throw failure(url, e);
        }
    }

    private static DataSource source(String url, boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }

    private static String version(Handle handle) {
        return handle.createQuery("select max(version) from flyway_schema_history where success = 1").mapTo(String.class).findOne()
                .orElse("none");
    }

    /** Whether the schema is ours already: Flyway takes half a second to say so. What else is wrong, it says better. */
    private static boolean current(String url, Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (Handle handle = Jdbi.create(source(url, false)).open()) {
            return SCHEMA.getVersion().equals(version(handle));
        } catch (JdbiException e) {
            return false;
        }
    }

    private static void migrate(String url) {
        try {
            Flyway.configure().dataSource(source(url, false)).locations(RESOURCES).target(SCHEMA).load().migrate();
        } catch (FlywayException e) {
            throw failure(url, e);
        }
    }

    /** Runs SQL on the one connection, inside the unit of work that is open, or by itself. */
    <T> T with(Function<Handle, T> work) {
        synchronized (handle) {
            try {
                return work.apply(handle);
            } catch (JdbiException e) {
                throw failure(url, e);
            }
        }
    }

    @Override
    public <T> T call(Supplier<T> work) {
        synchronized (handle) {
            if (handle.isInTransaction()) {
                return work.get();
            }
            try {
                return handle.inTransaction(h -> work.get());
            } catch (JdbiException e) {
                throw failure(url, e);
            }
        }
    }

    private static StoreException failure(String url, Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String reason = String.valueOf(cause.getMessage());
        String wayOut = reason.contains("SQLITE_FULL") ? "the disk is full: nothing of this step was kept; make room and run it again"
                : reason.contains("SQLITE_NOTADB") ? "this file is not a database: give another --database"
                        : reason.contains("SQLITE_CORRUPT") ? "the file is damaged: restore a backup or ingest anew into another file"
                                : reason.contains("READONLY") || reason.contains("CANTOPEN") || reason.contains("SQLITE_PERM")
                                        ? "check the file's and its folder's permissions"
                                        : "nothing of this step was kept";
        return new StoreException(url + ": " + reason + " - " + wayOut, e);
    }

    @Override
    public void close() {
        try {
            handle.close();
        } finally {
            lease.ifPresent(WriterLease::close);
        }
    }
}
