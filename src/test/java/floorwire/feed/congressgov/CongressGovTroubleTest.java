package floorwire.feed.congressgov;

import static floorwire.feed.congressgov.LoopbackApi.LIST;
import static floorwire.feed.congressgov.LoopbackApi.error;
import static floorwire.feed.congressgov.LoopbackApi.json;
import static floorwire.feed.congressgov.LoopbackApi.path;
import static floorwire.feed.congressgov.LoopbackApi.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.feed.Heard;
import floorwire.feed.congressgov.CongressGovSettings.Window;

/** Every way in which the API has been seen to fail (feeds.md 9) that a client can meet, one story each. */
class CongressGovTroubleTest {
    private static final String DAY = "2026-11-18";
    private LoopbackApi api;

    @BeforeEach
    void open() throws IOException {
        api = new LoopbackApi(Window.DATES);
    }

    @AfterEach
    void close() {
        api.close();
    }

    private void settled() throws InterruptedException {
        api.follow("s1-119");
        api.record("s1-119", "A bill", "Referred.", DAY, "actions", "1");
        api.actions("s1-119", "Referred.");
        api.rows.add(row("s1-119", "A bill", "Referred.", DAY));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1", "./119");
    }

    private void moved(String... stubs) {
        api.rows.set(0, row("s1-119", "A bill", "Reported.", "2026-11-19"));
        api.record("s1-119", "A bill", "Reported.", "2026-11-19", stubs);
    }

    private void fill(int from, int to) {
        for (int i = from; i <= to; i++) {
            api.rows.add(row("hr" + i + "-119", "T" + i, "Referred.", DAY));
            api.known("hr" + i + "-119", "T" + i);
        }
    }

    @Test
    void one_bad_row_costs_itself_and_not_its_page__api_congress_gov_116_166_351() throws InterruptedException {
        fill(1, 299);
        settled();
        api.badRows.add(120);
        moved("actions", "1");
        api.rows.add(api.rows.removeFirst());
        api.rows.addFirst(row("s1-119", "A bill", "Reported.", "2026-11-19"));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1", "./119");
        assertThat(api.asked.stream().filter(target -> target.startsWith(LIST + "?"))).hasSize(1 + 5 + 50 + 1);
    }

    @Test
    void a_host_that_fails_is_not_taken_for_a_bad_row() throws InterruptedException {
        api.listAnswer = Optional.of(error(500, "\"boom\""));
        assertThat(api.poll()).singleElement().asString().startsWith("! 500: the host failed").endsWith(": boom");
        assertThat(api.asked).hasSizeLessThan(6);
    }

    @Test
    void the_filter_is_applied_again__api_congress_gov_261_126() throws InterruptedException {
        api.rows.add(row("s7-119", "From last year", "Referred.", "2025-11-18"));
        api.rows.add(row("s8-119", "Of today", "Referred.", DAY));
        api.record("s8-119", "Of today", "Referred.", DAY);
        assertThat(api.poll()).containsExactly("+/s/8", "./119");
    }

    @Test
    void no_order_is_relied_on__api_congress_gov_231_406_132() throws InterruptedException {
        settled();
        moved("actions", "1");
        String s1 = api.rows.removeFirst();
        for (int i = 1; i <= 260; i++) {
            api.rows.add(row("hr" + i + "-119", "T", "Referred.", "2026-11-0" + (1 + i % 9)));
        }
        api.rows.add(s1);
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1", "./119");
    }

    @Test
    void a_list_ahead_of_the_record_is_asked_about_until_the_record_follows__api_congress_gov_112() throws InterruptedException {
        settled();
        api.rows.set(0, row("s1-119", "A bill", "Reported.", "2026-11-19"));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("=/s/1", "./119");
        assertThat(api.poll()).as("patience").containsExactly("./119");
        moved("actions", "2");
        api.actions("s1-119", "Reported.", "Referred.");
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1", "./119");
        assertThat(api.poll()).containsExactly("~/s/1", "./119");
    }

    @Test
    void an_unknown_or_reserved_measure_that_answers_500_is_no_failure__api_congress_gov_232_335_398() throws InterruptedException {
        api.rows.add(row("hr9-119", "Reserved for the Speaker.", "", DAY));
        api.answers.put(path("hr9-119"), error(500, "\"UnboundLocalError: local variable 'x' referenced before assignment\""));
        assertThat(api.poll()).containsExactly("./119");
        api.poll();
        assertThat(api.read()).as("not asked in every poll").isEmpty();
        api.later(Duration.ofMinutes(5));
        api.record("hr9-119", "A bill", "Referred.", DAY);
        assertThat(api.poll()).contains("+/hr/9");
    }

