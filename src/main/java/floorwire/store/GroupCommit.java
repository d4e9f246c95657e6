package floorwire.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import floorwire.ledger.UnitOfWork;

/**
 * Group commit: what several threads want kept goes into one transaction, by whichever of them has the database first. A disk needs
 * milliseconds to keep a transaction, however much is in it.
 */
final class GroupCommit {

    /** What one thread wants kept. Done by whoever has the database; only then looked at by its owner, who has it after them. */
    static final class Part<T> {

        private final Supplier<T> work;
        private @Nullable T result;
        private @Nullable RuntimeException failure = new IllegalStateException("nobody did it");

        private Part(Supplier<T> work) {
            this.work = work;
        }

        private void run() {
            result = work.get();
            failure = null;
        }

        private void fail(RuntimeException why) {
            failure = why;
        }

        /** @throws RuntimeException what it tripped over; then nothing of it was kept */
        @SuppressWarnings("NullAway") // null where the work gives null
        T result() {
            if (failure != null) {
                throw failure;
            }
            return result;
        }
    }

    private final Queue<Part<?>> waiting = new ConcurrentLinkedQueue<>();

    <T> Part<T> add(Supplier<T> work) {
        Part<T> part = new Part<>(work);
        waiting.add(part);
        return part;
    }

    /**
     * Does all that waits. If one fails, or the transaction does, each is done again in one of its own: none is lost by another's fault.
     *
     * @param transaction on the database that the caller has
     */
    void keep(UnitOfWork transaction) {
        List<Part<?>> parts = new ArrayList<>();
        for (Part<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            parts.add(next);
        }
        if (parts.size() > 1) {
            try {
                transaction.run(() -> parts.forEach(Part::run));
                return;
            } catch (RuntimeException e) {
                // shown by whichever fails alone, too
            }
        }
        for (Part<?> part : parts) {
            try {
                transaction.run(part::run);
            } catch (RuntimeException e) {
                part.fail(e);
            }
        }
    }
}
