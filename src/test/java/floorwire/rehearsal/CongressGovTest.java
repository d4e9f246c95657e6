package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** The API as it is when nothing goes wrong, with all that is odd about it. */
@Timeout(30)
class CongressGovTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T12:30:00Z"));
    private final Rehearsal rehearsal = Rehearsal.start(Scenario.season(), now::get);
    private final Client client = new Client(rehearsal);

    @AfterEach
    void stop() {
        client.close();
        rehearsal.close();
    }

    @Test
    void wants_a_key_in_a_header_and_remembers_one_in_an_address() throws Exception {
        var missing = client.get("/v3/bill/119?format=json");
        assertThat(missing.statusCode()).isEqualTo(403);
        assertThat(missing.body()).startsWith("{\"error\":{\"code\":\"API_KEY_MISSING\",\"message\":");
        assertThat(client.get("/v3/bill/119?format=json&api_key=secret").statusCode()).isEqualTo(200);
        assertThat(rehearsal.complaints()).hasSize(1).first().asString().contains("the key stands in the address").doesNotContain("secret");
        assertThat(client.get("/v3/nothing?api_key=secret").statusCode()).isEqualTo(404);
        assertThat(rehearsal.unknownRequests()).containsExactly("GET /v3/nothing?api_key=(key)");
    }

    @Test
    void says_in_headers_how_many_requests_are_left_and_refuses_more() throws Exception {
        rehearsal.limit(2);
        var first = client.api("bill/119");
        assertThat(first.headers().firstValue("X-RateLimit-Limit")).hasValue("2");
        assertThat(first.headers().firstValue("X-RateLimit-Remaining")).hasValue("1");
        client.api("bill/119");
        now.set(now.get().plusSeconds(600));
        var third = client.api("bill/119");
        assertThat(third.statusCode()).isEqualTo(429);
        assertThat(third.body()).contains("\"OVER_RATE_LIMIT\"");
        assertThat(third.headers().firstValue("Retry-After")).hasValue("3001");
        now.set(now.get().plusSeconds(3001));
        assertThat(client.api("bill/119").statusCode()).isEqualTo(200);
    }

    @Test
    void answers_xml_unless_asked_for_json() throws Exception {
        assertThat(client.api("bill/119?limit=3").body()).contains("<api-root>");
        assertThat(rehearsal.complaints()).singleElement().asString().contains("format=json is missing");
    }

    @Test
    void lists_dates_only_and_tells_seconds_in_the_detail() throws Exception {
        JsonNode row = client.json("bill/119/s").get("bills").valueStream().filter(bill -> "2174".equals(bill.get("number").asString()))
                .findFirst().orElseThrow();
        assertThat(row.get("updateDate").asString()).hasSize(10);
        assertThat(row.get("updateDateIncludingText").asString()).hasSize(10);
        assertThat(row.get("type").asString()).isEqualTo("S");
        JsonNode detail = client.json("bill/119/s/2174").get("bill");
        assertThat(detail.get("updateDate").asString()).hasSize(20).endsWith("Z");
        assertThat(detail.get("actions").get("count").asInt()).isPositive();
        assertThat(detail.has("cosponsors")).isFalse();
        assertThat(client.json("bill/119/s/2174/cosponsors").get("cosponsors")).isEmpty();
    }

    @Test
    void publishes_by_the_time_of_the_clock_and_knows_nothing_before() throws Exception {
        now.set(Instant.parse("2025-06-26T10:56:18Z"));
        var early = client.api("bill/119/s/2174");
        assertThat(early.statusCode()).isEqualTo(404);
        assertThat(early.body()).isEqualTo("{\"error\":\"Unknown resource: bill/119/s/2174\"}");
        now.set(Instant.parse("2025-06-26T10:56:19Z"));
        assertThat(client.json("bill/119/s/2174").get("bill").get("updateDate").asString()).isEqualTo("2025-06-26T10:56:19Z");
        assertThat(rehearsal.unknownRequests()).isEmpty();
    }

    @Test
    void does_not_know_an_upper_case_type() throws Exception {
        assertThat(client.api("bill/119/S/2174").statusCode()).isEqualTo(404);
        assertThat(client.api("bill/119/S").body()).isEqualTo("{\"error\":\"Unknown resource: bill/119/S\"}");
        assertThat(rehearsal.unknownRequests()).hasSize(2);
    }

    @Test
    void sorts_by_a_blank_only_and_silently_turns_the_order_for_a_plus() throws Exception {
        List<String> newest = updates("bill?format=json&sort=updateDate+desc&limit=250");
        assertThat(newest).hasSizeGreaterThan(10).isEqualTo(newest.stream().sorted(java.util.Comparator.reverseOrder()).toList());
        assertThat(updates("bill?format=json&sort=updateDate%2Bdesc&limit=250")).isSorted().hasSameSizeAs(newest);
        assertThat(rehearsal.complaints()).singleElement().asString().contains("%2B");
    }

    @Test
    void filters_to_the_second_or_by_dates_only() throws Exception {
        now.set(Instant.parse("2025-06-26T12:30:00Z"));
        String query = "bill/119?format=json&fromDateTime=2025-06-26T11:00:00Z";
        assertThat(updates(query)).isEmpty();
        rehearsal.filterHonoursHours(false);
        assertThat(updates(query)).isNotEmpty().containsOnly("2025-06-26");
        assertThat(updates("bill/119?format=json&toDateTime=2025-06-25T23:00:00Z")).isNotEmpty().doesNotContain("2025-06-26");
        assertThat(client.api("bill/119?format=json&fromDateTime=yesterday").statusCode()).isEqualTo(400);
    }

    @Test
    void pages_with_a_link_to_the_wrong_host() throws Exception {
        JsonNode first = client.json("bill/119?format=json&limit=2");
        assertThat(first.get("bills")).hasSize(2);
        JsonNode pagination = first.get("pagination");
        assertThat(pagination.get("next").asString()).isEqualTo("https://v3/bill/119?offset=2&limit=2&format=json");
        assertThat(pagination.has("prev")).isFalse();
        int count = pagination.get("count").asInt();
        JsonNode last = client.json("bill/119?format=json&limit=2&offset=" + (count - 1));
        assertThat(last.get("bills")).hasSize(1);
        assertThat(last.get("pagination").has("next")).isFalse();
        assertThat(client.json("bill/119?format=json&offset=5000").get("bills")).isEmpty();
    }

    @Test
    void tells_laws_by_list_and_by_number() throws Exception {
        assertThat(client.json("law/118/pub").get("bills").get(0).get("laws").get(0).get("number").asString()).isEqualTo("118-31");
        assertThat(client.json("law/118/pub/31").get("bill").get("number").asString()).isEqualTo("2670");
        assertThat(client.json("law/118/priv").get("bills")).isEmpty();
        assertThat(client.api("law/118/pub/32").statusCode()).isEqualTo(404);
        assertThat(client.json("congress/current").get("congress").get("number").asInt()).isEqualTo(119);
    }

    @Test
    void lists_summaries_of_the_last_day_unless_told_since_when() throws Exception {
        try (Rehearsal full = Rehearsal.start(Full.scenario(), now::get); Client other = new Client(full)) {
            now.set(Full.FIRST.plusSeconds(3600));
            assertThat(other.json("summaries/119/hr").get("summaries")).hasSize(1);
            now.set(Full.FIRST.plusSeconds(5 * 86_400));
            assertThat(other.json("summaries").get("summaries")).isEmpty();
            assertThat(other.json("summaries?format=json&fromDateTime=" + Full.FIRST).get("summaries")).hasSize(1);
        }
    }

    @Test
    void pages_over_parts_as_was_recorded() throws Exception {
        try (Rehearsal full = Rehearsal.start(Full.scenario(), now::get); Client other = new Client(full)) {
            now.set(Full.THIRD);
            JsonNode cosponsors = other.json(Full.API + "/cosponsors");
            assertThat(cosponsors.get("cosponsors")).hasSize(3);
            assertThat(cosponsors.get("pagination").get("count").asInt()).isEqualTo(2);
            assertThat(cosponsors.get("cosponsors").get(2).get("isOriginalCosponsor").isBoolean()).isTrue();

            JsonNode subjects = other.json(Full.API + "/subjects?format=json&limit=1");
            assertThat(subjects.get("subjects").get("legislativeSubjects")).isEmpty();
            assertThat(subjects.get("subjects").get("policyArea").get("name").asString()).isEqualTo("Law");
            assertThat(subjects.get("pagination").get("count").asInt()).isEqualTo(4);
            JsonNode rest = other.json(Full.API + "/subjects?format=json&limit=3&offset=1").get("subjects");
            assertThat(rest.get("legislativeSubjects")).hasSize(3);
            assertThat(rest.has("policyArea")).isFalse();

            JsonNode texts = other.json(Full.API + "/text?format=json&limit=1&offset=1");
            assertThat(texts.get("textVersions").findValuesAsString("date")).containsExactly("2025-06-30T04:00:00Z",
                    "2025-07-02T04:00:00Z");
            assertThat(texts.get("pagination").get("count").asInt()).isEqualTo(3);
            assertThat(texts.toString()).contains("https://www.congress.gov/119/plaws/publ77/PLAW-119publ77.pdf");

            JsonNode actions = other.json(Full.API + "/actions").get("actions");
            assertThat(actions.valueStream().filter(action -> "Senate".equals(action.at("/sourceSystem/name").asString()))
                    .toList()).isNotEmpty().allSatisfy(action -> assertThat(action.at("/sourceSystem").has("code")).isFalse());
            assertThat(other.json(Full.API + "/relatedbills").at("/relatedBills/0/number").isInt()).isTrue();
            assertThat(other.json(Full.API).at("/bill/cboCostEstimates/0/title").asString()).contains("author&#039;s");
        }
    }

    @Test
    void moves_only_the_date_that_speaks_of_text_when_only_a_text_came() throws Exception {
        now.set(Instant.parse("2025-07-04T12:30:00Z"));
        var publications = Full.scenario().publications();
        var later = new Publication(Full.THIRD.plusSeconds(86_400), new floorwire.congress.Bill(Full.ID,
                Full.bill(3).detail(), Full.bill(3).actions(), Full.bill(3).cosponsors(), Full.bill(3).titles(), Full.bill(3).subjects(),
                Full.bill(3).summaries(), List.of(), Full.bill(3).committees(), Full.bill(3).relatedBills(), Full.bill(3).laws(),
                Full.bill(3).amendments()));
        var all = new ArrayList<>(publications);
        all.add(later);
        try (Rehearsal full = Rehearsal.start(new Scenario("text", all, List.of(), List.of()), now::get); Client other = new Client(full)) {
            JsonNode bill = other.json(Full.API).get("bill");
            assertThat(bill.get("updateDate").asString()).isEqualTo(Full.THIRD.toString());
            assertThat(bill.get("updateDateIncludingText").asString()).isEqualTo(later.at().toString());
        }
    }

    private List<String> updates(String query) throws Exception {
        var updates = new ArrayList<String>();
        client.json(query).get("bills").forEach(row -> updates.add(row.get("updateDateIncludingText").asString()));
        return updates;
    }
}
