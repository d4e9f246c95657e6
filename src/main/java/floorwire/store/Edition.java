package floorwire.store;

import java.util.OptionalLong;

/**
 * A number for what the measures' words are, as long as nobody writes any: from the first word of a unit of work until that unit has been kept or given up
 * there is none, and then another. Changed by whoever has the database, asked by any thread.
 */
final class Edition {

    /** Odd while words are being written. */
    private volatile long number;

    OptionalLong now() {
        long seen = number;
        return seen % 2 == 0 ? OptionalLong.of(seen) : OptionalLong.empty();
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // by one thread at a time
    void writing() {
        number |= 1;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    void written() {
        number += number % 2;
    }
}
