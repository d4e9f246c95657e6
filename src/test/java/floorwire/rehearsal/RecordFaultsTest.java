package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What is wrongly said of one measure: the API and GovInfo's copy alike, and the truth under a later date afterwards. */
@Timeout(60)
class RecordFaultsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Full.THIRD.plusSeconds(3600));
    private final Rehearsal rehearsal = Rehearsal.start(Full.scenario(), now::get);
    private final Client client = new Client(rehearsal);

    @AfterEach
    void stop() {
        client.close();
        rehearsal.close();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"DUPLICATED", "NEAR_DUPLICATED", "ACTION_REMOVED", "ACTION_REDATED", "ACTION_EDITED",
        "ACTION_LATE", "ACTION_MARKUP", "SIGNATURE_MISSING", "LAW_BEFORE_SIGNATURE", "TITLE_MISSING", "SPONSOR_MISSING",
        "COSPONSOR_TWICE", "SUMMARY_UNDATED", "SUMMARY_BROKEN", "TEXT_WITHOUT_URL", "FALSE_PRESENTATION"})
    void both_sources_say_it_for_a_while_and_then_the_truth_under_a_later_date(Fault fault) throws Exception {
        boolean presented = fault == Fault.FALSE_PRESENTATION;
        now.set(presented ? Full.FIRST.plusSeconds(3600) : now.get());
        String api = said();
        String file = client.get(Full.FILE).body();
        Instant published = presented ? Full.FIRST : Full.THIRD;

        Instant began = now.get();
        rehearsal.fail("", fault);
        assertThat(differs(fault, said())).as("the API").isTrue();
        var lie = client.get(Full.FILE);
        assertThat(lie.body()).isNotEqualTo(file).contains("<updateDate>" + began);
        assertThat(api).contains("\"updateDate\":\"" + published);

        now.set(began.plusSeconds(1800));
        rehearsal.heal();
        Instant over = now.get();
        assertThat(said().replace(over.toString(), published.toString())).isEqualTo(api);
        assertThat(client.get(Full.FILE, "If-Modified-Since", lie.headers().firstValue("Last-Modified").orElseThrow()).body()
                .replace(over.toString(), published.toString())).isEqualTo(file);
    }

    /** What the fault's name says, seen in the API's answers. */
    private boolean differs(Fault fault, String said) throws Exception {
        JsonNode actions = client.json(Full.API + "/actions").get("actions");
        JsonNode bill = client.json(Full.API).get("bill");
        List<String> texts = actions.findValuesAsString("text");
        return switch (fault) {
            case DUPLICATED -> texts.size() == 12 && texts.getFirst().equals(texts.get(6));
            case NEAR_DUPLICATED -> texts.size() == 12 && "Became  Public Law No: 119-77".equals(texts.get(6));
            case ACTION_REMOVED -> texts.size() == 4 && !bill.at("/latestAction/text").asString().startsWith("Became");
            case ACTION_REDATED -> "2025-07-01".equals(actions.get(0).get("actionDate").asString()) && texts.size() == 6;
            case ACTION_EDITED -> texts.getFirst().endsWith("(corrected).") && texts.size() == 6;
            case ACTION_LATE -> texts.size() == 4 && bill.get("updateDate").asString().compareTo(Full.THIRD.toString()) > 0;
            case ACTION_MARKUP -> texts.getFirst().contains("<a href=");
            case FALSE_PRESENTATION -> texts.getFirst().equals("Presented to President.") && texts.size() == 2;
            case SIGNATURE_MISSING -> texts.size() == 5 && !said.contains("Signed by President");
            case LAW_BEFORE_SIGNATURE -> "2025-07-01".equals(actions.get(0).get("actionDate").asString())
                    && "2025-07-02".equals(actions.get(1).get("actionDate").asString());
            case TITLE_MISSING -> bill.get("title").asString().isEmpty() && client.json(Full.API + "/titles").get("titles").isEmpty();
            case SPONSOR_MISSING -> !bill.has("sponsors");
            case COSPONSOR_TWICE -> client.json(Full.API + "/cosponsors").get("cosponsors").findValuesAsString("bioguideId")
                    .equals(List.of("Z000003", "Z000004", "Z000005", "Z000003"));
            case SUMMARY_UNDATED -> !client.json(Full.API + "/summaries").at("/summaries/0").has("actionDate");
            case SUMMARY_BROKEN -> client.json(Full.API + "/summaries").at("/summaries/0/text").asString().endsWith("<i");
            case TEXT_WITHOUT_URL -> !client.json(Full.API + "/text").at("/textVersions/0").has("formats");
            default -> false;
        };
    }

    private String said() throws Exception {
        var said = new StringBuilder(client.api(Full.API).body());
        for (String part : List.of("actions", "cosponsors", "titles", "summaries", "text")) {
            said.append(client.api(Full.API + "/" + part).body());
        }
        return said.toString();
    }

    @Test
    void a_measure_is_absent_for_days_everywhere() throws Exception {
        rehearsal.fail("", Fault.ABSENT);
        assertThat(client.api(Full.API).statusCode()).isEqualTo(404);
        assertThat(client.json("bill/119").get("bills")).isEmpty();
        assertThat(client.get(Full.FILE).statusCode()).isEqualTo(404);
        rehearsal.heal();
        assertThat(client.json("bill/119").get("bills")).hasSize(1);
        assertThat(rehearsal.unknownRequests()).isEmpty();
    }

    @Test
    void a_reserved_number_is_500_alone_bare_in_the_list_and_of_the_old_schema_at_govinfo() throws Exception {
        rehearsal.fail("", Fault.RESERVED);
        assertThat(client.api(Full.API).statusCode()).isEqualTo(500);
        assertThat(client.api(Full.API + "/actions").body()).startsWith("{\"error\":\"UnboundLocalError");
        JsonNode row = client.json("bill/119").at("/bills/0");
        assertThat(row.get("title").asString()).isEmpty();
        assertThat(row.has("latestAction")).isFalse();
        assertThat(client.get(Full.FILE).body()).contains("<billNumber>9901</billNumber>").doesNotContain("sponsor");
    }

    @Test
    void govinfo_keeps_an_old_copy_for_weeks_under_a_new_date_of_modification() throws Exception {
        var good = client.get(Full.FILE);
        Instant week = now.get().plusSeconds(21 * 86_400);
        rehearsal.fail(List.of(new Switch(Fault.STALE, Full.FILE, now.get(), week)));
        var stale = client.get(Full.FILE, "If-Modified-Since", good.headers().firstValue("Last-Modified").orElseThrow());
        assertThat(stale.body()).contains("<updateDate>" + Full.SECOND).doesNotContain("Became Public Law");
        now.set(week);
        assertThat(client.get(Full.FILE, "If-Modified-Since", stale.headers().firstValue("Last-Modified").orElseThrow()).body())
                .isEqualTo(good.body());
    }

    @Test
    void govinfo_writes_html_in_the_older_style_too() throws Exception {
        assertThat(client.get(Full.FILE).body()).contains("<text>&lt;p&gt;This bill rehearses.");
        rehearsal.fail("/bulkdata", Fault.PLAIN_CDATA);
        assertThat(client.get(Full.FILE).body()).contains("<text><![CDATA[<p>This bill rehearses.</p>]]></text>", "<cdata/>");
    }

    @Test
    void govinfo_follows_the_api_when_the_scenario_says_so() throws Exception {
        try (Rehearsal lagging = Rehearsal.start(Full.scenario().withCopyLag(java.time.Duration.ofHours(3)), now::get);
                Client other = new Client(lagging)) {
            assertThat(other.api(Full.API).body()).contains("\"laws\"");
            assertThat(other.get(Full.FILE).body()).doesNotContain("<laws>");
            now.set(Full.THIRD.plusSeconds(3 * 3600));
            var copy = other.get(Full.FILE);
            assertThat(copy.body()).contains("<laws>", "<updateDate>" + Full.THIRD);
            assertThat(copy.headers().firstValue("Last-Modified")).hasValue("Thu, 03 Jul 2025 11:00:00 GMT");
        }
    }
}
