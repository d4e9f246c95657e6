package floorwire.chat.discord;

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
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** A server on the loopback Discord whose channels follow a topic, and what hears and posts through the real JDA. */
abstract class FollowingOnDiscord {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();

    @TempDir Path folder;
    final LoopbackDiscord server = discord.server();
    final LoopbackGuild guild = server.guild("Peace Town");
    World world;
    Dispatcher dispatcher;

    @BeforeEach
    void open() {
        server.faults().clear();
        server.limits().channel(100, Duration.ofSeconds(1));
        world = new World(folder, DiscordPlatform.NAME);
        dispatcher = world.wiring().dispatcher(List.of(new DiscordPlatform(() -> Optional.of(discord.jda()), world)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    LoopbackChannel follow(LoopbackChannel channel, Wishes wishes) {
        world.wiring().audience()
                .save(new Channel("discord:" + guild.id(), ref(channel), Congress.WASHINGTON, Optional.empty()).wishing(wishes));
        world.wiring().watches().add(new Watch(channel.id(), "discord:" + guild.id(), ref(channel), Watch.Kind.TOPIC, "nato",
                Loudness.MILESTONES, world.instant()));
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(channel.id()) != null);
        return channel;
    }

    static ChannelRef ref(LoopbackChannel channel) {
        return new ChannelRef(DiscordPlatform.NAME, channel.id());
    }

    static Bills bill(String introduced) {
        return Bills.of("s1-119", introduced).official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    /** What is said of the bill now: told in the channels as far as that is possible at once. */
    int hear(Bills bill) {
        world.wiring().intake().hear(bill.said(world.instant().toString()), world.instant(), () -> {});
        return dispatcher.turn();
    }

    List<Delivery.State> states() {
        return world.deliveries().stream().map(Delivery::state).toList();
    }
}
