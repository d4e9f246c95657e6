package floorwire.store;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;

/** What differs between the databases we run on: how one is reached, how a single writer is made sure of, what its errors mean. */
sealed interface Engine permits SqliteEngine, PostgresEngine {

    /** @throws StoreException when this is the address of neither */
    static Engine of(String url) {
        if (url.startsWith(PostgresUrl.PREFIX)) {
            return new PostgresEngine(PostgresUrl.of(url, System.getenv()));
        }
        if (url.startsWith(Database.SQLITE)) {
            return SqliteEngine.of(url);
        }
        throw unknown(PostgresUrl.withoutSecrets(url));
    }

    static StoreException unknown(String shown) {
        return new StoreException("--database takes " + Database.SQLITE + "FILE or " + PostgresUrl.PREFIX + "//HOST:PORT/DATABASE"
                + "?user=NAME&password=… (or PGUSER and PGPASSWORD), not " + shown);
    }

    /** The address as it may be shown: without any password. */
    String address();

    /** Whether there is something to read: a server answers for itself. */
    boolean exists();

    /** Takes the writer's lease and opens. A SQLite file that is missing is made. */
    Session write(String command);

    /** Opens for reading only, beside a writer. */
    Session read();

    /** Where the migrations run, under the lease that {@link #write} took. */
    DataSource migrations();

    /** The names of all tables that stand where ours would stand. */
    String tables();

    /** What went wrong, and the way out. */
    StoreException failure(Exception e);

    /** Whether a session that has just failed can still be used. */
    boolean alive(Handle handle);

    /** What makes a transaction see one moment of the database, however long it lasts. */
    void beginSnapshot(Handle handle);

    /** Gives the writer's lease back before the connection is closed, where its end alone does so only some time later. */
    default void release(Handle handle) {}

    /**
     * An open connection.
     *
     * @param lease the writer's, where it is something else than the connection itself
     */
    record Session(Handle handle, Optional<WriterLease> lease) implements AutoCloseable {
        /** Keeps what it has read: a statement is read once, however many connections use it. */
        private static final SqlParser SQL = new ColonPrefixSqlParser();

        static Session of(DataSource source) {
            return new Session(open(source), Optional.empty());
        }

        static Handle open(DataSource source) {
            return Jdbi.create(source).registerArgument(new CleanText())
                    .configure(SqlStatements.class, statements -> statements.setSqlParser(SQL)).open();
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

    /** The database's own word on a failure: the innermost SQL exception, or the innermost of all. */
    static Throwable innermost(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
