package floorwire.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * A PostgreSQL database; ours are the tables of its current schema. The writer's lease is a session advisory lock held by the very
 * connection on which everything is written: when that connection goes, the lease goes and nothing can be written any more.
 */
record PostgresEngine(PostgresUrl url) implements Engine {

    /** Our advisory locks among others': "FLOW" in ASCII. The second key is the schema, so that two can lie in one database. */
    private static final int LOCKS = 0x464C4F57;

    private static final String SCHEMA_KEY = "hashtext(current_schema())";

    @Override
    public String address() {
        return url.address();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Session write(String command) {
        Session session = open("floorwire " + command + ", process " + ProcessHandle.current().pid(), false);
        try {
            Handle handle = session.handle();
            if (handle.createQuery("select current_schema() is null").mapTo(Boolean.class).one()) {
                throw new StoreException(address() + ": the schema in which the tables would stand is missing: create it, or name"
                        + " another with ?currentSchema=NAME");
            }
            if (!handle.createQuery("select pg_try_advisory_lock(:locks, " + SCHEMA_KEY + ")").bind("locks", LOCKS)
                    .mapTo(Boolean.class).one()) {
                throw new StoreException(address() + " is being written by " + holder(handle).orElse("another process")
                        + ": wait for it or stop it, or give another --database");
            }
            return session;
        } catch (JdbiException e) {
            session.close();
            throw failure(e);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Who holds the lease. None where nobody does, or where the server does not show us other users' connections. */
    static Optional<String> holder(Handle handle) {
        return handle.createQuery("select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid"
                + " where l.locktype = 'advisory' and l.granted and l.database = (select oid from pg_database where datname ="
                + " current_database()) and cast(l.classid as bigint) = :locks and cast(l.objid as bigint) = (cast(" + SCHEMA_KEY
                + " as bigint) & 4294967295) and a.application_name <> ''")
                .bind("locks", LOCKS).mapTo(String.class).findFirst();
    }

    @Override
    public Session read() {
        return open("floorwire reader, process " + ProcessHandle.current().pid(), true);
    }

    private Session open(String name, boolean readOnly) {
        try {
            Session session = Session.of(url.source(name));
            session.handle().setReadOnly(readOnly);
            return session;
        } catch (JdbiException e) {
            throw failure(e);
        }
    }

    @Override
    public DataSource migrations() {
        return url.source("floorwire migrate, process " + ProcessHandle.current().pid());
    }

    @Override
    public String tables() {
        return "select tablename from pg_tables where schemaname = current_schema()";
    }

    /** The server ends a session when it notices that its connection is closed, which on a busy machine is after the next start. */
    @Override
    public void release(Handle handle) {
        try {
            handle.createQuery("select pg_advisory_unlock_all()").mapTo(String.class).findFirst();
        } catch (JdbiException _) {
            // and the lease with it
        }
    }

    @Override
    public boolean alive(Handle handle) {
        try {
            Connection connection = handle.getConnection();
            return !connection.isClosed() && connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void beginSnapshot(Handle handle) {
        handle.setTransactionIsolationLevel(TransactionIsolationLevel.REPEATABLE_READ);
        handle.begin();
    }

    @Override
    public StoreException failure(Exception e) {
        Throwable cause = Engine.innermost(e);
        String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
        return new StoreException(address() + ": " + String.valueOf(cause.getMessage()).replace('\n', ' ') + " - " + wayOut(state), e);
    }

    /** By the SQLSTATE (PostgreSQL documentation, appendix A). */
    private static String wayOut(String state) {
        return switch (state) {
            case "28P01", "28000", "08004" -> "check user and password: ?user=NAME&password=… after the database, PGUSER and PGPASSWORD,"
                    + " or a password file; and that the server lets this user in";
            case "3D000" -> "create the database (`createdb NAME`), or give another --database";
            case "3F000" -> "create the schema, or give another ?currentSchema=NAME";
            case "42501" -> "give this user the right to create and change tables in the schema";
            case "25006" -> "the server only lets us read: give the address of the primary";
            case "53100" -> "the server's disk is full: nothing of this step was kept; make room and run it again";
            case "53300" -> "the server has too many connections: nothing of this step was kept; try again later";
            case "57P01", "57P02", "57P03" -> "the server is starting or stopping: nothing of this step was kept; start again when it runs";
            default -> state.startsWith("08") ? "is the server running, and are host and port right?" : "nothing of this step was kept";
        };
    }
}
