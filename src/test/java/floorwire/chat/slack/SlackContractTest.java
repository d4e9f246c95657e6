package floorwire.chat.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.alert.ChatPlatform;
import floorwire.alert.ChatPlatformContract;
import floorwire.app.Wiring;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.chat.slack.standin.Fault;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;

/** Slack through its own client, against the Slack of the tests. */
class SlackContractTest implements ChatPlatformContract, ChatPlatformContract.Bench {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();

    private final Map<ChannelRef, LoopbackChannel> places = new HashMap<>();
    /** Late enough for what Slack did without answering to stand. */
    private final SlackPlatform platform =
            new SlackPlatform(workspace -> new SlackReach.Reached.Open(slack.methods()), () -> now().plusSeconds(30), Duration.ZERO,
                    slack.images());
    private static int channels;

    @BeforeEach
    void open() {
        slack.server().faults().clear();
        slack.server().limits().kept(false);
    }

    @Override
    public Bench bench() {
        return this;
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public ChatPlatform.Abilities abilities() {
        return Wiring.abilities(SlackPlatform.NAME);
    }

    @Override
    public Optional<Channel> channel(Layout layout) {
        if (layout == Layout.FORUM) {
            return Optional.empty();
        }
        LoopbackChannel made = slack.workspace().channel("nato-" + channels++);
        ChannelRef ref = new ChannelRef(SlackPlatform.NAME, made.id());
        places.put(ref, made);
        return Optional.of(new Channel("slack:" + slack.workspace().id(), ref, Congress.WASHINGTON, Optional.empty())
                .wishing(Wishes.NONE.laidOut(layout)));
    }

    private LoopbackChannel place(Channel channel) {
        return Optional.ofNullable(places.get(channel.ref())).orElseThrow();
    }

    @Override
    public List<String> stands(Channel channel) {
        return place(channel).everything().stream().map(Post::text).toList();
    }

    @Override
    public boolean next(Channel channel, Trouble trouble) {
        Predicate<RecordedCall> call = Faults.postingTo(place(channel));
        slack.server().faults().next(call, switch (trouble) {
            case WAIT -> Fault.tooMany(3);
            case GONE -> Fault.refused("is_archived");
            case ANSWER_LOST -> Fault.answerLost();
            case NOT_DONE -> Fault.reset();
        });
        return true;
    }

    @Override
    public boolean knowsItsKeys() {
        return false;
    }

    @Override
    public Instant now() {
        return slack.server().now();
    }
}
