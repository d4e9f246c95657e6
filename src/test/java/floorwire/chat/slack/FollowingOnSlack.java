package floorwire.chat.slack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** A workspace on the loopback Slack whose channels follow a topic, and what hears and posts through Slack's own client. */
abstract class FollowingOnSlack {

    @RegisterExtension static final OneWorkspace slack = new OneWorkspace();
    static int channels;

    @TempDir Path folder;
    World world;
    Dispatcher dispatcher;

    @BeforeEach
    void open() {
        slack.server().faults().clear();
        slack.server().limits().kept(false);
        world = new World(folder, SlackPlatform.NAME);
        world.at(slack.server().now().toString());
        dispatcher = world.wiring()
                .dispatcher(List.of(new SlackPlatform(workspace -> new SlackReach.Reached.Open(slack.methods()), world, Duration.ZERO,
                        slack.images())));
    }

    @AfterEach
    void close() {
        world.close();
    }

    LoopbackChannel follow(Wishes wishes) {
        LoopbackChannel channel = slack.workspace().channel("nato-" + channels++);
        String workspace = "slack:" + slack.workspace().id();
        world.wiring().audience().save(new Channel(workspace, ref(channel), Congress.WASHINGTON, Optional.empty()).wishing(wishes));
        world.wiring().watches().add(new Watch(channel.id(), workspace, ref(channel), Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                world.instant()));
        return channel;
    }

    static ChannelRef ref(LoopbackChannel channel) {
        return new ChannelRef(SlackPlatform.NAME, channel.id());
    }

    Channel known(LoopbackChannel channel) {
        return world.wiring().audience().channel(ref(channel)).orElseThrow();
    }

    Bills bill() {
        return Bills.of("s1-119", day(-2)).official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    Bills passed(int days) {
        return bill().senate(day(days), "Passed Senate without amendment by Unanimous Consent.");
    }

    String day(int days) {
        return slack.server().now().atZone(Congress.WASHINGTON).toLocalDate().plusDays(days).toString();
    }

    int hear(Bills bill) {
        world.at(world.instant().plus(Duration.ofMinutes(1)).toString());
        slack.server().advance(Duration.ofMinutes(1));
        world.wiring().intake().hear(bill.said(world.instant().toString()), world.instant(), () -> {});
        return dispatcher.turn();
    }

    int later(Duration time) {
        world.at(world.instant().plus(time).toString());
        return dispatcher.turn();
    }

    List<Delivery.State> states() {
        return world.deliveries().stream().map(Delivery::state).toList();
    }
}