    @Test
    void a_followed_measure_that_is_not_published_yet_is_waited_for__api_congress_gov_367() throws InterruptedException {
        api.follow("s99-119");
        assertThat(api.poll()).containsExactly("./119");
        for (int hours = 0; hours < 100; hours++) {
            api.later(Duration.ofHours(1));
            assertThat(api.poll()).contains("./119").noneMatch(told -> told.startsWith("!"));
        }
        assertThat(api.feed().spent().on(Purpose.FIRST)).as("28 times in about a day, then every six hours").isEqualTo(28 + 12);
        api.rows.add(row("s99-119", "In the press", "Introduced.", DAY));
        api.record("s99-119", "In the press", "Introduced.", DAY, "actions", "1");
        api.actions("s99-119", "Introduced.");
        assertThat(api.poll()).containsExactly("+/s/99/actions", "+/s/99", "./119");
    }

    @Test
    void a_new_bill_without_sponsor_is_read_again_until_it_has_one__bill_status_52_89_134_169() throws InterruptedException {
        api.rows.add(row("s5-119", "A bill", "Introduced.", DAY));
        api.answers.put(path("s5-119"), json("{\"bill\":" + row("s5-119", "A bill", "Introduced.", DAY) + "}"));
        assertThat(api.poll()).containsExactly("+/s/5", "./119");
        assertThat(api.titles).isEmpty();
        assertThat(api.poll()).containsExactly("./119");
        api.record("s5-119", "A bill", "Introduced.", DAY);
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("+/s/5", "./119");
        assertThat(api.titles).hasSize(1);
    }

    @Test
    void a_part_that_fails_does_not_lose_the_change() throws InterruptedException {
        settled();
        moved("actions", "2", "titles", "1");
        api.actions("s1-119", "Reported.", "Referred.");
        api.answers.put(path("s1-119") + "/titles", error(500, "\"boom\""));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("+/s/1/actions",
                "!/s/1/titles 500: the host failed (application/json): boom", "+/s/1", "./119");
        api.rows.clear();
        api.part("s1-119", "titles", "titles", "[]");
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1/titles", "+/s/1", "./119");
        api.later(Duration.ofMinutes(60));
        assertThat(api.poll()).containsExactly("./119");
    }

    @Test
    void a_part_that_fails_for_weeks_is_asked_for_every_six_hours_without_end__api_congress_gov_387() throws InterruptedException {
        settled();
        moved("actions", "2");
        api.answers.put(path("s1-119") + "/actions", error(500, "\"boom\""));
        api.poll();
        api.rows.clear();
        for (int hours = 1; hours <= 36; hours++) { // more than 30 tries
            api.later(Duration.ofHours(1));
            api.poll();
        }
        api.actions("s1-119", "Reported.", "Referred.");
        int polls = 0;
        while (!api.poll().contains("+/s/1/actions")) {
            polls++;
            api.later(Duration.ofHours(1));
            assertThat(polls).isLessThanOrEqualTo(6);
        }
        assertThat(polls).as("but not in every poll").isPositive();
    }

    @Test
    void a_measure_that_nobody_follows_is_given_up_after_a_day_until_its_row_moves() throws InterruptedException {
        api.rows.add(row("hr9-119", "Reserved for the Speaker.", "", DAY));
        api.answers.put(path("hr9-119"), error(500, "\"UnboundLocalError\""));
        for (int hours = 0; hours <= 36; hours++) {
            api.poll();
            api.later(Duration.ofHours(1));
        }
        api.later(Duration.ofDays(20));
        api.poll();
        assertThat(api.feed().spent().on(Purpose.DISCOVERY)).isEqualTo(28);
    }

    @Test
    void an_update_date_in_the_future_counts_as_tomorrow() throws InterruptedException {
        settled();
        api.rows.set(0, row("s1-119", "A bill", "Reported.", "2099-11-19"));
        api.record("s1-119", "A bill", "Reported.", "2099-11-19", "actions", "2");
        api.actions("s1-119", "Reported.", "Referred.");
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1", "./119");
        assertThat(api.heard.subList(0, 2)).allSatisfy(heard -> assertThat(((Heard.Observed) heard).observation().asOf())
                .isEqualTo("2026-11-19T17:00:00Z"));
    }

    @Test
    void a_part_that_is_not_there_keeps_what_is_known__api_congress_gov_434_431() throws InterruptedException {
        settled();
        moved("actions", "1", "textVersions", "2");
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("+/s/1/actions", "./119/s/1/text", "+/s/1", "./119");
        assertThat(api.poll()).containsExactly("~/s/1", "./119");
        api.part("s1-119", "text", "textVersions", "[{\"type\":\"Introduced in Senate\"}]");
        api.rows.set(0, row("s1-119", "A bill", "Reported.", "2026-11-20"));
        assertThat(api.poll()).as("asked again when the row moves").containsExactly("+/s/1/text", "+/s/1", "./119");
    }

