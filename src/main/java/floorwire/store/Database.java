package floorwire.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.ledger.UnitOfWork;

/**
 * The open database, SQLite or PostgreSQL: one connection, on which one unit of work runs at a time, whichever thread brings it, and beside it a few
 * that only read. There is one writer over all processes (decision 10); readers coexist with it.
 *
 * <p>Any thread may call. Inside a unit of work the same thread's further calls join it; another thread's units wait for its end, so a unit
 * must hold no waiting of its own, on a network say. Another thread's queries see what was kept before it (decision 46). A thread that was interrupted still ends its unit; who interrupts another does so
 * from within a unit of work, when no statement is under way.
 */
public final class Database implements UnitOfWork, AutoCloseable {

    /** The first bytes of a SQLite URL; a file's path follows. */
    public static final String SQLITE = "jdbc:sqlite:";

    /** Whoever stops the service gives it ten seconds. */
    private static final Duration LONGEST_UNIT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Engine engine;
    private final Engine.Session session;
    private final boolean writes;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final GroupCommit group = new GroupCommit();
    private final Edition edition = new Edition();
    private final Readers readers;
    /** What is to happen when the unit that is open has been kept. */
    private final List<Runnable> afterwards = new ArrayList<>();
    /** What is to happen since units were kept, once the database is free. */
    private final List<Runnable> due = new ArrayList<>();
    /** Whether something inside the unit that is open has failed: then the whole of it does, whoever caught it. */
    private boolean broken;
    private volatile boolean lost;

    private Database(Engine engine, Engine.Session session, boolean writes) {
        this.engine = engine;
        this.session = session;
        this.writes = writes;
        this.readers = new Readers(engine);
    }

