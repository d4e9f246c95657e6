package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Draft;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Loudness;
import floorwire.audience.Wishes;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.pipeline.World;

/** What stands once although nobody knew whether it stood: each found by {@code torment}. */
class DiscordDoubtTest {

    @RegisterExtension static final ConnectedDiscord discord = new ConnectedDiscord();

    @TempDir Path folder;
    private final LoopbackDiscord server = discord.server();
    private final LoopbackGuild guild = server.guild("Peace Town");
    private World world;
    private Dispatcher dispatcher;

    @BeforeEach
    void open() {
        server.faults().clear();
        server.limits().channel(100, Duration.ofSeconds(1));
        world = new World(folder, DiscordPlatform.NAME);
        world.at(server.now().toString());
        dispatcher = world.wiring().dispatcher(List.of(new DiscordPlatform(() -> Optional.of(discord.jda()), world)));
    }

    @AfterEach
    void close() {
        server.remembersNonces(Duration.ofMinutes(3));
        world.close();
    }

    private LoopbackChannel follow(LoopbackChannel channel, Layout layout) {
        ChannelRef ref = ref(channel);
        world.wiring().audience().save(
                new Channel("discord:" + guild.id(), ref, Congress.WASHINGTON, Optional.empty())
                        .wishing(Wishes.NONE.laidOut(layout).onFridays(true)));
        world.wiring().watches().add(new Watch(channel.id(), "discord:" + guild.id(), ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                world.instant()));
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(channel.id()) != null);
        return channel;
    }

    private static ChannelRef ref(LoopbackChannel channel) {
        return new ChannelRef(DiscordPlatform.NAME, channel.id());
    }

    private static Bills bill() {
        return Bills.of("s1-119", LocalDate.now(Congress.WASHINGTON).minusDays(2).toString())
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    private void hear(Bills bill) {
        world.wiring().intake().hear(bill.said(world.instant().toString()), world.instant(), () -> {});
        dispatcher.turn();
    }

    private void passes() {
        later(Duration.ofMinutes(5));
        hear(bill().senate(LocalDate.now(Congress.WASHINGTON).minusDays(1).toString(),
                "Passed Senate without amendment by Unanimous Consent."));
    }

    /** Time for both: the stand-in's nonces grow old with the program. */
    private void later(Duration time) {
        server.advance(time);
        world.at(world.instant().plus(time).toString());
        dispatcher.turn();
    }

    private List<Delivery.State> states() {
        return world.deliveries().stream().map(Delivery::state).toList();
    }

    @Test
    void answers_lost_one_after_the_other_outlast_a_nonce_and_are_then_read_back() {
        LoopbackChannel nato = follow(guild.text("nato"), Layout.FLAT);
        server.faults().next(3, Faults.postingTo(nato), Fault.answerLost());
        hear(bill());
        later(Duration.ofSeconds(80));
        later(Duration.ofSeconds(80));
        later(Duration.ofSeconds(80));
        later(Duration.ofSeconds(80));
        assertThat(nato.posts()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void a_reply_whose_thread_was_not_begun_is_sent_however_late_that_is_found_out() {
        LoopbackChannel nato = follow(guild.text("nato"), Layout.THREADS);
        hear(bill());
        server.faults().next(Faults.threading(), Fault.reset());
        passes();
        assertThat(states()).contains(Delivery.State.UNKNOWN);
        later(Duration.ofMinutes(10));
        assertThat(nato.threads()).singleElement().satisfies(thread -> assertThat(thread.posts()).hasSize(1));
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void a_thread_that_was_begun_unheard_is_the_one_that_is_written_in() {
        LoopbackChannel nato = follow(guild.text("nato"), Layout.THREADS);
        hear(bill());
        server.faults().next(Faults.threading(), Fault.answerLost());
        passes();
        later(Duration.ofMinutes(10));
        assertThat(nato.threads()).singleElement().satisfies(thread -> assertThat(thread.posts()).hasSize(1));
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void a_weekly_line_in_a_forum_stands_once_though_its_answer_was_lost() {
        LoopbackChannel forum = follow(guild.forum("bills"), Layout.FORUM);
        server.faults().next(Faults.threading(), Fault.answerLost());
        world.wiring().outbox().enqueue(new Draft("discord:" + guild.id(), ref(forum), Delivery.Kind.WEEK, Optional.empty(),
                Optional.empty(), List.of(), Optional.empty()), world.instant());
        dispatcher.turn();
        dispatcher.turn();
        assertThat(forum.threads()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void a_forums_post_that_a_proxy_says_was_not_made_is_not_made_again_by_jda() {
        LoopbackChannel forum = follow(guild.forum("bills"), Layout.FORUM);
        server.faults().next(Faults.threading(), Fault.failedAfter(502));
        hear(bill());
        dispatcher.turn();
        assertThat(forum.threads()).hasSize(1);
        assertThat(states()).containsExactly(Delivery.State.SENT);
    }

    @Test
    void an_edit_that_was_broken_off_in_a_forum_is_made_however_late() {
        LoopbackChannel forum = follow(guild.forum("bills"), Layout.FORUM);
        hear(bill());
        server.faults().next(Faults.editing(), Fault.reset());
        passes();
        Delivery edit = world.deliveries().stream().filter(one -> one.kind() == Delivery.Kind.EDIT).findFirst().orElseThrow();
        world.wiring().outbox().mark(edit.id(), Delivery.State.SENDING, world.instant(), Optional.empty(), Optional.empty());
        dispatcher.recover();
        later(Duration.ofHours(1));
        assertThat(forum.threads().getFirst().posts().getFirst().text()).contains("Now: passed the Senate");
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void a_gateway_that_begins_a_new_session_says_nothing_of_any_channel() {
        LoopbackChannel nato = follow(guild.text("nato"), Layout.FLAT);
        server.gateway().invalidates(false);
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(nato.id()) == null);
        hear(bill());
        assertThat(world.wiring().audience().channel(ref(nato)).orElseThrow().blocked()).isEmpty();
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(nato.id()) != null);
        later(Duration.ofMinutes(1));
        assertThat(nato.posts()).hasSize(1);
    }
}
