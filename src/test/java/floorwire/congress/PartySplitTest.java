package floorwire.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PartySplitTest {

    private final List<Cast> positions = new ArrayList<>();

    private void cast(int members, String party, String position) {
        for (int i = 0; i < members; i++) {
            String lis = "S" + (100 + positions.size());
            positions.add(new Cast(new VoteMember(Optional.empty(), Optional.of(lis), "Somebody " + lis, party, "VA"),
                    Position.of(position, List.of("Jeffries", "Johnson (LA)", "Emmer").contains(position), Optional.empty())));
        }
    }

    private List<String> apart() {
        return PartySplit.apart(positions).stream().map(cast -> cast.member().party() + " " + cast.position().printed()).toList();
    }

    @Test
    void the_split_of_senate_vote_191_of_2023_reads_as_it_is_told() {
        cast(16, "R", "Yea");
        cast(32, "R", "Nay");
        cast(1, "R", "Not Voting");
        cast(48, "D", "Nay");
        cast(3, "I", "Nay");
        assertThat(PartySplit.of(positions).inWords()).isEqualTo("Yea 16 R · Nay 48 D, 3 I, 32 R · Not voting 1 R");
        assertThat(apart()).hasSize(16).containsOnly("R Yea");
    }

    @Test
    void aye_and_no_are_yea_and_nay_and_a_judgment_keeps_its_words() {
        cast(2, "D", "Aye");
        cast(1, "R", "No");
        assertThat(PartySplit.of(positions).inWords()).isEqualTo("Yea 2 D · Nay 1 R");
        positions.clear();
        cast(2, "D", "Guilty");
        cast(1, "R", "Not Guilty");
        assertThat(PartySplit.of(positions).inWords()).isEqualTo("Guilty 2 D · Not guilty 1 R");
    }

    @Test
    void at_an_election_each_candidate_is_a_group() {
        cast(3, "D", "Jeffries");
        cast(1, "R", "Present");
        assertThat(PartySplit.of(positions).inWords()).isEqualTo("Jeffries 3 D · Present 1 R");
        assertThat(apart()).isEmpty();
    }

    @Test
    void at_an_election_who_voted_for_another_than_most_of_the_party_is_apart() {
        cast(3, "R", "Johnson (LA)");
        cast(1, "R", "Emmer");
        cast(2, "D", "Jeffries");
        assertThat(apart()).containsExactly("R Emmer");
    }

    @Test
    void a_party_that_is_divided_in_halves_has_no_most() {
        cast(2, "D", "Yea");
        cast(2, "D", "Nay");
        assertThat(apart()).isEmpty();
        cast(1, "D", "Nay");
        assertThat(apart()).containsExactly("D Yea", "D Yea");
    }

    @Test
    void who_was_present_or_away_is_neither_apart_nor_counted_in_most() {
        cast(2, "D", "Yea");
        cast(1, "D", "Nay");
        cast(30, "D", "Present");
        cast(30, "D", "Not Voting");
        assertThat(apart()).containsExactly("D Nay");
    }

    @Test
    void independents_are_apart_only_from_the_party_that_the_list_says_they_sit_with() {
        cast(3, "D", "Yea");
        cast(2, "I", "Yea");
        cast(1, "ID", "Nay");
        assertThat(apart()).isEmpty();
        assertThat(PartySplit.apart(positions, member -> Optional.of("Democrat"))).extracting(cast -> cast.member().party())
                .containsExactly("ID");
        assertThat(PartySplit.of(positions).inWords()).isEqualTo("Yea 3 D, 2 I · Nay 1 I");
    }

    @Test
    void without_positions_the_totals_by_party_serve() {
        var counts = new VoteCounts(Optional.empty(), List.of(new VoteCounts.OfParty("Republican", new Tally(200, 20, 0, 2)),
                new VoteCounts.OfParty("Democratic", new Tally(0, 213, 1, 0)),
                new VoteCounts.OfParty("Independent", new Tally(0, 0, 0, 0))),
                List.of());
        var vote = new RollCall(RollCallId.parse("h312-118.2023").orElseThrow(), Optional.empty(), Optional.empty(), false,
                new VoteWords("", "", "", "", "", ""), Optional.empty(), VoteMatter.NONE, counts, Optional.empty(), List.of());
        assertThat(PartySplit.of(vote).inWords()).isEqualTo("Yea 200 R · Nay 213 D, 20 R · Present 1 D · Not voting 2 R");
        assertThat(PartySplit.of(vote.withPositions(List.of())).groups()).hasSize(4);
    }
}
