package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From the second chamber to the law: form pending, amendments between the chambers, conference, the President. */
class SecondChamberTest {

    @Test
    void a_second_passage_whose_form_is_not_said_stays_pending() {
        StageHistory history = passedSenateThenHouse().history();

        assertThat(history.current().orElseThrow().stage()).isEqualTo(Stage.PASS_OVER_SENATE);
        assertThat(history.pending()).hasValueSatisfying(event -> assertThat(event.text()).startsWith("On passage Passed"));
    }

    @Test
    void a_message_sends_the_pending_passage_back_on_its_own_day() {
        assertThat(passedSenateThenHouse()
                .senate("2021-12-08", "Message on House action received in Senate and at desk: House amendment to Senate bill.").stage())
                .isEqualTo("PASS_BACK:HOUSE 2021-12-07");
    }

    @Test
    void a_text_version_settles_a_pending_passage_either_way() {
        assertThat(passedSenateThenHouse().text("Engrossed Amendment House", "2021-12-08").stage()).isEqualTo("PASS_BACK:HOUSE 2021-12-07");
        assertThat(passedSenateThenHouse().text("Enrolled Bill", "").stage()).isEqualTo("PASSED:BILL 2021-12-07");
    }

    @Test
    void an_engrossed_amendment_older_than_the_passage_settles_nothing() {
        assertThat(passedSenateThenHouse().text("Engrossed Amendment House", "2021-08-01").history().pending()).isPresent();
    }

    @Test
    void presentation_settles_a_pending_passage() {
        BillFixture bill = passedSenateThenHouse().house("2021-12-23", "", "E20000", "Presented to President.");

        assertThat(bill.stage()).isEqualTo("PASSED:BILL 2021-12-07");
        assertThat(bill.history().presented()).isPresent();
        assertThat(bill.history().pending()).isEmpty();
    }

    @Test
    void cleared_for_white_house_in_old_files_settles_it_without_presenting() {
        BillFixture bill = passedSenateThenHouse().library("2021-12-08", "", "Cleared for White House.");

        assertThat(bill.stage()).isEqualTo("PASSED:BILL 2021-12-07");
        assertThat(bill.history().presented()).isEmpty();
    }

    @Test
    void the_other_chambers_agreement_proves_that_there_was_an_amendment() {
        assertThat(passedSenateThenHouse().senate("2021-12-15",
                "Senate agreed to the House amendment to S. 1605 by Yea-Nay Vote. 88 - 11. Record Vote Number: 499.").path())
                .endsWith("PASS_BACK:HOUSE 2021-12-07, PASSED:BILL 2021-12-15");
    }

    @Test
    void chambers_amend_each_other_until_one_agrees() {
        assertThat(passedHouse().senate("2022-07-28", "Passed Senate with an amendment by Voice Vote.")
                .house("2022-12-08", "18:00", "H1B000",
                        "Pursuant to the provisions of H.Res. 1512, the House agreed to the Senate amendment with an amendment.")
                .library("2022-12-08", "19500",
                        "Resolving differences -- House actions: Pursuant to the provisions of H.Res. 1512, the House agreed to the Senate"
                                + " amendment with an amendment.")
                .senate("2022-12-15",
                        "Senate agreed, under the order of 12/15/22, having achieved 60 votes in the affirmative, to the House amendment to the"
                                + " Senate amendment to H.R. 7776 by Yea-Nay Vote. 83 - 11. Record Vote Number: 396.")
                .path())
                .endsWith("PASS_OVER:HOUSE 2022-06-08, PASS_BACK:SENATE 2022-07-28, PASS_BACK:HOUSE 2022-12-08, PASSED:BILL 2022-12-15");
    }

    @Test
    void a_proposal_to_amend_further_that_fails_is_not_the_measures_failure() {
        assertThat(passedSenateThenHouse()
                .senate("2021-12-08", "Message on House action received in Senate and at desk: House amendment to Senate bill.")
                .senate("2021-12-14",
                        "Motion by Senator Paul to concur in the House Amendment to S. 1605 with an amendment (SA 5184), under the order of 8/2/22, not"
                                + " having achieved 60 votes in the affirmative, was not agreed to by Yea-Nay Vote. 7 - 90. Record Vote Number: 277.")
                .stage()).isEqualTo("PASS_BACK:HOUSE 2021-12-07");
    }

