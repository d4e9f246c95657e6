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

import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.chat.discord.DiscordBody;
import floorwire.chat.discord.DiscordRenderer;
import floorwire.chat.discord.DiscordSpec;

/**
 * One message of each kind, as the season and the commands make it, in the bytes that Discord is sent: the JSON files beside this test.
 * {@code -Dgolden.write=true} writes them anew; look at what changed, and at {@code all.md}, which shows them to read.
 */
class DiscordGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/floorwire/chat/discord");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, String> MESSAGES = new TreeMap<>();

    @BeforeAll
    static void play(@TempDir Path folder) throws InterruptedException {
        MESSAGES.putAll(
                Samples.play(folder).each(Hall.DISCORD, post -> json(DiscordRenderer.render(post)),
                        answer -> json(DiscordRenderer.render(answer))));
    }

    private static String json(MessageCreateData data) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(data.toData().toString())) + "\n";
    }

    static Stream<String> names() {
        return MESSAGES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_message_of_each_kind_is_sent_in_the_bytes_that_were_looked_at(String name) throws IOException {
        Path file = GOLDEN.resolve(name + ".json");
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, MESSAGES.getOrDefault(name, ""));
        }
        assertThat(MESSAGES.get(name)).as("look at it, then write it anew: -Dgolden.write=true").isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_fits_Discords_limits(String name) {
        assertThat(DiscordBody.refusals(MESSAGES.getOrDefault(name, ""))).isEmpty();
    }

    @Test
    void each_fits_Discords_published_description() throws IOException {
        Optional<DiscordSpec> spec = DiscordSpec.load();
        assumeTrue(spec.isPresent(), "../shared/data/specs/discord-openapi.json is not there");
        MESSAGES.forEach((name, body) -> {
            assertThat(spec.orElseThrow().errors("MessageCreateRequest", body)).as(name).isEmpty();
            assertThat(spec.orElseThrow().errors("MessageEditRequestPartial", body)).as(name).isEmpty();
        });
        String card = MESSAGES.getOrDefault("answer-card", "");
        assertThat(spec.orElseThrow().errors("MessageCreateRequest", card.replaceFirst("\"label\" : \"", "$0" + "x".repeat(80))))
                .isNotEmpty();
        assertThat(spec.orElseThrow().errors("MessageCreateRequest", card.replace("\"type\" : 10", "\"type\" : 99"))).isNotEmpty();
    }

    @Test
    void they_can_be_read_as_people_will() throws IOException {
        StringBuilder all = new StringBuilder();
        MESSAGES.forEach((name, body) -> {
            all.append("<!-- ").append(name).append(" -->\n");
            readable(MAPPER.readTree(body).path("components"), all);
            all.append("\n");
        });
        Path file = GOLDEN.resolve("all.md");
        if (WRITE) {
            Files.writeString(file, all);
        }
        assertThat(all.toString()).isEqualTo(Files.readString(file));
    }

    private static void readable(JsonNode components, StringBuilder to) {
        for (JsonNode component : components) {
            switch (component.path("type").asInt()) {
                case 2 -> to.append("[ ").append(component.path("label").asString()).append(" ] ");
                case 3 ->
                        component.path("options").forEach(option -> to.append("( ").append(option.path("label").asString()).append(" ) "));
                case 10 -> to.append(component.path("content").asString()).append("\n");
                case 12 -> to.append("(picture: ").append(component.path("items").path(0).path("description").asString()).append(")\n");
                default -> {
                    readable(component.path("components"), to);
                    to.append(component.path("type").asInt() == 1 ? "\n" : "");
                }
            }
        }
    }
}
