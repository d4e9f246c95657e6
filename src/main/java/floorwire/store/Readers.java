package floorwire.store;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections through which is read what nobody is writing: opened when they are first needed, as many as there are processors and the server gives,
 * lent in the order asked. A query sees what was kept when it began, and waits for no unit of work.
 */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** A server has a hundred for everybody. */
    static final int MOST = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final Engine engine;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Engine.Session> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger open = new AtomicInteger();
    /** How many the server gives, as far as it was asked. */
    private final AtomicInteger given = new AtomicInteger(MOST);
    /** What the thread has already: a query inside a query takes no place beside its own. */
    private final ScopedValue<Handle> lent = ScopedValue.newInstance();
    private volatile boolean closed;

    Readers(Engine engine) {
        this.engine = engine;
    }

    /**
     * @param without where no connection can be had beside the one that writes
     * @throws StoreException when the query fails; a connection that went is opened anew for the next
     */
    <T> T read(Function<Handle, T> query, Supplier<T> without) {
        if (lent.isBound()) {
            return query.apply(lent.get());
        }
        Optional<Engine.Session> taken = take();
        if (taken.isEmpty()) {
            return without.get();
        }
        Handle handle = taken.get().handle();
        boolean done = false;
        try {
            T result = ScopedValue.where(lent, handle).call(() -> query.apply(handle));
            done = true;
            return result;
        } catch (JdbiException e) {
            throw engine.failure(e);
        } finally {
            give(taken.get(), done || engine.alive(handle));
        }
    }

    private Optional<Engine.Session> take() {
        while (true) {
            places.acquireUninterruptibly();
            if (closed) {
                places.release();
                throw new StoreException(engine.address() + " is closed: the program is stopping, ask again when it runs");
            }
            Engine.Session there = idle.poll();
            if (there != null) {
                return Optional.of(there);
            }
            try {
                Engine.Session opened = engine.read();
                open.incrementAndGet();
                return Optional.of(opened);
            } catch (StoreException e) {
                LOG.warn("no further connection to read through, {} are open: {}", open, e.getMessage());
                if (open.get() == 0) {
                    places.release();
                    return Optional.empty();
                }
                given.decrementAndGet(); // and its place stays taken: those are enough that there are
            }
        }
    }

    private void give(Engine.Session session, boolean sound) {
        if (sound) {
            idle.push(session);
        } else {
            open.decrementAndGet();
            session.close();
        }
        places.release();
    }

    /**
     * After the queries that are under way, unless one hangs: then its connection ends with the process.
     *
     * @param milliseconds how long these are waited for
     */
    void close(long milliseconds) {
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            int all = given.get();
            if (places.tryAcquire(all, milliseconds, TimeUnit.MILLISECONDS)) {
                places.release(all);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            for (Engine.Session session = idle.poll(); session != null; session = idle.poll()) {
                session.close();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