    @Test
    void agreement_to_a_change_of_title_alone_does_not_finish_the_measure() {
        assertThat(passedSenateThenHouse()
                .senate("2021-12-08", "Message on House action received in Senate and at desk: House amendments to Senate bill.")
                .senate("2021-12-09", "Senate concurred in the House amendment to S.1605 with an amendment (SA 4864) by Unanimous Consent.")
                .senate("2021-12-09", "Senate agreed to the House amendment to the title by Unanimous Consent.").stage())
                .isEqualTo("PASS_BACK:SENATE 2021-12-09");
    }

    @Test
    void a_refusal_of_the_others_amendment_is_a_provisional_failure() {
        assertThat(passedHouse().senate("2022-07-28", "Passed Senate with an amendment by Voice Vote.")
                .house("2022-09-01", "12:00", "H41610",
                        "On motion that the House agree to the Senate amendment Failed by the Yeas and Nays: 200 - 220 (Roll no. 9).")
                .stage()).isEqualTo("PROV_KILL:PINGPONGFAIL 2022-09-01");
    }

    @Test
    void going_to_conference_and_instructing_conferees_are_no_votes_on_the_measure() {
        assertThat(passedHouse().senate("2022-07-28", "Passed Senate with an amendment by Voice Vote.")
                .house("2022-09-01", "12:00", "H41610",
                        "On motion that the House disagree to the Senate amendment, and request a conference Agreed to without objection.")
                .house("2022-09-01", "13:00", "H41610",
                        "On motion that the House instruct conferees Agreed to by the Yeas and Nays: 351 - 74 (Roll no. 145).")
                .senate("2022-09-03",
                        "Senate insists on its amendment to H.R. 7776, and agrees to a conference with the House by Unanimous Consent.")
                .stage())
                .isEqualTo("PASS_BACK:SENATE 2022-07-28");
    }

    @Test
    void a_copy_of_the_first_conference_vote_further_down_is_not_the_second_chambers_vote() {
        BillFixture bill = passedHouse().senate("2022-07-28", "Passed Senate with an amendment by Unanimous Consent.")
                .senate("2022-12-13", "Senate agreed to conference report by Yea-Nay Vote. 87 - 13. Record Vote Number: 343.")
                .senate("2022-12-13", "Message on Senate action sent to the House.").library("2022-12-13", "23000",
                        "Conference report agreed to in Senate: Senate agreed to conference report by Yea-Nay Vote. 87 - 13. Record Vote Number: 343.");
        assertThat(bill.stage()).isEqualTo("CONFERENCE:PASSED:SENATE 2022-12-13");

        bill.house("2022-12-14", "10:00", "H37300",
                "On motion to suspend the rules and agree to the conference report Agreed to by the Yeas and Nays: (2/3"
                        + " required): 310 - 118 (Roll no. 723).")
                .house("2022-12-14", "10:01", "H38310", "Motion to reconsider laid on the table Agreed to without objection.")
                .library("2022-12-14", "21000",
                        "Conference report agreed to in House: On motion to suspend the rules and agree to the conference report Agreed to by"
                                + " the Yeas and Nays: (2/3 required): 310 - 118 (Roll no. 723).");
        assertThat(bill.path()).endsWith("CONFERENCE:PASSED:SENATE 2022-12-13, PASSED:BILL 2022-12-14");
    }

