package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.chat.standin.Gate;
import floorwire.ledger.RecordedChange;

/** A source that is heard while a load of old files is kept: the API goes on while the first load is tried again. */
class BesideALoadTest {

    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    @TempDir private Path folder;

    private static Bills bill() {
        return Bills.of("s2174-119", "2025-01-25").title("NATO Act").cosponsor("D000002", "2025-02-01")
                .library("2025-05-01", "17000", "Passed Senate");
    }

    /** A chunk that has been written, and is kept when the gate is open. */
    private static <T> List<T> keptAt(Gate gate, List<T> chunk) {
        return new AbstractList<>() {
            @Override
            public T get(int index) {
                return chunk.get(index);
            }

            @Override
            public int size() {
                return chunk.size();
            }

            @Override
            public void forEach(Consumer<? super T> each) {
                assertThatNoException().isThrownBy(gate::pass);
                super.forEach(each);
            }
        };
    }

    @Test
    void what_a_load_is_just_keeping_is_no_news_to_another_source() throws InterruptedException {
        try (World world = new World(folder)) {
            world.at("2026-01-10T12:00:00Z");
            world.follow("#c", Watch.Kind.BILL, "s2174-119", Loudness.EVERYTHING);
            Baseline load = world.wiring().baseline("govinfo", 1, world.instant());
            List<Baseline.Prepared> chunk = load.prepare(Map.of("hash", bill().said("2026-01-09T10:00:00Z")));
            Gate gate = new Gate();
            Thread loading = Thread.ofPlatform().start(() -> load.keep(keptAt(gate, chunk)));
            gate.awaitArrival();
            List<RecordedChange> told = new ArrayList<>();
            Thread hearing = Thread.ofPlatform().start(() -> told.addAll(world.wiring().intake()
                    .hear(bill().saidByApi("2026-01-09T10:00:00Z"), Instant.parse("2026-01-10T12:01:00Z"), () -> {})));
            while (!WAITING.contains(hearing.getState())) {
                Thread.onSpinWait();
            }
            gate.open();
            loading.join();
            hearing.join();
            assertThat(told).isEmpty();
            assertThat(world.deliveries()).isEmpty();
        }
    }
}
