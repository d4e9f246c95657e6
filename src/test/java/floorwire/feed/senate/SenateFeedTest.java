package floorwire.feed.senate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import floorwire.VoteWriter;
import floorwire.congress.RollCallId;
import floorwire.feed.ChamberHost;
import floorwire.feed.Session;

/** The feed against a loopback Senate, one story for each way in which the Senate's site has been seen to answer. */
class SenateFeedTest {
    private static final String MENU = "/legislative/LIS/roll_call_lists/vote_menu_118_1.xml";

    private final ChamberHost senate = host("2023-07-19T20:45:00Z");
    private SenateFeed feed = new SenateFeed(senate.base(), senate.fetcher());

    private static ChamberHost host(String now) {
        try {
            return new ChamberHost(now);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterEach
    void close() {
        senate.close();
    }

    private static String path(int number) {
        return "/legislative/LIS/roll_call_votes/vote1181/vote_118_1_%05d.xml".formatted(number);
    }

    private void publish(int number) {
        senate.publish(ChamberHost.vote("s" + number + "-118.2023", "2023-07-19T20:04:00Z"));
    }

    private void menu(int last) {
        menu(last, "Agreed to");
    }

    private void menu(int last, String resultOfFirst) {
        senate.pages.put(MENU, ChamberHost.page(200, text(last, resultOfFirst)));
    }

    private static String text(int last, String resultOfFirst) {
        return IntStream.iterate(last, number -> number >= 1, number -> number - 1).mapToObj(number -> """
                <vote><vote_number>%05d</vote_number><vote_date>19-Jul</vote_date><issue>S. 2226</issue><question>On the Amendment</question>\
                <result>%s</result><vote_tally><yeas>65</yeas><nays>28</nays></vote_tally><title>Something</title></vote>
                """.formatted(number, number == 1 ? resultOfFirst : "Agreed to")).collect(Collectors.joining("",
                "<?xml version=\"1.0\"?><vote_summary><congress>118</congress><session>1</session>"
                        + "<congress_year>2023</congress_year><votes>",
                "</votes></vote_summary>"));
    }

    private List<String> poll() throws InterruptedException {
        return senate.poll(feed);
    }

    @Test
    void the_menu_comes_first_and_then_what_is_new_in_it_the_oldest_first() throws InterruptedException {
        menu(2);
        publish(1);
        publish(2);
        assertThat(poll()).containsExactly("+1", "+2", ".menu");
        assertThat(senate.asked).containsExactly(MENU, path(1), path(2));

        menu(3);
        publish(3);
        senate.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("+3", ".menu");
        assertThat(senate.numbers()).as("a look, and what it finds").containsExactly("menu", "3");
    }

    @Test
    void a_look_at_which_nothing_is_new_is_one_request() throws InterruptedException {
        menu(1);
        senate.told.put(RollCallId.parse("s1-118.2023").orElseThrow(), Instant.parse("2023-02-01T20:00:00Z"));
        int requests = 0;
        for (int look = 0; look < 4; look++) {
            poll();
            requests += senate.asked.size();
            senate.later(Duration.ofMinutes(15));
        }
        assertThat(requests).as("of an idle hour").isEqualTo(4);
    }

    @Test
    void a_date_is_sent_back_once_the_menu_was_read_since_we_started() throws InterruptedException {
        publish(1);
        senate.pages.put(MENU, ChamberHost.page(200, text(1, "Agreed to"), "Last-Modified", "Wed, 19 Jul 2023 20:40:00 GMT"));
        assertThat(poll()).containsExactly("+1", ".menu");
        assertThat(poll()).containsExactly("=menu");
        assertThat(senate.numbers()).containsExactly("menu?");
        feed = new SenateFeed(senate.base(), senate.fetcher());
        assertThat(poll()).containsExactly("=menu");
        assertThat(senate.numbers()).containsExactly("menu");
    }

    @Test
    void a_vote_without_its_file_is_waited_for_without_a_word_us_congress_318_319() throws InterruptedException {
        menu(2);
        publish(2);
        senate.pages.put(path(1),
                ChamberHost.page(301, "", "Location", "/legislative/LIS/roll_call_votes/roll-call-vote-not-available.htm"));
        assertThat(poll()).containsExactly("+2", ".menu");
        assertThat(senate.asked).as("a redirect is not followed").containsExactly(MENU, path(1), path(2));
        assertThat(poll()).containsExactly("=menu");
        assertThat(senate.numbers()).as("not again in the same minute").containsExactly("menu");
        senate.pages.put(path(1), ChamberHost.page(200, ChamberHost.HTML));
        senate.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("=menu");
        assertThat(senate.numbers()).containsExactly("menu", "1");
        publish(1);
        senate.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("+1", "=menu");
    }

    @Test
    void after_a_day_a_file_that_does_not_come_is_complained_of() throws InterruptedException {
        menu(1);
        assertThat(poll()).containsExactly(".menu");
        senate.at("2023-07-21T03:59:00Z");
        assertThat(poll()).containsExactly("=menu");
        senate.at("2023-07-21T05:00:00Z");
        assertThat(poll()).containsExactly("!1 the menu has listed it for more than a day, and its file is not there", "=menu");
    }

    @Test
    void a_record_is_read_again_while_it_may_be_corrected_and_when_its_row_changes() throws InterruptedException {
        menu(1);
        publish(1);
        assertThat(poll()).containsExactly("+1", ".menu");
        senate.at("2023-07-19T21:04:00Z");
        assertThat(poll()).as("an hour after it was closed").containsExactly("=menu", "=1");
        senate.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("=menu");
        menu(1, "Not Agreed to");
        assertThat(poll()).containsExactly("=1", ".menu");
        assertThat(poll()).containsExactly("=menu");
    }

    @Test
    void a_changed_row_whose_file_cannot_be_had_is_not_forgotten() throws InterruptedException {
        menu(1);
        publish(1);
        poll();
        menu(1, "Not Agreed to");
        senate.pages.put(path(1), ChamberHost.page(500, "no"));
        assertThat(poll()).first().asString().startsWith("!1 500");
        publish(1);
        senate.later(Duration.ofMinutes(2));
        assertThat(poll()).containsExactly("=1", "=menu");
    }

    @Test
    void what_is_no_record_is_named_and_costs_only_itself() throws InterruptedException {
        menu(4);
        senate.pages.put(path(1), ChamberHost.page(200, VoteWriter.write(ChamberHost.vote("s9-118.2023", "2023-07-19T20:04:00Z"))));
        String whole = VoteWriter.write(ChamberHost.vote("s2-118.2023", "2023-07-19T20:04:00Z"));
        senate.pages.put(path(2), ChamberHost.page(200, whole.substring(0, whole.length() / 2)));
        senate.pages.put(path(3), ChamberHost.page(200, "<vote_summary/>"));
        publish(4);
        List<String> heard = poll();
        assertThat(heard.get(0)).isEqualTo("!1 asked for s1-118.2023, the file is about s9-118.2023");
        assertThat(heard.get(1)).startsWith("!2 not a vote of the Senate: ");
        assertThat(heard.get(2)).isEqualTo("!3 not a vote of the Senate: root is <vote_summary>");
        assertThat(heard.subList(3, heard.size())).containsExactly("+4", ".menu");
        IntStream.rangeClosed(1, 3).forEach(this::publish);
        senate.later(Duration.ofMinutes(1));
        assertThat(poll()).containsExactly("+1", "+2", "+3", "=menu");
    }

    /** As of a file with {@code <yeas>184</yeas>}. */
    @Test
    void more_votes_than_the_senate_has_seats_are_named_asked_for_again_and_take_no_sound_record_s_place() throws InterruptedException {
        menu(1);
        String sound = VoteWriter.write(ChamberHost.vote("s1-118.2023", "2023-07-19T20:04:00Z"));
        senate.pages.put(path(1), ChamberHost.page(200, sound.replaceFirst("<yeas>\\d+", "<yeas>184")));
        assertThat(poll()).first().asString().matches("!1 cannot be: the record counts 1\\d\\d members, and the Senate has 100");
        senate.later(Duration.ofMinutes(2));
        publish(1);
        assertThat(poll()).containsExactly("+1", "=menu");
        senate.later(Duration.ofHours(2));
        senate.pages.put(path(1), ChamberHost.page(200, sound.replaceFirst("<yeas>\\d+", "<yeas>184")));
        assertThat(poll()).anySatisfy(heard -> assertThat(heard).startsWith("!1 cannot be"))
                .noneSatisfy(heard -> assertThat(heard).startsWith("+1"));
    }

    @Test
    void a_menu_that_is_none_is_named_and_what_is_known_stands() throws InterruptedException {
        menu(1);
        publish(1);
        poll();
        senate.pages.put(MENU, ChamberHost.page(200, ChamberHost.HTML));
        assertThat(poll()).containsExactly("!menu not a menu of votes of the Senate: an HTML page");
        senate.pages.put(MENU, ChamberHost.page(200, text(1, "x").replace("<session>1", "<session>2")));
        assertThat(poll()).containsExactly("!menu the menu of another session, 118 2");
        menu(1);
        assertThat(poll()).containsExactly("=menu");
    }

    @Test
    void a_row_that_cannot_be_read_is_named_at_every_look_and_costs_only_itself() throws InterruptedException {
        senate.pages.put(MENU, ChamberHost.page(200, text(2, "x").replace("00001", "x")));
        publish(2);
        for (int look = 0; look < 2; look++) {
            assertThat(poll()).contains("!menu a vote of the menu has a wrong vote_number: 'x' is not a number");
        }
        assertThat(senate.told).hasSize(1);
    }

    @Test
    void a_refusal_is_said_to_be_one_and_ends_the_look_api_congress_gov_441() throws InterruptedException {
        senate.otherwise = ChamberHost.page(403, ChamberHost.HTML);
        assertThat(poll()).singleElement().asString().startsWith("!menu 403").contains("refuses this program or its address",
                "bills' own actions");
        menu(3);
        assertThat(poll()).as("the files are refused as well, and the first is enough").hasSize(1);
        assertThat(senate.numbers()).containsExactly("menu", "1");
        IntStream.rangeClosed(1, 3).forEach(this::publish);
        senate.later(Duration.ofMinutes(2));
        assertThat(poll()).containsExactly("+1", "+2", "+3", ".menu");
    }

    @Test
    void in_January_a_session_may_have_no_menu_yet() throws InterruptedException {
        senate.at("2024-01-10T15:00:00Z");
        assertThat(poll()).isEmpty();
        assertThat(senate.asked).containsExactly("/legislative/LIS/roll_call_lists/vote_menu_118_2.xml");
        senate.otherwise = ChamberHost.page(200, ChamberHost.HTML);
        assertThat(poll()).isEmpty();
        senate.at("2024-02-01T15:00:00Z");
        assertThat(poll()).hasSize(1);
    }

    @Test
    void captured_files_go_through() throws InterruptedException, IOException {
        Path folder = Path.of("../shared/data/votes/senate");
        assumeTrue(Files.exists(folder.resolve("vote_menu_119_1.xml")), "the captured menu of 2025 is not here");
        senate.at("2025-12-19T15:00:00Z");
        senate.pages.put(SenateFeed.menu(new Session(119, 2025)),
                ChamberHost.page(Files.readAllBytes(folder.resolve("vote_menu_119_1.xml"))));
        senate.pages.put("/legislative/LIS/roll_call_votes/vote1191/vote_119_1_00001.xml",
                ChamberHost.page(Files.readAllBytes(folder.resolve("vote_119_1_00001.xml"))));
        IntStream.rangeClosed(2, 659).mapToObj(number -> RollCallId.parse("s" + number + "-119.2025").orElseThrow())
                .forEach(id -> senate.told.put(id, Instant.parse("2025-03-01T20:00:00Z")));
        assertThat(poll()).containsExactly("+1", ".menu");
    }
}
