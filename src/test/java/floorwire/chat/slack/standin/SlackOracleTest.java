package floorwire.chat.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** The judge is judged first: what Slack refuses must be refused here, and one less be taken. */
class SlackOracleTest {

    static final List<Mutation> MESSAGES = List.of(
            new Mutation("%d blocks", 50, n -> list(n, "{\"type\":\"divider\"}")),
            new Mutation("a section of %d", 3000, n -> section("\"text\":" + mrkdwn(n))),
            new Mutation("%d fields", 10, n -> section("\"fields\":[" + list(n, mrkdwn(1)) + "]")),
            new Mutation("a field of %d", 2000, n -> section("\"fields\":[" + mrkdwn(n) + "]")),
            new Mutation("a header of %d", 150, n -> "{\"type\":\"header\",\"text\":" + plain(n) + "}"),
            new Mutation("a context of %d", 10, n -> "{\"type\":\"context\",\"elements\":[" + list(n, mrkdwn(1)) + "]}"),
            new Mutation("markdown of %d", 12_000, n -> "{\"type\":\"markdown\",\"text\":\"" + x(n) + "\"}"),
            new Mutation("text of %d in all", 13_200, n -> IntStream.range(0, 4).mapToObj(_ -> section("\"text\":" + mrkdwn(3000)))
                    .collect(Collectors.joining(",")) + "," + section("\"text\":" + mrkdwn(n - 12_000))),
            new Mutation("a block's id of %d", 255, n -> "{\"type\":\"divider\",\"block_id\":\"" + x(n) + "\"}"),
            new Mutation("%d buttons", 25, n -> actions(IntStream.range(0, n).mapToObj(i -> button("\"action_id\":\"" + i + "\""))
                    .collect(Collectors.joining(",")))),
            new Mutation("a button of %d", 75, n -> actions("{\"type\":\"button\",\"text\":" + plain(n) + "}")),
            new Mutation("a button's value of %d", 2000, n -> actions(button("\"value\":\"" + x(n) + "\""))),
            new Mutation("an action's id of %d", 255, n -> actions(button("\"action_id\":\"" + x(n) + "\""))),
            new Mutation("a link of %d", 3000, n -> actions(button("\"url\":\"" + x(n) + "\""))),
            new Mutation("%d options", 100, n -> actions(menu(options(n)))),
            new Mutation("an option of %d", 75, n -> actions(menu("{\"text\":" + plain(n) + ",\"value\":\"1\"}"))),
            new Mutation("an option's value of %d", 150, n -> actions(menu("{\"text\":" + plain(1) + ",\"value\":\"" + x(n) + "\"}"))),
            new Mutation("%d in an overflow", 5, n -> actions("{\"type\":\"overflow\",\"options\":[" + options(n) + "]}")),
            new Mutation("a picture's description of %d", 2000,
                    n -> "{\"type\":\"image\",\"image_url\":\"https://a.example/b.png\",\"alt_text\":\""
                            + x(n) + "\"}"));

    static final List<Mutation> VIEWS = List.of(
            new Mutation("a title of %d", 24, n -> modal(plain(n), list(1, "{\"type\":\"divider\"}"))),
            new Mutation("%d blocks", 100, n -> modal(plain(1), list(n, "{\"type\":\"divider\"}"))),
            new Mutation("a label of %d", 2000, n -> modal(plain(1), "{\"type\":\"input\",\"label\":" + plain(n)
                    + ",\"element\":{\"type\":\"plain_text_input\"}}")),
            new Mutation("a note of %d", 3000, n -> modal(plain(1), "{\"type\":\"divider\"}").replaceFirst("\\{",
                    "{\"private_metadata\":\"" + x(n) + "\",")));

    private static SlackOracle oracle;

