package floorwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.ledger.Ledger;

/** A service that stops while a thread of its own still writes, such as one that has just reached a chat platform. */
class DatabaseCloseTest {

    private static final Set<Thread.State> SETTLED = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    @TempDir private Path folder;

    @Test
    void closing_waits_for_the_end_of_a_unit_that_is_under_way() throws InterruptedException {
        String url = Database.SQLITE + folder.resolve("closing.db");
        Database database = Database.write(url, "test");
        Ledger ledger = new SqlLedger(database, new WordJson());
        List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
        Thread closing = Thread.ofPlatform().unstarted(database::close);
        Thread unit = Thread.ofPlatform().uncaughtExceptionHandler((_, e) -> failed.add(e)).start(() -> database.run(() -> {
            closing.start();
            while (!SETTLED.contains(closing.getState())) {
                Thread.onSpinWait();
            }
            ledger.save(Stores.row("s1-119", "a"));
        }));
        unit.join();
        closing.join();
        assertThat(failed).isEmpty();
        try (Database again = Database.read(url)) {
            assertThat(new SqlLedger(again, new WordJson()).allIds()).containsExactly(Stores.id("s1-119"));
        }
    }
}
