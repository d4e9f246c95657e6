package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.chat.slack.standin.Envelope;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackInteraction;
import floorwire.chat.slack.standin.LoopbackSender;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.LoopbackUser;
import floorwire.chat.slack.standin.View;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.pipeline.World;

/** Slack's signed requests to our own address, through the real Bolt. */
class SlackHttpTest {

    @TempDir Path folder;
    private LoopbackSlack slack;
    private World world;
    private SlackBot bot;
    private LoopbackSender sender;
    private LoopbackChannel general;
    private LoopbackUser ada;

    @BeforeEach
    void open() throws Exception {
        slack = new LoopbackSlack();
        Workspace workspace = slack.workspace("Peace Town");
        general = workspace.channel("general");
        ada = workspace.member("ada");
        world = new World(folder, SlackPlatform.NAME);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                .said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), freePort());
        bot = new SlackBot(new SlackInstallation(SlackToken.bot(workspace.token()),
                new SlackInlet.Http(SlackToken.signing(LoopbackSlack.SIGNING_SECRET), address), new SlackAddress(Optional.of(slack.api()))),
                world);
        bot.connect(world.wiring().commands(), new WorldKnows(world, () -> {}), Congress.WASHINGTON);
        sender = slack.sendsTo(URI.create("http://127.0.0.1:" + address.getPort() + SlackHttp.PATH));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void close() {
        bot.close();
        world.close();
        slack.close();
    }

    @Test
    void a_signed_command_is_answered_and_no_socket_is_opened() {
        assertThat(ada.in(general).command("/congress s2174").shown().text()).contains("S. 2174 (119th)");
        assertThat(slack.calls(Faults.call("apps.connections.open"))).isEmpty();
    }

    @Test
    void what_is_forged_stale_or_unsigned_is_refused_and_does_nothing() {
        LoopbackInteraction asked = ada.in(general).command("/congress follow add nato");
        asked.shown();
        ada.in(general).command("/congress follow stop nato").shown();
        Envelope envelope = asked.envelope();
        assertThat(sender.forges(envelope).status()).isEqualTo(401);
        assertThat(sender.unsigned(envelope).status()).isEqualTo(401);
        assertThat(sender.replays(envelope, Duration.ofMinutes(6)).status()).isEqualTo(401);
        assertThat(sender.replays(envelope, Duration.ofMinutes(1)).status()).as("lately signed, and done already").isEqualTo(200);
        assertThat(sender.retries(envelope, 1, "http_timeout").status()).isEqualTo(200);
        assertThat(ada.in(general).command("/congress help").shown().text()).contains("What you can ask");
        assertThat(world.wiring().watches().all()).isEmpty();
    }

    @Test
    void a_channel_follows_by_the_window_with_a_preview() {
        ada.opensHome();
        View form = ada.clicks(ada.awaitHome(), "Follow something…").modal();
        assertThat(ada.types(form, "What", "nat").choices()).contains("nato · NATO membership");
        ada.chooses(form, "What", "nato");
        assertThat(form.awaitUpdates(1).text()).contains("If this channel followed NATO membership:");
        general.removesBot();
        assertThat(ada.submits(form, Map.of("Channel", general.id())).errors()).containsOnlyKeys("channel");
        general.invitesBot();
        assertThat(ada.submits(form, Map.of()).errors()).isEmpty();
        assertThat(form.awaitUpdates(2).text()).contains("now follows NATO membership: milestones");
        assertThat(world.wiring().watches().all()).hasSize(1);
    }

    @Test
    void Slack_s_own_questions_to_the_address_are_answered() {
        assertThat(sender.verifies("3eZbrw1aB")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("3eZbrw1aB");
        });
        assertThat(sender.checksSsl().status()).isEqualTo(200);
    }
}
