package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Votes;

class OutlookTest {

    @Test
    void a_senate_bill_in_committee() {
        BillFixture bill = BillFixture.of("s2174-119").library("2025-06-25", "10000", "Introduced in Senate")
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.")
                .inCommittee("Senate", "Foreign Relations Committee");

        assertThat(inFull(bill))
                .isEqualTo("committee report or discharge · Senate majority (60 to end debate) · House majority · signature or override");
        assertThat(inShort(bill)).isEqualTo("Senate Foreign Relations report or discharge · both chambers · President");
        assertThat(Outlook.goal(bill.bill())).isEqualTo("become law");
        assertThat(StageWords.label(bill.history())).isEqualTo("in committee");
    }

    @Test
    void a_house_bill_in_two_committees_and_one_in_three() {
        BillFixture bill =
                introduced("hr2010-119").inCommittee("House", "Foreign Affairs Committee").inCommittee("House", "Rules Committee");
        assertThat(inShort(bill)).isEqualTo("House Foreign Affairs and Rules report or discharge · both chambers · President");
        assertThat(inShort(bill.inCommittee("House", "Budget Committee")))
                .isEqualTo("report or discharge by 3 House committees · both chambers · President");
    }

    /** H.J.Res. 3, 13, 77 and S.J.Res. 42 of the 117th; S.J.Res. 1 is about an amendment that was proposed before, and a bill like any other. */
    @ParameterizedTest
    @ValueSource(strings = {"Proposing a balanced budget amendment to the Constitution of the United States.",
        "Proposing a balanced budget amendment to the Constitution requiring that each agency and department's funding is justified.",
        "A joint resolution proposing a balanced budget amendment to the Constitution of the United States.",
        "Proposing amendments to the Constitution of the United States relative to voting."})
    void whatever_its_amendment_is_called_one_to_the_constitution_goes_to_the_states(String title) {
        assertThat(inShort(introduced("hjres3-117").title(title))).endsWith("two thirds of both chambers · the States");
        assertThat(Outlook.goal(introduced("hjres3-117").title(title).bill())).isEqualTo("become part of the Constitution");
    }

    @Test
    void what_only_speaks_of_an_amendment_goes_to_the_president() {
        assertThat(
                inShort(introduced("sjres1-117").title("A joint resolution removing the deadline for the ratification of the equal rights"
                        + " amendment.")))
                .endsWith("President");
    }

    @Test
    void resolutions_need_no_president() {
        assertThat(inFull(introduced("hres1-119"))).isEqualTo("committee report or discharge · House majority");
        assertThat(inFull(introduced("hconres1-119")))
                .isEqualTo("committee report or discharge · House majority · Senate majority (60 to end debate)");
        assertThat(Outlook.goal(introduced("hconres1-119").bill())).isEqualTo("be adopted");
    }

    @Test
    void a_constitutional_amendment_needs_two_thirds_and_the_states() {
        BillFixture bill = introduced("hjres1-119").title("Proposing an amendment to the Constitution of the United States.");

        assertThat(inFull(bill)).isEqualTo(
                "committee report or discharge · House two thirds · Senate two thirds · ratification by three fourths of the States");
        assertThat(inShort(bill)).isEqualTo("committee report or discharge · two thirds of both chambers · the States");
    }

    @Test
    void after_the_first_chamber_only_the_rest_is_needed() {
        BillFixture bill = introduced("hr1-119").house("2025-05-01", "12:00", "H37100", "On passage Passed by voice vote.");
        assertThat(inFull(bill)).isEqualTo("Senate majority (60 to end debate) · signature or override");

        bill.senate("2025-06-01", "Passed Senate with an amendment by Voice Vote.");
        assertThat(inFull(bill)).isEqualTo("House agreement to the Senate's changes by majority · signature or override");
        assertThat(StageWords.label(bill.history())).isEqualTo("passed the Senate with changes");
    }

    /** The Clerk's roll call comes minutes after the vote, the measure's record the next morning. */
    @Test
    void a_vote_to_go_to_conference_takes_the_differences_there() {
        BillFixture bill = introduced("hr1-118").house("2023-05-01", "12:00", "H37100", "On passage Passed by voice vote.");
        bill.senate("2023-06-01", "Passed Senate with an amendment by Voice Vote.");
        RollCall vote = Votes.of(Chamber.HOUSE, 395, "hr1-118", "On Motion to go to Conference", "Passed", "", "YYN");
        assertThat(Outlook.stillNeedsShort(bill.bill().withRollCalls(List.of(vote)), bill.history()))
                .isEqualTo(List.of("conference report agreed to by both chambers", "President"));
        RollCall lost = Votes.of(Chamber.HOUSE, 395, "hr1-118", "On Motion to go to Conference", "Failed", "", "YNN");
        assertThat(Outlook.stillNeedsShort(bill.bill().withRollCalls(List.of(lost)), bill.history()))
                .first().isEqualTo("House agreement to the Senate's changes");
        RollCall report = Votes.of(Chamber.HOUSE, 395, "hr1-118", "On Agreeing to the Conference Report", "Passed", "", "YYN");
        assertThat(Outlook.stillNeedsShort(bill.bill().withRollCalls(List.of(report)), bill.history()))
                .first().isEqualTo("House agreement to the Senate's changes");
    }

    @Test
    void a_pending_comparison_is_said() {
        BillFixture bill = BillFixture.of("s1-119").library("2025-01-03", "10000", "Introduced in Senate")
                .senate("2025-02-01", "Passed Senate without amendment by Voice Vote.")
                .house("2025-03-01", "12:00", "H37100", "On passage Passed by voice vote.");

        assertThat(StageWords.label(bill.history())).isEqualTo("passed the House; comparison with the Senate text pending");
        assertThat(inShort(bill)).isEqualTo("comparison of the two texts · President");
    }

    @Test
    void a_failed_cloture_vote_leaves_the_needs_of_the_step_before() {
        assertThat(inFull(introduced("hr22-119").house("2025-05-01", "12:00", "H37100", "On passage Passed by voice vote.").senate(
                "2025-06-01",
                "Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 49 - 51. Record Vote Number: 420.")))
                .isEqualTo("Senate majority (60 to end debate) · signature or override");
    }

    @Test
    void a_veto_needs_two_thirds_of_both_and_a_law_nothing() {
        BillFixture bill = introduced("hr1-119").house("2025-05-01", "12:00", "H37100", "On passage Passed by voice vote.")
                .senate("2025-06-01", "Passed Senate without amendment by Voice Vote.")
                .house("2025-07-01", "", "E30000", "Vetoed by President.");
        assertThat(inFull(bill)).isEqualTo("House two thirds to override · Senate two thirds to override");

        assertThat(inFull(introduced("hr2-119").house("2025-07-01", "", "E30000", "Signed by President."))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_stage_has_a_label_and_a_gloss_of_whole_sentences(Stage stage) {
        assertThat(StageWords.label(stage)).isNotBlank().doesNotEndWith(".").hasSizeLessThan(45);
        assertThat(StageWords.gloss(stage)).endsWith(".").hasSizeBetween(40, 260).doesNotContain("next");
    }

    private static BillFixture introduced(String id) {
        return BillFixture.of(id).library("2025-01-05", "1000", "Introduced in House").house("2025-01-05", "", "H11100",
                "Referred to the House Committee on Rules.");
    }

    private static String inFull(BillFixture bill) {
        return String.join(" · ", Outlook.stillNeeds(bill.bill(), bill.history()));
    }

    private static String inShort(BillFixture bill) {
        return String.join(" · ", Outlook.stillNeedsShort(bill.bill(), bill.history()));
    }
}
