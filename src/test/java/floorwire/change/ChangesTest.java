package floorwire.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.ActionKind;
import floorwire.congress.Bill;
import floorwire.congress.Stage;

class ChangesTest {

    private static Bills senateBill() {
        return Bills.of("s2174-119", "2025-06-25").official("A bill to do a thing.")
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.");
    }

    @Test
    void reading_the_same_thing_again_changes_nothing() {
        assertThat(Changes.between(senateBill().bill(), senateBill().bill())).isEmpty();
    }

    @Test
    void a_measure_not_known_before_is_introduced_and_reaches_each_of_its_stages() {
        Bill bill = senateBill().bill();
        List<Change> changes = Changes.between(Bill.unknown(bill.id()), bill);
        assertThat(changes).filteredOn(Change.Introduced.class::isInstance).hasSize(1);
        assertThat(changes).filteredOn(Change.StageReached.class::isInstance)
                .extracting(change -> ((Change.StageReached) change).stage()).containsExactly(Stage.INTRODUCED, Stage.REFERRED);
    }

    @Test
    void the_librarys_copy_of_a_passage_that_comes_a_day_later_is_no_news() {
        Bills before = senateBill().senate("2025-07-01", "Passed Senate without amendment by Unanimous Consent. (text: CR S4001)");
        Bills after = senateBill().senate("2025-07-01", "Passed Senate without amendment by Unanimous Consent. (text: CR S4001)")
                .library("2025-07-01", "17000",
                        "Passed/agreed to in Senate: Passed Senate without amendment by Unanimous Consent.(text: CR S4001)");
        assertThat(Changes.between(before.bill(), after.bill())).isEmpty();
    }

    @Test
    void an_action_that_vanishes_is_withdrawn() {
        Bills before =
                senateBill().senate("2025-07-01", "Committee on Foreign Relations. Ordered to be reported without amendment favorably.");
        List<Change> changes = Changes.between(before.bill(), senateBill().bill());
        assertThat(changes).singleElement().isInstanceOfSatisfying(Change.Withdrawn.class,
                withdrawn -> assertThat(withdrawn.before()).isInstanceOfSatisfying(Change.ActionTaken.class,
                        action -> assertThat(action.kind()).isEqualTo(ActionKind.ORDERED_REPORTED)));
    }

    @Test
    void an_action_whose_date_moves_is_re_dated_and_not_lost_and_found() {
        Bills before = senateBill().senate("2025-07-01", "Passed Senate without amendment by Unanimous Consent.");
        Bills after = senateBill().senate("2025-07-02", "Passed Senate without amendment by Unanimous Consent.");
        List<Change> changes = Changes.between(before.bill(), after.bill());
        assertThat(changes).hasSize(2).allSatisfy(change -> assertThat(change).isInstanceOf(Change.Redated.class));
        assertThat(changes).filteredOn(change -> ((Change.Redated) change).after() instanceof Change.StageReached).singleElement()
                .satisfies(change -> assertThat(((Change.Redated) change).after().date()).contains(LocalDate.of(2025, 7, 2)));
    }

    @Test
    void a_tally_that_moves_is_a_correction_and_a_page_citation_that_comes_is_none() {
        Bills before =
                senateBill().senate("2025-07-01", "Passed Senate without amendment by Yea-Nay Vote. 48 - 47. Record Vote Number: 68.");
        Bills cited = senateBill().senate("2025-07-01",
                "Passed Senate without amendment by Yea-Nay Vote. 48 - 47. Record Vote Number: 68. (text: CR S982)");
        Bills other =
                senateBill().senate("2025-07-01", "Passed Senate without amendment by Yea-Nay Vote. 49 - 47. Record Vote Number: 68.");
        assertThat(Changes.between(before.bill(), cited.bill())).isEmpty();
        assertThat(Changes.between(before.bill(), other.bill())).hasSize(2)
                .allSatisfy(change -> assertThat(change).isInstanceOf(Change.Reworded.class));
    }

    @Test
    void a_display_title_that_takes_anothers_place_is_one_change() {
        Bill before = senateBill().title("A bill to do a thing.").bill();
        Bill after = senateBill().title("Thing Act").bill();
        assertThat(Changes.between(before, after)).isEmpty();
        Bill titled = Bills.of("s2174-119", "2025-06-25").official("A bill to do a thing.").official("Another official title.")
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.").bill();
        assertThat(Changes.between(before, titled)).singleElement().isInstanceOf(Change.TitleChanged.class);
    }

    @Test
    void what_is_presented_signed_or_law_waits_for_a_second_reading() {
        Bill bill = senateBill().senate("2025-07-01", "Passed Senate without amendment by Unanimous Consent.")
                .library("2025-07-20", "28000", "Presented to President.").library("2025-07-22", "36000", "Signed by President.")
                .library("2025-07-22", "36000", "Became Public Law No: 119-9.").law("119-9").bill();
        List<Change> changes = Changes.between(senateBill().bill(), bill);
        assertThat(changes).filteredOn(Change::needsConfirmation).extracting(Change::fact).contains("s2174-119/law/Public Law 119-9",
                "s2174-119/stage/ENACTED:SIGNED/1", "s2174-119/stage/PASSED:BILL/1");
        assertThat(changes).filteredOn(change -> change.fact().contains("/stage/PASS_OVER")).noneMatch(Change::needsConfirmation);
    }

    @Test
    void an_id_is_permanent() {
        assertThat(ChangeId.of("s2174-119/introduced", 0).value()).isEqualTo(ChangeId.of("s2174-119/introduced", 0).value()).hasSize(22)
                .matches("[A-Za-z0-9_-]{22}").isNotEqualTo(ChangeId.of("s2174-119/introduced", 1).value());
    }
}
