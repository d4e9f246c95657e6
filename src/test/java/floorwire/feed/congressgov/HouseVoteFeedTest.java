package floorwire.feed.congressgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.congress.RollCall;
import floorwire.feed.Heard;

/** The API's copies of the House's roll calls: the list once an hour, and of each that moved both halves. */
class HouseVoteFeedTest {

    private static final String LIST = "/v3/house-vote/119/2";
    private static final Pattern VOTE = Pattern.compile(LIST + "/(\\d+)(/members)?\\?.*");

    private LoopbackApi api;
    private int votes = 2;
    private String updated = "2026-11-17T18:00:00-05:00";

    @BeforeEach
    void start() throws Exception {
        api = new LoopbackApi(CongressGovSettings.Window.HOURS);
        api.houseVotes = true;
        api.feed(CongressGovSettings.Window.HOURS, 0);
        api.others = this::answer;
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Optional<MockResponse> answer(String target) {
        Matcher vote = VOTE.matcher(target);
        if (vote.matches()) {
            return Optional.of(LoopbackApi.json(vote.group(2) == null
                    ? "{\"houseRollCallVote\":" + row(Integer.parseInt(vote.group(1)),
                            ",\"voteQuestion\":\"On Passage\",\"votePartyTotal\":[{\"voteParty\":"
                                    + "\"R\",\"party\":{\"name\":\"Republican\",\"type\":\"R\"},\"yeaTotal\":1,\"nayTotal\":0,\"presentTotal\":0,"
                                    + "\"notVotingTotal\":0}]")
                            + "}"
                    : "{\"houseRollCallVoteMemberVotes\":"
                            + row(Integer.parseInt(vote.group(1)), ",\"voteQuestion\":\"On Passage\",\"results\":["
                                    + "{\"bioguideID\":\"M001184\",\"lastName\":\"Massie\",\"voteParty\":\"R\",\"voteState\":\"KY\",\"voteCast\":\"Yea\"}]")
                            + "}"));
        }
        if (!target.startsWith(LIST + "?")) {
            return Optional.empty();
        }
        int offset = LoopbackApi.number(target, "offset");
        return Optional.of(LoopbackApi.json("{\"houseRollCallVotes\":[" + IntStream.range(offset, Math.min(votes, offset + 250))
                .mapToObj(i -> row(i + 1, "")).collect(Collectors.joining(",")) + "]}"));
    }

    private String row(int number, String rest) {
        return "{\"congress\":119,\"sessionNumber\":2,\"rollCallNumber\":" + number
                + ",\"legislationType\":\"HR\",\"legislationNumber\":\"6508\","
                + "\"voteType\":\"Yea-and-Nay\",\"result\":\"Passed\",\"startDate\":\"2026-11-17T14:00:00-05:00\",\"updateDate\":\""
                + updated + "\""
                + rest + "}";
    }

    private List<RollCall> polled() throws InterruptedException {
        api.poll();
        return api.heard.stream().filter(Heard.Voted.class::isInstance).map(Heard.Voted.class::cast).map(Heard.Voted::rollCall).toList();
    }

    private int spent() {
        return api.feed().spent().on(Purpose.HOUSE_VOTES);
    }

    @Test
    void both_halves_are_one_record_and_the_list_is_asked_once_an_hour() throws InterruptedException {
        assertThat(polled()).hasSize(2).first().satisfies(vote -> {
            assertThat(vote.id()).hasToString("h2-119.2026");
            assertThat(vote.tally().orElseThrow().yea()).isEqualTo(1);
            assertThat(vote.positions()).singleElement().satisfies(cast -> assertThat(cast.member().bioguide()).contains("M001184"));
            assertThat(vote.matter().bill()).hasToString("Optional[hr6508-119]");
        });
        assertThat(spent()).isEqualTo(5);
        api.later(Duration.ofMinutes(30));
        assertThat(polled()).isEmpty();
        assertThat(spent()).isEqualTo(5);
        api.later(Duration.ofMinutes(31));
        assertThat(polled()).isEmpty();
        assertThat(spent()).as("nothing moved").isEqualTo(6);
        updated = "2026-11-18T18:00:00-05:00";
        api.later(Duration.ofMinutes(61));
        assertThat(polled()).as("corrected").hasSize(2);
    }

    @Test
    void a_session_of_hundreds_is_read_a_few_at_a_time_the_latest_first() throws InterruptedException {
        votes = 260;
        assertThat(polled()).hasSize(10).first().satisfies(vote -> assertThat(vote.id().number()).isEqualTo(260));
        assertThat(spent()).isEqualTo(22);
        api.later(Duration.ofMinutes(5));
        assertThat(polled()).hasSize(10).first().satisfies(vote -> assertThat(vote.id().number()).isEqualTo(250));
    }

    @Test
    void one_that_is_refused_is_named_and_costs_itself() throws InterruptedException {
        api.answers.put(LIST + "/2/members", LoopbackApi.error(500, "\"oh\""));
        assertThat(polled()).extracting(vote -> vote.id().number()).containsExactly(1);
        assertThat(api.heard).filteredOn(Heard.Failed.class::isInstance).singleElement()
                .satisfies(failed -> assertThat(failed.resource()).isEqualTo(LIST + "/2"));
    }

    @Test
    void who_turned_them_off_is_asked_for_none() throws InterruptedException {
        api.houseVotes = false;
        api.feed(CongressGovSettings.Window.HOURS, 0);
        assertThat(polled()).isEmpty();
        assertThat(spent()).isZero();
    }
}
