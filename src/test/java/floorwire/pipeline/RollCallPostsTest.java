package floorwire.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Loudness;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMatter;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** Which posts show a roll call's seats, and that they show its present state. */
class RollCallPostsTest extends Hearing {

    private static final String BILL = "hr9001-119";
    private static final String TAKEN = "2025-07-19T20:15:00Z";
    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G'};

    private World discord;

    @BeforeEach
    void platformThatEditsAndThreads() throws Exception {
        discord = new World(Files.createDirectory(folder.resolve("discord")), "discord");
        discord.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        say("2025-06-26T12:00:00Z", measure());
        say("2025-07-02T12:00:00Z", reported());
        discord.messages().clear();
    }

    @Override
    void close() {
        discord.close();
        super.close();
    }

    private static Bills measure() {
        return Bills.of(BILL, "2025-06-25").title("NATO Act")
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
    }

    private static Bills reported() {
        return measure().house("2025-07-01", "5000", "Reported by the Committee on Foreign Affairs. H. Rept. 119-1.");
    }

    private static RollCall vote(int number, String question, String result, String cast) {
        return Votes.of(Chamber.HOUSE, number, BILL, question, result, "", cast);
    }

    private static RollCall passage(String cast) {
        return vote(328, "On Passage", "Passed", cast);
    }

    private static RollCall amendment(int number, boolean committee, String result, String cast) {
        RollCall vote = vote(number, "On Agreeing to the Amendment", result, cast);
        var norman = new VoteAmendment(Optional.empty(), "20", Optional.empty(), Optional.empty(), "H R 9001",
                "Norman of South Carolina Amendment No. 33", "");
        return new RollCall(vote.id(), vote.at(), vote.modified(), committee, vote.words(), vote.required(),
                new VoteMatter(vote.matter().bill(), Optional.of(norman), List.of()), vote.counts(), vote.tieBreak(), vote.positions());
    }

    private void say(String at, Bills bill) {
        discord.at(at);
        discord.wiring().intake().hear(bill.said(at), discord.instant(), () -> {});
        turn();
    }

    private void take(String at, RollCall... votes) {
        discord.at(at);
        for (RollCall vote : votes) {
            discord.hear("houseclerk", vote);
        }
        turn();
    }

    private void turn() {
        Dispatcher sending = discord.wiring().dispatcher(List.of(discord));
        while (sending.turn() > 0) {
            // what follows from what was sent
        }
    }

    private void layOut(Layout layout) {
        Channel channel = discord.wiring().audience().channels().getFirst();
        discord.wiring().audience().save(channel.wishing(channel.wishes().laidOut(layout)));
    }

