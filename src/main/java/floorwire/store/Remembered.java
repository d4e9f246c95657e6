package floorwire.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What was read of the database and holds until its writer tells of a change. Who only reads, beside a writer elsewhere, reads it each time; so does who is
 * in a unit of work, which may be given up. For any number of threads.
 */
final class Remembered<T> {

    private record Value<T>(long generation, T of) {}

    private final Database database;
    private final AtomicLong generation = new AtomicLong();
    private volatile @Nullable Value<T> last;

    Remembered(Database database) {
        this.database = database;
    }

    T get(Supplier<T> read) {
        if (!database.writes() || database.inUnit()) {
            return read.get();
        }
        long now = generation.get();
        Value<T> known = last;
        if (known == null || known.generation != now) {
            known = new Value<>(now, read.get());
            last = known;
        }
        return known.of;
    }

    /** Once the unit of work that is open has been kept. */
    void forget() {
        database.afterwards(generation::incrementAndGet);
    }
}