    @Test
    void everything_on_one_day_comes_out_in_legislative_order() {
        assertThat(BillFixture.of("hr5305-117").house("2021-09-30", "", "E30000", "Signed by President.")
                .library("2021-09-30", "36000", "Became Public Law No: 117-43.")
                .house("2021-09-30", "", "E20000", "Presented to President.")
                .house("2021-09-30", "15:28", "H41610",
                        "On motion that the House agree to the Senate amendment Agreed to by the Yeas and Nays: 254 - 175 (Roll no. 311).")
                .senate("2021-09-30", "Passed Senate with an amendment by Yea-Nay Vote. 65 - 35. Record Vote Number: 388.")
                .house("2021-09-21", "20:00", "H37100", "On passage Passed by the Yeas and Nays: 220 - 211 (Roll no. 267).")
                .library("2021-09-21", "1000", "Introduced in House").path())
                .isEqualTo(
                        "INTRODUCED 2021-09-21, PASS_OVER:HOUSE 2021-09-21, PASS_BACK:SENATE 2021-09-30, PASSED:BILL 2021-09-30, ENACTED:SIGNED 2021-09-30");
    }

    @Test
    void a_veto_is_provisional_until_both_chambers_override() {
        BillFixture bill = passedBoth().house("2022-12-23", "", "E30000", "Vetoed by President.");
        assertThat(bill.stage()).isEqualTo("PROV_KILL:VETO 2022-12-23");

        bill.house("2022-12-28", "17:00", "H43210",
                "On passage, the objections of the President to the contrary notwithstanding Passed by the Yeas and Nays: (2/3"
                        + " required): 322 - 87, 1 Present (Roll no. 253).")
                .library("2022-12-28", "32000", "Passed House over veto: On passage, the objections of the"
                        + " President to the contrary notwithstanding Passed by the Yeas and Nays: (2/3 required): 322 - 87, 1 Present (Roll no. 253).");
        assertThat(bill.stage()).isEqualTo("VETOED:OVERRIDE_PASS_OVER:HOUSE 2022-12-28");

        bill.senate("2023-01-01", "Passed Senate over veto by Yea-Nay Vote. 81 - 13. Record Vote Number: 292.").library("2023-01-01",
                "36000",
                "Became Public Law No: 116-283.");
        assertThat(bill.path()).endsWith("ENACTED:VETO_OVERRIDE 2023-01-01").doesNotContain("SIGNED");
    }

    @Test
    void an_override_that_fails_is_named_by_its_chamber() {
        assertThat(passedBoth().house("2022-12-23", "", "E30000", "Vetoed by President.").house("2022-12-28", "17:00", "H43210",
                "On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 227 - 190 (Roll no. 2).")
                .stage()).isEqualTo("VETOED:OVERRIDE_FAIL_ORIGINATING:HOUSE 2022-12-28");
        assertThat(senateBillPassedBoth().house("2022-12-23", "", "E30000", "Vetoed by President.")
                .senate("2022-12-28", "Failed of passage in Senate over veto by Yea-Nay Vote. 53 - 43. Record Vote Number: 5.").stage())
                .isEqualTo("VETOED:OVERRIDE_FAIL_ORIGINATING:SENATE 2022-12-28");
    }

    @Test
    void a_postponed_or_referred_veto_message_changes_nothing() {
        assertThat(passedBoth().house("2022-12-23", "", "E30000", "Vetoed by President.").house("2022-12-24", "12:00", "H40300",
                "The Chair laid before the House the veto message from the President.")
                .house("2022-12-24", "12:05", "H43230",
                        "On motion to postpone consideration of the veto message until December 28 Agreed to by voice vote.")
                .stage())
                .isEqualTo("PROV_KILL:VETO 2022-12-23");
    }

    @Test
    void a_pocket_veto_is_its_own_stage() {
        assertThat(passedBoth().library("2022-12-23", "", "Pocket Vetoed by President.").stage()).isEqualTo("VETOED:POCKET 2022-12-23");
        assertThat(passedBoth().library("2022-12-23", "30000", "Vetoed by President.").stage()).isEqualTo("VETOED:POCKET 2022-12-23");
    }

    @Test
    void ten_days_without_a_signature_make_a_law_the_day_after() {
        BillFixture bill = passedBoth().house("2016-12-02", "", "E20000", "Presented to President.");
        assertThat(bill.house("2016-12-15", "", "E30000", "Sent to Archivist of the United States unsigned.").library("2016-12-20", "36000",
                "Became Public Law No: 114-277.").stage()).isEqualTo("ENACTED:TENDAYRULE 2016-12-15");
        assertThat(passedBoth().house("2016-12-02", "", "E20000", "Presented to President.")
                .library("2016-12-20", "36000", "Became Public Law No: 114-277.").stage())
                .isEqualTo("ENACTED:TENDAYRULE 2016-12-15");
    }

