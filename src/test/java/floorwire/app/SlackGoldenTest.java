package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    private static final Map<String, String> MESSAGES = new TreeMap<>();

    @BeforeAll
    static void play(@TempDir Path folder) throws InterruptedException {
        MESSAGES.putAll(
                Samples.play(folder).each(Hall.SLACK, post -> json(SlackPayload.of(post).message()),
                        answer -> json(SlackRenderer.render(answer))));
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
