package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class VoteChecksTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private final List<Cast> positions = new ArrayList<>();
    private String id = "s190-118.2023";
    private VoteWords words = new VoteWords("On the Amendment", "", "Kaine Amdt. No. 429", "", "Amendment Agreed to", "");
    private Optional<VoteTime> at = Optional.of(new VoteTime(LocalDate.of(2023, 7, 19), Optional.of(LocalTime.of(16, 4))));
    private Threshold required = Threshold.THREE_FIFTHS;
    private VoteCounts counts = VoteCounts.NONE;
    private Optional<TieBreak> tie = Optional.empty();

    private void cast(String position, int members) {
        for (int i = 0; i < members; i++) {
            String lis = "S" + (100 + positions.size());
            var member = new VoteMember(Optional.empty(), Optional.of(lis), "Somebody " + lis, "D", "VA");
            positions.add(new Cast(member, Position.of(position, true, Optional.empty())));
        }
    }

    private void counted(int yea, int nay, int present, int absent) {
        counts = new VoteCounts(Optional.of(new Tally(yea, nay, present, absent)), List.of(), List.of());
    }

    private RollCall vote() {
        return new RollCall(RollCallId.parse(id).orElseThrow(), at, Optional.empty(), false, words, Optional.of(required), VoteMatter.NONE,
                counts, tie, positions);
    }

    private List<VoteFinding.Kind> findings() {
        return VoteChecks.of(vote(), NOW).stream().map(VoteFinding::kind).toList();
    }

    private void result(String result, String detail) {
        words = new VoteWords(words.question(), "", "", "", result, detail);
    }

    @Test
    void a_vote_that_adds_up_has_none() {
        cast("Yea", 65);
        cast("Nay", 28);
        cast("Not Voting", 7);
        counted(65, 28, 0, 7);
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_day_of_another_session_than_the_one_printed_is_named() {
        id = "h249-119.2026";
        at = Optional.of(new VoteTime(LocalDate.of(2025, 9, 8), Optional.of(LocalTime.of(18, 56))));
        required = Threshold.HALF;
        cast("Yea", 2);
        cast("Nay", 1);
        counted(2, 1, 0, 0);
        assertThat(VoteChecks.of(vote(), NOW)).extracting(VoteFinding::kind, VoteFinding::words).containsExactly(
                tuple(VoteFinding.Kind.DATE_OUTSIDE_SESSION,
                        "is dated 2025-09-08, and its session is that of 2026"));
        id = "h659-112.2012";
        at = Optional.of(new VoteTime(LocalDate.of(2013, 1, 1), Optional.empty()));
        assertThat(findings()).isEmpty();
    }

    @Test
    void what_says_no_result_or_in_its_result_that_the_vote_was_vacated_is_named() {
        cast("Yea", 65);
        cast("Nay", 28);
        counted(65, 28, 0, 0);
        result("", "");
        assertThat(findings()).containsExactly(VoteFinding.Kind.RESULT_MISSING);
        result("This vote was vacated", "");
        assertThat(findings()).containsExactly(VoteFinding.Kind.VACATED);
    }

    @Test
    void the_seats_can_be_shown_where_the_positions_make_up_the_tally_and_its_day_is_one_of_its_congress() {
        assertThat(VoteChecks.addUp(vote())).as("nobody's position is known").isFalse();
        cast("Yea", 65);
        cast("Nay", 28);
        cast("Not Voting", 6);
        counted(65, 28, 0, 7);
        assertThat(VoteChecks.addUp(vote())).as("one is missing").isFalse();
        cast("Not Voting", 1);
        assertThat(VoteChecks.addUp(vote())).isTrue();
        at = Optional.empty();
        assertThat(VoteChecks.addUp(vote())).as("without a date").isTrue();
        at = Optional.of(new VoteTime(LocalDate.of(2026, 7, 19), Optional.empty()));
        assertThat(VoteChecks.addUp(vote())).as("dated in another Congress").isFalse();
        at = Optional.empty();
        positions.set(0, new Cast(positions.getFirst().member(), Position.of("Perhaps", true, Optional.empty())));
        assertThat(VoteChecks.addUp(vote())).isFalse();
    }

    @Test
    void a_live_pair_counts_as_present_and_the_vice_president_as_nothing() {
        required = Threshold.HALF;
        cast("Yea", 49);
        cast("Nay", 49);
        cast("Present, Giving Live Pair", 1);
        cast("Not Voting", 1);
        counted(49, 49, 1, 1);
        result("Nomination Confirmed", "Nomination Confirmed (49-49, Vice President voted Yea)");
        tie = Optional.of(new TieBreak("Vice President", Position.of("Yea")));
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_tie_that_nobody_breaks_is_lost_and_a_result_against_the_rule_is_only_an_alarm() {
        required = Threshold.HALF;
        cast("Yea", 50);
        cast("Nay", 50);
        counted(50, 50, 0, 0);
        assertThat(findings()).containsExactly(VoteFinding.Kind.RESULT_AGAINST_RULE);
        assertThat(VoteFinding.Kind.RESULT_AGAINST_RULE.contradiction()).isFalse();
    }

    @Test
    void a_majority_short_of_three_fifths_is_lost_without_any_alarm() {
        cast("Yea", 57);
        cast("Nay", 43);
        counted(57, 43, 0, 0);
        result("Cloture Motion Rejected", "Cloture Motion Rejected (57-43, 3/5 majority required)");
        assertThat(findings()).isEmpty();
    }

    @Test
    void more_than_the_chamber_has_seats_cannot_be() {
        cast("Yea", 65);
        cast("Nay", 28);
        counted(650, 28, 0, 7);
        assertThat(findings()).contains(VoteFinding.Kind.TALLY_IMPOSSIBLE)
                .allMatch(kind -> kind.contradiction() || kind == VoteFinding.Kind.POSITIONS_MISSING);
    }

    @Test
    void fewer_positions_than_counted_are_a_cut_unless_the_words_say_that_the_count_is_wrong() {
        cast("Yea", 60);
        cast("Nay", 28);
        counted(65, 28, 0, 0);
        assertThat(findings()).containsExactly(VoteFinding.Kind.POSITIONS_MISSING);
        result("Amendment Agreed to", "Amendment Agreed to (60-28, 3/5 majority required)");
        assertThat(findings()).containsExactly(VoteFinding.Kind.TALLIES_DIFFER);
    }

    @Test
    void a_count_of_nought_of_those_who_did_not_vote_is_only_remarked() {
        cast("Yea", 65);
        cast("Nay", 28);
        cast("Not Voting", 7);
        counted(65, 28, 0, 0);
        assertThat(findings()).containsExactly(VoteFinding.Kind.COUNT_MISSING);
    }

    @Test
    void more_positions_than_counted_contradict() {
        cast("Yea", 66);
        cast("Nay", 28);
        counted(65, 28, 0, 0);
        assertThat(findings()).containsExactly(VoteFinding.Kind.TALLIES_DIFFER);
    }

    @Test
    void a_member_who_stands_in_it_twice_is_named_once() {
        cast("Yea", 65);
        cast("Nay", 28);
        counted(68, 28, 0, 0);
        positions.add(positions.getFirst());
        positions.add(positions.getFirst());
        positions.add(positions.get(1));
        assertThat(findings()).containsExactly(VoteFinding.Kind.MEMBER_TWICE, VoteFinding.Kind.MEMBER_TWICE);
    }

    @Test
    void a_day_of_another_congress_contradicts_and_one_to_come_is_noted() {
        cast("Yea", 65);
        at = Optional.of(new VoteTime(LocalDate.of(2033, 7, 19), Optional.empty()));
        assertThat(findings()).containsExactly(VoteFinding.Kind.DATE_OUTSIDE_CONGRESS);
        id = "s190-119.2026";
        at = Optional.of(new VoteTime(LocalDate.of(2026, 7, 19), Optional.empty()));
        assertThat(findings()).containsExactly(VoteFinding.Kind.DATE_IN_FUTURE);
        at = Optional.empty();
        assertThat(findings()).containsExactly(VoteFinding.Kind.DATE_UNKNOWN);
    }

    @Test
    void the_last_day_of_a_congress_is_the_first_of_the_next() {
        cast("Yea", 65);
        id = "s251-112.2012";
        at = Optional.of(new VoteTime(LocalDate.of(2013, 1, 1), Optional.of(LocalTime.of(1, 39))));
        assertThat(findings()).isEmpty();
        at = Optional.of(new VoteTime(LocalDate.of(2011, 1, 2), Optional.empty()));
        assertThat(findings()).containsExactly(VoteFinding.Kind.DATE_OUTSIDE_CONGRESS);
    }

    @Test
    void after_a_secret_session_no_vote_is_recorded() {
        cast("Not Voting", 100);
        counted(0, 0, 0, 0);
        result("", "");
        assertThat(findings()).containsExactly(VoteFinding.Kind.NOT_RECORDED);
    }

    @Test
    void a_vacated_vote_says_so_and_nothing_else() {
        counted(0, 0, 0, 0);
        words = new VoteWords("On Agreeing to the Amendment", "", "This vote was vacated by unanimous consent on 4-Jun-2015.",
                "RECORDED VOTE",
                "Failed", "");
        assertThat(findings()).containsExactly(VoteFinding.Kind.VACATED);
    }

    @Test
    void an_election_adds_up_by_candidate() {
        id = "h2-118.2023";
        words = new VoteWords("Election of the Speaker", "", "", "YEA-AND-NAY", "Jeffries", "");
        cast("Jeffries", 212);
        cast("McCarthy", 203);
        cast("Present", 1);
        counts = new VoteCounts(Optional.empty(), List.of(), List.of(new VoteCounts.OfCandidate("Jeffries", 212),
                new VoteCounts.OfCandidate("McCarthy", 203), new VoteCounts.OfCandidate("Present", 1)));
        assertThat(findings()).isEmpty();
        positions.removeLast();
        cast("McCarthy", 1);
        assertThat(findings()).containsExactly(VoteFinding.Kind.TALLIES_DIFFER, VoteFinding.Kind.POSITIONS_MISSING);
    }

    @Test
    void a_word_for_a_position_that_we_do_not_know_is_said() {
        positions.add(new Cast(new VoteMember(Optional.empty(), Optional.empty(), "Somebody", "D", "VA"), Position.of("Abstained")));
        assertThat(findings()).contains(VoteFinding.Kind.POSITION_UNKNOWN);
    }

    @Test
    void parties_that_leave_somebody_out_are_noted() {
        id = "h5-118.2023";
        cast("Yea", 3);
        required = Threshold.HALF;
        counts = new VoteCounts(Optional.of(new Tally(3, 0, 0, 0)), List.of(new VoteCounts.OfParty("Republican", new Tally(2, 0, 0, 0))),
                List.of());
        assertThat(findings()).containsExactly(VoteFinding.Kind.PARTY_LEFT_OUT);
    }
}
