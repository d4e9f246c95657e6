package floorwire.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
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

    private static final MigrationVersion SCHEMA = MigrationVersion.fromVersion("2");
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
        try {
            Optional<MigrationVersion> version = schema(database, url);
            if (!version.equals(Optional.of(SCHEMA))) {
                throw new StoreException(url + " has schema " + version.map(MigrationVersion::getVersion).orElse("none")
                        + ", this program reads " + SCHEMA
                        + ": run `floorwire ingest` with this program on it, or give another --database");
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** None before the first migration. */
    private static Optional<MigrationVersion> schema(Database database, String url) {
        List<String> tables = database.with(h -> h.createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class).list());
        if (!tables.contains("flyway_schema_history")) {
            if (!tables.isEmpty()) {
                throw new StoreException(url + " holds tables that are not Floorwire's: give another --database");
            }
            return Optional.empty();
        }
        Optional<MigrationVersion> version = database.with(h -> h.createQuery("select version from flyway_schema_history"
                + " where success = 1 and version is not null order by installed_rank desc limit 1").mapTo(String.class).findOne())
                .map(MigrationVersion::fromVersion);
        if (version.filter(standing -> standing.compareTo(SCHEMA) > 0).isPresent()) {
            throw new StoreException(url + " was written by a newer Floorwire (schema " + version.get() + ", this one knows " + SCHEMA
                    + "): use that one, or give another --database");
        }
        return version;
    }

    private static Path file(String url) {
        if (!url.startsWith(SQLITE) || url.length() == SQLITE.length() || url.startsWith(SQLITE + ":")) {
            throw new StoreException("--database takes " + SQLITE + "FILE, not " + url);
        }
        Path file = Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""));
        if (Files.isDirectory(file)) {
            throw new StoreException(url + " is a folder: name a file in it, " + url + "/floorwire.db");
        }
        return file;
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

    /** Whether the schema is ours already: Flyway takes half a second to say so. */
    private static boolean current(String url, Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try (Database standing = open(url, true, Optional.empty())) {
            return schema(standing, url).equals(Optional.of(SCHEMA));
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