    @Test
    void an_empty_list_of_actions_is_not_believed_against_the_record() throws InterruptedException {
        settled();
        moved("actions", "2");
        api.actions("s1-119");
        assertThat(api.poll()).containsExactly("!/s/1/actions an empty list, although the measure's record counts 2", "+/s/1", "./119");
    }

    @Test
    void the_first_403_may_pass_and_the_third_in_a_row_is_said_to_last__api_congress_gov_96_93() throws InterruptedException {
        settled();
        api.listAnswer = Optional.of(error(403, "\"Authorization failed\""));
        assertThat(api.poll()).singleElement().asString().startsWith("! 403")
                .contains("Authorization failed; a new key may need some minutes")
                .doesNotContain("SECRET");
        api.listAnswer = Optional.of(error(403, "{\"code\":\"API_KEY_DISABLED\",\"message\":\"x\"}"));
        api.poll();
        assertThat(api.poll()).singleElement().asString().contains("API_KEY_DISABLED, for 3 polls in a row")
                .endsWith("the key was turned off: get another at " + Refusal.SIGN_UP);
        assertThat(api.asked).as("nothing else is asked with a refused key").hasSize(1);
        api.listAnswer = Optional.empty();
        assertThat(api.poll()).containsExactly("~/s/1", "./119");
        api.listAnswer = Optional.of(error(403, "\"Authorization failed\""));
        assertThat(api.poll()).singleElement().asString().contains("may need some minutes").doesNotContain("in a row");
    }

