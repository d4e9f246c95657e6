package floorwire.torment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import floorwire.alert.Watch;
import floorwire.app.TormentedSeason;
import floorwire.app.Wiring;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.chat.discord.DiscordPlatform;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.rehearsal.Rehearsal;
import floorwire.store.Database;

/** What outlives the processes: Discord with its channels, the sources, the database file, and the time of day of each. */
final class Server implements AutoCloseable {

    private static final List<String> TOPICS = List.of("nato", "un", "ndaa");

    private final String url;
    private final AtomicReference<Instant> published;
    private final LoopbackDiscord discord;
    private final Rehearsal rehearsal;
    private final List<LoopbackChannel> channels = new ArrayList<>();

    Server(Path database) throws IOException {
        Instant start = TormentedSeason.scenario().looks().getFirst().minus(Duration.ofHours(1));
        this.url = Database.SQLITE + database;
        this.published = new AtomicReference<>(start);
        this.discord = new LoopbackDiscord(start);
        this.rehearsal = Rehearsal.start(TormentedSeason.scenario(), published::get);
        discord.limits().channel(100, Duration.ofSeconds(1));
        LoopbackGuild guild = discord.guild("Peace Town");
        try (Wiring wiring = new Wiring(Database.write(url, "torment"), () -> start)) {
            for (String topic : TOPICS) {
                follow(wiring, guild, guild.text("flat-" + topic), Layout.FLAT, topic);
                follow(wiring, guild, guild.text("threads-" + topic), Layout.THREADS, topic);
                follow(wiring, guild, guild.forum("forum-" + topic), Layout.FORUM, topic);
            }
        }
    }

    private void follow(Wiring wiring, LoopbackGuild guild, LoopbackChannel channel, Layout layout, String topic) {
        channels.add(channel);
        String workspace = "discord:" + guild.id();
        ChannelRef ref = new ChannelRef(DiscordPlatform.NAME, channel.id());
        wiring.audience().save(new Channel(workspace, ref, Congress.WASHINGTON, Optional.empty())
                .wishing(Wishes.NONE.laidOut(layout).onFridays(topic.equals("nato"))));
        wiring.watches().add(new Watch(channel.id(), workspace, ref, Watch.Kind.TOPIC, topic,
                topic.equals("ndaa") ? Loudness.MILESTONES : Loudness.EVERYTHING, published.get()));
    }

    LoopbackDiscord discord() {
        return discord;
    }

    /** What a life needs to know of it. */
    List<String> arguments(String looks) {
        return List.of(url, discord.api().toString(), discord.gatewayAddress().toString(), rehearsal.congress().toString(),
                rehearsal.base().toString(), looks);
    }

    /** The sources are at this look, and so is the day, unless it is later. */
    void look(Instant at) {
        published.set(at);
        goOn(at);
    }

    /** Time never goes back. */
    void goOn(Instant to) {
        Duration ahead = Duration.between(discord.now(), to);
        if (ahead.isPositive()) {
            discord.advance(ahead);
        }
    }

    Stood stands() {
        return Stood.in(channels);
    }

    @Override
    public void close() {
        discord.close();
        rehearsal.close();
    }
}
