package floorwire.chat.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import floorwire.chat.standin.NodeClient;

/**
 * The stand-in as another client finds it that knows nothing of JDA: discord.js.
 */
class SecondClientTest {

    private static final Path SCRIPT = Path.of("src/test/js/second-client.cjs");

    private final LoopbackDiscord server = start();
    private final LoopbackGuild guild = server.guild("Peace Town");
    private final LoopbackChannel general = guild.text("general");
    private final LoopbackUser ada = guild.member("Ada", Rights.TALKING);

    private static LoopbackDiscord start() {
        try {
            return new LoopbackDiscord();
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @AfterEach
    void ends() {
        server.close();
    }

    @Test
    void discord_js_registers_posts_reads_back_answers_and_resumes() throws IOException {
        try (var client = NodeClient.start("discord.js", SCRIPT, List.of(server.api().toString(), general.id()),
                Map.of("SECOND_CLIENT_TOKEN", LoopbackDiscord.TOKEN))) {
            asks(client);
        }
    }

    private void asks(NodeClient client) throws IOException {
        assertThat(client.says()).isEqualTo("ready");
        assertThat(client.says()).isEqualTo("registered");
        assertThat(client.says()).isEqualTo("posted true 1 edited");
        assertThat(client.says()).isEqualTo("refused 50035");
        assertThat(general.posts()).singleElement().satisfies(post -> {
            assertThat(post.files()).containsOnlyKeys("votes.csv");
            assertThat(post.thread().orElseThrow().posts()).extracting(Post::text).containsExactly("in the thread");
        });

        assertThat(ada.in(general).completes("bill", "number", "hr").choices()).containsExactly("hr 1");
        var asked = ada.in(general).command("bill", Map.of("number", "hr1"));
        assertThat(asked.shown().text()).isEqualTo("about hr1");
        assertThat(asked.followups(1)).extracting(Post::isEphemeral).containsExactly(true);
        assertThat(ada.in(general).clicks(asked.shown(), "More").edited(1).text()).isEqualTo("more");
        var form = ada.in(general).clicks(asked.shown(), "Ask");
        assertThat(ada.in(general).submits(form, Map.of("word", "treaty")).shown().text()).isEqualTo("looked for treaty");
        assertThat(client.says()).isEqualTo("answered looked for treaty");
        assertThat(ada.in(general).uses("What bill is this?", general.says(ada, "H.R. 7")).shown().text()).isEqualTo("said: H.R. 7");

        server.gateway().asksToReconnect();
        assertThat(client.says()).isEqualTo("resumed");
        guild.removesBot();
        assertThat(client.says()).isEqualTo("left Peace Town");
        judged();
    }

    /** The one body that was meant to be refused aside. */
    private void judged() {
        List<RecordedCall> fine = server.calls(call -> call.status() != 400);
        DiscordOracle.find().ifPresent(oracle -> {
            // discord.js sends fields that the description does not name, such as enforce_nonce in an edit
            assertThat(oracle.problems(fine)).allMatch(problem -> problem.endsWith("no such field"));
            assertThat(oracle.problemsOfAnswers(fine)).isEmpty();
        });
    }
}
