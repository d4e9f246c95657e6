package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class EventsTest {

    @Test
    void the_four_items_of_a_law_are_a_signature_and_a_number() {
        List<Event> events = BillFixture.of("hr7776-117").house("2022-12-23", "", "E30000", "Signed by President.")
                .library("2022-12-23", "36000", "Signed by President.")
                .house("2022-12-27", "", "E40000", "Became Public Law No: 117-263.")
                .library("2022-12-27", "36000", "Became Public Law No: 117-263.").events();

        assertThat(events).extracting(Event::kind).containsExactly(ActionKind.SIGNED, ActionKind.LAW_NUMBER);
        assertThat(events).allSatisfy(event -> assertThat(event.items()).hasSize(2));
    }

    @Test
    void a_library_copy_that_is_not_adjacent_folds_and_the_chambers_text_leads() {
        List<Event> events = BillFixture.of("hr3076-117")
                .library("2022-03-08", "17000",
                        "Passed/agreed to in Senate: Passed Senate without amendment by Yea-Nay Vote. 79 - 19. Record Vote Number: 71.")
                .senate("2022-03-08", "Considered by Senate. (consideration: CR S1023-1048)")
                .senate("2022-03-08", "Passed Senate without amendment by Yea-Nay Vote. 79 - 19. Record Vote Number: 71. (text: CR S1)")
                .events();

        assertThat(events).extracting(Event::kind).containsExactly(ActionKind.CONSIDERATION, ActionKind.PASSAGE);
        Event passage = events.getLast();
        assertThat(passage.items()).hasSize(2);
        assertThat(passage.items().getFirst().source()).isEqualTo(SourceSystem.SENATE);
        assertThat(passage.text()).isEqualTo("Passed Senate without amendment by Yea-Nay Vote. 79 - 19. Record Vote Number: 71.");
        assertThat(passage.roll()).hasValue(71);
        assertThat(passage.form()).isEqualTo(Event.Form.IDENTICAL);
        assertThat(passage.outcome()).isEqualTo(Event.Outcome.AGREED);
    }

    @Test
    void a_library_copy_in_other_words_folds_into_the_one_vote_it_can_mean() {
        List<Event> events = BillFixture.of("hr1-110").house("2007-05-01", "12:00", "H37100", "On passage Passed by voice vote.")
                .library("2007-05-01", "8000", "Passed/agreed to in House: Passed House by voice vote.").events();

        assertThat(events).hasSize(1);
    }

    @Test
    void two_rolls_of_a_divided_question_stay_two_events() {
        List<Event> events = BillFixture.of("hr2471-117")
                .house("2022-03-09", "21:49:07", "H41610",
                        "On motion to agree in Senate amendment with amendment (divisions B, C) Agreed to by the Yeas and Nays: 361 - 69 (Roll no. 65).")
                .house("2022-03-09", "22:10:15", "H41610",
                        "On motion to agree in Senate amendment with amendment (remaining divisions) Agreed to by the Yeas and Nays: 260 - 171 (Roll no. 66).")
                .library("2022-03-09", "19500",
                        "Resolving differences -- House actions: On motion to agree in Senate amendment with amendment"
                                + " (remaining divisions) Agreed to by the Yeas and Nays: 260 - 171 (Roll no. 66).")
                .events();

        assertThat(events).extracting(event -> event.roll().orElse(0)).containsExactly(65, 66);
        assertThat(events.getLast().items()).hasSize(2);
    }

    @Test
    void each_committee_named_in_addition_is_one_referral() {
        String text =
                "Referred to the Committee on Oversight and Reform, and in addition to the Committees on Energy and Commerce, and Ways and Means";
        List<Event> events = BillFixture.of("hr3076-117").referral("2021-05-11", "H11100", text, "hsgo00")
                .referral("2021-05-11", "H11100", text, "hsif00").referral("2021-05-11", "H11100", text, "hswm00")
                .referral("2021-05-11", "H11100", text, "hswm00").events();

        assertThat(events).hasSize(3).extracting(Event::kind).containsOnly(ActionKind.REFERRED);
    }

    @Test
    void an_introduction_is_one_event_in_both_chambers_ways_of_telling() {
        assertThat(BillFixture.of("hr1-119").library("2025-01-03", "Intro-H", "Introduced in House")
                .library("2025-01-03", "1000", "Introduced in House")
                .events()).hasSize(1);
        assertThat(BillFixture.of("hres5-119").library("2025-01-03", "1000", "Introduced in House")
                .house("2025-01-03", "", "H11100", "Submitted in House")
                .events()).hasSize(1);
    }

    @Test
    void one_code_stands_on_signature_and_on_veto() {
        assertThat(kind("hr1-117", "E30000", "Signed by President.")).isEqualTo(ActionKind.SIGNED);
        assertThat(kind("hr1-117", "E30000", "Vetoed by President.")).isEqualTo(ActionKind.VETOED);
    }

    @Test
    void an_amendments_items_belong_to_the_amendment() {
        assertThat(single("hr1-117", "", "S.Amdt.429 agreed to in Senate by Yea-Nay Vote. 65 - 28. Record Vote Number: 190.").amendment())
                .isTrue();
        assertThat(single("hr1-117", "H32111",
                "On agreeing to the Norman amendment (A033) Agreed to by recorded vote: 214 - 213 (Roll no. 312).").amendment())
                .isTrue();
    }

    @Test
    void a_code_of_a_failed_amendment_on_a_resolution_considered_passed_is_passage() {
        Event event = single("hres176-117", "80000",
                "Amendment failed by House: Pursuant to the provisions of H. Res. 177, H. Res. 176 is considered passed House.");

        assertThat(event.kind()).isEqualTo(ActionKind.PASSAGE);
        assertThat(event.outcome()).isEqualTo(Event.Outcome.AGREED);
    }

    @Test
    void a_passed_rule_is_not_passage() {
        assertThat(kind("hr4502-117", "H1L220", "Rule H. Res. 555 passed House.")).isEqualTo(ActionKind.RULE);
        assertThat(kind("hr4502-117", "", "Rule H. Res. 555 passed House.")).isEqualTo(ActionKind.RULE);
    }

    @Test
    void a_floor_announcement_that_quotes_a_vote_decides_nothing() {
        assertThat(
                kind("hr1-117", "H8D000",
                        "POSTPONED PROCEEDINGS - At the conclusion of debate, the Chair put the question on passage and by voice vote,"
                                + " announced the ayes had prevailed. Mr. Comer demanded the yeas and nays."))
                .isEqualTo(ActionKind.CONSIDERATION);
    }

    @Test
    void motions_that_never_change_a_stage_are_motions() {
        assertThat(List.of("Motion to reconsider laid on the table Agreed to without objection.",
                "On motion to recommit Failed by the Yeas and Nays: 211 - 219 (Roll no. 309).",
                "On motion to table the motion to reconsider Agreed to by the Yeas and Nays: 222 - 201 (Roll no. 408).",
                "Motion by Senator Schumer to reconsider the vote by which cloture on the motion to proceed to S. 2747 was not invoked (Record Vote No. 420)"
                        + " entered in Senate.",
                "Motion by Senator McConnell to reconsider the vote by which S.J. Res. 46 failed of passage (Record Vote No. 201) entered in Senate.",
                "Motion by Senator Cruz to commit to Senate Committee on the Judiciary with instructions rejected in Senate by Yea-Nay Vote. 50 - 50. Record Vote"
                        + " Number: 300.",
                "Motion to table the motion to concur in the House amendment to S. 1301 with an amendment (SA 3835) agreed to in Senate by Voice Vote."))
                .allSatisfy(text -> assertThat(kind("hr1-117", "", text)).as(text).isEqualTo(ActionKind.MOTION));
    }

    @Test
    void joint_concurrent_and_repeated_referrals_are_referrals() {
        assertThat(List.of("Referred jointly to the Committees on Armed Services and Foreign Relations.",
                "Read twice and referred jointly to the Committees on the Budget; Homeland Security and Governmental Affairs pursuant to the order of August 4,"
                        + " 1977.",
                "Referred concurrently to the Committees on Ways and Means and Rules.", "Re-referred to the Committee on Finance.",
                "Received in the Senate and Read twice and referred to the Committee on Finance.",
                "Sequentially referred to the House Committee on the Judiciary for a period ending not later than July 1."))
                .allSatisfy(text -> assertThat(kind("s1-117", "", text)).as(text).isEqualTo(ActionKind.REFERRED));
    }

    @Test
    void an_en_bloc_list_says_something_else_of_each_measure() {
        String list =
                "Pursuant to section 8 of H. Res. 504, and the motion offered by Mr. McGovern, the following bills passed under suspension of the rules:"
                        + " H.R. 1500, as amended; H.R. 247; S. 558; H.R. 2471, agreed to Senate amendment; and H. Con. Res. 3, as amended.";

        assertThat(single("hr1500-117", "H37300", list).form()).isEqualTo(Event.Form.AMENDED);
        assertThat(single("s558-117", "H37300", list).form()).isEqualTo(Event.Form.NOT_SAID);
        assertThat(single("hconres3-117", "H37300", list).form()).isEqualTo(Event.Form.AMENDED);
        assertThat(single("hr2471-117", "H37300", list).kind()).isEqualTo(ActionKind.CONCURRENCE);
    }

    @Test
    void unknown_text_is_kept_as_unknown() {
        Event event = single("hr1-117", "Z99999", "The moon was laid down beside the mace.");

        assertThat(event.kind()).isEqualTo(ActionKind.UNKNOWN);
        assertThat(event.text()).isEqualTo("The moon was laid down beside the mace.");
    }

    @Test
    void an_untimed_senate_passage_stands_before_the_houses_receipt_of_the_same_day() {
        List<Event> events = BillFixture.of("sconres5-117").house("2021-02-05", "14:24:21", "H1B000",
                "Pursuant to the provisions of H. Res. 101, S. Con. Res. 5 is considered passed House. (consideration: CR H447-455)")
                .house("2021-02-05", "09:17:02", "H14000", "Received in the House.")
                .senate("2021-02-05", "Resolution agreed to in Senate with an amendment by Yea-Nay Vote. 51 - 50. Record Vote Number: 54.")
                .events();

        assertThat(events).extracting(Event::chamber).containsExactly(Optional.of(Chamber.SENATE), Optional.of(Chamber.HOUSE),
                Optional.of(Chamber.HOUSE));
        assertThat(events).extracting(Event::date).containsOnly(LocalDate.of(2021, 2, 5));
    }

    private static ActionKind kind(String bill, String code, String text) {
        return single(bill, code, text).kind();
    }

    private static Event single(String bill, String code, String text) {
        BillFixture fixture = BillFixture.of(bill);
        if (code.isEmpty()) {
            fixture.senate("2021-05-01", text);
        } else {
            fixture.house("2021-05-01", "", code, text);
        }
        List<Event> events = fixture.events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }
}
