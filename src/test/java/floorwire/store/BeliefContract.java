package floorwire.store;

import static floorwire.store.Stores.NOON;
import static floorwire.store.Stores.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.Bill;
import floorwire.congress.Facet;
import floorwire.congress.Stage;
import floorwire.ledger.Ledger;
import floorwire.ledger.SourceWord;

/** What is believed is what the words that stand say, whoever wrote them and however often it was asked before. */
interface BeliefContract {

    Database database();

    /** Another connection to the same tables, which only reads: another process, as far as anybody here can tell. */
    Database reader();

    private Ledger ledger(Database database) {
        return new SqlLedger(database, new WordJson());
    }

    private static SourceWord actions(Instant asOf, String... texts) {
        Bills bill = Bills.of("s2174-119", "2025-06-25");
        for (String text : texts) {
            bill.senate("2025-07-01", text);
        }
        return word(bill.bill(), asOf);
    }

    private static SourceWord word(Bill bill, Instant asOf) {
        return SourceWord.of("govinfo", Facet.ACTIONS, asOf, NOON, bill, new WordJson());
    }

    private static Stage stage(Ledger ledger) {
        return ledger.known(id("s2174-119")).history().current().orElseThrow().stage();
    }

    SourceWord REFERRED = actions(NOON, "Read twice and referred to the Committee on Foreign Relations.");
    SourceWord PASSED = actions(NOON, "Read twice and referred to the Committee on Foreign Relations.",
            "Passed Senate without amendment by Unanimous Consent.");

    @Test
    default void a_change_is_seen_by_whoever_asks_next_and_so_is_the_way_back() {
        Ledger ledger = ledger(database());
        assertThat(ledger.known(id("s2174-119")).history().current()).isEmpty();
        ledger.keep(List.of(REFERRED));
        assertThat(stage(ledger)).isEqualTo(Stage.REFERRED);
        ledger.keep(List.of(PASSED));
        assertThat(stage(ledger)).isEqualTo(Stage.PASS_OVER_SENATE);
        ledger.keep(List.of(REFERRED));
        assertThat(stage(ledger)).isEqualTo(Stage.REFERRED);
    }

    @Test
    default void a_word_of_the_same_content_and_a_later_date_is_believed_with_that_date() {
        Ledger ledger = ledger(database());
        ledger.keep(List.of(REFERRED));
        assertThat(ledger.believed(id("s2174-119")).words().get(Facet.ACTIONS)).extracting(SourceWord::asOf).isEqualTo(NOON);
        ledger.keep(List.of(word(REFERRED.content(), NOON.plusSeconds(60))));
        assertThat(ledger.believed(id("s2174-119")).words().get(Facet.ACTIONS)).extracting(SourceWord::asOf)
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    default void what_was_read_inside_a_unit_of_work_that_failed_is_not_believed_afterwards() {
        Ledger ledger = ledger(database());
        ledger.keep(List.of(REFERRED));
        assertThatThrownBy(() -> database().run(() -> {
            ledger.keep(List.of(PASSED));
            assertThat(stage(ledger)).isEqualTo(Stage.PASS_OVER_SENATE);
            throw new IllegalStateException("stop");
        })).hasMessage("stop");
        assertThat(stage(ledger)).isEqualTo(Stage.REFERRED);
    }

    @Test
    default void who_only_reads_sees_what_another_process_wrote_since() {
        Ledger writes = ledger(database());
        writes.keep(List.of(REFERRED));
        try (Database reader = reader()) {
            Ledger reads = ledger(reader);
            assertThat(stage(reads)).isEqualTo(Stage.REFERRED);
            assertThat(stage(reads)).isEqualTo(Stage.REFERRED);
            writes.keep(List.of(PASSED));
            assertThat(stage(reads)).isEqualTo(Stage.PASS_OVER_SENATE);
        }
    }
}
