package floorwire.ledger;

import java.util.function.Supplier;

/** A plain transaction boundary: what is written inside takes effect together or not at all (decision 3). */
public interface UnitOfWork {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
