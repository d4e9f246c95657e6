package floorwire.feed.congressgov;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import floorwire.congress.AmendmentId;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;

class HouseVoteTest {
    private static final String RECORD = """
            {"houseRollCallVote": {"congress": 119, "sessionNumber": 1, "rollCallNumber": 245, "identifier": 11912025245,
             "amendmentAuthor": "Norman of South Carolina Part A Amendment No. 13", "amendmentNumber": "85", "amendmentType": "HAMDT",
             "legislationNumber": "3838", "legislationType": "HR", "result": "Agreed to", "startDate": "2025-09-10T16:50:00-04:00",
             "updateDate": "2025-09-11T16:38:20-04:00", "voteQuestion": "On Agreeing to the Amendment", "voteType": "Recorded Vote",
             "votePartyTotal": [{"nayTotal": 1, "notVotingTotal": 3, "party": {"name": "Republican", "type": "R"}, "presentTotal": 0, "yeaTotal": 217},
              {"nayTotal": 209, "notVotingTotal": 3, "party": {"name": "Democrat", "type": "D"}, "voteParty": "D", "yeaTotal": 4}]}}""";
    private static final String MEMBERS = """
            {"houseRollCallVoteMemberVotes": {"congress": 119, "sessionNumber": 1, "rollCallNumber": 2, "voteQuestion": "Election of the Speaker",
             "results": [{"bioguideID": "A000055", "firstName": "Robert", "lastName": "Aderholt", "voteCast": "Johnson", "voteParty": "R", "voteState": "AL"},
             {"bioguideID": "", "firstName": "", "lastName": "Nobody", "voteCast": "Present", "voteParty": "D", "voteState": "NC"}]}}""";

    private static RollCall read(String json) {
        return new CongressGovParser().houseVote(json.getBytes(UTF_8));
    }

    @Test
    void totals_are_the_sum_over_the_parties_and_an_absent_count_is_nought() {
        RollCall vote = read(RECORD);
        assertThat(vote.id()).hasToString("h245-119.2025");
        assertThat(vote.at().orElseThrow()).hasToString("2025-09-10T16:50:00-04:00");
        assertThat(vote.tally()).contains(new Tally(221, 210, 0, 6));
        assertThat(vote.matter().bill()).map(Object::toString).contains("hr3838-119");
        assertThat(vote.matter().amendment().orElseThrow().id()).contains(new AmendmentId(119, "HAMDT", 85));
        assertThat(vote.positions()).isEmpty();
    }

    @Test
    void members_of_an_election_are_for_candidates() {
        RollCall vote = read(MEMBERS);
        assertThat(vote.isElection()).isTrue();
        assertThat(vote.positions()).extracting(cast -> cast.position().side()).containsExactly(Position.Side.CANDIDATE,
                Position.Side.PRESENT);
        assertThat(vote.positions()).extracting(cast -> cast.member().name()).containsExactly("Robert Aderholt", "Nobody");
        assertThat(vote.positions()).extracting(cast -> cast.member().id()).containsExactly("A000055", "");
    }

    @Test
    void what_is_neither_is_named() {
        assertThatThrownBy(() -> read("{\"houseRollCallVotes\": []}")).isInstanceOf(CongressGovException.class)
                .hasMessageContaining("houseRollCallVotes");
        assertThatThrownBy(() -> read("{\"error\": \"Unknown resource: house-vote/1\"}")).isInstanceOf(CongressGovException.class)
                .hasMessageContaining("Unknown resource");
        assertThatThrownBy(() -> read(RECORD.replace("\"sessionNumber\": 1", "\"sessionNumber\": 7")))
                .isInstanceOf(CongressGovException.class)
                .hasMessageContaining("no session");
        assertThatThrownBy(() -> read(RECORD.replace("217", "-217"))).isInstanceOf(CongressGovException.class)
                .hasMessageContaining("yeaTotal");
    }

    @Property(tries = 300)
    void cut_or_damaged_it_is_a_roll_call_or_a_refusal_and_nothing_else(@ForAll boolean members, @ForAll int place, @ForAll byte damage) {
        byte[] bytes = (members ? MEMBERS : RECORD).getBytes(UTF_8);
        int at = Math.floorMod(place, bytes.length);
        assertThatThrownBy(() -> new CongressGovParser().houseVote(Arrays.copyOf(bytes, at))).isInstanceOf(CongressGovException.class);
        bytes[at] = damage;
        try {
            assertThat(new CongressGovParser().houseVote(bytes)).isNotNull();
        } catch (CongressGovException e) {
            assertThat(e).message().isNotBlank();
        }
    }
}
