package floorwire.store;

import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * The connections through which is read what nobody is writing: opened when they are first needed, as many as there are processors, lent in the
 * order asked. A query sees what was kept when it began, and waits for no unit of work.
 */
final class Readers {

    private static final int MOST = Runtime.getRuntime().availableProcessors();

    private final Engine engine;
    private final Semaphore places = new Semaphore(MOST, true);
    private final Deque<Engine.Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Engine engine) {
        this.engine = engine;
    }

    /** @throws StoreException when the query fails; a connection that went is opened anew for the next */
    <T> T read(Function<Handle, T> query) {
        places.acquireUninterruptibly();
        try {
            if (closed) {
                throw new StoreException(engine.address() + " is closed: the program is stopping, ask again when it runs");
            }
            Engine.Session session = Optional.ofNullable(idle.poll()).orElseGet(engine::read);
            try {
                T result = query.apply(session.handle());
                idle.push(session);
                return result;
            } catch (RuntimeException e) {
                if (engine.alive(session.handle())) {
                    idle.push(session);
                } else {
                    session.close();
                }
                throw e instanceof JdbiException failure ? engine.failure(failure) : e;
            }
        } finally {
            places.release();
        }
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
            if (places.tryAcquire(MOST, milliseconds, TimeUnit.MILLISECONDS)) {
                places.release(MOST);
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
