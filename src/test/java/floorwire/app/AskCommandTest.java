package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person may type, and what comes back. */
class AskCommandTest {

    @TempDir static Path folder;
    private static String database = "";

    @BeforeAll
    static void load() throws IOException {
        database = "jdbc:sqlite:" + folder.resolve("ledger.db");
        Path zip = Files.write(folder.resolve("bills.zip"), StatusFile.zip("a", StatusFile.s2174(), "b",
                StatusFile.of(118, "S", 2174, "2023-06-26T10:00:00Z", "A bill to name a post office.", ""), "c",
                StatusFile.of(119, "HR", 1498, "2025-06-26T10:00:00Z", "To end membership of the United States in the United Nations.",
                        "")));
        assertThat(Ran.of("ingest", "--database", database, zip).exit()).isZero();
    }

    private static Ran ask(Object... words) {
        Object[] line = new Object[words.length + 3];
        System.arraycopy(new Object[]{"ask", "--database", database}, 0, line, 0, 3);
        System.arraycopy(words, 0, line, 3, words.length);
        return Ran.of(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s2174", "S. 2174", "S.2174-119", "119 s 2174", "s2174-119", "S 2174 (119th)", "bill s2174", "/bill s2174",
        "congress bill s2174", "  bill   S.  2174  ", "https://www.congress.gov/bill/119th-congress/senate-bill/2174",
        "bill https://www.congress.gov/bill/119th-congress/senate-bill/2174/text?s=1&r=3", "bill north atlantic",
        "bill NATO Act North Atlantic", "BILL S2174"})
    void a_bill_is_found_however_it_is_written(String line) {
        Ran ran = ask(line);
        assertThat(ran.exit()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).startsWith("S. 2174 (119th) · would direct withdrawal from NATO").contains(StatusFile.LEAVE_NATO);
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void words_without_a_command_are_looked_for_in_titles() {
        Ran ran = ask("NATO Act");
        assertThat(ran.exit()).as(ran.out()).isZero();
        assertThat(ran.out()).contains("S. 2174 (119th)", "H.R. 1498 (119th)");
    }

    @Test
    void the_congress_that_was_named_is_the_one_that_is_shown() {
        assertThat(ask("118 s 2174").out()).startsWith("S. 2174 (118th)");
        assertThat(ask("bill s2174").out()).contains("bill s2174-118").startsWith("S. 2174 (119th)");
    }

    @Test
    void an_unknown_bill_is_answered_with_what_exists() {
        Ran ran = ask("bill s2174-117");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("S. 2174 (117th) is not in the ledger. It holds S. 2174 (119th), S. 2174 (118th).");
        assertThat(ask("bill hr99999").out()).contains("H.R. 99999 (").contains("congress.gov/bill");
    }

    @Test
    void a_typo_is_answered_with_what_was_probably_meant() {
        Ran ran = ask("bil s2174");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.out()).contains("Did you mean `bill s2174`?");
        assertThat(ask("topic nata").out()).contains("Did you mean `topic nato`");
        assertThat(ask("help folow").out()).contains("`help` lists all");
    }

    @Test
    void what_cannot_be_a_question_is_answered_with_the_way_out() {
        assertThat(ask("").exit()).isEqualTo(3);
        assertThat(ask("").out()).contains("`help`");
        Ran huge = ask("bill " + "x".repeat(1_000_000));
        assertThat(huge.exit()).isEqualTo(3);
        assertThat(huge.out()).contains("1000005 characters").hasSizeLessThan(500);
        Ran odd = ask("bill %'; drop table bill; -- \u001b[2J\u202e");
        assertThat(odd.exit()).isEqualTo(3);
        assertThat(odd.out()).doesNotContain("\u001b", "\u202e");
        assertThat(ask("s99999999999999999999").exit()).isEqualTo(3);
        assertThat(ask("bill 999 s 2174").exit()).isEqualTo(3);
    }

    @Test
    void json_is_one_object_with_exactly_these_keys() {
        for (String line : List.of("bill s2174-119", "status", "help", "topic nato", "bill nothing of the kind", "nonsense", "")) {
            Ran ran = ask("--json", line);
            assertThat(ran.out().lines()).as(line).hasSize(1);
            JsonNode object = JsonMapper.shared().readTree(ran.out());
            assertThat(object.propertyNames()).as(line).containsExactly("command", "ok", "text", "blocks", "sources");
            assertThat(object.get("ok").asBoolean()).as(line).isEqualTo(ran.exit() == 0);
            assertThat(object.get("blocks")).isNotEmpty().allSatisfy(block -> assertThat(block.get("type").asString()).isNotEmpty());
            assertThat(object.get("sources").isArray()).isTrue();
            assertThat(object.get("sources"))
                    .allSatisfy(source -> assertThat(source.propertyNames()).containsExactly("name", "asOf", "url"));
        }
        JsonNode bill = JsonMapper.shared().readTree(ask("--json", "s2174").out());
        assertThat(bill.get("command").asString()).isEqualTo("bill");
        assertThat(bill.get("sources").get(0).toString()).isEqualTo("{\"name\":\"govinfo\",\"asOf\":\"2025-06-26T10:00:00Z\","
                + "\"url\":\"https://www.congress.gov/bill/119th-congress/senate-bill/2174\"}");
    }

    @Test
    void a_channel_follows_lists_and_stops() {
        Ran without = ask("follow add nato");
        assertThat(without.exit()).isEqualTo(2);
        assertThat(without.errors()).singleElement().asString().contains("--channel '#nato'");
        assertThat(ask("--channel", "#talk", "follow list").out()).contains("#talk follows nothing yet.");
        assertThat(ask("--channel", "#talk", "follow add nato").out()).startsWith("This channel now follows NATO membership: milestones");
        assertThat(ask("--channel", "talk", "follow s2174 everything").out()).contains("S. 2174 (119th): everything");
        assertThat(ask("--channel", "#talk", "follow list").out()).contains("NATO membership · milestones", "S. 2174 (119th) · everything");
        assertThat(ask("--channel", "#other", "follow list").out()).contains("follows nothing yet");
        assertThat(ask("--channel", "#talk", "follow stop nato").out()).contains("no longer follows NATO membership");
        assertThat(ask("--channel", "#talk", "follow stop nato").exit()).isEqualTo(3);
        assertThat(ask("--channel", "#talk", "follow list").out()).doesNotContain("NATO membership · ");
        Ran nothing = ask("--channel", "#talk", "follow add nonsense");
        assertThat(nothing.exit()).isEqualTo(3);
        assertThat(nothing.out()).contains("neither a topic, a provision nor a bill", "nato, un, ndaa");
    }
}
