package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageMachineTest {

    @Test
    void a_measure_without_any_action_has_no_history() {
        assertThat(StageMachine.of(Bill.unknown(new BillId(119, BillType.HR, 9)))).isEqualTo(StageHistory.NONE);
    }

    @Test
    void a_bill_that_becomes_law_the_plain_way() {
        assertThat(BillFixture.of("s7-119").library("2025-01-10", "10000", "Introduced in Senate")
                .senate("2025-01-10", "Read twice and referred to the Committee on Foreign Relations.")
                .senate("2025-02-01", "Committee on Foreign Relations. Ordered to be reported without amendment favorably.")
                .senate("2025-02-20",
                        "Committee on Foreign Relations. Reported by Senator Risch without amendment. With written report No. 119-4.")
                .senate("2025-03-01", "Passed Senate without amendment by Unanimous Consent.")
                .house("2025-04-01", "12:00", "H37300", "On motion to suspend the rules and pass the bill Agreed to by voice vote.")
                .house("2025-04-05", "", "E20000", "Presented to President.").house("2025-04-10", "", "E30000", "Signed by President.")
                .house("2025-04-14", "", "E40000", "Became Public Law No: 119-3.").path())
                .isEqualTo(
                        "INTRODUCED 2025-01-10, REFERRED 2025-01-10, REPORTED 2025-02-20, PASS_OVER:SENATE 2025-03-01, PASSED:BILL 2025-04-01,"
                                + " ENACTED:SIGNED 2025-04-10");
    }

    @Test
    void ordered_reported_is_not_reported() {
        assertThat(house("hr5-119").committee("2025-02-01", "Ordered to be Reported (Amended) by the Yeas and Nays: 24 - 20.").stage())
                .isEqualTo("REFERRED 2025-01-05");
    }

    @Test
    void an_original_measure_counts_as_reported() {
        assertThat(BillFixture.of("s2226-118").library("2023-07-11", "10000", "Introduced in Senate")
                .senate("2023-07-11",
                        "Committee on Armed Services. Original measure reported to Senate by Senator Reed. Without written report.")
                .stage())
                .isEqualTo("REPORTED 2023-07-11");
        assertThat(BillFixture.of("hres838-117").library("2021-12-07", "1000", "Introduced in House")
                .house("2021-12-07", "", "H12100",
                        "The House Committee on Rules reported an original measure, H. Rept. 117-206, by Mr. McGovern.")
                .library("2021-12-07", "5000",
                        "The House Committee on Rules reported an original measure, H. Rept. 117-206, by Mr. McGovern.")
                .stage())
                .isEqualTo("REPORTED 2021-12-07");
    }

    @Test
    void a_joint_referral_is_a_referral() {
        assertThat(BillFixture.of("s8-110").library("2007-01-04", "10000", "Introduced in Senate")
                .senate("2007-01-04",
                        "Read twice and referred jointly to the Committees on the Budget; Homeland Security and Governmental Affairs.")
                .stage())
                .isEqualTo("REFERRED 2007-01-04");
    }

    @Test
    void placed_directly_on_the_calendar_stays_introduced() {
        assertThat(BillFixture.of("s4-117").library("2021-10-05", "10000", "Introduced in Senate")
                .senate("2021-10-05",
                        "Introduced in the Senate. Read the first time. Placed on Senate Legislative Calendar under Read the First Time.")
                .senate("2021-10-06", "Read the second time. Placed on Senate Legislative Calendar under General Orders. Calendar No. 140.")
                .stage())
                .isEqualTo("INTRODUCED 2021-10-05");
    }

    @Test
    void a_discharge_by_petition_counts_and_a_motion_to_discharge_that_fails_does_not() {
        assertThat(senate("sjres37-117").senate("2022-02-01",
                "Senate Committee on Health, Education, Labor, and Pensions discharged, by petition, pursuant to 5 U.S.C. 802(c).").stage())
                .isEqualTo("REPORTED 2022-02-01");
        assertThat(senate("sjres31-117").senate("2021-12-01",
                "Motion to discharge Senate Committee on Foreign Relations rejected by Yea-Nay Vote. 30 - 67. Record Vote Number: 481.")
                .stage())
                .isEqualTo("REFERRED 2021-02-01");
    }

    @Test
    void a_measure_passed_on_the_day_it_came_is_over() {
        assertThat(BillFixture.of("s5329-117").library("2022-12-20", "10000", "Introduced in Senate").senate("2022-12-20",
                "Introduced in the Senate, read twice, considered, read the third time, and passed without amendment by Unanimous Consent.")
                .stage())
                .isEqualTo("PASS_OVER:SENATE 2022-12-20");
    }

    @Test
    void reports_of_the_second_chamber_leave_it_passed_over() {
        assertThat(senate("s9-119").senate("2025-03-01", "Passed Senate with an amendment by Voice Vote.")
                .house("2025-06-01", "", "H12200", "Reported by the Committee on Foreign Affairs. H. Rept. 119-200.")
                .house("2025-06-01", "", "H11100", "Referred to the House Committee on Foreign Affairs.").stage())
                .isEqualTo("PASS_OVER:SENATE 2025-03-01");
    }

    @Test
    void simple_and_concurrent_resolutions_end_where_they_end() {
        assertThat(house("hres21-117").house("2021-02-12", "23:00", "H37100",
                "On agreeing to the resolution Agreed to by the Yeas and Nays: 223 - 205 (Roll no. 14).").stage())
                .isEqualTo("PASSED:SIMPLERES 2021-02-12");
        assertThat(house("hconres10-117")
                .house("2021-02-01", "16:00", "H37100", "On agreeing to the resolution Agreed to without objection.")
                .senate("2021-02-01", "Received in the Senate, considered, and agreed to without amendment by Unanimous Consent.").stage())
                .isEqualTo("PASSED:CONCURRENTRES 2021-02-01");
    }

    @Test
    void a_proposed_constitutional_amendment_goes_to_the_states() {
        assertThat(house("hjres1-119")
                .title("Proposing an amendment to the Constitution of the United States to require a balanced budget.")
                .house("2025-04-01", "12:00", "H37100", "On passage Passed by the Yeas and Nays: (2/3 required): 300 - 130 (Roll no. 90).")
                .senate("2025-05-01", "Passed Senate without amendment by Yea-Nay Vote. 70 - 30. Record Vote Number: 200.").stage())
                .isEqualTo("PASSED:CONSTAMEND 2025-05-01");
        assertThat(senate("sjres1-119")
                .title("A joint resolution proposing an amendment to the Constitution of the United States relative to voting.")
                .senate("2025-04-01", "Passed Senate without amendment by Yea-Nay Vote. 70 - 30. Record Vote Number: 200.")
                .house("2025-05-01", "12:00", "H37100", "On passage Passed by the Yeas and Nays: (2/3 required): 300 - 130 (Roll no. 90).")
                .text("Enrolled Bill", "").stage()).isEqualTo("PASSED:CONSTAMEND 2025-05-01");
    }

    @Test
    void failures_have_their_own_stages() {
        assertThat(house("hr1204-117").house("2021-09-29", "18:00", "H37300",
                "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 250 - 170 (Roll no. 300).")
                .stage())
                .isEqualTo("PROV_KILL:SUSPENSIONFAILED 2021-09-29");
        assertThat(house("hr2-119").house("2025-05-01", "18:00", "H37100", "On passage Failed by recorded vote: 200 - 220 (Roll no. 3).")
                .stage())
                .isEqualTo("FAIL:ORIGINATING:HOUSE 2025-05-01");
        assertThat(senate("s5355-117").senate("2022-12-22",
                "Under the order of 12/21/22, not having achieved 60 votes in the affirmative, failed of passage"
                        + " in Senate by Yea-Nay Vote. 45 - 49. Record Vote Number: 420.")
                .stage()).isEqualTo("FAIL:ORIGINATING:SENATE 2022-12-22");
        assertThat(house("hconres119-117")
                .house("2022-11-30", "12:00", "H37100", "On agreeing to the resolution Agreed to by the Yeas and Nays: 221 - 207 (Roll"
                        + " no. 491).")
                .senate("2022-12-01",
                        "Under the order of 12/1/22, not having achieved 60 votes in the affirmative, failed of passage in Senate by"
                                + " Yea-Nay Vote. 52 - 43. Record Vote Number: 370.")
                .stage()).isEqualTo("FAIL:SECOND:SENATE 2022-12-01");
    }

    @Test
    void a_failed_suspension_can_be_followed_by_passage() {
        assertThat(house("hr1204-117").house("2021-09-29", "18:00", "H37300",
                "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 250 - 170 (Roll no. 300).")
                .house("2021-11-29", "18:00", "H37100", "On passage Passed by the Yeas and Nays: 225 - 170 (Roll no. 400).").stage())
                .isEqualTo("PASS_OVER:HOUSE 2021-11-29");
    }

    @Test
    void tabling_the_measure_ends_it_and_a_mere_motion_to_does_not() {
        assertThat(house("hres554-117").house("2021-07-26", "18:33:34", "H36500", "Mr. Hoyer moved to table the measure.").stage())
                .isEqualTo("REFERRED 2025-01-05");
        assertThat(house("hres554-117").house("2025-07-26", "19:04:12", "H36510",
                "On motion to table the measure Agreed to by the Yeas and Nays: 218 - 197 (Roll no. 219).").stage())
                .isEqualTo("FAIL:ORIGINATING:HOUSE 2025-07-26");
    }

    @Test
    void deeming_by_a_rule_is_passage_and_an_item_about_another_measure_is_not() {
        assertThat(BillFixture.of("hres176-117").library("2021-03-01", "1000", "Introduced in House").house("2021-03-01", "18:00", "H1B000",
                "Pursuant to the provisions of H. Res. 177, H. Res. 176 is considered passed House. (consideration: CR H7; text: CR H7)")
                .stage())
                .isEqualTo("PASSED:SIMPLERES 2021-03-01");
        assertThat(BillFixture.of("hres177-117").library("2021-03-01", "1000", "Introduced in House").house("2021-03-01", "18:00", "H1B000",
                "Pursuant to the provisions of H. Res. 177, H. Res. 176 is considered passed House.").stage())
                .isEqualTo("INTRODUCED 2021-03-01");
    }

    @Test
    void cloture_that_fails_is_provisional_and_reconsideration_takes_it_back() {
        BillFixture bill = house("hr22-119")
                .house("2025-02-10", "12:00", "H37100", "On passage Passed by the Yeas and Nays: 220 - 208 (Roll no. 102).")
                .senate("2025-03-01",
                        "Cloture on the motion to proceed to the measure not invoked in Senate by Yea-Nay Vote. 55 - 42. Record Vote Number: 72.");
        assertThat(bill.stage()).isEqualTo("PROV_KILL:CLOTUREFAILED 2025-03-01");
        assertThat(bill.senate("2025-03-03",
                "Upon reconsideration, cloture on the motion to proceed to the measure invoked in Senate by Yea-Nay Vote. 61 - 36. Record Vote Number: 80.")
                .stage())
                .isEqualTo("PASS_OVER:HOUSE 2025-03-03");
    }

    @Test
    void cloture_on_an_amendment_says_nothing_of_the_measure() {
        assertThat(senate("s3-119")
                .senate("2025-03-01", "Cloture on amendment SA 2137 not invoked in Senate by Yea-Nay Vote. 50 - 48. Record Vote Number: 9.")
                .stage()).isEqualTo("REFERRED 2021-02-01");
    }

    @Test
    void a_vitiated_passage_and_discharge_step_back_before_the_chamber_acts_anew() {
        assertThat(
                senate("s734-117")
                        .senate("2022-08-02",
                                "Senate discharged from the Senate Committee on Health, Education, Labor, and Pensions by Unanimous"
                                        + " Consent.")
                        .senate("2022-08-02", "Passed Senate with an amendment by Voice Vote.")
                        .senate("2022-08-03", "Senate vitiated previous passage.")
                        .senate("2022-08-03",
                                "Senate vitiated previous discharge from the Senate Committee on Health, Labor, Education, and Pensions.")
                        .path())
                .endsWith("PASS_OVER:SENATE 2022-08-02, REPORTED 2022-08-03, REFERRED 2022-08-03");
        assertThat(senate("s1198-117").senate("2022-09-08", "Passed Senate with an amendment by Voice Vote.")
                .senate("2022-09-19", "Senate vitiated previous passage, under the order of 9/15/22. (CR S4812)")
                .senate("2022-09-19", "Passed Senate, under the order of 9/15/22, with an amendment by Unanimous Consent.").path())
                .endsWith("PASS_OVER:SENATE 2022-09-08, REFERRED 2022-09-19, PASS_OVER:SENATE 2022-09-19");
    }

    @Test
    void a_passage_vitiated_on_its_own_day_is_undone() {
        assertThat(senate("s10-119").senate("2025-09-08", "Passed Senate with an amendment by Voice Vote.")
                .senate("2025-09-08", "Senate vitiated previous passage.")
                .stage()).isEqualTo("REFERRED 2025-09-08");
    }

    @Test
    void returned_papers_and_vacated_proceedings_undo_no_passage_of_the_other_chamber() {
        assertThat(house("hr3076-117")
                .house("2025-02-08", "17:20:12", "H37100", "On passage Passed by the Yeas and Nays: 342 - 92 (Roll no. 38).")
                .senate("2025-02-14", "Senate vitiated previous actions by Unanimous Consent. (CR S675)")
                .senate("2025-02-14", "Senate returned papers to the House by Voice Vote.")
                .house("2025-02-14", "18:30", "H1B000",
                        "Papers returned to House pursuant to H. Res. 925 (Senate message received on Feb. 15, 2022).")
                .stage())
                .isEqualTo("PASS_OVER:HOUSE 2025-02-08");
        assertThat(senate("s1198-117").senate("2022-09-19", "Passed Senate with an amendment by Unanimous Consent.")
                .house("2022-09-29", "17:40:15", "H1B000",
                        "Pursuant to the provisions of H. Res. 1396, proceedings on S. 1198 are considered vacated.")
                .stage())
                .isEqualTo("PASS_OVER:SENATE 2022-09-19");
    }

    private static BillFixture house(String id) {
        return BillFixture.of(id).library("2025-01-05", "1000", "Introduced in House")
                .library("2025-01-05", "Intro-H", "Introduced in House").house("2025-01-05",
                        "", "H11100", "Referred to the House Committee on Foreign Affairs.");
    }

    private static BillFixture senate(String id) {
        return BillFixture.of(id).library("2021-02-01", "10000", "Introduced in Senate").senate("2021-02-01",
                "Read twice and referred to the Committee on the Judiciary.");
    }
}
