package floorwire.feed.congressgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.feed.Heard;

/** The amendments to a followed measure: all pages of their list, the records of those that moved, and no more requests than allowed. */
class AmendmentFeedTest {

    private static final Pattern RECORD = Pattern.compile("/v3/amendment/119/samdt/(\\d+)(/actions)?\\?.*");
    private static final String LIST = "/v3/bill/119/s/1/amendments";

    private LoopbackApi api;
    private int amendments = 3;
    /** Of the amendments with this number and above the update is later. */
    private int touched = Integer.MAX_VALUE;

    @BeforeEach
    void start() throws Exception {
        api = new LoopbackApi(CongressGovSettings.Window.HOURS);
        api.others = this::answer;
        api.follow("s1-119");
        api.record("s1-119", "A Defense Act", "Considered.", "2026-11-17", "actions", "1", "amendments", "3");
        api.actions("s1-119", "Considered.");
        api.rows.add(LoopbackApi.row("s1-119", "A Defense Act", "Considered.", "2026-11-17"));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private Optional<MockResponse> answer(String target) {
        if (target.startsWith(LIST)) {
            int offset = LoopbackApi.number(target, "offset");
            String rows = IntStream.range(offset, Math.min(amendments, offset + 250)).map(i -> amendments - i)
                    .mapToObj(number -> "{\"congress\":119,\"type\":\"SAMDT\",\"number\":\"" + number + "\",\"updateDate\":\""
                            + (number >= touched ? "2026-11-19" : "2026-11-17") + "T10:00:00Z\"}")
                    .collect(Collectors.joining(","));
            String next = offset + 250 < amendments ? ",\"next\":\"https://evil.example/\"" : "";
            return Optional.of(LoopbackApi.json("{\"amendments\":[" + rows + "],\"pagination\":{\"count\":250" + next + "}}"));
        }
        Matcher record = RECORD.matcher(target);
        if (!record.matches()) {
            return Optional.empty();
        }
        if (record.group(2) != null) {
            return Optional.of(LoopbackApi.json("{\"actions\":[{\"actionDate\":\"2026-11-17\",\"text\":\"Amendment SA " + record.group(1)
                    + " proposed by Senator Lee.\",\"sourceSystem\":{\"name\":\"Senate\"}}]}"));
        }
        return Optional.of(LoopbackApi.json("{\"amendment\":{\"congress\":119,\"type\":\"SAMDT\",\"number\":\"" + record.group(1)
                + "\",\"chamber\":\"Senate\",\"purpose\":\"To do " + record.group(1) + ".\",\"submittedDate\":\"2026-11-16T05:00:00Z\","
                + "\"amendedBill\":{\"congress\":119,\"type\":\"S\",\"number\":\"1\"},"
                + "\"sponsors\":[{\"bioguideId\":\"L000577\",\"fullName\":\"Sen. Lee, Mike [R-UT]\"}],"
                + "\"actions\":{\"count\":1,\"url\":\"https://evil.example/\"},\"updateDate\":\"2026-11-17T10:00:00Z\"}}"));
    }

    private List<Amendment> polled() throws InterruptedException {
        api.poll();
        return api.heard.stream().filter(Heard.Amended.class::isInstance).map(Heard.Amended.class::cast)
                .flatMap(amended -> amended.amendments().stream()).map(Heard.Amended.Read::amendment).toList();
    }

    private long spent() {
        return api.feed().spent().on(Purpose.AMENDMENTS);
    }

    @Test
    void each_is_read_with_its_actions_once() throws InterruptedException {
        assertThat(polled()).hasSize(3).first().satisfies(amendment -> {
            assertThat(amendment.id()).isEqualTo(new AmendmentId(119, "SAMDT", 3));
            assertThat(amendment.purpose()).contains("To do 3.");
            assertThat(amendment.submitted()).hasToString("Optional[2026-11-16]");
            assertThat(amendment.actions()).singleElement()
                    .satisfies(action -> assertThat(action.text()).contains("SA 3 proposed by Senator Lee"));
            assertThat(amendment.amendedBill()).hasToString("Optional[s1-119]");
        });
        assertThat(spent()).as("a page, and two of each").isEqualTo(7);
        assertThat(polled()).isEmpty();
        assertThat(spent()).as("within a quarter of an hour nothing is asked").isEqualTo(7);
    }

    @Test
    void what_moved_is_found_by_one_request_every_quarter_of_an_hour() throws InterruptedException {
        polled();
        api.later(Duration.ofMinutes(16));
        touched = 3;
        assertThat(polled()).extracting(amendment -> amendment.id().number()).containsExactly(3);
        assertThat(api.asked).anyMatch(target -> target.startsWith(LIST) && target.contains("&fromDateTime=2026-11-17T"));
        assertThat(spent()).isEqualTo(7 + 3);
    }

    @Test
    void more_than_250_are_read_to_the_end_of_the_list_over_as_many_polls_as_it_takes() throws InterruptedException {
        amendments = 1_100;
        api.record("s1-119", "A Defense Act", "Considered.", "2026-11-17", "actions", "1", "amendments", "250");
        int read = 0;
        int polls = 0;
        while (read < 1_100) {
            int now = polled().size();
            assertThat(now).as("poll %d", polls).isPositive();
            read += now;
            polls++;
            api.later(Duration.ofMinutes(5));
        }
        assertThat(read).isEqualTo(1_100);
        assertThat(spent() / (double) polls).as("requests a poll").isBetween(55.0, 65.0);
        api.later(Duration.ofMinutes(5));
        assertThat(polled()).isEmpty();
    }

    @Test
    void a_measure_that_counts_none_is_not_asked_for_them() throws IOException, InterruptedException {
        api.record("s1-119", "A Defense Act", "Considered.", "2026-11-17", "actions", "1");
        assertThat(polled()).isEmpty();
        assertThat(spent()).isZero();
    }

    @Test
    void one_that_is_refused_is_named_and_costs_itself() throws InterruptedException {
        api.answers.put("/v3/amendment/119/samdt/2", LoopbackApi.error(500, "\"oh\""));
        assertThat(polled()).extracting(amendment -> amendment.id().number()).containsExactly(3, 1);
        assertThat(api.heard).filteredOn(Heard.Failed.class::isInstance).singleElement()
                .satisfies(failed -> assertThat(failed.resource()).isEqualTo("/v3/amendment/119/samdt/2"));
    }
}
