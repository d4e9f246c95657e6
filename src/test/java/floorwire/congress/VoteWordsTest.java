package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Yea                       | YEA
            Aye                       | YEA
            Guilty                    | YEA
            Nay                       | NAY
            No                        | NAY
            Not Guilty                | NAY
            Present                   | PRESENT
            Present, Giving Live Pair | PRESENT
            Not Voting                | NOT_VOTING
            Presentable               | UNKNOWN
            Johnson (LA)              | UNKNOWN
            ''                        | UNKNOWN
            """)
    void a_position_counts_as_one_side_and_keeps_its_word(String printed, Position.Side side) {
        Position position = Position.of(printed);
        assertThat(position.side()).isEqualTo(side);
        assertThat(position.printed()).isEqualTo(printed);
        assertThat(position.livePair()).isEqualTo(printed.contains("Pair"));
    }

    @Test
    void at_an_election_a_name_is_for_a_candidate_and_present_is_present() {
        assertThat(Position.of("Johnson (LA)", true, Optional.empty()).side()).isEqualTo(Position.Side.CANDIDATE);
        assertThat(Position.of("Present", true, Optional.empty()).side()).isEqualTo(Position.Side.PRESENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            H R 3424              | hr3424-118
            H J RES 1             | hjres1-118
            H CON RES 12          | hconres12-118
            H RES 5               | hres5-118
            S 2503                | s2503-118
            S J RES 22            | sjres22-118
            S CON RES 3           | sconres3-118
            S. 5                  | s5-118
            H.R. 2670             | hr2670-118
            H.J.Res. 31           | hjres31-118
            S.Con.Res. 14         | sconres14-118
            S.J.Res.9             | sjres9-118
            HR 1                  | hr1-118
            QUORUM 1              | ''
            QUORUM                | ''
            JOURNAL               | ''
            ADJOURN               | ''
            MOTION                | ''
            PN11-13               | ''
            PN 373                | ''
            Treaty Doc. 105-36    | ''
            S.Amdt. 14            | ''
            H R 0                 | ''
            H R 12345678          | ''
            """)
    void a_measure_is_read_as_the_chambers_print_it(String printed, String id) {
        assertThat(PrintedMeasure.bill(printed, 118).map(Object::toString).orElse("")).isEqualTo(id);
    }

    @Test
    void an_amendment_is_read_as_the_senate_prints_it() {
        assertThat(PrintedMeasure.amendment("S.Amdt. 429", 118)).contains(new AmendmentId(118, "SAMDT", 429));
        assertThat(PrintedMeasure.amendment("S. 429", 118)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            YEA-AND-NAY                                        | ''
            2/3 YEA-AND-NAY                                    | 2/3
            3/5 RECORDED VOTE                                  | 3/5
            Amendment Rejected (16-83, 3/5 majority required)  | 3/5
            1/2                                                | 1/2
            """)
    void a_threshold_stands_anywhere_in_a_text(String text, String threshold) {
        assertThat(Threshold.in(text).map(Threshold::printed).orElse("")).isEqualTo(threshold);
    }

    @ParameterizedTest
    @CsvSource({"HALF, SENATE, 50, 50, false", "HALF, HOUSE, 214, 213, true", "HALF, HOUSE, 216, 216, false", "HALF, HOUSE, 0, 0, false",
        "TWO_THIRDS, HOUSE, 248, 177, false", "TWO_THIRDS, HOUSE, 2, 1, true", "TWO_THIRDS, SENATE, 67, 33, true",
        "TWO_THIRDS, SENATE, 57, 43, false", "THREE_FIFTHS, SENATE, 59, 30, false", "THREE_FIFTHS, SENATE, 60, 40, true",
        "THREE_FIFTHS, SENATE, 65, 28, true", "THREE_FIFTHS, HOUSE, 260, 174, false", "THREE_FIFTHS, HOUSE, 3, 2, true"})
    void what_carries_by_the_rule(Threshold threshold, Chamber chamber, int yea, int nay, boolean carries) {
        assertThat(threshold.met(chamber, yea, nay)).isEqualTo(carries);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Passed                                       | CARRIED
            Failed                                       | LOST
            Agreed to                                    | CARRIED
            Not Agreed to                                | LOST
            Amendment Rejected                           | LOST
            Cloture on the Motion to Proceed Rejected    | LOST
            Nomination Confirmed                         | CARRIED
            Veto Sustained                               | LOST
            Veto Overridden                              | CARRIED
            Not Guilty                                   | LOST
            Guilty                                       | CARRIED
            Point of Order Well Taken                    | CARRIED
            Point of Order Not Well Taken                | LOST
            Decision of Chair Sustained                  | CARRIED
            Amendment Held Non-Germane                   | LOST
            Johnson (LA)                                 | UNTOLD
            """)
    void a_result_says_whether_it_carried(String result, VoteOutcome outcome) {
        assertThat(VoteOutcome.of(result)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On agreeing to the Norman amendment (A033) Failed by recorded vote: 216 - 216 (Roll no. 311).                              | LOST
            Amendment SA 222 not agreed to in Senate by Yea-Nay Vote. 16 - 83. Record Vote Number: 191.                                | LOST
            Motion to reconsider the vote by which cloture was not invoked agreed to in Senate by Yea-Nay Vote. 60 - 40. Record Vote Number: 12. | CARRIED
            Passed Senate with an amendment and an amendment to the Title by Yea-Nay Vote. 86 - 11. Record Vote Number: 212.            | CARRIED
            Motion by Senator Cruz to commit to Senate Committee on the Judiciary with instructions rejected in Senate by Yea-Nay Vote. 50 - 50. Record Vote Number: 300. | LOST
            Placed on Senate Legislative Calendar under General Orders. Calendar No. 119.                                             | UNTOLD
            """)
    void an_action_says_whether_it_carried_right_before_how_it_was_voted(String action, VoteOutcome outcome) {
        assertThat(VoteOutcome.ofAction(action)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ordered to be Reported (Amended) by the Yeas and Nays: 58 - 1.       | 58-1
            Ordered to be Reported by the Yeas and Nays: 24 – 22.                | 24-22
            Reported (Amended) by the Committee on Armed Services. H. Rept. 118-125. | ''
            Ordered to be Reported by Voice Vote.                                | ''
            """)
    void a_committee_counts_without_a_number(String action, String tally) {
        assertThat(VoteWords.committeeTally(action).orElse("")).isEqualTo(tally);
    }

    @Test
    void a_time_is_told_by_the_clocks_of_washington() {
        assertThat(VoteTime.at(Instant.parse("2023-07-19T20:04:00Z"))).hasToString("2023-07-19T16:04:00-04:00");
        assertThat(new VoteTime(LocalDate.of(2025, 1, 9), Optional.of(LocalTime.of(14, 54)))).hasToString("2025-01-09T14:54:00-05:00");
        assertThat(new VoteTime(LocalDate.of(1993, 1, 5), Optional.empty())).hasToString("1993-01-05");
    }

    /** Words of real actions of the 117th and 118th Congress; 1,130 of 1,130 items with a roll call in the captured files have a tally. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            On passage Passed by the Yeas and Nays: 219 - 210 (Roll no. 328).                                                                     | 219-210
            On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 required): 387 - 35, 4 Present (Roll no. 354).   | 387-35
            On motion to agree in Senate amendment with amendment (remaining divisions) Agreed to by the Yeas and Nays: 260 - 171, 1 Present (Roll no. 66). | 260-171
            On agreeing to the conference report H. Rept. 118-301 Agreed to by the Yeas and Nays: 310 - 118 (Roll no. 723).                       | 310-118
            Amendment SA 429, having achieved 60 votes in the affirmative, was agreed to in Senate by Yea-Nay Vote. 65 - 28. Record Vote Number: 190. | 65-28
            Passed Senate without amendment by Unanimous Consent.                                                                                 | ''
            On agreeing to the conference report H. Rept. 118-301 Agreed to by the Yeas and Nays: 214 - 213 - 1 (Roll no. 723).                   | 214-213
            Conference report H. Rept. 118-301 filed.                                                                                             | ''
            Ordered to be Reported by the Yeas and Nays: 58 - 1.                                                                                  | ''
            """)
    void a_tally_stands_right_before_the_number_of_the_roll_call(String action, String tally) {
        assertThat(VoteWords.tally(action).orElse("")).isEqualTo(tally);
    }
}
