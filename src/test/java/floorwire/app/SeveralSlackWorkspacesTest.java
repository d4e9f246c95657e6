package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.audience.Installation;
import floorwire.chat.slack.Browser;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.rehearsal.Scenario;
import floorwire.store.Seal;

/** The service in two workspaces as configured, from install to the end of all that was kept; and no secret in any log of it. */
class SeveralSlackWorkspacesTest {

    private static final Pattern TOKEN = Pattern.compile("\"(?:access_token|refresh_token)\":\"([^\"]+)\"");

    @TempDir Path folder;
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final Set<String> secrets = new LinkedHashSet<>(Set.of(LoopbackSlack.CLIENT_SECRET, LoopbackSlack.SIGNING_SECRET));
    private LoopbackSlack slack;
    private Workspace peace;
    private Workspace harmony;
    private LoopbackChannel nato;
    private LoopbackChannel news;
    private Served served;
    private Browser browser;
    private URI events;

    @BeforeEach
    void open() throws IOException {
        slack = new LoopbackSlack();
        peace = slack.uninstalled("Peace Town");
        peace.rotatesTokens(Duration.ofHours(12));
        harmony = slack.uninstalled("Harmony");
        nato = peace.channel("nato");
        news = harmony.channel("news");
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String pages = "http://127.0.0.1:" + port;
        String key = Seal.fresh().rotated().text();
        secrets.add(key);
        Logs.configure("DEBUG", false, log);
        served = new Served(folder, Scenario.season(), "2025-06-24T12:00:00Z", "FLOORWIRE_SLACK_CLIENT_ID", LoopbackSlack.CLIENT_ID,
                "FLOORWIRE_SLACK_CLIENT_SECRET", LoopbackSlack.CLIENT_SECRET, "FLOORWIRE_SLACK_SIGNING_SECRET",
                LoopbackSlack.SIGNING_SECRET,
                "FLOORWIRE_PUBLIC_LISTEN", "127.0.0.1:" + port, "FLOORWIRE_PUBLIC_URL", pages, "FLOORWIRE_TOKEN_KEY", key,
                "FLOORWIRE_SLACK_URL", slack.api().toString());
        events = URI.create(pages + "/slack/events");
        slack.sendsTo(events);
        browser = new Browser(URI.create(pages));
    }

    @AfterEach
    void close() {
        served.close();
        slack.close();
        Logs.configure("WARN", false, System.err);
    }

    private Optional<Installation> installation(Workspace workspace) {
        return served.wiring().installations(Optional.empty()).of("slack:" + workspace.id());
    }

    private void leaves(Workspace workspace) throws InterruptedException {
        workspace.uninstalls();
        CountDownLatch never = new CountDownLatch(1);
        int looks = 0;
        boolean stopped = false;
        while (installation(workspace).orElseThrow().ended().isEmpty() && looks++ < 1000 && !stopped) {
            stopped = never.await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(installation(workspace).orElseThrow().ended()).isPresent();
    }

    private void installs(Workspace workspace) {
        Browser.Shown shown = browser.installs(workspace);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.text()).contains("/invite @Floorwire");
    }

    private Stream<String> rows() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(SeveralSlackWorkspacesTest::bytes).toList().stream();
        }
    }

    private static String bytes(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void two_workspaces_are_served_leave_come_back_and_are_forgotten_and_no_log_holds_a_secret() throws Exception {
        served.service().loop().once(false);
        installs(peace);
        installs(harmony);
        assertThat(peace.member("ada").in(nato).command("/congress follow add nato").shown().text()).contains("now follows");
        assertThat(harmony.member("bob").in(news).command("/congress follow add nato").shown().text()).contains("now follows");
        leaves(harmony);

        served.turn("2025-06-26T12:30:00Z");
        assertThat(nato.awaitPosts(1).getFirst().text()).contains("S. 2174 (119th)");
        assertThat(slack.calls(call -> call.arg("grant_type").equals("refresh_token"))).as("two days later the token is another")
                .hasSize(1);
        assertThat(news.posts()).isEmpty();

        served.restart();
        slack.sendsTo(events); // over connections of its own
        installs(harmony);
        served.turn("2025-06-26T12:40:00Z");
        assertThat(news.awaitPosts(1).getFirst().text()).contains("S. 2174 (119th)");
        assertThat(nato.posts()).as("each token its own workspace, nothing twice").hasSize(1);

        leaves(peace);
        served.turn("2025-07-27T12:30:00Z");
        assertThat(installation(peace)).isEmpty();
        assertThat(served.wiring().watches().all()).extracting("workspace").containsOnly("slack:" + harmony.id());

        for (RecordedCall call : slack.calls(call -> call.method().equals("oauth.v2.access"))) {
            secrets.add(call.arg("code"));
            Matcher token = TOKEN.matcher(call.answer().toString());
            while (token.find()) {
                secrets.add(token.group(1));
            }
        }
        secrets.remove("");
        assertThat(secrets).hasSizeGreaterThan(10);
        String logged = log.toString(StandardCharsets.UTF_8);
        assertThat(logged).contains("installed in the Slack workspace").contains("was renewed");
        assertThat(secrets).noneMatch(logged::contains);
        assertThat(rows()).isNotEmpty().noneMatch(file -> secrets.stream().anyMatch(file::contains));
    }
}
