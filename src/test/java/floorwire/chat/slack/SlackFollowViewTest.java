package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.chat.slack.SlackFollowForm.Wish;
import floorwire.command.Answer;
import floorwire.command.CommandCatalog;
import floorwire.command.CommandSpec;
import floorwire.message.Block;
import floorwire.message.Message;

/** The follow window's views, as Slack is sent them; {@code -Dgolden.write=true} writes them anew. */
class SlackFollowViewTest {

    private static final Path GOLDEN = Path.of("src/test/resources/floorwire/chat/slack");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final CommandSpec FOLLOW = CommandCatalog.shipped().named("follow").orElseThrow();
    private static final Wish NOTHING = new Wish(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Wish NATO = new Wish(Optional.of("nato"), Optional.of("everything"), Optional.of("C0123456789"));
    private static final Answer PREVIEW = new Answer(true,
            Message.of(new Block.Headline("If this channel followed NATO membership, everything:"),
                    new Block.Line("It would have sent 3 posts in 60 days."),
                    new Block.Offers(List.of(new Block.Offer("Follow", "follow add nato")))),
            List.of());
    private static final Answer DONE = new Answer(true, Message.of(new Block.Headline("This channel now follows NATO membership."),
            new Block.Offers(List.of(new Block.Offer("Settings", "follow settings")))), List.of());

    private static final Map<String, String> VIEWS =
            new TreeMap<>(Map.of("window-follow", SlackFollowForm.of(FOLLOW, NOTHING, value -> value, Optional.empty()),
                    "window-follow-preview", SlackFollowForm.of(FOLLOW, NATO, value -> value + " · NATO membership", Optional.of(PREVIEW)),
                    "window-followed", SlackFollowForm.done("C0123456789", DONE), "window-follow-working", SlackFollowForm.working(),
                    "window-find", SlackWindow.ask()));

    static Stream<String> names() {
        return VIEWS.keySet().stream();
    }

    private static String view(String name) {
        return VIEWS.getOrDefault(name, "");
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_window_is_sent_in_the_json_that_was_looked_at(String name) throws IOException {
        JsonNode sent = MAPPER.readTree(view(name));
        Path file = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sent) + "\n");
        }
        assertThat(sent).as("look at it, then write it anew: -Dgolden.write=true").isEqualTo(MAPPER.readTree(Files.readString(file)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_fits_Slacks_limits_and_the_schema_of_its_types(String name) throws IOException {
        assertThat(SlackBody.viewRefusals(view(name))).isEmpty();
        Optional<SlackSpec> spec = SlackSpec.load("Modal");
        assumeTrue(spec.isPresent(), "skipped: ../shared/data/specs/slack-Modal.schema.json is absent");
        assertThat(spec.get().errors(view(name))).isEmpty();
        assertThat(spec.get().errors(view(name).replace("plain_text", "plane_text"))).isNotEmpty();
    }

    @Test
    void what_is_longest_and_most_hostile_fits_as_well() throws IOException {
        String hostile = "<!channel> *x* `y` <https://evil.example|x> &amp; 😀 ";
        Answer long_ = new Answer(true, new Message(Stream.concat(Stream.of(new Block.Headline(hostile.repeat(20))),
                IntStream.range(0, 200).mapToObj(i -> (Block) new Block.Line(i + hostile.repeat(10)))).toList()), List.of());
        String form = SlackFollowForm.of(FOLLOW,
                new Wish(Optional.of(hostile.repeat(20)), Optional.of(hostile), Optional.of("C0123456789")), value -> value,
                Optional.of(long_));
        for (String view : List.of(form, SlackFollowForm.done("C0123456789", long_))) {
            assertThat(SlackBody.viewRefusals(view)).isEmpty();
            Optional<SlackSpec> spec = SlackSpec.load("Modal");
            if (spec.isPresent()) {
                assertThat(spec.get().errors(view)).isEmpty();
            }
        }
    }

    @Test
    void a_view_that_Slack_would_refuse_is_seen_to_be_one() {
        String form = view("window-follow-preview");
        assertThat(SlackBody.viewRefusals(form.replace("\"Follow something\"", "\"" + "x".repeat(25) + "\""))).contains("VIEW_TITLE");
        assertThat(SlackBody.viewRefusals(form.replace("\"Channel\"", "\"" + "x".repeat(2_001) + "\""))).contains("FIELD_LABEL");
        assertThat(SlackBody.viewRefusals(form.replace("\"submit\"", "\"submitted\""))).contains("no submit");
        assertThat(SlackBody.viewRefusals(form.replace("\"what\"", "\"channel\""))).contains("twice: channel");
        assertThat(SlackBody.viewRefusals(form.replace("C0123456789", "C".repeat(3_001)))).contains("PRIVATE_METADATA");
    }
}