    /**
     * Opens for writing: takes the lease, and makes the tables where there are none.
     *
     * @param command the command that writes, named to whoever finds the lease taken
     * @throws StoreException when the database cannot be opened, another process writes to it, or its schema is not this program's
     */
    public static Database write(String url, String command) {
        Engine engine = Engine.of(url);
        Engine.Session session = engine.write(command);
        try {
            Optional<Integer> standing = Schema.standing(engine, session.handle());
            if (standing.isEmpty()) {
                Schema.migrate(engine, Schema.CURRENT);
            } else {
                Schema.demandCurrent(engine, standing);
            }
            return new Database(engine, session, true);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /**
     * Opens for reading, beside a writer.
     *
     * @throws StoreException when there is no such database or its schema is not ours
     */
    public static Database read(String url) {
        Engine engine = Engine.of(url);
        if (!engine.exists()) {
            throw missing(engine);
        }
        Engine.Session session = engine.read();
        try {
            Optional<Integer> standing = Schema.standing(engine, session.handle());
            if (standing.isEmpty()) {
                throw missing(engine);
            }
            Schema.demandCurrent(engine, standing);
            return new Database(engine, session, false);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    static StoreException missing(Engine engine) {
        return new StoreException("there is no database " + engine.address() + ": load one with `floorwire ingest PATH… --database "
                + engine.address() + "`, or try `floorwire demo`");
    }

    /** The address as it may be shown and logged: without any password. */
    public String address() {
        return engine.address();
    }

    /** Whether it was opened for writing, so that nobody else writes. */
    boolean writes() {
        return writes;
    }

    /** Of the measures' words ({@link Edition}); empty within a unit of work, and where others write. */
    OptionalLong edition() {
        return writes && !lock.isHeldByCurrentThread() ? edition.now() : OptionalLong.empty();
    }

    /** Whether this thread has a unit of work open: what it reads may be given up. */
    boolean inUnit() {
        return lock.isHeldByCurrentThread();
    }

    /** To be said, inside the unit, before words of measures or of roll calls on them are written. */
    void writingWords() {
        edition.writing();
    }

    /** Our tables. */
    List<String> tables() {
        return with(handle -> Schema.tables(engine, handle).stream().filter(table -> !table.equals(Schema.HISTORY)).sorted().toList());
    }

    /** Runs SQL inside the unit of work that is open, or as one of its own. */
    <T> T with(Function<Handle, T> work) {
        return call(() -> work.apply(session.handle()));
    }

    /** Runs one query, which needs no transaction of its own: inside the unit of work that is open, or beside whatever is written. */
    <T> T read(Function<Handle, T> query) {
        if (lock.isHeldByCurrentThread()) {
            return joined(() -> query.apply(session.handle()));
        }
        return uninterrupted(() -> writes && !lost ? readers.read(query, () -> alone(query)) : alone(query));
    }

    private <T> T alone(Function<Handle, T> query) {
        lock.lock();
        try {
            if (lost) {
                throw gone(Optional.empty());
            }
            return query.apply(session.handle());
        } catch (JdbiException e) {
            throw failed(engine.failure(e));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does this when the unit of work that is open has been kept and the database is free, at once where none is open; never when it was given up.
     * What fails in it is logged: the unit was kept.
     */
    void afterwards(Runnable work) {
        if (lock.isHeldByCurrentThread()) {
            afterwards.add(work);
        } else {
            surely(work);
        }
    }

    /** @throws LeaseLost when the connection went that held the writer's lease, and ever after */
    @Override
    public <T> T call(Supplier<T> work) {
        return holding(() -> lock.getHoldCount() > 1 ? joined(work) : uninterrupted(() -> whole(work)));
    }

    private <T> T holding(Supplier<T> work) {
        lock.lock();
        List<Runnable> hooks = List.of();
        try {
            return work.get();
        } finally {
            if (lock.getHoldCount() == 1) {
                hooks = List.copyOf(due);
                due.clear();
            }
            lock.unlock();
            hooks.forEach(Database::surely);
        }
    }

    private static void surely(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException e) {
            LOG.error("what was kept was not told to all who listen", e);
        }
    }

    /**
     * The same for a small unit of which many threads have one: those that come while the database is busy share a transaction. It may be
     * begun again after nothing of it was kept, so it must do nothing but read and write here.
     */
    <T> T shared(Function<Handle, T> work) {
        if (lock.isHeldByCurrentThread()) {
            return with(work);
        }
        GroupCommit.Part<T> part = group.add(() -> work.apply(session.handle()));
        holding(() -> uninterrupted(() -> {
            group.keep(this::whole);
            return true;
        }));
        return part.result();
    }

    /** An interrupt that came before is put off: it would close the socket to a server at the first read (JEP 444). */
    private static <T> T uninterrupted(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private <T> T joined(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } catch (JdbiException e) {
            throw engine.failure(e);
        } finally {
            broken |= !done;
        }
    }

    private <T> T whole(Supplier<T> work) {
        if (lost) {
            throw gone(Optional.empty());
        }
        broken = false;
        afterwards.clear();
        try {
            T kept = session.handle().inTransaction(h -> {
                T result = work.get();
                if (broken) {
                    throw new StoreException(engine.address() + ": a part of this step failed, nothing of it was kept");
                }
                return result;
            });
            due.addAll(afterwards);
            return kept;
        } catch (JdbiException e) {
            throw failed(engine.failure(e));
        } catch (StoreException e) {
            throw failed(e);
        } finally {
            edition.written();
        }
    }

    private StoreException failed(StoreException failure) {
        if (engine.alive(session.handle())) {
            return failure;
        }
        lost = true;
        return gone(Optional.of(failure));
    }

    private StoreException gone(Optional<StoreException> cause) {
        String said = engine.address() + ": the connection was lost, and with it the ";
        StoreException gone = writes
                ? new LeaseLost(said + "writer's lease: nothing more is written, start again when the database can be reached")
                : new StoreException(said + "database: try again when it can be reached");
        cause.ifPresent(gone::initCause);
        return gone;
    }

    /** After the unit of work that is under way, unless it hangs. */
    @Override
    public void close() {
        boolean ours = false;
        long start = System.nanoTime();
        try {
            ours = lock.tryLock(LONGEST_UNIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            readers.close(Math.max(0, LONGEST_UNIT.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            if (ours) {
                engine.release(session.handle());
            }
            session.close();
        } finally {
            if (ours) {
                lock.unlock();
            }
        }
    }
}
