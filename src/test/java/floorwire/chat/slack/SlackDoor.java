package floorwire.chat.slack;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import com.slack.api.Slack;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Whereabouts;
import floorwire.app.Wiring;
import floorwire.audience.Channel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.torment.Door;

/** What a process of its own needs to post to a stand-in of Slack: the program's own app, over Socket Mode, connected to nothing else. */
public final class SlackDoor implements Door {

    private final SlackBot bot;

    private SlackDoor(SlackBot bot) {
        this.bot = bot;
    }

    /**
     * @param clock the one the outbox goes by
     * @param token of the workspace
     */
    public static Door open(Wiring wiring, InstantSource clock, URI api, String token) {
        SlackBot bot =
                new SlackBot(new SlackInstallation(SlackToken.bot(token), new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)),
                        new SlackAddress(Optional.of(api))), clock, Duration.ZERO);
        bot.connect(wiring.commands(), new Knows(wiring), Congress.WASHINGTON);
        return new SlackDoor(bot);
    }

    /**
     * The program's own way of posting into many workspaces, at Slack's own pace; it hears nothing.
     *
     * @param tokens by workspace, {@code slack:T…}
     */
    public static ChatPlatform posting(URI api, Map<String, String> tokens, InstantSource clock) {
        Slack slack = SlackClient.at(new SlackAddress(Optional.of(api)));
        return new SlackPlatform(workspace -> Optional
                .ofNullable(tokens.get(workspace)).<SlackReach.Reached>map(
                        token -> new SlackReach.Reached.Open(SlackMethods.of(slack, token)))
                .orElseGet(() -> new SlackReach.Reached.Closed("no token")), clock, SlackPlatform.APART,
                new SlackImages(new SlackUploads(slack.getHttpClient().getOkHttpClient()), SlackPlatform.APART, SlackImages.PATIENCE));
    }

    private record Knows(Wiring wiring) implements SlackKnown {

        @Override
        public Optional<Channel> channel(ChannelRef ref) {
            return wiring.audience().channel(ref);
        }

        @Override
        public SortedMap<String, List<String>> follows(String workspace) {
            return new TreeMap<>();
        }

        @Override
        public Whereabouts whereabouts() {
            return wiring.whereabouts();
        }
    }

    @Override
    public ChatPlatform platform() {
        return bot.platform();
    }

    @Override
    public String mark(Delivery delivery) {
        return delivery.id();
    }

    @Override
    public Duration settled() {
        return SlackReadback.SETTLED;
    }

    @Override
    public void close() {
        bot.close();
    }
}