    @Test
    void a_law_number_soon_after_presentation_means_that_the_signatures_item_is_missing() {
        assertThat(passedBoth().house("2016-12-02", "", "E20000", "Presented to President.")
                .library("2016-12-09", "36000", "Became Public Law No: 114-1.").stage())
                .isEqualTo("ENACTED:SIGNED 2016-12-09");
    }

    @Test
    void nothing_after_the_law_moves_it() {
        assertThat(passedBoth().house("2016-12-09", "", "E30000", "Signed by President.")
                .senate("2016-12-20", "By Senator Tester from Committee on Veterans' Affairs filed written report. Report No. 114-420.")
                .house("2016-12-21", "10:00", "H1B000",
                        "Pursuant to the provisions of H. Con. Res. 110, enrollment corrections on H.R. 7776 have been made.")
                .stage())
                .isEqualTo("ENACTED:SIGNED 2016-12-09");
    }

    @Test
    void wordings_of_older_congresses_are_understood() {
        assertThat(BillFixture.of("hr3-108").library("2003-02-01", "1000", "Introduced in House")
                .library("2003-02-01", "", "Referred to House Ways and Means")
                .library("2003-03-01", "", "Passed House (Amended) by Voice Vote.")
                .library("2003-04-01", "", "Passed Senate with an amendment by Unanimous Consent.")
                .library("2003-05-01", "", "House Agreed to Senate Amendments by the Yeas and Nays: 380 - 20 (Roll no. 7).")
                .library("2003-05-01", "", "Cleared for White House.").library("2003-05-09", "", "Signed by President.").path())
                .isEqualTo(
                        "INTRODUCED 2003-02-01, REFERRED 2003-02-01, PASS_OVER:HOUSE 2003-03-01, PASS_BACK:SENATE 2003-04-01, PASSED:BILL 2003-05-01,"
                                + " ENACTED:SIGNED 2003-05-09");
        assertThat(BillFixture.of("s3-108").library("2003-02-01", "10000", "Introduced in Senate").library("2003-03-01", "",
                "Measure passed Senate, amended, roll call #51 (64-33).").library("2003-06-02", "", "Measure passed House, amended.")
                .path())
                .endsWith("PASS_OVER:SENATE 2003-03-01, PASS_BACK:HOUSE 2003-06-02");
    }

    private static BillFixture passedSenateThenHouse() {
        return BillFixture.of("s1605-117").library("2021-05-13", "10000", "Introduced in Senate")
                .senate("2021-06-09", "Passed Senate without amendment by Unanimous Consent. (text: CR S4013)").house("2021-12-07",
                        "21:54:37", "H37100",
                        "On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405). (text: CR H6933-7215)");
    }

    private static BillFixture passedHouse() {
        return BillFixture.of("hr7776-117").library("2010-05-16", "1000", "Introduced in House").house("2022-06-08", "12:00", "H37300",
                "On motion to suspend the rules and pass the bill, as amended Agreed to by the Yeas and Nays: (2/3 required): 384 - 37 (Roll no. 255).");
    }

    private static BillFixture passedBoth() {
        return BillFixture.of("hr7776-117").library("2010-05-16", "1000", "Introduced in House").house("2010-06-08", "12:00", "H37100",
                "On passage Passed by voice vote.").senate("2010-07-28", "Passed Senate without amendment by Voice Vote.");
    }

    private static BillFixture senateBillPassedBoth() {
        return BillFixture.of("s776-117").library("2010-05-16", "10000", "Introduced in Senate").senate("2010-06-08",
                "Passed Senate without amendment by Voice Vote.").house("2010-07-28", "12:00", "H37300",
                        "On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote.")
                .senate("2010-08-01",
                        "Senate agreed to the House amendment to S. 776 by Unanimous Consent.");
    }
}
