package floorwire.chat.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import floorwire.Bills;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.audience.Installation;
import floorwire.audience.Installations;
import floorwire.audience.Loudness;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;
import floorwire.store.Seal;

/** The app as many workspaces install it, over a world of its own: our clock and Slack's go together. */
final class ManyWorkspaces implements AutoCloseable {

    final LoopbackSlack slack;
    final World world;
    final Installations installations;
    final SlackBot bot;
    final Dispatcher dispatcher;
    final URI pages;

    ManyWorkspaces(Path folder) throws IOException {
        this(folder, false);
    }

    /** @param socket whether what people do comes over the app's socket */
    ManyWorkspaces(Path folder, boolean socket) throws IOException {
        this.slack = new LoopbackSlack(); // at the machine's time, by which Bolt judges signatures
        slack.limits().kept(false);
        this.world = new World(folder, SlackPlatform.NAME);
        world.at(slack.now().truncatedTo(ChronoUnit.MILLIS).toString());
        this.installations = world.wiring().installations(Optional.of(Seal.fresh()));
        InetSocketAddress listen = new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), freePort());
        this.pages = URI.create("http://127.0.0.1:" + listen.getPort());
        this.bot = new SlackBot(
                new SlackDistribution(LoopbackSlack.CLIENT_ID, SlackToken.client(LoopbackSlack.CLIENT_SECRET), pages, listen,
                        socket ? new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN))
                                : new SlackInlet.Http(SlackToken.signing(LoopbackSlack.SIGNING_SECRET), listen),
                        new SlackAddress(Optional.of(slack.api()))),
                world, Duration.ZERO);
        this.dispatcher = world.wiring().dispatcher(List.of(bot.platform()));
        bot.connect(world.wiring().commands(), known(), Congress.WASHINGTON);
        if (socket) {
            slack.socket().awaitConnections(1);
        } else {
            slack.sendsTo(URI.create(pages + SlackHttp.PATH));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private SlackKnown known() {
        return new SlackKnown() {
            @Override
            public Whereabouts whereabouts() {
                return world.wiring().whereabouts();
            }

            @Override
            public Optional<Channel> channel(ChannelRef ref) {
                return world.wiring().audience().channel(ref);
            }

            @Override
            public SortedMap<String, List<String>> follows(String workspace) {
                return new TreeMap<>();
            }

            @Override
            public Installations installations() {
                return installations;
            }
        };
    }

    static String id(Workspace workspace) {
        return "slack:" + workspace.id();
    }

    Installation installed(Workspace workspace) {
        return installations.of(id(workspace)).orElseThrow();
    }

    /** A channel that follows NATO. */
    LoopbackChannel follow(Workspace workspace, String name) {
        LoopbackChannel channel = workspace.channel(name);
        ChannelRef ref = new ChannelRef(SlackPlatform.NAME, channel.id());
        world.wiring().audience().save(new Channel(id(workspace), ref, Congress.WASHINGTON, Optional.empty()));
        world.wiring().watches().add(new Watch(channel.id(), id(workspace), ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                world.instant()));
        return channel;
    }

    Optional<String> blocked(LoopbackChannel channel) {
        return world.wiring().audience().channel(new ChannelRef(SlackPlatform.NAME, channel.id())).orElseThrow().blocked();
    }

    /** News of a bill of that number; what is due goes out. */
    int hear(int number) {
        later(Duration.ofMinutes(1));
        world.wiring().intake()
                .hear(Bills.of("s" + number + "-119", world.instant().atZone(Congress.WASHINGTON).toLocalDate().minusDays(2).toString())
                        .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.")
                        .said(world.instant().toString()), world.instant(), () -> {});
        return dispatcher.turn();
    }

    void later(Duration time) {
        world.at(world.instant().plus(time).toString());
        slack.advance(time);
    }

    List<RecordedCall> posts() {
        return slack.calls(call -> call.method().equals("chat.postMessage"));
    }

    @Override
    public void close() {
        bot.close();
        world.close();
        slack.close();
    }
}
