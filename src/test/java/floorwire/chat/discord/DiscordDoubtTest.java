package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.alert.Delivery;
import floorwire.alert.Draft;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.congress.Congress;

/** What stands once although nobody knew whether it stood: each found by {@code torment}. */
class DiscordDoubtTest extends FollowingOnDiscord {

    @BeforeEach
    void now() {
        world.at(server.now().toString());
    }

    @AfterEach
    void remember() {
        server.remembersNonces(Duration.ofMinutes(3));
    }

    private LoopbackChannel follow(LoopbackChannel channel, Layout layout) {
        return follow(channel, Wishes.NONE.laidOut(layout).onFridays(true));
    }

    private static Bills bill() {
        return bill(LocalDate.now(Congress.WASHINGTON).minusDays(2).toString());
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

    /** JDA forgets all channels while it still calls itself connected: what is sent or looked for just then is put off. */
    @Test
    void a_session_that_ends_is_no_removal_from_the_server() throws InterruptedException {
        LoopbackChannel nato = follow(guild.text("nato"), Layout.THREADS);
        hear(bill());
        var ended = new CountDownLatch(1);
        var status = new AtomicReference<>(JDA.Status.SHUTDOWN);
        EventListener atTheEnd = event -> {
            if (event instanceof SessionInvalidateEvent && ended.getCount() > 0) {
                status.set(discord.jda().getStatus());
                passes();
                ended.countDown();
            }
        };
        discord.jda().addEventListener(atTheEnd);
        server.gateway().invalidates(false);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        discord.jda().removeEventListener(atTheEnd);
        assertThat(status.get()).isEqualTo(JDA.Status.CONNECTED);
        assertThat(world.wiring().audience().channel(ref(nato)).orElseThrow().blocked()).isEmpty();

        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(nato.id()) != null);
        later(Duration.ofMinutes(1));
        assertThat(states()).containsOnly(Delivery.State.SENT);
        assertThat(nato.threads()).singleElement().satisfies(thread -> assertThat(thread.posts()).hasSize(1));
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
