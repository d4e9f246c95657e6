package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.Congress;
import floorwire.ledger.Believed;
import floorwire.message.PlainText;

/** Two sources that do not agree, and what is said meanwhile. */
class TwoSourcesTest extends Hearing {

    @BeforeEach
    void both_said_the_same() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-08-26T12:05:00Z", bill().saidByApi("2025-06-26T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
    }

    private static Bills passed() {
        return bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.");
    }

    private static Bills presented() {
        return passed().house("2025-09-03", "H37100", "On passage Passed without objection.")
                .library("2025-09-04", "28000", "Presented to President.");
    }

    private Believed believed() {
        return world.wiring().ledger().believed(bill().bill().id());
    }

    @Test
    void what_both_say_is_told_once() {
        hear("2025-09-02T12:00:00Z", passed().saidByApi("2025-09-02T10:00:00Z"));
        hear("2025-09-02T16:00:00Z", passed().said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().contains("passed the Senate");
        assertThat(believed().disputes()).isEmpty();
    }

    /** bulk-data#204 and others: the copy stays stale for weeks. */
    @Test
    void a_stale_copy_neither_withdraws_nor_confirms_what_the_fresher_source_says() {
        hear("2025-09-05T12:00:00Z", presented().saidByApi("2025-09-05T10:00:00Z"));
        int told = world.posts().size();
        assertThat(world.posts()).noneMatch(post -> post.contains("presented to the President"));
        hear("2025-09-05T13:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        intake.stillAsserted(bill().bill().id(), "govinfo", world.instant());
        dispatcher.turn();
        assertThat(world.posts()).hasSize(told);
    }

    @Test
    void another_source_is_a_second_word_also_at_the_same_look() {
        hear("2025-09-05T12:00:00Z", presented().saidByApi("2025-09-05T10:00:00Z"));
        int told = world.posts().size();
        hear("2025-09-05T12:00:00Z", presented().said("2025-09-05T10:00:00Z"));
        assertThat(world.posts()).hasSize(told + 1).last().asString().contains("presented to the President");
    }

    @Test
    void an_unchanged_page_of_the_same_source_at_a_later_look_is_a_second_word() {
        hear("2025-09-05T12:00:00Z", presented().saidByApi("2025-09-05T10:00:00Z"));
        int told = world.posts().size();
        intake.stillAsserted(bill().bill().id(), "congressgov", world.instant());
        dispatcher.turn();
        assertThat(world.posts()).hasSize(told);
        world.at("2025-09-05T12:05:00Z");
        intake.stillAsserted(bill().bill().id(), "congressgov", world.instant());
        dispatcher.turn();
        assertThat(world.posts()).hasSize(told + 1).last().asString().contains("presented to the President");
    }

    /** domain.md 2.3, rule 12: no item tells that the Senate, where it began, has passed it. */
    @Test
    void a_passage_that_skips_the_first_chamber_waits_for_a_second_word() {
        Bills amended = bill().house("2025-09-03", "H37100", "On passage Passed, as amended, without objection.");
        hear("2025-09-05T12:00:00Z", amended.saidByApi("2025-09-05T10:00:00Z"));
        assertThat(believed().bill().actions()).hasSize(3);
        assertThat(world.posts()).isEmpty();
        hear("2025-09-05T12:05:00Z", amended.saidByApi("2025-09-05T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().contains("passed the House");
    }

    /** api.congress.gov#474: the API took an action back; the copy that still lists it is heard afterwards. */
    @Test
    void what_only_an_older_word_asserts_is_believed_and_disputed_and_not_posted() {
        hear("2025-09-03T12:00:00Z", bill().saidByApi("2025-09-03T10:00:00Z"));
        hear("2025-09-03T16:00:00Z", passed().said("2025-09-02T10:00:00Z"));
        assertThat(believed().bill().actions()).hasSize(3);
        assertThat(believed().disputedFacts()).anyMatch(fact -> fact.contains("PASS_OVER"));
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().outbox().counts()).containsEntry("HELD", 1L);
        assertThat(world.wiring().ledger().counts().disputes()).isEqualTo(1);

        hear("2025-09-04T16:00:00Z", bill().said("2025-09-04T10:00:00Z"));
        assertThat(believed().bill().actions()).hasSize(2);
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().outbox().counts()).doesNotContainKey("HELD");
        assertThat(world.wiring().ledger().counts().disputes()).isZero();
    }

    @Test
    void a_disputed_fact_is_posted_once_the_fresher_source_says_it_too() {
        hear("2025-09-03T12:00:00Z", bill().saidByApi("2025-09-03T10:00:00Z"));
        hear("2025-09-03T16:00:00Z", passed().said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        hear("2025-09-03T17:00:00Z", passed().saidByApi("2025-09-03T16:30:00Z"));
        assertThat(world.posts()).singleElement().asString().contains("passed the Senate");
    }

    /** api.congress.gov#472: re-dated by the API; the copy has the old date for days. */
    @Test
    void what_moved_at_the_fresher_source_is_one_fact_and_not_disputed() {
        hear("2025-09-02T12:00:00Z", passed().said("2025-09-02T10:00:00Z"));
        hear("2025-09-03T12:00:00Z", bill().senate("2025-09-02", "Passed Senate without amendment by Unanimous Consent.")
                .saidByApi("2025-09-03T10:00:00Z"));
        assertThat(believed().disputes()).isEmpty();
        assertThat(believed().bill().actions()).hasSize(3);
        assertThat(world.posts()).hasSize(2).last().asString().startsWith("#nato\nCORRECTED");
        hear("2025-09-03T13:00:00Z", passed().said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).hasSize(2);
    }

    @Test
    void a_card_says_on_what_the_sources_disagree() {
        hear("2025-09-03T12:00:00Z", bill().saidByApi("2025-09-03T10:00:00Z"));
        hear("2025-09-03T16:00:00Z", passed().said("2025-09-02T10:00:00Z"));
        assertThat(
                PlainText.render(
                        world.wiring().commands().answer("bill s2174-119", Optional.empty(), "test", Congress.WASHINGTON).message()))
                .contains("Sources disagree on its actions: govinfo still lists what congressgov's later word does not");
    }
}
