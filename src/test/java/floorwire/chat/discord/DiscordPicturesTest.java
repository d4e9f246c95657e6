package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import floorwire.Votes;
import floorwire.alert.Delivery;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.Rights;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;

/** A roll call's seats in its post, as an attachment, and that no post is lost, late or doubled for them. */
class DiscordPicturesTest extends FollowingOnDiscord {

    private static final String FILE = "s328-119.2025.png";

    @BeforeEach
    void known() {
        world.at("2025-07-18T12:00:00Z");
    }

    private LoopbackChannel following(LoopbackChannel channel, Wishes wishes) {
        LoopbackChannel followed = follow(channel, wishes);
        hear(bill("2025-07-17"));
        return followed;
    }

    private static RollCall passage(String cast) {
        return Votes.of(Chamber.SENATE, 328, "s1-119", "On Passage of the Bill", "Bill Passed", "", cast);
    }

    private int take(String at, RollCall vote) {
        world.at(at);
        world.hear("senate", vote);
        return dispatcher.turn();
    }

    private static void showsSeats(Post post, String... alt) {
        assertThat(post.files()).containsOnlyKeys(FILE);
        assertThat(post.files().get(FILE)).startsWith(new byte[]{(byte) 0x89, 'P', 'N', 'G'});
        JsonNode gallery = gallery(post);
        assertThat(gallery.path("items").size()).isEqualTo(1);
        assertThat(gallery.path("items").path(0).path("description").asString()).contains(alt);
        assertThat(gallery.path("items").path(0).path("media").path("url").asString()).endsWith("/" + FILE);
    }

    private static JsonNode gallery(Post post) {
        return post.json().path("components").path(0).path("components").valueStream()
                .filter(part -> part.path("type").asInt() == 12).findFirst().orElseThrow();
    }

    private static void isInWords(Post post) {
        assertThat(post.files()).isEmpty();
        assertThat(post.json().path("attachments").size()).isZero();
        assertThat(post.json().toString()).doesNotContain("attachment:", "half circle").contains("Yea 3 D", "passed the Senate");
    }

    @Test
    void the_post_of_a_roll_call_shows_its_seats_with_alt_text_and_keeps_its_nonce_and_buttons() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        assertThat(take("2025-07-19T20:15:00Z", passage("YYYNNA"))).isEqualTo(1);
        Post post = nato.posts().getLast();
        showsSeats(post, "Senate vote 328 (2025): Bill Passed 3–2", "Not voting 1: 1 R.");
        assertThat(post.text()).contains("passed the Senate · 3–2", "Yea 3 D · Nay 2 R");
        assertThat(post.controls()).extracting(control -> control.label()).containsExactly("Details", "Votes", "Text", "Why this?");
        assertThat(server.calls(Faults.postingTo(nato)).getLast().body().path("enforce_nonce").asBoolean()).isTrue();
    }

    @Test
    void a_correction_puts_the_new_seats_in_place_of_the_old_ones() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        take("2025-07-19T20:15:00Z", passage("YYYNNA"));
        Post post = nato.posts().getLast();
        byte[] before = post.files().get(FILE);
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        while (dispatcher.turn() > 0) {
            // the reply that says so, then the edit
        }
        assertThat(post.text()).contains("CORRECTED");
        showsSeats(post, "Bill Passed 4–1");
        assertThat(post.files().get(FILE)).isNotEqualTo(before);
        assertThat(post.json().path("attachments").size()).isEqualTo(1);
    }

    @Test
    void what_was_provisional_gets_its_seats_by_the_edit_that_completes_it() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        world.at("2025-07-20T12:00:00Z");
        hear(bill("2025-07-17").senate("2025-07-19", "Passed Senate by Yea-Nay Vote. 3 - 2. Record Vote Number: 328."));
        Post post = nato.posts().getLast();
        assertThat(post.files()).isEmpty();
        assertThat(post.text()).contains("Provisional");
        take("2025-07-20T13:00:00Z", passage("YYYNNA"));
        assertThat(post.text()).doesNotContain("Provisional");
        showsSeats(post, "Bill Passed 3–2");
    }

    @Test
    void in_a_forum_a_roll_call_that_opens_a_post_shows_its_seats() {
        LoopbackChannel forum = follow(guild.forum("bills"), Wishes.NONE.laidOut(Layout.FORUM));
        world.wiring().intake().hear(bill("2025-05-01").said("2025-05-02T00:00:00Z"), world.instant(), () -> {});
        take("2025-07-19T20:15:00Z", passage("YYYNNA"));
        assertThat(forum.threads()).singleElement().satisfies(opened -> showsSeats(opened.posts().getFirst(), "Bill Passed 3–2"));
    }

    @Test
    void where_the_bot_may_attach_no_files_the_post_goes_in_words_at_once() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        nato.deniesBot(Rights.ATTACH_FILES);
        Jdas.until(discord.jda(), () -> {
            GuildChannel known = discord.jda().getGuildChannelById(nato.id());
            return known != null && !known.getGuild().getSelfMember().hasPermission(known, Permission.MESSAGE_ATTACH_FILES);
        });
        assertThat(take("2025-07-19T20:15:00Z", passage("YYYNNA"))).isEqualTo(1);
        isInWords(nato.posts().getLast());
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @ParameterizedTest
    @CsvSource({"403, 50013", "413, 40005", "400, 50035"})
    void a_message_that_is_refused_with_the_picture_goes_without_at_once(int status, int code) {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        server.faults().next(Faults.postingTo(nato), Fault.refused(status, code, "not with this file"));
        assertThat(take("2025-07-19T20:15:00Z", passage("YYYNNA"))).isEqualTo(1);
        isInWords(nato.posts().getLast());
        assertThat(states()).containsOnly(Delivery.State.SENT);
        assertThat(world.wiring().audience().channel(ref(nato)).orElseThrow().blocked()).isEmpty();
    }

    @Test
    void a_lost_answer_is_sent_again_under_the_same_nonce_and_the_post_stands_once_with_its_picture() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        server.faults().next(Faults.postingTo(nato), Fault.answerLost());
        assertThat(take("2025-07-19T20:15:00Z", passage("YYYNNA"))).isZero();
        dispatcher.turn();
        assertThat(nato.posts()).hasSize(2);
        showsSeats(nato.posts().getLast(), "Bill Passed 3–2");
        assertThat(states()).containsOnly(Delivery.State.SENT);
    }

    @Test
    void what_JDA_repeats_by_itself_has_the_picture_too() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        server.faults().next(Faults.postingTo(nato), Fault.status(502));
        assertThat(take("2025-07-19T20:15:00Z", passage("YYYNNA"))).isEqualTo(1);
        showsSeats(nato.posts().getLast(), "Bill Passed 3–2");
    }

    @Test
    void when_the_picture_gets_no_answer_twice_the_words_go_alone() {
        LoopbackChannel nato = following(guild.text("nato"), Wishes.NONE);
        server.faults().next(2, Faults.postingTo(nato), Fault.reset());
        take("2025-07-19T20:15:00Z", passage("YYYNNA"));
        dispatcher.turn();
        assertThat(nato.posts()).hasSize(1);
        dispatcher.turn();
        isInWords(nato.posts().getLast());
        assertThat(states()).containsOnly(Delivery.State.SENT);
        assertThat(nato.posts()).hasSize(2);
    }
}
