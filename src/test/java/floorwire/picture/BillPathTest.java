package floorwire.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.StageMachine;

class BillPathTest {

    private static final Instant SPRING = Instant.parse("2025-04-01T12:00:00Z");
    private static final Instant AFTERWARDS = Instant.parse("2027-02-01T12:00:00Z");

    static Bills inCommittee() {
        return Bills.of("s2-119", "2025-01-03").official("A bill to do something.")
                .senate("2025-01-06", "Read twice and referred to the Committee on Foreign Relations.");
    }

    /** H.R. 6395 of the 116th, by its public record: vetoed, and law over the veto. */
    static Bill overridden() {
        return Bills.of("hr6395-116", "2020-03-26").official("To authorize appropriations for fiscal year 2021.")
                .house("2020-03-26", "H11100", "Referred to the House Committee on Armed Services.")
                .house("2020-07-09", "H12200", "Reported (Amended) by the Committee on Armed Services. H. Rept. 116-442.")
                .house("2020-07-21", "H37300", "On passage Passed by the Yeas and Nays: 295 - 125 (Roll no. 152).")
                .senate("2020-11-16", "Passed Senate with an amendment by Voice Vote.")
                .house("2020-12-08", "H37500",
                        "On agreeing to the conference report Agreed to by the Yeas and Nays: 335 - 78, 1 Present (Roll no. 238).")
                .senate("2020-12-11", "Senate agreed to conference report by Yea-Nay Vote. 84 - 13. Record Vote Number: 264.")
                .library("2020-12-11", "28000", "Presented to President.").library("2020-12-23", "31000", "Vetoed by President.")
                .house("2020-12-28", "H43210", "On passage, the objections of the President to the contrary notwithstanding Passed by the"
                        + " Yeas and Nays: (2/3 required): 322 - 87 (Roll no. 253).")
                .senate("2021-01-01", "Passed Senate over veto by Yea-Nay Vote. 81 - 13. Record Vote Number: 292.")
                .library("2021-01-01", "36000", "Became Public Law No: 116-283.").law("116-283").bill();
    }

    static BillPath path(Bill bill, Instant now) {
        return BillPath.of(bill, StageMachine.of(bill), now);
    }

    private static List<Mark> marks(BillPath path) {
        return path.rows().stream().map(BillPath.Row::mark).toList();
    }

    @Test
    void a_bill_in_committee_stands_there_and_what_it_needs_follows() {
        BillPath path = path(inCommittee().bill(), SPRING);

        assertThat(path.rows()).extracting(BillPath.Row::mark, BillPath.Row::what, BillPath.Row::when)
                .containsExactly(tuple(Mark.DONE, "Introduced", "3 Jan 2025"), tuple(Mark.NOW, "In committee", "6 Jan 2025"));
        assertThat(path.goal()).isEqualTo("To become law it would still need");
        assertThat(path.needs()).containsExactly("committee report or discharge", "Senate majority (60 to end debate)", "House majority",
                "signature or override");
        assertThat(path.remarks()).containsExactly("Dies at noon ET, 3 Jan 2027, if not enacted");
    }

    @Test
    void after_its_congress_it_has_ended_and_needs_nothing() {
        BillPath path = path(inCommittee().bill(), AFTERWARDS);

        assertThat(marks(path)).containsExactly(Mark.DONE, Mark.DONE, Mark.ENDED);
        assertThat(path.rows().getLast()).isEqualTo(
                new BillPath.Row(Mark.ENDED, "Ended with the 119th Congress", "3 Jan 2027", "not enacted"));
        assertThat(path.needs()).isEmpty();
    }

    @Test
    void one_whose_text_another_carried_into_law_was_superseded_and_did_not_just_end() {
        Bill bill = inCommittee().bill();
        BillPath path =
                BillPath.of(bill, StageMachine.of(bill), AFTERWARDS, AFTERWARDS, Optional.of("superseded by H.R. 1, Public Law 119-1"));

        assertThat(path.rows().getLast().what()).isEqualTo("Superseded by H.R. 1, Public Law 119-1");
        assertThat(path.alt()).contains("superseded by H.R. 1, Public Law 119-1").doesNotContain("not enacted");
    }

