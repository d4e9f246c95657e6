package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.slack.standin.Envelope;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSender;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.rehearsal.Scenario;

/** All that a whole run leaves behind, with the log at its most talkative: log, standard output and error, and every byte of the database's files. */
class SlackSecretsTest {

    private static final String KEY = "s3cr3t-key-of-the-operator";

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final List<String> secrets = new ArrayList<>(List.of(KEY, LoopbackSlack.APP_TOKEN, LoopbackSlack.SIGNING_SECRET));
    private LoopbackSlack slack;
    private Workspace workspace;
    private LoopbackChannel nato;
    private LoopbackUser ada;

    @BeforeEach
    void open() throws IOException {
        slack = new LoopbackSlack();
        workspace = slack.workspace("Peace Town");
        nato = workspace.channel("nato");
        ada = workspace.member("ada");
        secrets.add(workspace.token());
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        Logs.configure("TRACE", false, said);
    }

    @AfterEach
    void close() {
        System.setOut(out);
        System.setErr(err);
        Logs.configure("WARN", false, System.err);
        slack.close();
    }

    private Served served(String... more) {
        List<String> settings = new ArrayList<>(List.of("FLOORWIRE_CONGRESS_KEY", KEY, "FLOORWIRE_SLACK_BOT_TOKEN", workspace.token(),
                "FLOORWIRE_SLACK_URL", slack.api().toString()));
        settings.addAll(List.of(more));
        return new Served(folder, Scenario.season(), "2025-06-24T12:00:00Z", settings.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A conversation, news, and everything that makes a log talk. */
    private void whole(Served served) throws InterruptedException {
        served.service().loop().once(false);
        ada.in(nato).command("/congress follow add nato").shown();
        ada.in(nato).mentions("s2174").awaitReplies(1);
        Predicate<RecordedCall> posting = Faults.postingTo(nato);
        slack.faults().next(posting, Fault.tooMany(1)).next(posting, Fault.status(503)).next(posting, Fault.reset())
                .next(posting, Fault.refused("not_in_channel")).next(Faults.responding(), Fault.status(500));
        ada.in(nato).command("/congress s2174");
        slack.awaitCalls(1, Faults.responding().and(call -> call.status() == 500));
        served.turn("2025-06-26T12:30:00Z");
        for (int hour = 13; nato.posts().size() < 3 && hour < 20; hour++) {
            served.turn("2025-06-26T" + hour + ":30:00Z");
        }
        Post post = nato.posts().stream().filter(one -> one.text().startsWith("New bill")).findFirst().orElseThrow();
        ada.in(nato).clicks(post, "Details").shown();
        workspace.revokesToken();
        ada.in(nato).command("/congress follow stop nato").shown();
        served.turn("2025-06-27T12:30:00Z");
    }

    private void nothingIsLeft(String... spoken) throws IOException {
        String log = said.toString(StandardCharsets.UTF_8);
        assertThat(spoken).as("that it was said").allMatch(log::contains);
        assertThat(unfit(log)).as("of what was printed and logged").isEmpty();
        int files = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files++;
                assertThat(unfit(Files.readString(file, StandardCharsets.ISO_8859_1))).as(file.toString()).isEmpty();
            }
        }
        assertThat(files).isPositive();
    }

    /** Lines with a secret, or with an address that lets whoever has it speak or listen. */
    private List<String> unfit(String text) {
        return text.lines()
                .filter(line -> secrets.stream().anyMatch(line::contains) || line.contains("/response/") || line.contains("ticket="))
                .map(line -> line.substring(0, Math.min(300, line.length()))).toList();
    }

    @Test
    void nothing_that_a_run_over_the_socket_leaves_holds_a_secret() throws IOException, InterruptedException {
        try (Served served = served("FLOORWIRE_SLACK_APP_TOKEN", LoopbackSlack.APP_TOKEN)) {
            slack.socket().awaitConnections(1);
            slack.socket().refreshes();
            slack.socket().awaitOpened(2);
            whole(served);
        }
        nothingIsLeft("connected to Slack", "rate limited by Slack", "refused by slack:", "TRACE");
    }

    @Test
    void nor_does_anything_of_a_run_with_signed_requests() throws IOException, InterruptedException {
        int port = freePort();
        LoopbackSender sender = slack.sendsTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        try (Served served = served("FLOORWIRE_SLACK_SIGNING_SECRET", LoopbackSlack.SIGNING_SECRET, "FLOORWIRE_PUBLIC_LISTEN",
                "127.0.0.1:" + port)) {
            Envelope asked = ada.in(nato).command("/congress s2174").envelope();
            asked.acked();
            assertThat(sender.forges(asked).status()).isEqualTo(401);
            assertThat(sender.replays(asked, Duration.ofMinutes(9)).status()).isEqualTo(401);
            strangeRequests(sender);
            whole(served);
        }
        nothingIsLeft("connected to Slack", "rate limited by Slack", "refused by slack:", "characters was not understood");
    }

    /** Anybody may send these, of any length; signed they are Slack's, of a kind that is not known yet. */
    private void strangeRequests(LoopbackSender sender) {
        secrets.add("SECRETBODY");
        for (boolean signed : new boolean[]{false, true}) {
            for (String body : List.of("{{{ SECRETBODY", "{\"type\":\"SECRETBODY\",\"response_url\":\"" + slack.api() + "response/7\"}",
                    "{\"type\":\"event_callback\",\"event_time\":\"SECRETBODY\",\"event\":{\"type\":\"app_mention\"}}",
                    "{\"type\":\"event_callback\",\"event\":{\"type\":\"SECRETBODY\"}}", "SECRETBODY".repeat(1000), "a=SECRETBODY",
                    "payload=SECRETBODY", "payload=%7B%22type%22%3A%22SECRETBODY%22%2C%22token%22%3A%22SECRETBODY%22%7D",
                    "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%22SECRETBODY%22%7D",
                    "command=%2FSECRETBODY&text=SECRETBODY", "ssl_check=SECRETBODY&token=SECRETBODY")) {
                assertThat(sender.sends(body, signed).status()).as(body).isLessThan(500);
            }
        }
    }
}
