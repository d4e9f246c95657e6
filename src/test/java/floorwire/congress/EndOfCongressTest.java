package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class EndOfCongressTest {

    private static final Instant NOON = Instant.parse("2027-01-03T17:00:00Z");

    @Test
    void a_bill_in_committee_lives_until_noon_of_3_january_and_then_has_died() {
        BillFixture bill = BillFixture.of("s2174-119").library("2025-06-25", "10000", "Introduced in Senate").senate("2025-06-25",
                "Read twice and referred to the Committee on Foreign Relations.");

        assertThat(standing(bill, NOON.minusMillis(1)).fate()).isEqualTo(EndOfCongress.Fate.ALIVE);
        assertThat(standing(bill, NOON))
                .isEqualTo(new EndOfCongress.Standing(EndOfCongress.Fate.DIED, Optional.of(LocalDate.of(2027, 1, 3))));
    }

    @Test
    void a_bill_that_passed_both_chambers_waits_for_the_president_until_20_january() {
        BillFixture bill = passedBoth();

        assertThat(standing(bill, NOON).fate()).isEqualTo(EndOfCongress.Fate.AWAITING_SIGNATURE);
        assertThat(standing(bill, Instant.parse("2027-01-20T04:59:59Z")).fate()).isEqualTo(EndOfCongress.Fate.AWAITING_SIGNATURE);
        assertThat(standing(bill, Instant.parse("2027-01-20T05:00:00Z")))
                .isEqualTo(new EndOfCongress.Standing(EndOfCongress.Fate.DIED, Optional.of(LocalDate.of(2027, 1, 20))));
    }

    @Test
    void a_signature_after_the_end_makes_it_law_all_the_same() {
        assertThat(standing(passedBoth().house("2027-01-05", "", "E30000", "Signed by President."), NOON).fate())
                .isEqualTo(EndOfCongress.Fate.FINAL);
    }

    @Test
    void a_passage_whose_form_is_pending_is_not_buried_early() {
        BillFixture bill = BillFixture.of("s1-119").library("2026-12-01", "10000", "Introduced in Senate")
                .senate("2026-12-20", "Passed Senate without amendment by Voice Vote.")
                .house("2026-12-22", "12:00", "H37100", "On passage Passed by voice vote.");

        assertThat(standing(bill, NOON).fate()).isEqualTo(EndOfCongress.Fate.AWAITING_SIGNATURE);
    }

    @Test
    void an_adopted_resolution_does_not_die_and_an_unfinished_veto_does() {
        assertThat(standing(BillFixture.of("sres1-119").library("2025-01-03", "10000", "Introduced in Senate").senate("2025-01-03",
                "Submitted in the Senate, considered, and agreed to without amendment by Unanimous Consent."), NOON).fate())
                .isEqualTo(EndOfCongress.Fate.FINAL);
        assertThat(standing(passedBoth().house("2026-12-24", "", "E30000", "Vetoed by President."), NOON).died())
                .hasValue(LocalDate.of(2027, 1, 3));
    }

    /** S. 450 (117th): presented on 28 December 2022, last heard of on the 29th, approved on 5 January 2023 as Public Law 117-334. */
    @Test
    void one_that_both_passed_has_not_died_where_nothing_was_heard_after_the_ten_days_for_signing_it() {
        BillFixture bill = BillFixture.of("s450-117").library("2021-02-25", "10000", "Introduced in Senate")
                .senate("2022-01-10", "Passed Senate without amendment by Voice Vote.")
                .house("2022-12-21", "12:00", "H37100", "On passage Passed without amendment by voice vote.")
                .library("2022-12-28", "28000", "Presented to President.");
        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        assertThat(standing(bill, now, "2022-12-29T12:00:00Z").fate()).isEqualTo(EndOfCongress.Fate.UNHEARD);
        // the tenth day, the Sundays 1 and 8 January excepted, is Monday the 9th, and it has ended at midnight in Washington
        assertThat(standing(bill, now, "2023-01-10T04:59:59Z").fate()).isEqualTo(EndOfCongress.Fate.UNHEARD);
        assertThat(standing(bill, now, "2023-01-10T05:00:00Z").died()).hasValue(LocalDate.of(2023, 1, 20));
    }

    @Test
    void one_in_committee_needs_no_later_word_to_have_died() {
        BillFixture bill = BillFixture.of("s2174-119").library("2025-06-25", "10000", "Introduced in Senate");
        assertThat(standing(bill, NOON, "2025-06-26T12:00:00Z").fate()).isEqualTo(EndOfCongress.Fate.DIED);
    }

    private static EndOfCongress.Standing standing(BillFixture bill, Instant now, String heard) {
        return EndOfCongress.of(bill.history(), bill.bill().id(), now, Instant.parse(heard));
    }

    private static BillFixture passedBoth() {
        return BillFixture.of("hr1-119").library("2026-12-01", "1000", "Introduced in House").house("2026-12-10", "12:00", "H37100",
                "On passage Passed by voice vote.").senate("2026-12-20", "Passed Senate without amendment by Voice Vote.");
    }

    private static EndOfCongress.Standing standing(BillFixture bill, Instant now) {
        return EndOfCongress.of(bill.history(), bill.bill().id(), now, now);
    }
}
