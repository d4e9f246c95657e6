package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import floorwire.alert.ChatPlatform;
import floorwire.alert.ChatPlatformContract;
import floorwire.alert.Delivery;
import floorwire.app.Wiring;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.change.ChangeId;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.RecordedCall;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** Discord through the real JDA, against the Discord of the tests. */
class DiscordContractTest implements ChatPlatformContract, ChatPlatformContract.Bench {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();

    private final LoopbackGuild guild = discord.server().guild("Peace Town");
    private final Map<ChannelRef, LoopbackChannel> places = new HashMap<>();
    private final DiscordPlatform platform = new DiscordPlatform(() -> Optional.of(discord.jda()), () -> discord.server().now());

    @BeforeEach
    void open() {
        discord.server().faults().clear();
        discord.server().limits().channel(100, Duration.ofSeconds(1));
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
        return Wiring.abilities(DiscordPlatform.NAME);
    }

    @Override
    public Optional<Channel> channel(Layout layout) {
        LoopbackChannel made = layout == Layout.FORUM ? guild.forum("bills") : guild.text("nato");
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(made.id()) != null);
        ChannelRef ref = new ChannelRef(DiscordPlatform.NAME, made.id());
        places.put(ref, made);
        return Optional.of(new Channel("discord:" + guild.id(), ref, Congress.WASHINGTON, Optional.empty())
                .wishing(Wishes.NONE.laidOut(layout)));
    }

    @Override
    public List<String> stands(Channel channel) {
        LoopbackChannel place = Optional.ofNullable(places.get(channel.ref())).orElseThrow();
        List<Post> posts = new ArrayList<>(place.posts());
        place.threads().forEach(thread -> posts.addAll(thread.posts()));
        return posts.stream().map(Post::text).toList();
    }

    @Override
    public boolean next(Channel channel, Trouble trouble) {
        LoopbackChannel place = Optional.ofNullable(places.get(channel.ref())).orElseThrow();
        Predicate<RecordedCall> call = Faults.postingTo(place).or(Faults.threading());
        switch (trouble) {
            case WAIT -> {
                // what a rate limit asks for JDA waits for by itself; this is an outage
                guild.goesAway();
                Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(place.id()) == null);
            }
            case GONE -> discord.server().faults().next(call, Fault.refused(403, 50013, "Missing Permissions"));
            case ANSWER_LOST -> discord.server().faults().next(call, Fault.answerLost());
            case NOT_DONE -> discord.server().faults().next(call, Fault.reset());
        }
        return true;
    }

    @Override
    public void over(Channel channel) {
        guild.comesBack();
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(channel.ref().id()) != null);
    }

    @Test
    void an_outage_is_taken_for_the_end_at_no_moment_of_it() {
        Channel channel = channel(Layout.FLAT).orElseThrow();
        Delivery post = new Delivery(ChangeId.digest("outage", 0), channel.workspace(), channel.ref(), 1, Delivery.Kind.POST,
                Optional.empty(), Optional.empty(), Delivery.State.SENDING, now(), now(), Optional.empty(), false, 1, now(),
                Optional.empty(), Optional.empty(), List.of());
        for (int round = 0; round < 40; round++) {
            next(channel, Trouble.WAIT);
            assertThat(platform.send(channel, post, Message.lines("one"))).isInstanceOf(ChatPlatform.Outcome.Later.class);
            over(channel);
        }
    }

    @Override
    public boolean knowsItsKeys() {
        return true;
    }

    @Override
    public Instant now() {
        return discord.server().now();
    }
}
