package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.ledger.BillRow;
import floorwire.ledger.Membership;

/** A load of many bills beside a source that goes on speaking. */
class BaselineTest {

    @TempDir private Path folder;

    @Test
    void a_bill_that_another_source_told_while_the_load_was_under_way_stays_news() {
        try (World world = new World(folder)) {
            world.at("2025-06-26T12:00:00Z");
            Bills bill = Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                    .official("A bill to require the President to withdraw the United States from the North Atlantic Treaty Organization.");
            Baseline load = world.wiring().baseline("govinfo", 1, world.instant());
            Instant heard = Instant.parse("2025-06-26T12:01:00Z");
            world.wiring().intake().hear(bill.saidByApi("2025-06-26T10:00:00Z"), heard, () -> {});
            BillRow before = world.wiring().ledger().row(bill.bill().id()).orElseThrow();
            assertThat(before.news()).isTrue();
            load.keep(load.prepare(Map.of("hash", bill.said("2025-06-26T10:00:00Z"))));
            BillRow after = world.wiring().ledger().row(bill.bill().id()).orElseThrow();
            assertThat(List.of(after.news(), after.firstSight())).isEqualTo(List.of(true, before.firstSight()));
            assertThat(world.wiring().ledger().memberships(bill.bill().id())).extracting(Membership::since).containsOnly(heard);
        }
    }
}
