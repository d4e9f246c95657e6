package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import floorwire.chat.slack.SlackBody;
import floorwire.chat.slack.SlackMessage;
import floorwire.chat.slack.SlackPayload;
import floorwire.chat.slack.SlackReader;
import floorwire.chat.slack.SlackRenderer;
import floorwire.chat.slack.SlackSpec;

/**
 * The same messages as on Discord, in the JSON that Slack is sent: the files beside this test. {@code -Dgolden.write=true} writes them anew;
 * look at what changed, and at {@code all.md}, which shows them to read.
 */
class SlackGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/floorwire/chat/slack");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    /** Views have their keys in no order. */
    private static final JsonMapper SORTED = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    private static final Map<String, String> MESSAGES = new TreeMap<>();
    private static final Map<String, String> WINDOWS = new TreeMap<>();

    @BeforeAll
    static void play(@TempDir Path folder) throws InterruptedException {
        MESSAGES.putAll(
                Samples.play(folder).each(Hall.SLACK, post -> json(SlackPayload.of(post).message()),
                        answer -> json(SlackRenderer.render(answer))));
        Map<String, String> shown = Samples.play(folder).windows();
        // the other windows have a test of their own
        shown.keySet().retainAll(Set.of("app-home", "unfurl"));
        shown.forEach((name, view) -> WINDOWS.put(name,
                SORTED.writerWithDefaultPrettyPrinter().writeValueAsString(SORTED.readValue(name.equals("unfurl") ? below(view) : view,
                        Object.class)) + "\n"));
    }

    private static String below(String blocks) {
        return "{\"channel\":\"C0123456789\",\"ts\":\"1700000000.000100\",\"unfurls\":{\"" + GalleryStories.LINK + "\":{\"blocks\":"
                + blocks
                + "}}}";
    }

    static Stream<String> windows() {
        return WINDOWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_app_s_page_and_a_card_below_a_link_are_sent_in_the_json_that_was_looked_at(String name) throws IOException {
        String sent = WINDOWS.getOrDefault(name, "");
        Path file = GOLDEN.resolve(name + ".json");
        if (WRITE) {
            Files.writeString(file, sent);
        }
        assertThat(sent).as("look at it, then write it anew: -Dgolden.write=true").isEqualTo(Files.readString(file));
        Optional<SlackSpec> spec = SlackSpec.load(name.equals("unfurl") ? "Unfurl" : "Home");
        assumeTrue(spec.isPresent(), "skipped: the schemas of ../shared/data/specs are absent");
        assertThat(spec.get().errors(sent)).isEmpty();
        assertThat(spec.get().errors(sent.replace("\"blocks\"", "\"block\""))).isNotEmpty();
    }

    @Test
    void neither_is_missing() {
        assertThat(WINDOWS).containsOnlyKeys("app-home", "unfurl");
    }

    private static String json(SlackMessage message) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(message.json())) + "\n";
    }

    static Stream<String> names() {
        return MESSAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_message_of_each_kind_is_sent_in_the_json_that_was_looked_at(String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".json");
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, MESSAGES.getOrDefault(name, ""));
        }
        assertThat(MESSAGES.get(name)).as("look at it, then write it anew: -Dgolden.write=true").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_fits_Slacks_limits(String name) {
        assertThat(SlackBody.refusals(MESSAGES.getOrDefault(name, ""))).isEmpty();
    }

    @Test
    void each_fits_the_schema_of_Slacks_types() throws IOException {
        Optional<SlackSpec> spec = SlackSpec.load("PostMessage");
        assumeTrue(spec.isPresent(), "skipped: ../shared/data/specs/slack-PostMessage.schema.json is absent");
        Optional<SlackSpec> blocks = SlackSpec.load("Blocks");
        assumeTrue(blocks.isPresent(), "skipped: ../shared/data/specs/slack-Blocks.schema.json is absent");
        MESSAGES.forEach((name, body) -> {
            assertThat(spec.get().errors(inChannel(body))).as(name).isEmpty();
            assertThat(blocks.get().errors(MAPPER.readTree(body).path("blocks").toString())).as(name).isEmpty();
        });
        String card = inChannel(MESSAGES.getOrDefault("answer-card", ""));
        assertThat(spec.get().errors(card.replace("\"rich_text\"", "\"richtext\""))).isNotEmpty();
        assertThat(spec.get().errors(card.replace("\"elements\"", "\"element\""))).isNotEmpty();
    }

    private static String inChannel(String body) {
        return body.replaceFirst("\\{", "{ \"channel\" : \"C0123456789\",");
    }

    @Test
    void they_can_be_read_as_people_will() throws IOException {
        StringBuilder all = new StringBuilder();
        MESSAGES.forEach((name, body) -> all.append("<!-- ").append(name).append(" -->\n")
                .append(SlackReader.read(MAPPER.readTree(body).path("blocks").toString()).shown()).append("\n\n"));
        Path file = GOLDEN.resolve("all.md");
        if (WRITE) {
            Files.writeString(file, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(file));
    }
}
