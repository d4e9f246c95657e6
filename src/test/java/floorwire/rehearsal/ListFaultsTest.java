package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What goes wrong with the API's lists, details and parts; and lists of real length. */
@Timeout(60)
class ListFaultsTest {
    private static final String NEWEST = "bill/119?format=json&limit=250&sort=updateDate+desc";

    private final AtomicReference<Instant> now = new AtomicReference<>(Full.THIRD.plusSeconds(3600));
    private final Filler filler = Filler.of(119, 300, 7, Full.FIRST);
    private final Rehearsal rehearsal = Rehearsal.start(Full.scenario(), List.of(filler), now::get, 0);
    private final Client client = new Client(rehearsal);

    @AfterEach
    void stop() {
        client.close();
        rehearsal.close();
    }

    @Test
    void a_measure_is_missing_from_every_list_and_there_by_its_number() throws Exception {
        rehearsal.fail("/v3/" + Full.API, Fault.MISSING_FROM_LIST);
        assertThat(rows(NEWEST)).hasSize(250).doesNotContain("HR9901");
        assertThat(client.api(Full.API).statusCode()).isEqualTo(200);
    }

    @Test
    void one_row_in_seven_is_left_out_or_stands_twice_or_out_of_place() throws Exception {
        List<String> all = rows(NEWEST);
        rehearsal.fail("/v3/bill", Fault.HOLES);
        assertThat(count(NEWEST)).isBetween(220, 290);
        rehearsal.heal();
        rehearsal.fail("/v3/bill", Fault.DUPLICATE_ROWS);
        assertThat(new HashSet<>(rows(NEWEST))).hasSizeBetween(180, 240);
        rehearsal.heal();
        rehearsal.fail("/v3/bill", Fault.OUT_OF_ORDER);
        assertThat(updates(NEWEST)).isNotEqualTo(updates(NEWEST).stream().sorted(Comparator.reverseOrder()).toList());
        rehearsal.heal();
        assertThat(rows(NEWEST)).isEqualTo(all);
    }

    @Test
    void the_count_is_unlike_the_rows() throws Exception {
        assertThat(count(NEWEST)).isEqualTo(301);
        rehearsal.fail("/v3/bill", Fault.WRONG_COUNT);
        assertThat(count(NEWEST)).isEqualTo(304);
    }

    @Test
    void the_filter_leaks_and_the_count_is_of_all() throws Exception {
        String today = NEWEST + "&fromDateTime=" + Full.THIRD;
        assertThat(rows(today)).containsExactly("HR9901");
        rehearsal.fail("/v3/bill", Fault.FILTER_LEAK);
        assertThat(rows(today)).hasSizeGreaterThan(10);
        assertThat(count(today)).isEqualTo(301);
    }

    @Test
    void the_list_runs_ahead_of_the_detail_or_behind_it() throws Exception {
        rehearsal.fail("/v3/" + Full.API, Fault.LIST_AHEAD);
        assertThat(client.json(Full.API).at("/bill/updateDate").asString()).isEqualTo(Full.SECOND.toString());
        assertThat(client.json(Full.API + "/actions").get("actions")).hasSize(4);
        assertThat(updates(NEWEST).getFirst()).isEqualTo("2025-07-03");
        rehearsal.heal();
        rehearsal.fail("/v3/" + Full.API, Fault.LIST_BEHIND);
        assertThat(client.json(Full.API).at("/bill/updateDate").asString()).isEqualTo(Full.THIRD.toString());
        assertThat(updates(NEWEST).getFirst()).isEqualTo("2025-07-02");
    }

    @Test
    void a_mass_touch_moves_every_date_within_six_hours_and_nothing_else() throws Exception {
        String since = NEWEST + "&fromDateTime=" + now.get();
        String actions = client.api(Full.API + "/actions").body();
        rehearsal.fail("/v3/bill", Fault.MASS_TOUCH);
        now.set(now.get().plus(Duration.ofHours(3)));
        assertThat(count(since)).isBetween(100, 200);
        now.set(now.get().plus(Duration.ofHours(3)));
        assertThat(count(since)).isEqualTo(301);
        assertThat(client.api(Full.API + "/actions").body()).isEqualTo(actions);
    }

    @Test
    void a_row_moves_to_the_front_between_two_pages() throws Exception {
        rehearsal.fail("/v3/bill", Fault.PAGING_DRIFT);
        String page = "bill/119?format=json&limit=100&sort=updateDate+desc&offset=";
        var walked = new ArrayList<String>();
        for (int offset = 0; offset < 301; offset += 100) {
            walked.addAll(rows(page + offset));
        }
        assertThat(walked).hasSize(301);
        assertThat(new HashSet<>(walked)).hasSizeLessThan(301);
    }

