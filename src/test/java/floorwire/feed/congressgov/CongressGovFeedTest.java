package floorwire.feed.congressgov;

import static floorwire.feed.congressgov.LoopbackApi.LIST;
import static floorwire.feed.congressgov.LoopbackApi.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.feed.Heard;
import floorwire.feed.congressgov.CongressGovSettings.Window;

/** The polling recipe, against the API on this machine. It is Wednesday noon in Washington. */
class CongressGovFeedTest {
    private LoopbackApi api;

    @BeforeEach
    void open() throws IOException {
        api = new LoopbackApi(Window.DATES);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private static final String DAY = "2026-11-18";

    /** S. 1 is followed and read: the next poll finds all as it was. */
    private void settled() throws InterruptedException {
        api.follow("s1-119");
        api.record("s1-119", "A bill", "Referred.", DAY, "actions", "2", "titles", "1");
        api.actions("s1-119", "Referred.", "Introduced.");
        api.part("s1-119", "titles", "titles", "[{\"title\":\"A bill\",\"titleType\":\"Official Title as Introduced\"}]");
        api.rows.add(row("s1-119", "A bill", "Referred.", DAY));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1/titles", "+/s/1", "./119");
    }

    private void moved(String latest, String actions) {
        api.rows.set(0, row("s1-119", "A bill", latest, "2026-11-19"));
        api.record("s1-119", "A bill", latest, "2026-11-19", "actions", actions, "titles", "1");
    }

    @Test
    void on_the_wire_the_sort_has_a_blank_the_path_is_in_lower_case_and_the_format_is_said__and_the_key_is_a_header()
            throws InterruptedException {
        api.poll();
        assertThat(api.asked).containsExactly(
                LIST + "?format=json&limit=250&sort=updateDate+desc&fromDateTime=2026-11-17T15:00:00Z");
        settled();
        assertThat(api.asked).contains(LIST + "/s/1?format=json", LIST + "/s/1/actions?format=json&limit=250").noneMatch(
                target -> target.contains("SECRET") || target.contains("api_key"));
    }

    @Test
    void the_next_address_is_never_followed_and_pages_end_where_a_page_is_short__api_congress_gov_26_41() throws InterruptedException {
        for (int i = 1; i <= 600; i++) {
            api.rows.add(row("s" + i + "-119", "Title " + i, "Referred.", DAY));
            api.known("s" + i + "-119", "Title " + i);
        }
        assertThat(api.poll()).containsExactly("./119");
        assertThat(api.asked).hasSize(3).allMatch(target -> target.startsWith(LIST + "?format=json&limit=250"));
        assertThat(api.asked.get(2)).contains("&offset=500&");
    }

    @Test
    void after_any_downtime_the_window_reaches_behind_the_last_look_that_came_to_its_end() throws InterruptedException {
        api.poll();
        api.listAnswer = java.util.Optional.of(LoopbackApi.error(404, "\"Unknown resource\""));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("! Unknown resource");
        api.listAnswer = java.util.Optional.empty();
        api.later(Duration.ofDays(9));
        api.poll();
        assertThat(api.asked.getFirst()).endsWith("fromDateTime=2026-11-17T15:00:00Z");
        api.later(Duration.ofMinutes(5));
        api.poll();
        assertThat(api.asked.getFirst()).endsWith("fromDateTime=2026-11-26T15:05:00Z");
    }

    @Test
    void a_clock_that_was_ahead_does_not_hide_what_moved_since() throws InterruptedException {
        api.poll();
        api.later(Duration.ofHours(-5));
        api.poll();
        assertThat(api.asked.getFirst()).endsWith("fromDateTime=2026-11-17T10:00:00Z");
    }

    @Test
    void whether_the_filter_honours_hours_is_found_out_once_a_day__api_congress_gov_170_201() throws InterruptedException {
        api.feed(Window.AUTO, 60);
        api.calibration = "3";
        assertThat(api.poll()).containsExactly("." + "?fromDateTime", "./119");
        assertThat(api.asked.subList(0, 2)).containsExactly(
                LIST + "?format=json&limit=1&fromDateTime=2026-11-17T00:00:00Z&toDateTime=2026-11-18T00:00:00Z",
                LIST + "?format=json&limit=1&fromDateTime=2026-11-17T12:00:00Z&toDateTime=2026-11-18T00:00:00Z");
        api.later(Duration.ofMinutes(5));
        api.poll();
        assertThat(api.asked).singleElement().asString().endsWith("fromDateTime=2026-11-18T15:00:00Z");
        for (String dates : List.of("40", "0")) {
            api.calibration = dates;
            api.later(Duration.ofDays(1));
            api.poll();
            api.later(Duration.ofMinutes(5));
            api.poll();
            assertThat(api.asked).singleElement().asString().contains("T15:");
        }
        assertThat(api.of(Calibration.RESOURCE).orElseThrow().listed()).contains("dates");
        assertThat(api.feed().spent().on(Purpose.CALIBRATION)).isEqualTo(6);
    }

    @Test
    void what_did_not_move_costs_nothing_but_the_look() throws InterruptedException {
        settled();
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("~/s/1", "./119");
        assertThat(api.asked).hasSize(1);
    }

    @Test
    void a_touch_without_change_costs_the_record_and_is_no_word__api_congress_gov_201_170_131_307() throws InterruptedException {
        settled();
        api.rows.set(0, row("s1-119", "A bill", "Referred.", "2026-11-19"));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("=/s/1", "./119");
        assertThat(api.poll()).containsExactly("~/s/1", "./119");
    }

    @Test
    void when_the_record_moved_the_actions_are_read_although_their_count_did_not__api_congress_gov_246_474() throws InterruptedException {
        settled();
        moved("Reported.", "2");
        assertThat(api.poll()).as("a list of the same count").containsExactly("+/s/1/actions", "+/s/1", "./119");
        api.rows.set(0, row("s1-119", "A bill", "Reported.", "2026-11-19T12:00:00Z"));
        api.record("s1-119", "A bill", "Reported.", "2026-11-19T12:00:00Z", "actions", "2", "titles", "1");
        api.actions("s1-119", "Reported.", "Introduced.");
        assertThat(api.poll()).as("with the actions the other parts").containsExactly("+/s/1/actions", "+/s/1/titles", "+/s/1", "./119");
        assertThat(api.read()).containsExactly("/s/1", "/s/1/actions", "/s/1/titles");
        var actions = (Heard.Observed) api.heard.getFirst();
        assertThat(actions.observation().covered()).isEqualTo(Set.of(Facet.ACTIONS));
        assertThat(actions.observation().asOf()).isEqualTo("2026-11-19T12:00:00Z");
        assertThat(actions.observation().bill().actions()).extracting(action -> action.text()).containsExactly("Reported.", "Introduced.");
        assertThat(actions.url()).endsWith(LIST + "/s/1/actions?format=json&limit=250").doesNotContain("SECRET");
    }

    @Test
    void a_part_over_several_pages_is_one_word() throws InterruptedException {
        api.follow("s1-119");
        api.record("s1-119", "A bill", "Referred.", DAY, "actions", "1", "subjects", "2");
        api.actions("s1-119", "Referred.");
        api.answers.put(LoopbackApi.path("s1-119") + "/subjects", LoopbackApi.json(
                "{\"subjects\":{\"legislativeSubjects\":[{\"name\":\"a\"}],\"policyArea\":{\"name\":\"p\"}},\"pagination\":{\"next\":\"x\"}}"));
        // the same page for ever, as when the source never says that it ends: forty are read, and no item twice
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1/subjects", "+/s/1", "./119");
        assertThat(api.read()).hasSize(42);
        var subjects = (Heard.Observed) api.heard.get(1);
        assertThat(subjects.observation().bill().subjects().terms()).containsExactly("a");
    }

    @Test
    void every_six_hours_record_and_actions_are_read_whatever_the_list_says__api_congress_gov_384_373_455_473()
            throws InterruptedException {
        settled();
        api.rows.clear();
        api.later(Duration.ofHours(5));
        assertThat(api.poll()).containsExactly("./119");
        api.later(Duration.ofHours(1));
        assertThat(api.poll()).containsExactly("=/s/1/actions", "=/s/1", "./119");
        api.actions("s1-119", "Referred.");
        api.later(Duration.ofHours(6));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "=/s/1/titles", "+/s/1", "./119");
        assertThat(api.feed().spent().on(Purpose.SWEEP)).isEqualTo(5);
    }

