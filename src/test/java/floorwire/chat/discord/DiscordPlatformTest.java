package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.chat.discord.standin.Control;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.Rights;
import floorwire.congress.Congress;

/** From something heard to what stands on Discord, through the real JDA. */
class DiscordPlatformTest extends FollowingOnDiscord {

    @BeforeEach
    void then() {
        world.at("2025-06-26T12:00:00Z");
    }

    private Channel known(LoopbackChannel channel) {
        return world.wiring().audience().channel(ref(channel)).orElseThrow();
    }

    private static Bills bill() {
        return bill("2025-06-25");
    }

    private static Bills passed(String day) {
        return bill().senate(day, "Passed Senate without amendment by Unanimous Consent.");
    }

    private int hear(Bills bill, String at) {
        world.at(at);
        return hear(bill);
    }

    @Test
    void news_stands_in_the_channel_with_its_buttons_and_pings_nobody() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        assertThat(hear(bill(), "2025-06-26T12:00:00Z")).isEqualTo(1);
        Post post = nato.posts().getFirst();
        assertThat(post.text()).contains("New bill · S. 1 (119th) · would direct withdrawal from NATO", "congress.gov");
        assertThat(post.controls()).extracting(control -> control.label()).containsExactly("Details", "Text", "Why this?");
        assertThat(post.pinged()).isEmpty();
        assertThat(world.deliveries().getFirst().messageId()).contains(nato.id() + "/" + post.id());
    }

    @Test
    void a_role_is_mentioned_for_milestones_where_the_managers_want_it() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE.mentioning(Optional.of("4711")));
        hear(bill(), "2025-06-26T12:00:00Z");
        assertThat(nato.posts().getFirst().text()).contains("<@&4711>");
    }

    @Test
    void a_correction_edits_the_post_and_answers_it() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        hear(bill(), "2025-06-26T12:00:00Z");
        hear(passed("2025-06-27"), "2025-06-28T12:00:00Z");
        hear(passed("2025-06-28"), "2025-06-29T12:00:00Z");
        assertThat(nato.posts()).hasSize(3);
        assertThat(nato.posts().get(1).isEdited()).isTrue();
        assertThat(nato.posts().get(1).text()).contains("CORRECTED", "We posted Fri 27 Jun 2025");
        assertThat(nato.posts().get(2).json().path("message_reference").path("message_id").asString())
                .isEqualTo(nato.posts().get(1).id());
    }

    @Test
    void an_edit_leaves_the_buttons_and_the_mark_by_which_the_post_is_found_again() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        hear(bill(), "2025-06-26T12:00:00Z");
        List<Control> buttons = nato.posts().getFirst().controls();
        var mark = nato.posts().getFirst().json().path("components").path(0).path("id");
        hear(bill().title("NATO Act").titled("Short Titles as Introduced", "NATO Act"), "2025-06-27T12:00:00Z");
        Post edited = nato.posts().getFirst();
        assertThat(edited.text()).contains("sponsor's short title: \"NATO Act\"");
        assertThat(edited.controls()).isEqualTo(buttons).extracting(Control::label).containsExactly("Details", "Text", "Why this?");
        assertThat(edited.json().path("components").path(0).path("id")).isEqualTo(mark);
    }

    @Test
    void with_threads_a_bill_has_one_thread_under_its_first_post_which_is_kept_current() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE.laidOut(Layout.THREADS));
        hear(bill(), "2025-06-26T12:00:00Z");
        hear(passed("2025-06-27"), "2025-06-28T12:00:00Z");
        assertThat(nato.threads()).singleElement()
                .satisfies(thread -> assertThat(thread.posts().getLast().text()).contains("passed the Senate"));
        assertThat(nato.posts().getFirst().text()).contains("Now: passed the Senate");
        nato.threads().getFirst().archive(false);
        hear(passed("2025-06-28"), "2025-06-29T12:00:00Z");
        assertThat(nato.threads()).hasSize(1);
        assertThat(nato.threads().getFirst().isArchived()).isFalse();
        assertThat(nato.threads().getFirst().posts().getLast().text()).contains("CORRECTED");
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void in_a_forum_a_bill_is_a_post_of_its_own() {
        LoopbackChannel forum = follow(guild.forum("bills"), Wishes.NONE.laidOut(Layout.FORUM));
        hear(bill(), "2025-06-26T12:00:00Z");
        hear(passed("2025-06-27"), "2025-06-28T12:00:00Z");
        assertThat(forum.threads()).singleElement().satisfies(post -> {
            assertThat(post.name()).startsWith("New bill · S. 1 (119th)");
            assertThat(post.posts()).hasSize(2);
            assertThat(post.posts().getFirst().text()).contains("Now: passed the Senate");
        });
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void a_lost_answer_is_sent_again_under_the_same_nonce_and_stands_once() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        server.faults().next(Faults.postingTo(nato), Fault.answerLost());
        hear(bill(), "2025-06-26T12:00:00Z");
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        assertThat(dispatcher.turn()).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
        assertThat(server.calls(Faults.postingTo(nato))).hasSize(2);
    }

    @Test
    void what_Discord_refuses_for_its_form_stands_there_once_as_text_with_the_same_words_and_so_does_its_edit() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        Fault malformed = Fault.refused(400, 50035, "Invalid Form Body");
        server.faults().next(Faults.postingTo(nato), malformed).next(Faults.postingTo(nato), Fault.answerLost())
                .next(Faults.postingTo(nato), malformed);
        hear(bill(), "2025-06-26T12:00:00Z");
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        assertThat(dispatcher.turn()).isEqualTo(1);
        assertThat(nato.posts()).singleElement().satisfies(post -> {
            assertThat(post.text()).contains("New bill · S. 1 (119th) · would direct withdrawal from NATO", "www.congress.gov");
            assertThat(post.controls()).isEmpty();
        });
        var mark = nato.posts().getFirst().json().path("components").path(0).path("id");
        server.faults().next(Faults.editing(), malformed);
        hear(bill().title("NATO Act").titled("Short Titles as Introduced", "NATO Act"), "2025-06-27T12:00:00Z");
        assertThat(nato.posts()).singleElement().satisfies(post -> {
            assertThat(post.text()).contains("sponsor's short title: \"NATO Act\"");
            assertThat(post.json().path("components").path(0).path("id")).isEqualTo(mark);
        });
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void what_was_lost_too_long_ago_for_its_nonce_is_read_back() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        world.at(Instant.now().toString());
        server.faults().next(Faults.postingTo(nato), Fault.answerLost());
        hear(bill(LocalDate.now(Congress.WASHINGTON).toString()));
        assertThat(states()).containsExactly(Delivery.State.UNKNOWN);
        world.at(world.instant().plus(Duration.ofHours(1)).toString());
        server.remembersNonces(Duration.ZERO);
        dispatcher.turn();
        assertThat(nato.posts()).hasSize(1);
        assertThat(world.deliveries().getFirst().messageId()).contains(nato.id() + "/" + nato.posts().getFirst().id());
        server.remembersNonces(Duration.ofMinutes(3));
    }

    @Test
    void a_channel_without_permission_is_blocked_by_name_its_setter_told_and_heals() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        var setter = guild.member("Ada", Rights.VIEW_CHANNEL);
        world.wiring().audience().audit(known(nato), setter.id(), "follow nato", world.instant());
        nato.deniesBot(Rights.SEND_MESSAGES);
        Jdas.until(discord.jda(), () -> !Jdas.text(discord.jda(), nato).canTalk());
        hear(bill(), "2025-06-26T12:00:00Z");
        dispatcher.turn();
        assertThat(known(nato).blocked().orElse("")).contains("Send Messages");
        assertThat(setter.directMessages().posts()).singleElement()
                .satisfies(post -> assertThat(post.text()).contains("cannot be reached"));
        nato.deniesBot(0);
        Jdas.until(discord.jda(), () -> Jdas.text(discord.jda(), nato).canTalk());
        world.at("2025-06-26T12:30:00Z");
        dispatcher.turn();
        assertThat(nato.posts()).hasSize(1);
        assertThat(known(nato).blocked()).isEmpty();
    }

    private String blockedAfterNews(LoopbackChannel channel) {
        hear(bill(), "2025-06-26T12:00:00Z");
        assertThat(states()).containsExactly(Delivery.State.PENDING);
        assertThat(world.wiring().watches().all()).hasSize(1);
        return known(channel).blocked().orElse("");
    }

    private int healed() {
        world.at("2025-06-26T12:30:00Z");
        return dispatcher.turn();
    }

    @Test
    void a_deleted_channel_is_said_so() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        nato.delete();
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(nato.id()) == null);
        assertThat(blockedAfterNews(nato)).contains("deleted");
    }

    @Test
    void a_server_that_threw_the_bot_out_is_said_so_and_heals_when_it_is_invited_again() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        guild.removesBot();
        Jdas.until(discord.jda(), () -> discord.jda().getGuildById(guild.id()) == null);
        assertThat(blockedAfterNews(nato)).isEqualTo("the bot is no longer in the server");
        guild.invitesBot();
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(nato.id()) != null);
        assertThat(healed()).isEqualTo(1);
        assertThat(nato.posts()).hasSize(1);
    }

    @Test
    void a_server_with_an_outage_blocks_nothing_and_gets_its_post_when_it_is_back() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        guild.goesAway();
        Jdas.until(discord.jda(), () -> discord.jda().getUnavailableGuilds().contains(guild.id()));
        assertThat(blockedAfterNews(nato)).isEmpty();
        guild.comesBack();
        Jdas.until(discord.jda(), () -> discord.jda().getGuildChannelById(nato.id()) != null);
        assertThat(healed()).isEqualTo(1);
    }

    @Test
    void a_forum_that_requires_a_tag_is_said_so() {
        LoopbackChannel forum = follow(guild.forum("bills", "News").requiresTag(), Wishes.NONE.laidOut(Layout.FORUM));
        assertThat(blockedAfterNews(forum)).contains("requires a tag");
    }

    @Test
    void a_token_that_was_revoked_blocks_with_that_reason() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        server.faults().next(Faults.postingTo(nato), Fault.refused(401, 0, "401: Unauthorized"));
        assertThat(blockedAfterNews(nato)).contains("does not take the bot's token any more");
        assertThat(healed()).isEqualTo(1);
    }

    @Test
    void a_closed_thread_is_opened_for_what_follows_and_a_locked_one_is_said_so() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE.laidOut(Layout.THREADS));
        hear(bill(), "2025-06-26T12:00:00Z");
        hear(passed("2025-06-27"), "2025-06-28T12:00:00Z");
        nato.threads().getFirst().archive(true);
        hear(passed("2025-06-28"), "2025-06-29T12:00:00Z");
        assertThat(known(nato).blocked().orElse("")).isNotEmpty();
    }

    @Test
    void an_edit_of_a_message_that_somebody_deleted_is_given_up_and_holds_nothing_up() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE);
        hear(bill(), "2025-06-26T12:00:00Z");
        nato.posts().getFirst().removedByModerator();
        hear(bill().title("NATO Act").titled("Short Titles as Introduced", "NATO Act"), "2025-06-27T12:00:00Z");
        hear(passed("2025-06-27"), "2025-06-28T12:00:00Z");
        assertThat(states()).containsExactly(Delivery.State.SENT, Delivery.State.DEAD, Delivery.State.SENT);
    }

    @Test
    void a_first_message_that_a_moderator_deleted_costs_no_milestone() {
        LoopbackChannel nato = follow(guild.text("nato"), Wishes.NONE.laidOut(Layout.THREADS));
        hear(bill(), "2025-06-26T12:00:00Z");
        nato.posts().getFirst().removedByModerator();
        hear(passed("2025-06-27"), "2025-06-28T12:00:00Z");
        assertThat(nato.posts().getLast().text()).contains("S. 1 (119th) · passed the Senate");
        assertThat(nato.posts()).as("said once").hasSize(1);
        hear(passed("2025-06-28"), "2025-06-29T12:00:00Z");
        assertThat(nato.threads()).as("the story goes on under what stands").singleElement()
                .satisfies(thread -> assertThat(thread.posts().getLast().text()).contains("CORRECTED"));
        assertThat(states()).doesNotContain(Delivery.State.PENDING, Delivery.State.UNKNOWN);
    }
}