    @BeforeAll
    static void specification() {
        assumeTrue(SlackOracle.find().isPresent(), "skipped: ../shared/data/specs/slack-*.schema.json are not here");
        oracle = SlackOracle.find().orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("MESSAGES")
    void one_over_a_limit_of_messages_is_refused_and_the_limit_is_not(Mutation mutation) {
        assertThat(posted(mutation.of.of(mutation.limit))).isEmpty();
        assertThat(posted(mutation.of.of(mutation.limit + 1))).isNotEmpty();
    }

    @ParameterizedTest
    @FieldSource("VIEWS")
    void one_over_a_limit_of_views_is_refused_and_the_limit_is_not(Mutation mutation) {
        assertThat(viewed(mutation.of.of(mutation.limit))).isEmpty();
        assertThat(viewed(mutation.of.of(mutation.limit + 1))).isNotEmpty();
    }

    @Test
    void what_the_types_do_not_know_is_refused_by_the_schemas() {
        for (String wrong : List.of("{\"type\":\"divider\",\"colour\":\"red\"}", "{\"type\":\"paragraph\"}",
                "{\"type\":\"header\",\"text\":" + mrkdwn(1) + "}", section("\"text\":{\"text\":\"a\"}"),
                actions(button("\"colour\":\"red\"")))) {
            assertThat(oracle.bySpecification("chat.postMessage", message(wrong))).as(wrong).isNotEmpty();
        }
        assertThat(oracle.bySpecification("chat.postMessage", message("{\"type\":\"divider\"}").put("colour", "red"))).isNotEmpty();
        assertThat(oracle.bySpecification("chat.unfurl", unfurls("{\"type\":\"divider\"}"))).isEmpty();
        assertThat(oracle.bySpecification("chat.unfurl", unfurls("{\"type\":\"paragraph\"}"))).isNotEmpty();
        assertThat(oracle.bySpecification("chat.unfurl", unfurls("{\"type\":\"divider\"}").put("colour", "red"))).isNotEmpty();
    }

    @Test
    void what_has_no_number_is_refused_too() {
        for (String wrong : List.of(section("\"block_id\":\"a\""), section("\"text\":" + mrkdwn(0)), actions(""),
                actions(button("\"action_id\":\"a\"") + "," + button("\"action_id\":\"a\"")), actions(button("\"style\":\"red\"")),
                "{\"type\":\"divider\",\"block_id\":\"a\"},{\"type\":\"divider\",\"block_id\":\"a\"}",
                "{\"type\":\"image\",\"image_url\":\"https://a.example/b.png\"}")) {
            assertThat(BlockRules.messageProblems(message(wrong))).as(wrong).isNotEmpty();
        }
        assertThat(viewed("{\"type\":\"modal\",\"blocks\":[]}")).isNotEmpty();
        assertThat(viewed(modal(plain(1), "{\"type\":\"input\",\"label\":" + plain(1) + ",\"element\":{\"type\":\"plain_text_input\"}}")
                .replaceFirst(",\"submit\":[^}]*}", ""))).isNotEmpty();
    }

    private static List<String> posted(String blocks) {
        return oracle.problems("chat.postMessage", message(blocks));
    }

    private static List<String> viewed(String view) {
        return oracle.problems("views.open", Json.object().set("view", Json.read(view)));
    }

    private static ObjectNode message(String blocks) {
        return Json.object().put("channel", "C1").put("text", "a").set("blocks", Json.read("[" + blocks + "]"));
    }

    private static ObjectNode unfurls(String block) {
        ObjectNode args = Json.object().put("channel", "C1").put("ts", "1.0").put("user_auth_required", "0");
        args.putObject("unfurls").putObject("https://www.congress.gov/").set("blocks", Json.read("[" + block + "]"));
        return args;
    }

    private interface Sized {
        String of(int size);
    }

    /** @param of blocks or a view of that size */
    record Mutation(String name, int limit, Sized of) {
        @Override
        public String toString() {
            return name.formatted(limit + 1);
        }
    }

    private static String x(int length) {
        return "x".repeat(length);
    }

    private static String plain(int length) {
        return "{\"type\":\"plain_text\",\"text\":\"" + x(length) + "\"}";
    }

    private static String mrkdwn(int length) {
        return "{\"type\":\"mrkdwn\",\"text\":\"" + x(length) + "\"}";
    }

    private static String section(String parts) {
        return "{\"type\":\"section\"," + parts + "}";
    }

    private static String actions(String elements) {
        return "{\"type\":\"actions\",\"elements\":[" + elements + "]}";
    }

    private static String button(String part) {
        return "{\"type\":\"button\",\"text\":" + plain(1) + "," + part + "}";
    }

    private static String menu(String options) {
        return "{\"type\":\"static_select\",\"options\":[" + options + "]}";
    }

    private static String options(int size) {
        return IntStream.range(0, size).mapToObj(i -> "{\"text\":" + plain(1) + ",\"value\":\"" + i + "\"}")
                .collect(Collectors.joining(","));
    }

    private static String modal(String title, String blocks) {
        return "{\"type\":\"modal\",\"title\":" + title + ",\"submit\":" + plain(1) + ",\"blocks\":[" + blocks + "]}";
    }

    private static String list(int size, String item) {
        return String.join(",", java.util.Collections.nCopies(size, item));
    }
}