    @Test
    void a_record_read_in_between_does_not_put_the_actions_off__and_actions_that_are_not_there_are_not_asked_for_in_every_poll()
            throws InterruptedException {
        settled();
        api.later(Duration.ofHours(5));
        api.rows.set(0, row("s1-119", "A bill", "Referred.", "2026-11-19"));
        assertThat(api.poll()).containsExactly("=/s/1", "./119");
        api.later(Duration.ofHours(1));
        assertThat(api.poll()).containsExactly("~/s/1", "=/s/1/actions", "=/s/1", "./119");
        api.answers.remove(LoopbackApi.path("s1-119") + "/actions");
        api.later(Duration.ofHours(6));
        api.poll();
        assertThat(api.read()).containsExactly("/s/1", "/s/1/actions");
        api.later(Duration.ofMinutes(5));
        api.poll();
        assertThat(api.read()).isEmpty();
    }

    @Test
    void a_clock_that_was_days_ahead_puts_nothing_off() throws InterruptedException {
        settled();
        api.feed(Window.AUTO, 60);
        api.calibration = "3";
        api.follow("s2-119");
        api.later(Duration.ofDays(30).plusHours(13)); // one at night in Washington
        assertThat(api.poll()).contains("./119?all", ".?fromDateTime");
        api.later(Duration.ofDays(-20));
        api.record("s2-119", "Another", "Referred.", DAY, "actions", "1");
        api.actions("s2-119", "Referred.");
        assertThat(api.poll()).contains("./119?all", ".?fromDateTime", "+/s/2");
    }