    @Test
    void one_row_breaks_its_page() throws Exception {
        rehearsal.fail("/v3/" + Full.API, Fault.BAD_ROW);
        assertThat(client.api("bill/119?format=json&sort=updateDate+desc&limit=1").statusCode()).isEqualTo(500);
        assertThat(client.api("bill/119?format=json&sort=updateDate+desc&limit=1&offset=1").statusCode()).isEqualTo(200);
        assertThat(client.api("bill/119?format=json&limit=250&sort=updateDate+desc").body()).startsWith("{\"error\":\"'NoneType'");
    }

    @Test
    void parts_fail_while_the_detail_is_there() throws Exception {
        rehearsal.fail("/v3/bill", Fault.ACTIONS_FAIL);
        assertThat(client.api(Full.API + "/actions").statusCode()).isEqualTo(500);
        rehearsal.fail("/v3/bill", Fault.PARTS_NOT_FOUND);
        assertThat(client.api(Full.API + "/text").statusCode()).isEqualTo(404);
        rehearsal.heal();
        rehearsal.fail("/v3/bill", Fault.PARTS_FAIL);
        assertThat(client.api(Full.API + "/summaries").statusCode()).isEqualTo(500);
        assertThat(client.api(Full.API).statusCode()).isEqualTo(200);
    }

    @Test
    void counts_are_one_too_high_and_keys_and_texts_are_other_than_documented() throws Exception {
        rehearsal.fail("/v3/bill", Fault.COUNT_OFF_BY_ONE);
        assertThat(client.json(Full.API).at("/bill/actions/count").asInt()).isEqualTo(7);
        rehearsal.fail("/v3/bill", Fault.ALIASES);
        assertThat(client.json(Full.API + "/cosponsors").at("/cosponsors/0/bioguideID").asString()).isEqualTo("Z000003");
        assertThat(client.json(Full.API + "/text").has("texts")).isTrue();
        assertThat(client.json(Full.API + "/relatedbills").at("/relatedBills/0/number").isString()).isTrue();
        rehearsal.heal();
        rehearsal.fail("/v3/bill", Fault.ENTITIES);
        assertThat(client.json(Full.API).at("/bill/title").asString()).contains("&quot;Rehearsal &amp; Review&quot;", "author&#039;s");
    }

    @Test
    void seventeen_thousand_rows_a_busy_day_and_a_storm_are_as_many_as_were_ordered() throws Exception {
        Filler big = Filler.of(119, 17_000, 7, Full.FIRST).busyDay(LocalDate.of(2025, 7, 8), 749)
                .massTouch(Instant.parse("2025-07-10T00:00:00Z"), Duration.ofHours(24), 10_000);
        try (Rehearsal longer = Rehearsal.start(Full.scenario(), List.of(big), now::get, 0); Client other = new Client(longer)) {
            now.set(Instant.parse("2025-07-09T00:00:00Z"));
            String since = "bill/119?format=json&limit=250&sort=updateDate+desc&fromDateTime=";
            assertThat(other.json("bill/119?format=json&limit=1").at("/pagination/count").asInt()).isEqualTo(17_001);
            assertThat(other.json(since + "2025-07-08T00:00:00Z").at("/pagination/count").asInt()).isEqualTo(749);
            now.set(Instant.parse("2025-07-11T00:00:00Z"));
            assertThat(other.json(since + "2025-07-10T00:00:00Z").at("/pagination/count").asInt()).isEqualTo(10_000);
            var acting = big.acting(Instant.parse("2025-07-08T00:00:00Z"), Instant.parse("2025-07-09T00:00:00Z"));
            assertThat(acting).hasSize(749);
            JsonNode actions = other.json(BillJson.path(acting.iterator().next()) + "/actions").get("actions");
            assertThat(actions).hasSize(2);
        }
        assertThat(Filler.of(119, 500, 3, Full.FIRST).bills()).isEqualTo(Filler.of(119, 500, 3, Full.FIRST).bills());
    }

    @Test
    void weather_is_the_same_for_the_same_seed_and_over_before_its_end() {
        Instant from = Full.FIRST;
        Instant until = from.plus(Duration.ofDays(100));
        var all = EnumSet.allOf(Fault.class);
        List<Switch> weather = Weather.of(Full.scenario(), 5, from, until, all, 200);
        assertThat(weather).hasSize(200).isEqualTo(Weather.of(Full.scenario(), 5, from, until, all, 200))
                .isNotEqualTo(Weather.of(Full.scenario(), 6, from, until, all, 200))
                .allSatisfy(one -> assertThat(one.from().isBefore(from) || one.until().isAfter(until)).isFalse());
        assertThat(weather).extracting(Switch::fault).containsAll(all);
    }

    private List<String> rows(String query) throws Exception {
        return client.json(query).get("bills").valueStream().map(row -> row.get("type").asString() + row.get("number").asString()).toList();
    }

    private List<String> updates(String query) throws Exception {
        return client.json(query).get("bills").findValuesAsString("updateDateIncludingText");
    }

    private int count(String query) throws Exception {
        return client.json(query).at("/pagination/count").asInt();
    }
}
