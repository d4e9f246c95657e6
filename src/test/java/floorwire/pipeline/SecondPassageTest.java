package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;

/** A second chamber passes a measure, and its item does not say whether in the same words (domain.md 2.3, rule 5). */
class SecondPassageTest extends Hearing {

    private static final String PENDING = "S. 2174 (119th) · passed the House; comparison with the Senate text pending";

    @BeforeEach
    void the_senate_has_passed_it() {
        hear("2025-08-26T12:00:00Z", first().said("2025-08-26T10:00:00Z"));
    }

    private static Bills first() {
        return bill().senate("2025-08-20", "Passed Senate without amendment by Unanimous Consent.");
    }

    private static Bills second() {
        return first().house("2025-09-03", "H37100", "On passage Passed without objection.");
    }

    @Test
    void the_passage_is_told_at_once_with_what_is_not_known_of_it() {
        hear("2025-09-03T20:00:00Z", second().said("2025-09-03T19:00:00Z"));
        hear("2025-09-03T21:00:00Z", second().said("2025-09-03T20:00:00Z"));
        assertThat(world.posts()).singleElement().asString().startsWith("#nato\n" + PENDING + "\n")
                .contains("On passage Passed without objection.", "comparison");
    }

    @Test
    void its_form_is_told_once_it_is_known_and_takes_nothing_back() {
        hear("2025-09-03T20:00:00Z", second().said("2025-09-03T19:00:00Z"));
        Bills sent =
                second().senate("2025-09-08", "Message on House action received in Senate and at desk: House amendment to Senate bill.");
        hear("2025-09-08T20:00:00Z", sent.said("2025-09-08T19:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString().startsWith("#nato\nS. 2174 (119th) · passed the House with changes");
    }

    @Test
    void what_is_heard_with_its_form_is_one_post() {
        Bills sent = second().library("2025-09-04", "28000", "Presented to President.");
        hear("2025-09-05T12:00:00Z", sent.said("2025-09-05T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().startsWith("#nato\nS. 2174 (119th) · passed both chambers")
                .doesNotContain("pending");
    }

    @Test
    void an_item_that_says_the_form_later_corrects_nothing() {
        hear("2025-09-03T20:00:00Z", second().said("2025-09-03T19:00:00Z"));
        Bills said = first().house("2025-09-03", "H37100", "On passage Passed without amendment, without objection.");
        hear("2025-09-04T20:00:00Z", said.said("2025-09-04T19:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString().startsWith("#nato\nS. 2174 (119th) · passed both chambers");
        hear("2025-09-05T20:00:00Z", said.said("2025-09-05T19:00:00Z"));
        assertThat(world.posts()).hasSize(2);
    }

    @Test
    void a_passage_that_is_no_longer_listed_is_corrected() {
        hear("2025-09-03T20:00:00Z", second().said("2025-09-03T19:00:00Z"));
        hear("2025-09-04T20:00:00Z", first().said("2025-09-04T19:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString().startsWith("#nato\nCORRECTED · withdrawn: " + PENDING);
    }

    @Test
    void a_passage_that_the_chamber_takes_back_is_told_as_that() {
        hear("2025-09-03T20:00:00Z", second().said("2025-09-03T19:00:00Z"));
        Bills vacated = second().house("2025-09-04", "H1B000",
                "Pursuant to the provisions of H. Res. 504, proceedings on S. 2174 are considered vacated.");
        hear("2025-09-04T20:00:00Z", vacated.said("2025-09-04T19:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString().startsWith("#nato\nS. 2174 (119th) · passed the Senate\n")
                .contains("proceedings on S. 2174 are considered vacated");
    }

    @Test
    void a_vote_on_it_is_told_with_its_tally() {
        Bills voted = first().house("2025-09-03", "H37100", "On passage Passed by the Yeas and Nays: 235 - 190 (Roll no. 241).");
        hear("2025-09-03T20:00:00Z", voted.said("2025-09-03T19:00:00Z"));
        assertThat(world.posts()).singleElement().asString().startsWith("#nato\n" + PENDING + " · 235–190");
    }
}