    @Test
    void a_key_that_is_revoked_between_list_and_record_does_not_move_the_cursor() throws InterruptedException {
        settled();
        var cursor = api.of(LIST);
        moved("actions", "2");
        api.answers.put(path("s1-119"), error(403, "{\"code\":\"API_KEY_DISABLED\",\"message\":\"x\"}"));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).singleElement().asString().startsWith("!/s/1 403");
        assertThat(api.of(LIST)).isEqualTo(cursor);
    }

    @Test
    void a_redirect_is_told_and_not_followed__api_congress_gov_360_361() throws InterruptedException {
        api.listAnswer = Optional.of(new MockResponse.Builder().code(302).addHeader("Location", "https://evil.example/").build());
        assertThat(api.poll()).singleElement().asString().contains("302: a redirect, which we do not follow");
        assertThat(api.asked).hasSize(1);
    }

    @Test
    void an_outage_is_told_and_the_window_waits__api_congress_gov_114_147_345() throws InterruptedException {
        for (int status : new int[]{503, 520, 522}) {
            api.listAnswer = Optional.of(new MockResponse.Builder().code(status).addHeader("Content-Type", "text/plain")
                    .body("Http/1.1 Service Unavailable").build());
            assertThat(api.poll()).singleElement().asString().startsWith("! " + status);
            assertThat(api.asked).hasSize(1);
        }
        assertThat(api.memory).isEmpty();
    }

    @Test
    void an_answer_that_is_none_is_told_by_what_it_is__usgpo_api_158() throws InterruptedException {
        settled();
        api.listAnswer = Optional.of(json("<!DOCTYPE html><title>Just a moment...</title>"));
        assertThat(api.poll()).singleElement().asString().startsWith("! an HTML page in place of JSON");
        api.listAnswer = Optional.empty();
        moved("actions", "1");
        api.answers.put(path("s1-119"), json("{\"error\":\"late\"}"));
        assertThat(api.poll()).containsExactly("!/s/1 an error in place of the answer: late", "./119");
        api.answers.put(path("s1-119"), json("{\"bill\":" + row("s2-119", "Another", "Referred.", DAY) + "}"));
        api.later(Duration.ofMinutes(5));
        assertThat(api.poll()).containsExactly("!/s/1 the answer is about s2-119", "./119");
    }

    @Test
    void with_a_fifth_of_the_budget_left_only_what_is_followed_is_read() throws InterruptedException {
        settled();
        moved("actions", "2");
        api.rows.add(row("s2-119", "New", "Introduced.", DAY));
        api.record("s2-119", "New", "Introduced.", DAY);
        api.answers.put(path("s1-119"),
                Objects.requireNonNull(api.answers.get(path("s1-119"))).newBuilder().addHeader("X-RateLimit-Limit", "5000")
                        .addHeader("X-RateLimit-Remaining", "999").build());
        api.actions("s1-119", "Reported.", "Referred.");
        assertThat(api.poll()).containsExactly("+/s/1/actions", "+/s/1", "./119");
        assertThat(api.poll()).contains("+/s/2");
    }

    @Test
    void a_host_that_wants_to_be_left_alone_is_left_alone() throws InterruptedException {
        settled();
        moved("actions", "2");
        api.answers.put(path("s1-119"), new MockResponse.Builder().code(429).addHeader("Retry-After", "3600").build());
        api.poll();
        assertThat(api.read()).containsExactly("/s/1");
        int before = api.feed().spent().total();
        assertThat(api.poll()).allMatch(told -> told.startsWith("!"));
        assertThat(api.asked).isEmpty();
        assertThat(api.feed().spent().total() - before).isEqualTo(1);
    }

    @Test
    void a_429_that_does_not_say_when_to_come_back_ends_the_poll_with_one_request() throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            api.follow("s" + i + "-119");
            api.record("s" + i + "-119", "A bill", "Referred.", DAY, "actions", "1", "titles", "1");
            api.actions("s" + i + "-119", "Referred.");
        }
        api.attempts = 4;
        api.feed(Window.DATES, 60);
        var mute = error(429, "{\"code\":\"OVER_RATE_LIMIT\",\"message\":\"x\"}");
        api.listAnswer = Optional.of(mute);
        assertThat(api.poll()).singleElement().asString().startsWith("! 429: too many requests").contains("OVER_RATE_LIMIT");
        assertThat(api.asked).hasSize(1);
        api.listAnswer = Optional.empty();
        api.answers.put(path("s1-119") + "/actions", mute);
        api.poll();
        assertThat(api.read()).containsExactly("/s/1", "/s/1/actions");
        assertThat(api.memory).as("the window waits").doesNotContainKey(LIST);
    }

    @Test
    void a_500_about_one_measure_is_asked_about_once_in_a_poll_and_a_500_about_the_list_again() throws InterruptedException {
        api.attempts = 4;
        api.feed(Window.DATES, 60);
        api.follow("s1-119");
        api.record("s1-119", "A bill", "Referred.", DAY, "actions", "1");
        api.answers.put(path("s1-119") + "/actions", error(500, "\"boom\""));
        api.follow("s2-119");
        api.answers.put(path("s2-119"), error(500, "\"UnboundLocalError\""));
        api.poll();
        assertThat(api.read()).containsExactly("/s/1", "/s/1/actions", "/s/2");
        api.listAnswer = Optional.of(error(500, "\"boom\""));
        api.poll();
        assertThat(api.asked.stream().filter(target -> target.startsWith(LIST + "?") && target.contains("limit=250"))).hasSize(4);
    }

    @Test
    void at_night_the_whole_Congress_is_walked_and_what_the_list_lacks_is_asked_for__api_congress_gov_233_334_399()
            throws InterruptedException {
        fill(1, 300);
        settled();
        api.rows.remove(9); // H.R. 10, in the list of no day
        api.titles.remove(floorwire.congress.BillId.parse("hr10-119").orElseThrow());
        api.record("hr10-119", "Missing from the list", "Referred.", "2026-01-05");
        api.later(Duration.ofHours(13)); // one at night in Washington
        assertThat(api.poll()).contains("+/hr/10", "./119?all", "./119").noneMatch(told -> told.startsWith("!"));
        assertThat(api.read()).contains("/hr/10", "/hr/301", "/hr/302", "/hr/303", "/s/4").doesNotContain("/hr/11", "/hr/304");
        assertThat(api.asked.stream().filter(target -> target.startsWith(LIST + "?") && !target.contains("fromDateTime")))
                .as("first page twice")
                .hasSize(3);
        api.later(Duration.ofMinutes(30));
        assertThat(api.poll()).doesNotContain("./119?all");
        api.count = Optional.of("310");
        api.later(Duration.ofHours(24));
        api.poll();
        assertThat(api.of("/v3/bill/119?all").orElseThrow().listed()).contains("300/310");
        assertThat(api.asked.stream().filter(target -> target.startsWith(LIST + "?") && !target.contains("fromDateTime")))
                .as("walked again once, and no more when that brought nothing").hasSize(6);
    }

    @Test
    void no_reason_and_no_address_ever_shows_the_key__api_congress_gov_321() throws InterruptedException {
        settled();
        api.rows.add(row("s2-119", "New", "Introduced.", DAY));
        for (String path : List.of("s1-119", "s2-119")) {
            api.answers.put(path(path), error(500, "\"boom SEC\""));
        }
        api.poll();
        assertThat(api.heard).hasSizeGreaterThan(1).noneMatch(one -> one.toString().contains("SECRET"));
        assertThat(api.heard).filteredOn(Heard.Failed.class::isInstance).isNotEmpty();
    }
}