    @Test
    void a_veto_is_a_lost_step_and_the_law_over_it_the_last() {
        BillPath path = path(overridden(), AFTERWARDS);

        assertThat(marks(path)).endsWith(Mark.DONE, Mark.FAILED, Mark.DONE, Mark.FINAL);
        assertThat(path.rows()).extracting(BillPath.Row::what).endsWith("Sent to the President", "Vetoed", "Override passed the House",
                "Became law over a veto");
        assertThat(path.rows().getLast().note()).isEqualTo("Public Law 116-283");
        assertThat(path.needs()).isEmpty();
    }

    @Test
    void a_vitiated_passage_is_a_step_back_with_its_words() {
        BillPath path = path(Bills.of("s3-119", "2025-01-03").senate("2025-02-01", "Passed Senate without amendment by Unanimous Consent.")
                .senate("2025-02-03", "Passage of the measure in the Senate vitiated by Unanimous Consent.").bill(), SPRING);

        assertThat(path.rows().getLast()).isEqualTo(new BillPath.Row(Mark.BACK, "Step back, to: introduced", "3 Feb 2025",
                "Passage of the measure in the Senate vitiated by Unanimous Consent."));
    }

    @Test
    void a_vote_lost_again_is_told_once_with_both_days() {
        BillPath path = path(inCommittee()
                .senate("2025-02-01", "Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 50 - 49."
                        + " Record Vote Number: 12.")
                .senate("2025-02-11", "Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 51 - 48."
                        + " Record Vote Number: 22.")
                .bill(), SPRING);

        assertThat(path.rows().getLast()).isEqualTo(new BillPath.Row(Mark.FAILED, "Cloture failed in the Senate, 2 times",
                "1 Feb 2025 – 11 Feb 2025", "Senate roll call 22"));
        assertThat(path.needs()).isNotEmpty();
    }

    @Test
    void a_very_long_way_is_told_by_its_ends() {
        Bills bills = inCommittee();
        for (int day = 1; day <= 28; day += 2) {
            bills.senate("2025-02-%02d".formatted(day), "Passed Senate without amendment by Unanimous Consent.")
                    .senate("2025-02-%02d".formatted(day + 1), "Passage of the measure in the Senate vitiated by Unanimous Consent.");
        }
        BillPath path = path(bills.bill(), SPRING);

        assertThat(path.rows()).hasSize(16);
        assertThat(path.rows().get(5).what()).isEqualTo("15 steps between");
        assertThat(path.alt()).hasSizeLessThanOrEqualTo(Picture.LONGEST_ALT);
    }

    @Test
    void of_an_unknown_bill_only_the_needs_are_shown() {
        BillPath path = path(Bill.unknown(BillId.parse("hr9-119").orElseThrow()), SPRING);

        assertThat(path.rows()).isEmpty();
        assertThat(path.lines(60, false)).startsWith("H.R. 9 (119th): no action recorded", "To become law it would still need:");
    }

    @Test
    void as_lines_it_is_drawn_with_signs_or_in_plain_ascii() {
        BillPath path = path(inCommittee().bill(), SPRING);

        assertThat(path.lines(60, true)).containsSequence("✓ Introduced · 3 Jan 2025", "▶ In committee · 6 Jan 2025 · here now",
                "┆ To become law it would still need:", "○ committee report or discharge");
        assertThat(path.lines(60, false)).containsSequence("[x] Introduced - 3 Jan 2025", "[>] In committee - 6 Jan 2025 - here now",
                " :  To become law it would still need:", "[ ] committee report or discharge");
        assertThat(path.items()).contains("▶ In committee · 6 Jan 2025 · here now", "○ would still need: House majority");
    }

    @Test
    void the_alt_text_holds_every_date_and_need() {
        BillPath path = path(inCommittee().bill(), SPRING);

        assertThat(path.alt()).startsWith("Path of S. 2 (119th), \"A bill to do something.\": in committee, as of 1 Apr 2025.")
                .contains("Introduced, 3 Jan 2025.", "Now: In committee, 6 Jan 2025.", "House majority", "Dies at noon ET, 3 Jan 2027");
    }
}
