package floorwire.chat.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The stand-in as another client finds it that knows nothing of JDA: discord.js, where Node.js is and its modules were installed with
 * {@code npm ci} in {@code src/test/js} (or lie where {@code -Dsecond.client.modules} says).
 */
class SecondClientTest {

    private static final Path SCRIPT = Path.of("src/test/js/second-client.cjs");
    private static final Path MODULES = Path.of(System.getProperty("second.client.modules", "src/test/js/node_modules")).toAbsolutePath();

    private final LoopbackDiscord server = start();
    private final LoopbackGuild guild = server.guild("Peace Town");
    private final LoopbackChannel general = guild.text("general");
    private final LoopbackUser ada = guild.member("Ada", Rights.TALKING);
    private Optional<Process> client = Optional.empty();
    private BufferedReader said = new BufferedReader(Reader.nullReader());

    private static LoopbackDiscord start() {
        try {
            return new LoopbackDiscord();
        } catch (IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @BeforeEach
    void node_is_here() throws IOException {
        assumeTrue(Files.isDirectory(MODULES.resolve("discord.js")), "skipped: discord.js is not installed in src/test/js");
        var node = new ProcessBuilder("node", SCRIPT.toString(), server.api().toString(), general.id()).redirectErrorStream(true);
        node.environment().put("NODE_PATH", MODULES.toString());
        node.environment().put("SECOND_CLIENT_TOKEN", LoopbackDiscord.TOKEN);
        try {
            client = Optional.of(node.start());
        } catch (IOException absent) {
            assumeTrue(false, "skipped: there is no node on the path");
        }
        said = new BufferedReader(new InputStreamReader(client.orElseThrow().getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void ends() {
        client.ifPresent(Process::destroy);
        server.close();
    }

    @Test
    void discord_js_registers_posts_reads_back_answers_and_resumes() throws IOException {
        assertThat(said.readLine()).isEqualTo("ready");
        assertThat(said.readLine()).isEqualTo("registered");
        assertThat(said.readLine()).isEqualTo("posted true 1 edited");
        assertThat(said.readLine()).isEqualTo("refused 50035");
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
        assertThat(said.readLine()).isEqualTo("answered looked for treaty");
        assertThat(ada.in(general).uses("What bill is this?", general.says(ada, "H.R. 7")).shown().text()).isEqualTo("said: H.R. 7");

        server.gateway().asksToReconnect();
        assertThat(said.readLine()).isEqualTo("resumed");
        guild.removesBot();
        assertThat(said.readLine()).isEqualTo("left Peace Town");
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