    private static List<Block.Picture> pictures(Message message) {
        return message.blocks().stream().filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast).toList();
    }

    private static Optional<String> shown(Message message) {
        return pictures(message).stream().map(Block.Picture::alt).findFirst();
    }

    @Test
    void a_post_of_a_roll_call_shows_its_seats_and_its_words_are_what_they_were() {
        take(TAKEN, passage("YYYNNA"));
        assertThat(discord.messages()).singleElement().satisfies(post -> {
            assertThat(pictures(post)).singleElement().satisfies(picture -> {
                assertThat(picture.illustrates()).isTrue();
                assertThat(picture.fileName()).isEqualTo("h328-119.2025.png");
                assertThat(picture.alt()).contains("House roll call 328 (2025): Passed 3–2", "Yea 3: 3 D.", "Nay 2: 2 R.",
                        "Not voting 1: 1 R.");
                assertThat(picture.png()).startsWith(PNG_BEGINS);
            });
            assertThat(PlainText.render(post)).contains("Yea 3 D · Nay 2 R · Not voting 1 R").doesNotContain("Picture", "half circle");
        });
    }

    @Test
    void seats_that_do_not_make_up_the_tally_are_not_shown_nor_what_has_no_positions() {
        RollCall vote = passage("YYYNNA");
        take(TAKEN, new RollCall(vote.id(), vote.at(), vote.modified(), false, vote.words(), vote.required(), vote.matter(),
                new VoteCounts(Optional.of(new Tally(4, 2, 0, 0)), List.of(), List.of()), Optional.empty(), vote.positions()));
        take(TAKEN, vote(329, "On Motion to Recommit", "Failed", "YYYNNA").withoutPositions());
        assertThat(discord.messages()).hasSize(2).allSatisfy(post -> assertThat(shown(post)).isEmpty());
    }

    @Test
    void what_is_provisional_has_no_picture_and_the_edit_that_completes_it_has() {
        say("2025-07-20T12:00:00Z",
                reported().house("2025-07-19", "H37100", "On passage Passed by the Yeas and Nays: 4 - 2 (Roll no. 328)."));
        assertThat(shown(discord.messages().getLast())).isEmpty();
        take("2025-07-20T13:00:00Z", passage("YYYYNN"));
        assertThat(discord.posts().getLast()).startsWith("#nato EDIT").doesNotContain("CORRECTED");
        assertThat(shown(discord.messages().getLast()).orElseThrow()).contains("Yea 4: 3 D, 1 R.");
    }

    @Test
    void a_correction_s_edit_shows_the_present_state_and_the_reply_that_says_so_is_words() {
        take(TAKEN, passage("YYYYNN"));
        discord.messages().clear();
        take("2025-07-20T12:00:00Z", passage("YYYYNA"));
        assertThat(discord.messages()).isNotEmpty().allSatisfy(said -> assertThat(PlainText.render(said)).startsWith("CORRECTED"));
        assertThat(discord.posts().stream().filter(post -> post.startsWith("#nato EDIT"))).hasSize(1);
        assertThat(discord.messages().stream().flatMap(said -> shown(said).stream())).singleElement().asString()
                .contains("Passed 4–1", "Not voting 1: 1 R.");
    }

    @Test
    void under_a_vote_that_was_taken_again_stand_the_seats_of_the_later_one() {
        take(TAKEN, amendment(311, true, "Failed", "YYYNNN"));
        assertThat(shown(discord.messages().getLast()).orElseThrow()).contains("House roll call 311 (2025): Failed 3–3",
                "In the Committee of the Whole");
        discord.messages().clear();
        take("2025-07-19T20:30:00Z", amendment(312, false, "Agreed to", "YYYYNN"));
        assertThat(discord.messages()).hasSize(2).allSatisfy(said -> assertThat(PlainText.render(said)).startsWith("CORRECTED"));
        assertThat(discord.messages().stream().flatMap(said -> shown(said).stream())).singleElement().asString()
                .contains("House roll call 312 (2025): Agreed to 4–2").doesNotContain("311");
    }

    @Test
    void with_threads_the_reply_is_words_and_its_echo_in_the_channel_shows_the_seats() {
        layOut(Layout.THREADS);
        say("2025-07-03T12:00:00Z", reported().house("2025-07-03", "H11100", "Rule H. Res. 1 passed House."));
        discord.messages().clear();
        take(TAKEN, passage("YYYNNA"));
        List<String> kinds = discord.deliveries().stream().map(delivery -> delivery.kind().name()).toList();
        assertThat(kinds).contains("REPLY", "ECHO");
        assertThat(discord.messages().stream().filter(said -> shown(said).isPresent())).hasSize(1);
        assertThat(discord.posts().stream().filter(post -> post.startsWith("#nato ECHO"))).hasSize(1);
    }

    @Test
    void several_roll_calls_in_one_post_or_digest_have_none() {
        IntStream.range(0, 8).forEach(nth -> {
            discord.at(Instant.parse(TAKEN).plusSeconds(nth).toString());
            discord.hear("houseclerk", vote(400 + nth, "On Agreeing to Amendment " + nth, "Agreed to", "YYYNNA"));
        });
        turn();
        assertThat(discord.messages()).singleElement().satisfies(digest -> assertThat(shown(digest)).isEmpty());
    }

    @Test
    void many_channels_share_one_drawing() {
        IntStream.range(0, 3).forEach(nth -> discord.follow("#more-" + nth, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES));
        take(TAKEN, passage("YYYNNA"));
        List<byte[]> drawn = discord.messages().stream().flatMap(post -> pictures(post).stream()).map(Block.Picture::png).toList();
        assertThat(drawn).hasSize(4).allSatisfy(png -> assertThat(png).isSameAs(drawn.getFirst()));
    }

    @Test
    void a_sample_looks_like_the_post_it_is_a_sample_of() {
        take(TAKEN, passage("YYYNNA"));
        discord.messages().clear();
        Channel channel = discord.wiring().audience().channels().getFirst();
        discord.wiring().commands().answer("follow sample nato", Optional.of(channel), "U1", channel.zone());
        turn();
        assertThat(discord.messages()).singleElement().satisfies(sample -> {
            assertThat(PlainText.render(sample)).startsWith("Sample · H.R. 9001 (119th) · passed the House");
            assertThat(shown(sample)).isPresent();
        });
    }
}
