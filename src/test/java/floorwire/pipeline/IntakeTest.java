package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.congress.Facet;

class IntakeTest extends Hearing {

    @Test
    void a_bill_introduced_lately_is_posted_once_as_a_new_match() {
        hear("2025-06-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-06-26T13:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString()
                .startsWith("#nato\nNew bill · S. 2174 (119th) · would direct withdrawal from NATO\n");
    }

    @Test
    void a_bill_first_seen_long_after_its_introduction_is_baseline() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        assertThat(world.wiring().ledger().inTopic("nato")).hasSize(1);
    }

    @Test
    void what_happens_to_a_baseline_bill_afterwards_is_posted() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-09-02T12:00:00Z", bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.")
                .said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().contains("S. 2174 (119th) · passed the Senate");
    }

    @Test
    void a_stale_copy_changes_nothing_and_confirms_nothing() {
        Bills presented = bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.")
                .house("2025-09-03", "H37100", "On passage Passed without objection.")
                .library("2025-09-04", "28000", "Presented to President.");
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-09-05T12:00:00Z", presented.said("2025-09-05T10:00:00Z"));
        int before = world.posts().size();
        assertThat(hear("2025-09-05T13:00:00Z", bill().said("2025-06-26T10:00:00Z"))).isEmpty();
        assertThat(world.posts()).hasSize(before);
        hear("2025-09-05T20:00:00Z", presented.said("2025-09-05T10:00:00Z"));
        assertThat(world.posts()).hasSize(before + 1).last().asString().contains("presented to the President");
    }

    /** bill-status#254: a false "Presented to President" that vanished the same day. */
    @Test
    void what_is_withdrawn_before_it_was_confirmed_is_never_posted() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-09-05T12:00:00Z", bill().library("2025-09-04", "28000", "Presented to President.").said("2025-09-05T10:00:00Z"));
        hear("2025-09-05T20:00:00Z", bill().said("2025-09-05T18:00:00Z"));
        hear("2025-09-06T12:00:00Z", bill().said("2025-09-05T18:00:00Z"));
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void a_posted_milestone_that_is_withdrawn_is_corrected_once_and_only_where_it_was_posted() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-09-02T12:00:00Z", bill().senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.")
                .said("2025-09-02T10:00:00Z"));
        world.follow("#late", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        hear("2025-09-03T12:00:00Z", bill().said("2025-09-03T10:00:00Z"));
        hear("2025-09-03T13:00:00Z", bill().said("2025-09-03T10:00:00Z"));
        assertThat(world.posts()).hasSize(2).last().asString()
                .startsWith("#nato\nCORRECTED · withdrawn: S. 2174 (119th) · passed the Senate");
    }

    /** api.congress.gov#474, found by a day of random faults: an old passage was posted because it had been away for an hour. */
    @Test
    void what_was_there_at_first_sight_and_comes_back_is_no_news() {
        Bills passed = bill().senate("2025-07-01", "Passed Senate without amendment by Unanimous Consent.");
        hear("2025-08-26T12:00:00Z", passed.said("2025-08-26T10:00:00Z"));
        for (int day = 1; day < 9; day += 2) {
            hear("2025-09-0" + day + "T12:00:00Z", bill().said("2025-09-0" + day + "T10:00:00Z"));
            hear("2025-09-0" + (day + 1) + "T12:00:00Z", passed.said("2025-09-0" + (day + 1) + "T10:00:00Z"));
        }
        assertThat(world.posts()).isEmpty();
    }

    @Test
    void a_facet_that_is_not_covered_says_nothing() {
        hear("2025-08-26T12:00:00Z", bill().cosponsor("A000001", "2025-07-01").said("2025-08-01T10:00:00Z"));
        assertThat(hear("2025-08-27T12:00:00Z", bill().said("2025-08-27T10:00:00Z", EnumSet.of(Facet.DETAIL, Facet.ACTIONS)))).isEmpty();
        assertThat(world.wiring().ledger().believed(bill().bill().id()).bill().cosponsors()).hasSize(1);
        assertThat(hear("2025-08-28T12:00:00Z", bill().said("2025-08-28T10:00:00Z"))).hasSize(1);
    }

    /** bill-status#52: a new bill without its head for hours. */
    @Test
    void a_bill_whose_introduction_is_not_known_yet_is_kept_and_told_when_it_is() {
        hear("2025-06-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z", EnumSet.of(Facet.ACTIONS, Facet.TITLES)));
        assertThat(world.posts()).isEmpty();
        hear("2025-06-27T12:00:00Z", bill().said("2025-06-27T10:00:00Z"));
        assertThat(world.posts()).hasSize(1);
    }

    @Test
    void a_title_that_comes_later_brings_a_bill_into_a_topic() {
        Bills untitled = Bills.of("s2174-119", "2025-06-25").title("Some Act");
        hear("2025-06-26T12:00:00Z", untitled.said("2025-06-26T10:00:00Z"));
        assertThat(world.posts()).isEmpty();
        hear("2025-08-27T12:00:00Z", bill().said("2025-08-27T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().startsWith("#nato\nNew match · S. 2174 (119th)");
    }

    @Test
    void a_channel_that_wants_everything_hears_of_a_hearing_and_others_do_not() {
        world.follow("#all", Watch.Kind.BILL, "s2174-119", Loudness.EVERYTHING);
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        hear("2025-09-02T12:00:00Z",
                bill().senate("2025-09-01", "Committee on Foreign Relations. Hearings held.").said("2025-09-02T10:00:00Z"));
        assertThat(world.posts()).singleElement().asString().startsWith("#all\n").contains("Hearings held");
    }

    @Test
    void what_does_not_end_with_its_congress_by_an_act_ends_with_the_calendar() {
        hear("2025-08-26T12:00:00Z", bill().said("2025-06-26T10:00:00Z"));
        Calendar calendar = world.wiring().calendar();
        world.at("2027-01-03T16:59:59Z");
        assertThat(calendar.turn(world.instant())).isZero();
        world.at("2027-01-03T17:00:00Z");
        assertThat(calendar.turn(world.instant())).isEqualTo(1);
        assertThat(calendar.turn(world.instant())).isZero();
        dispatcher.turn();
        assertThat(world.posts()).singleElement().asString().contains("ended with the 119th Congress");
    }
}
