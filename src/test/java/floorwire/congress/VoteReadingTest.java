package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.Votes;

/** The chambers' own records of roll calls among the items of a measure's record. */
class VoteReadingTest {

    private static final String BILL = "hr9001-118";

    private static RollCall amendment(String result, String title) {
        RollCall vote = Votes.of(Chamber.HOUSE, 311, BILL, "On Agreeing to the Amendment", result, title, "YYYN");
        var norman =
                new VoteAmendment(Optional.empty(), "20", Optional.empty(), Optional.empty(), "H R 9001", "Norman Amendment No. 33", "");
        return new RollCall(vote.id(), vote.at(), vote.modified(), false, vote.words(), vote.required(),
                new VoteMatter(vote.matter().bill(), Optional.of(norman), List.of()), vote.counts(), vote.tieBreak(), vote.positions());
    }

    private static final String VACATED = "This vote was vacated by unanimous consent.";

    @Test
    void a_vote_on_an_amendment_that_was_vacated_is_no_decision() {
        Bill bill = BillFixture.of(BILL).bill().withRollCalls(List.of(amendment("Agreed to", VACATED)));
        assertThat(Events.fold(bill)).singleElement().satisfies(VoteReadingTest::remark);
    }

    @Test
    void nor_is_it_where_the_measure_s_own_record_still_has_it_as_one_with_or_without_its_tally() {
        for (String tally : List.of(": 3 - 1", "")) {
            Bill bill = BillFixture.of(BILL)
                    .house("2023-07-19", "", "H32111", "On agreeing to the Norman amendment (A033) Agreed to by recorded"
                            + " vote" + tally + " (Roll no. 311).")
                    .bill().withRollCalls(List.of(amendment("Agreed to", VACATED)));
            assertThat(Events.fold(bill)).singleElement().satisfies(VoteReadingTest::remark);
        }
    }

    @Test
    void nor_where_the_amendment_s_own_record_has_it() {
        List<Action> actions = BillFixture.of(BILL).house("2023-07-19", "", "H32111",
                "On agreeing to the Norman amendment (A033) Agreed to by recorded vote: 3 - 1 (Roll no. 311).").actions();
        Amendment own =
                new Amendment(new AmendmentId(118, "HAMDT", 1), Optional.of(Chamber.HOUSE), Optional.empty(), Optional.of("Offices."),
                        List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), actions);
        Bill bill = BillFixture.of(BILL).bill().withAmendments(List.of(own)).withRollCalls(List.of(amendment("Agreed to", VACATED)));
        assertThat(Events.ofAmendments(bill).get(own)).singleElement().satisfies(VoteReadingTest::remark);
    }

    private static void remark(Event event) {
        assertThat(event.kind()).isEqualTo(ActionKind.REMARK);
        assertThat(event.outcome()).isEqualTo(Event.Outcome.NONE);
        assertThat(event.text()).contains("vacated");
    }

    @Test
    void in_the_night_in_which_a_session_s_year_ends_the_item_of_the_next_day_is_the_same_vote() {
        RollCall vote = Votes.of(Chamber.HOUSE, 724, BILL, "On Passage", "Passed", "", "YYYN");
        RollCall late = new RollCall(vote.id(), Optional.of(new VoteTime(LocalDate.of(2023, 12, 31), Optional.of(LocalTime.of(23, 58)))),
                Optional.empty(), false, vote.words(), vote.required(), vote.matter(), vote.counts(), Optional.empty(), vote.positions());
        Bill bill = BillFixture.of(BILL).house("2024-01-01", "", "H37100", "On passage Passed by the Yeas and Nays: 3 - 1 (Roll no. 724).")
                .bill().withRollCalls(List.of(late));
        assertThat(Events.fold(bill)).singleElement()
                .satisfies(event -> assertThat(event.date()).as("the day of its session's year").isEqualTo("2023-12-31"));
    }
}