    @Test
    void the_sweep_is_spread_over_the_polls() throws InterruptedException {
        for (int i = 1; i <= 24; i++) {
            api.follow("s" + i + "-119");
            api.record("s" + i + "-119", "T", "Referred.", DAY, "actions", "1");
            api.actions("s" + i + "-119", "Referred.");
        }
        for (int poll = 0; poll < 4; poll++) {
            api.poll();
            assertThat(api.read()).hasSize(poll < 3 ? 14 : 6);
            api.later(Duration.ofMinutes(5));
        }
        assertThat(api.feed().spent()).isEqualTo(new Spent(java.util.Map.of(Purpose.LIST, 4, Purpose.FIRST, 48)));
    }

    @Test
    void of_a_measure_that_nobody_follows_only_a_new_number_or_title_is_read__and_only_what_topics_need() throws InterruptedException {
        api.known("s2-119", "Known");
        api.known("s3-119", "Old title");
        api.rows.add(row("s2-119", "Known", "Passed Senate.", DAY));
        api.rows.add(row("s3-119", "New title", "Referred.", DAY));
        api.rows.add(row("s4-119", "Unknown", "Referred.", DAY));
        api.rows.add(row("s5-119", "", "Referred.", DAY));
        for (String id : List.of("s3-119", "s4-119")) {
            api.record(id, id.startsWith("s3") ? "New title" : "Unknown", "Referred.", DAY, "actions", "9", "titles", "1", "cosponsors",
                    "4");
            api.part(id, "titles", "titles", "[]");
        }
        assertThat(api.poll()).containsExactly("+/s/3/titles", "+/s/3", "+/s/4/titles", "+/s/4", "./119");
        assertThat(api.feed().spent().on(Purpose.DISCOVERY)).isEqualTo(4);
        api.known("s3-119", "Old title"); // another source's word leads
        assertThat(api.poll()).containsExactly("./119");
        assertThat(api.read()).isEmpty();

        api.rows.set(3, row("s5-119", "At last a title", "Referred.", DAY));
        api.record("s5-119", "At last a title", "Referred.", DAY);
        assertThat(api.poll()).containsExactly("+/s/5", "./119");
    }

    @Test
    void a_measure_whose_titles_bring_it_into_a_topic_is_read_whole_before_its_record_is_told() throws InterruptedException {
        api.rows.add(row("s4-119", "Unknown", "Referred.", DAY));
        api.record("s4-119", "Unknown", "Referred.", DAY, "actions", "1", "titles", "1", "committees", "1");
        api.actions("s4-119", "Referred.");
        api.part("s4-119", "titles", "titles", "[{\"title\":\"A bill\",\"titleType\":\"Official Title as Introduced\"}]");
        api.part("s4-119", "committees", "committees", "[]");
        api.matches = BillId.parse("s4-119");
        assertThat(api.poll()).containsExactly("+/s/4/titles", "+/s/4/actions", "+/s/4/committees", "+/s/4", "./119");
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).as("and not once more").containsExactly("~/s/4", "./119");
    }

    @Test
    void discoveries_beyond_the_bound_wait_for_the_next_poll() throws InterruptedException {
        api.feed(Window.DATES, 2);
        for (int i = 1; i <= 5; i++) {
            api.rows.add(row("s" + i + "-119", "T" + i, "Referred.", DAY));
            api.record("s" + i + "-119", "T" + i, "Referred.", DAY);
        }
        assertThat(api.poll()).containsExactly("+/s/1", "+/s/2", "./119");
        api.rows.clear();
        assertThat(api.poll()).containsExactly("+/s/3", "+/s/4", "./119");
        assertThat(api.poll()).containsExactly("+/s/5", "./119");
    }

    @Test
    void in_a_mass_touch_the_whole_list_is_walked_once_an_hour_and_else_its_first_pages__api_congress_gov_201_170_307()
            throws InterruptedException {
        for (int i = 1; i <= 10_000; i++) {
            api.rows.add(row("hr" + i + "-119", "T" + i, "Referred.", DAY));
            api.known("hr" + i + "-119", "T" + i);
        }
        assertThat(api.poll()).containsExactly("./119");
        assertThat(api.asked).hasSize(41);
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).as("the cursor stays").isEmpty();
        assertThat(api.asked).hasSize(4);
        api.later(Duration.ofMinutes(55));
        assertThat(api.poll()).containsExactly("./119");
        assertThat(api.read()).as("no record for a touch").isEmpty();
    }

    @Test
    void until_20_January_of_an_odd_year_both_Congresses_are_asked() throws InterruptedException {
        api.congresses = Set.of(119, 120);
        api.answers.put("/v3/bill/120", LoopbackApi.json("{\"bills\":[],\"pagination\":{\"count\":0}}"));
        assertThat(api.poll()).containsExactly("./120", "./119");
    }
}
