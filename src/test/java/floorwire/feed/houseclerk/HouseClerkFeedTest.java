package floorwire.feed.houseclerk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import floorwire.VoteWriter;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.feed.ChamberHost;
import floorwire.feed.Heard;

/** The feed against a loopback Clerk, one story for each way in which the Clerk has been seen to answer. */
class HouseClerkFeedTest {
    private static final String SANITIZED = "<xml>Error sanitizing file \"roll315.xml\". Please try again.</xml>";

    private final ChamberHost clerk = host("2023-07-14T02:45:00Z");
    private HouseClerkFeed feed = new HouseClerkFeed(clerk.base(), clerk.fetcher());

    private static ChamberHost host(String now) {
        try {
            return new ChamberHost(now);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        clerk.close();
    }

    private void publish(int number) {
        clerk.publish(vote(number));
    }

    private static RollCall vote(int number) {
        return ChamberHost.vote("h" + number + "-118.2023", "2023-07-14T02:38:00Z");
    }

    private static String path(int number) {
        return "/evs/2023/roll%03d.xml".formatted(number);
    }

    private List<String> poll() throws InterruptedException {
        return clerk.poll(feed);
    }

    @Test
    void it_walks_upward_until_a_number_is_not_there_one_request_a_second() throws InterruptedException {
        for (int number = 1; number <= 3; number++) {
            publish(number);
        }
        Instant before = clerk.time.instant();
        assertThat(poll()).containsExactly("+1", "+2", "+3");
        assertThat(clerk.asked).containsExactly(path(1), path(2), path(3), path(4));
        assertThat(Duration.between(before, clerk.time.instant())).isEqualTo(Duration.ofSeconds(3));
        assertThat(clerk.told.keySet()).extracting(RollCallId::toString).containsExactly("h1-118.2023", "h2-118.2023", "h3-118.2023");

        publish(4);
        clerk.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("+4");
        assertThat(clerk.numbers()).as("what it found, and one look beyond").containsExactly("4", "5");
    }

    @Test
    void a_look_at_which_nothing_is_new_is_one_request_and_no_failure() throws InterruptedException {
        clerk.told.put(vote(7).id(), Instant.parse("2023-02-01T20:00:00Z"));
        for (int number = 1; number < 7; number++) {
            clerk.told.put(vote(number).id(), Instant.parse("2023-02-01T20:00:00Z"));
        }
        int requests = 0;
        for (int look = 0; look < 4; look++) {
            assertThat(poll()).isEmpty();
            requests += clerk.asked.size();
            clerk.later(Duration.ofMinutes(15));
        }
        assertThat(requests).as("of an idle hour").isEqualTo(4);
    }

    @Test
    void the_65_bytes_by_which_the_Clerk_has_said_404_are_one() throws InterruptedException {
        publish(1);
        clerk.pages.put(path(2), ChamberHost.page(200, SANITIZED));
        assertThat(poll()).containsExactly("+1");
        publish(2);
        assertThat(poll()).containsExactly("+2");
    }

    @Test
    void a_walk_that_was_broken_off_goes_on_where_it_was() throws InterruptedException {
        for (int number = 1; number <= 5; number++) {
            publish(number);
        }
        var taken = new ArrayList<Heard>();
        try {
            feed.poll(clerk, heard -> {
                if (taken.size() == 2) {
                    throw new IllegalStateException("killed");
                }
                taken.add(heard);
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed");
        }
        taken.forEach(heard -> clerk.told.put(((Heard.Voted) heard).rollCall().id(), Instant.parse("2023-07-14T02:38:00Z")));
        taken.forEach(heard -> clerk.memory.put(heard.resource(), ((Heard.Voted) heard).remembered()));
        feed = new HouseClerkFeed(clerk.base(), clerk.fetcher());
        assertThat(poll()).containsExactly("+3", "+4", "+5");
    }

    @Test
    void what_is_no_record_is_named_and_stops_the_walk_until_it_is_one() throws InterruptedException {
        publish(1);
        publish(3);
        clerk.pages.put(path(2), ChamberHost.page(200, ChamberHost.HTML));
        assertThat(poll()).containsExactly("+1", "!2 not a roll call of the House: an HTML page");
        String whole = VoteWriter.write(vote(2));
        clerk.pages.put(path(2), ChamberHost.page(200, whole.substring(0, whole.length() / 2)));
        assertThat(poll()).singleElement().asString().startsWith("!2 not a roll call of the House: ");
        clerk.pages.put(path(2), ChamberHost.page(200, VoteWriter.write(vote(9))));
        assertThat(poll()).containsExactly("!2 asked for h2-118.2023, the file is about h9-118.2023");
        clerk.pages.put(path(2), ChamberHost.page(500, "no"));
        assertThat(poll()).singleElement().asString().startsWith("!2 500");
        publish(2);
        assertThat(poll()).containsExactly("+2", "+3");
    }

    @Test
    void one_that_is_broken_for_an_hour_is_passed_over_and_read_when_it_is_mended() throws InterruptedException {
        publish(1);
        clerk.pages.put(path(2), ChamberHost.page(200, "<rollcall-vote>"));
        publish(3);
        assertThat(poll()).hasSize(2);
        clerk.later(Duration.ofMinutes(61));
        assertThat(poll()).contains("+3").doesNotContain("+2");
        publish(2);
        clerk.later(Duration.ofMinutes(61));
        assertThat(poll()).contains("+2");
    }

    @Test
    void a_number_that_is_left_out_costs_a_day_and_not_the_year() throws InterruptedException {
        publish(1);
        publish(3);
        assertThat(poll()).containsExactly("+1");
        clerk.later(Duration.ofHours(23));
        assertThat(poll()).containsExactly("=1");
        clerk.later(Duration.ofHours(2));
        assertThat(poll()).startsWith("+3");
        publish(4);
        clerk.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("+4");
    }

    @Test
    void a_record_is_read_again_while_it_may_be_corrected() throws InterruptedException {
        publish(1);
        assertThat(poll()).containsExactly("+1");
        clerk.at("2023-07-14T02:52:59Z");
        assertThat(poll()).isEmpty();
        clerk.at("2023-07-14T02:53:00Z");
        assertThat(poll()).as("15 minutes after it was closed").containsExactly("=1");
        clerk.at("2023-07-14T03:38:00Z");
        clerk.publish(corrected(vote(1)));
        assertThat(poll()).as("an hour after it").containsExactly("+1");
        clerk.later(Duration.ofMinutes(1));
        assertThat(poll()).isEmpty();
        assertThat(clerk.numbers()).containsExactly("2");
    }

    private static RollCall corrected(RollCall vote) {
        return vote.withPositions(vote.positions().subList(0, 4));
    }

    @Test
    void where_the_Clerk_gives_a_date_it_is_sent_back() throws InterruptedException {
        clerk.pages.put(path(1), ChamberHost.page(200, VoteWriter.write(vote(1)), "Last-Modified", "Fri, 14 Jul 2023 02:44:00 GMT"));
        assertThat(poll()).containsExactly("+1");
        clerk.at("2023-07-14T02:53:00Z");
        assertThat(poll()).containsExactly("=1");
        assertThat(clerk.numbers()).containsExactly("2", "1?");
    }

    @Test
    void a_record_that_went_leaves_what_it_said_and_is_asked_for_ever_more_seldom() throws InterruptedException {
        publish(1);
        assertThat(poll()).containsExactly("+1");
        clerk.pages.clear();
        clerk.at("2023-07-14T02:53:00Z");
        assertThat(poll()).containsExactly("!1 it was there and is not there now; what it said stands");
        assertThat(poll()).isEmpty();
        publish(1);
        clerk.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("=1");
    }

    @Test
    void a_refusal_is_told_and_ends_the_look() throws InterruptedException {
        for (int number = 1; number <= 3; number++) {
            publish(number);
        }
        poll();
        clerk.otherwise = ChamberHost.page(403, ChamberHost.HTML);
        clerk.at("2023-07-14T02:53:00Z");
        assertThat(poll()).singleElement().asString().startsWith("!4 403").contains("refuses this program or its address");
        assertThat(clerk.asked).hasSize(1);
    }

    @Test
    void around_3_January_both_sessions_are_listened_to() throws InterruptedException {
        clerk.at("2024-01-03T17:05:00Z");
        for (int number = 1; number <= 724; number++) {
            clerk.told.put(vote(number).id(), Instant.parse("2023-03-01T20:00:00Z"));
        }
        assertThat(poll()).isEmpty();
        assertThat(clerk.asked).containsExactly("/evs/2024/roll001.xml", "/evs/2023/roll725.xml");
        clerk.at("2024-01-05T17:05:00Z");
        poll();
        assertThat(clerk.asked).contains("/evs/2024/roll001.xml").noneMatch(path -> path.startsWith("/evs/2023"));
    }

    @Test
    void a_captured_roll_call_goes_through() throws InterruptedException, IOException {
        Path real = Path.of("../shared/data/votes/clerk/2025_roll240.xml");
        assumeTrue(Files.exists(real), "the captured roll call 240 of 2025 is not here");
        for (int number = 1; number < 240; number++) {
            clerk.told.put(ChamberHost.vote("h" + number + "-119.2025", "2025-03-01T20:00:00Z").id(),
                    Instant.parse("2025-03-01T20:00:00Z"));
        }
        clerk.pages.put("/evs/2025/roll240.xml", ChamberHost.page(Files.readAllBytes(real)));
        clerk.at("2025-09-09T00:00:00Z");
        assertThat(poll()).containsExactly("+240");
        assertThat(feed.latestVote()).contains(Instant.parse("2025-09-08T22:56:00Z"));
        assertThat(clerk.asked).containsExactly("/evs/2025/roll240.xml", "/evs/2025/roll241.xml");
    }
}
