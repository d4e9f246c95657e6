package floorwire.store;

import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static floorwire.store.Stores.introduced;
import static floorwire.store.Stores.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import floorwire.congress.BillId;
import floorwire.ledger.Ledger;

/** What every unit of work does: all of it takes effect or nothing, whoever else works at the same time. */
interface UnitOfWorkContract {

    Database database();

    private Ledger ledger() {
        return new SqlLedger(database(), new WordJson());
    }

    @Test
    default void what_ends_well_is_kept_and_its_result_handed_back() {
        assertThat(database().<String>call(() -> {
            ledger().save(row("s1-119", "a"));
            ledger().save(row("s2-119", "b"));
            return "done";
        })).isEqualTo("done");
        assertThat(ledger().allIds()).hasSize(2);
    }

    @Test
    default void what_fails_is_not_kept_and_the_next_unit_is_not_hurt() {
        assertThatThrownBy(() -> database().run(() -> {
            ledger().save(row("s1-119", "a"));
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class).hasMessage("stop");
        assertThat(ledger().allIds()).isEmpty();
        database().run(() -> ledger().save(row("s2-119", "b")));
        assertThat(ledger().allIds()).containsExactly(id("s2-119"));
    }

    @Test
    default void what_the_database_refuses_is_named_and_not_kept() {
        assertThatThrownBy(() -> database().run(() -> {
            ledger().save(row("s1-119", "a"));
            database().with(h -> h.execute("insert into bill (id) values ('half')"));
        })).isInstanceOf(StoreException.class).hasMessageContaining(database().address()).hasMessageContaining("nothing of this step");
        assertThat(ledger().allIds()).isEmpty();
    }

    @Test
    default void a_unit_inside_another_is_part_of_it() {
        assertThatThrownBy(() -> database().run(() -> {
            database().run(() -> ledger().save(row("s1-119", "a")));
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(ledger().allIds()).isEmpty();
    }

    @Test
    default void a_part_that_failed_fails_the_whole_even_when_somebody_caught_it() {
        assertThatThrownBy(() -> database().run(() -> {
            ledger().save(row("s1-119", "a"));
            try {
                database().with(h -> h.execute("insert into bill (id) values ('half')"));
            } catch (StoreException e) {
                ledger().allIds();
            }
        })).isInstanceOf(StoreException.class);
        assertThat(ledger().allIds()).isEmpty();
    }

    @Test
    default void many_threads_at_once_lose_nothing_and_take_no_number_twice() throws ExecutionException, InterruptedException {
        int threads = 8;
        int each = 20;
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                String bill = "s" + (thread % 2 + 1) + "-119";
                running.add(pool.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        database().run(() -> {
                            ledger().record(introduced(bill, "2025-06-25"), "govinfo", NOON, true);
                            ledger().save(row(bill, "a"));
                        });
                    }
                }));
            }
            for (Future<?> done : running) {
                done.get();
            }
        }
        assertThat(ledger().counts().changes()).isEqualTo(160);
        assertThat(database().<Integer>with(h -> h.createQuery("select count(distinct sequence) from change").mapTo(Integer.class).one()))
                .isEqualTo(threads * each);
        assertThat(ledger().history(id("s1-119"))).extracting(change -> change.revision()).last().isEqualTo(threads * each / 2 - 1);
    }

    @Test
    default void who_only_reads_waits_for_no_unit_and_sees_nothing_of_it_until_it_is_kept()
            throws ExecutionException, InterruptedException, TimeoutException {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            database().call(() -> {
                ledger().save(row("s1-119", "a"));
                assertThat(ledger().allIds()).as("who writes").hasSize(1);
                try {
                    assertThat(pool.submit(() -> ledger().allIds()).get(10, TimeUnit.SECONDS)).as("who reads meanwhile").isEmpty();
                } catch (InterruptedException | ExecutionException | TimeoutException e) {
                    throw new IllegalStateException(e);
                }
                ledger().save(row("s2-119", "b"));
                return true;
            });
            assertThat(pool.submit(() -> ledger().allIds()).get(10, TimeUnit.SECONDS)).as("afterwards").hasSize(2);
        }
    }

    @Test
    default void a_query_inside_a_query_waits_for_nobody() throws ExecutionException, InterruptedException, TimeoutException {
        CyclicBarrier inside = new CyclicBarrier(Readers.MOST);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < Readers.MOST; i++) {
                reading.add(pool.submit(() -> database().<Integer>read(h -> {
                    assertThatNoException().isThrownBy(() -> inside.await(10, TimeUnit.SECONDS));
                    return ledger().allIds().size() + database().<Integer>read(inner -> ledger().allIds().size());
                })));
            }
            for (Future<Integer> one : reading) {
                assertThat(one.get(10, TimeUnit.SECONDS)).isZero();
            }
        }
    }

    @Test
    default void a_query_that_fails_hurts_no_other() {
        assertThatThrownBy(() -> database().read(h -> h.createQuery("select nothing from nowhere").mapTo(String.class).list()))
                .isInstanceOf(StoreException.class).hasMessageContaining(database().address());
        assertThatThrownBy(() -> database().read(h -> h.execute("delete from bill"))).as("a query writes nothing")
                .isInstanceOf(StoreException.class);
        for (int i = 0; i < 9; i++) {
            assertThat(ledger().allIds()).isEmpty();
        }
    }

    private static void awaitWaiting(List<Thread> threads) {
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
    }

    @Test
    default void small_units_that_wait_for_the_same_one_are_kept_together_and_one_that_fails_alone() throws InterruptedException {
        List<Object> transactions = new ArrayList<>();
        List<String> results = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        Set<String> bills = Set.of("s1-119", "s2-119", "s3-119", "s4-119", "half");
        database().run(() -> {
            bills.forEach(bill -> threads.add(Thread.ofPlatform().start(() -> {
                try {
                    results.add(database().<String>shared(h -> {
                        transactions.add(Thread.currentThread());
                        if (bill.equals("half")) {
                            h.execute("insert into bill (id) values ('half')");
                        }
                        ledger().save(row(bill, "a"));
                        return bill;
                    }));
                } catch (StoreException e) {
                    results.add(e.getMessage());
                }
            })));
            awaitWaiting(threads);
            assertThat(ledger().allIds()).as("nobody works beside the one that has the database").isEmpty();
        });
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(ledger().allIds()).extracting(BillId::toString).containsExactlyInAnyOrder("s1-119", "s2-119", "s3-119", "s4-119");
        assertThat(results).contains("s1-119", "s2-119", "s3-119", "s4-119").hasSize(5)
                .anySatisfy(result -> assertThat(result).contains("nothing of this step"));
        assertThat(new HashSet<>(transactions)).as("one thread did it for all").hasSize(1);
    }
}
