package floorwire.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** One SQLite file: WAL, {@code synchronous=FULL}. The writer's lease is a locked file beside it. */
record SqliteEngine(Path file, String parameters) implements Engine {

    static SqliteEngine of(String url) {
        String rest = url.substring(Database.SQLITE.length());
        int mark = rest.indexOf('?');
        String name = mark < 0 ? rest : rest.substring(0, mark);
        if (name.isEmpty() || name.startsWith(":")) {
            throw Engine.unknown(url);
        }
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            throw new StoreException(url + " is a folder: name a file in it, " + url + "/floorwire.db");
        }
        return new SqliteEngine(file, mark < 0 ? "" : rest.substring(mark));
    }

    @Override
    public String address() {
        return Database.SQLITE + file;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    /** The same settings on another file. */
    SqliteEngine on(Path other) {
        return new SqliteEngine(other, parameters);
    }

    /** Held by whoever changes the file, open or not. */
    WriterLease lease(String command) {
        if (!Files.isDirectory(folder())) {
            throw new StoreException("the folder of " + address() + " does not exist: make it, or give another --database");
        }
        return WriterLease.take(file, command);
    }

    Path folder() {
        Path whole = file.toAbsolutePath();
        return Optional.ofNullable(whole.getParent()).orElse(whole);
    }

    @Override
    public Session write(String command) {
        WriterLease lease = lease(command);
        try {
            if (exists()) {
                // opening for writing would change the journal of what may be somebody else's file
                try (Session standing = read()) {
                    Schema.standing(this, standing.handle());
                }
            }
            return new Session(writing(), Optional.of(lease));
        } catch (RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** Opens for writing under a lease that the caller holds. */
    Handle writing() {
        return open(false);
    }

    @Override
    public Session read() {
        return new Session(open(true), Optional.empty());
    }

    private Handle open(boolean readOnly) {
        try {
            return Session.open(source(readOnly));
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    private DataSource source(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setReadOnly(readOnly);
        if (!readOnly) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(address() + parameters);
        return source;
    }

    @Override
    public DataSource migrations() {
        return source(false);
    }

    @Override
    public String tables() {
        return "select name from sqlite_master where type = 'table'";
    }

    @Override
    public boolean alive(Handle handle) {
        return true;
    }

    @Override
    public void beginSnapshot(Handle handle) {
        handle.begin(); // a transaction's first read fixes what it sees
    }

    @Override
    public StoreException failure(Exception e) {
        String reason = String.valueOf(Engine.innermost(e).getMessage());
        String wayOut = reason.contains("SQLITE_FULL") ? "the disk is full: nothing of this step was kept; make room and run it again"
                : reason.contains("SQLITE_NOTADB") ? "this file is not a database: give another --database"
                        : reason.contains("SQLITE_CORRUPT")
                                ? "the file is damaged: `floorwire restore` a backup, or ingest anew into another file"
                                : reason.contains("READONLY") || reason.contains("CANTOPEN") || reason.contains("SQLITE_PERM")
                                        ? "check the file's and its folder's permissions"
                                        : "nothing of this step was kept";
        return new StoreException(address() + ": " + reason + " - " + wayOut, e);
    }
}
