package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.audience.Wishes;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.pipeline.World;

/** What the managers of a channel on Discord meet, where a channel's id is a number and nobody's name. */
class FollowDialogueTest {

    private static final String GUILD = "876543210987654321";
    private static final ChannelRef HERE = new ChannelRef("discord", "112233445566778899");
    private static final String DENOUNCE = "A bill to require the President to give notice of denunciation of the North Atlantic Treaty.";

    @TempDir Path folder;
    private World world;
    private Commands commands;

    @BeforeEach
    void open() {
        world = new World(folder, "discord");
        world.at("2025-07-09T12:00:00Z");
        world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").official(DENOUNCE)
                .senate("2025-07-02", "Passed Senate without amendment by Yea-Nay Vote. 60 - 39. Record Vote Number: 5.")
                .said("2025-07-09T10:00:00Z"), world.instant(), () -> {});
        commands = world.wiring().commands();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Channel channel() {
        return world.wiring().audience().channel(HERE)
                .orElse(new Channel("discord:" + GUILD, HERE, Congress.WASHINGTON, Optional.empty()));
    }

    private Answer answer(String line) {
        return commands.answer(line, Optional.of(channel()), "U1", Congress.WASHINGTON);
    }

    private String ask(String line) {
        return PlainText.render(answer(line).message());
    }

    private List<String> offers(String line) {
        return answer(line).message().blocks().stream().filter(Block.Offers.class::isInstance).map(Block.Offers.class::cast)
                .flatMap(block -> block.offers().stream()).map(offer -> offer.label() + " = " + offer.command()).toList();
    }

    private void post() {
        world.wiring().dispatcher(List.of(world)).turn();
    }

    @Test
    void from_the_picker_by_preview_and_sample_to_the_follow_and_each_step_is_a_button() {
        assertThat(ask("follow")).startsWith("This channel follows nothing yet.").contains("Or one bill, by its number",
                "NATO membership: Measures about the membership of the United States in the North Atlantic Treaty Organization");
        assertThat(offers("follow")).contains("NATO membership = follow preview nato", "UN membership = follow preview un");
        assertThat(ask("follow preview nato")).startsWith("If this channel followed NATO membership:").contains("the last would have been"
                + " Wed 2 Jul 2025: S. 2174 (119th) · passed the Senate · 60–39", "Nothing old is posted.");
        assertThat(offers("follow preview nato")).contains("Send sample = follow sample nato", "Follow = follow add nato",
                "With each action = follow preview nato everything", "UN membership = follow preview un");
        assertThat(ask("follow sample nato"))
                .startsWith("One sample of NATO membership for this channel: Wed 2 Jul 2025, S. 2174 (119th) · passed the Senate · 60–39");
        assertThat(offers("follow preview un")).contains("NATO membership = follow preview nato");
        assertThat(ask("follow add nato")).startsWith(
                "This channel now follows NATO membership: milestones, Eastern time. Change: /follow settings");
        assertThat(ask("/follow settings")).startsWith("Settings of this channel");
        assertThat(ask("follow")).startsWith("This channel follows:").contains("NATO membership · milestones",
                "It could also follow UN membership");
        assertThat(offers("follow")).contains("Settings = follow settings", "Stop NATO membership? = follow stop nato",
                "UN membership = follow preview un").doesNotContain("NATO membership = follow preview nato");
        assertThat(ask("follow preview nato")).startsWith("This channel follows NATO membership; what milestones of it would have sent:");
        assertThat(offers("follow preview nato")).contains("Settings = follow settings").doesNotContain("Follow = follow add nato");
    }

    @Test
    void a_sample_is_the_last_post_in_its_own_words_and_marked() {
        ask("follow sample nato");
        post();
        assertThat(world.posts()).singleElement().asString().contains("Sample · S. 2174 (119th) · passed the Senate · 60–39",
                "would direct withdrawal from NATO", "Wed 2 Jul 2025 · seen Wed 9 Jul 2025, 8:00 am ET (GovInfo)",
                "This is a sample of a post, because somebody here asked for one. It is no news.");
    }

    @Test
    void a_sample_of_a_match_shows_the_match() {
        world.wiring().intake().hear(Bills.of("s3-119", "2025-07-08").official(DENOUNCE).said("2025-07-09T11:00:00Z"), world.instant(),
                () -> {});
        ask("follow sample nato");
        post();
        assertThat(world.posts()).singleElement().asString()
                .contains("Sample · New bill · S. 3 (119th) · would direct withdrawal from NATO");
    }

    @Test
    void a_sample_tells_nothing_and_begins_no_thread() {
        ask("follow add nato");
        ask("follow settings threads on");
        ask("follow sample nato");
        post();
        BillId bill = BillId.parse("s2174-119").orElseThrow();
        assertThat(world.notices()).isEmpty();
        assertThat(world.wiring().outbox().roots(bill)).isEmpty();
        assertThat(ask("why s2174")).doesNotContain("· posted");
        world.at("2025-07-10T12:00:00Z");
        world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").official(DENOUNCE)
                .senate("2025-07-02", "Passed Senate without amendment by Yea-Nay Vote. 60 - 39. Record Vote Number: 5.")
                .house("2025-07-09", "H37100", "On passage Passed by the Yeas and Nays: 220 - 210 (Roll no. 9).")
                .said("2025-07-10T11:00:00Z"), world.instant(), () -> {});
        post();
        assertThat(world.posts().get(1)).startsWith(HERE.id() + "\n").contains("House");
    }

    @Test
    void a_sample_that_waits_is_not_sent_twice_and_one_that_went_can_be_asked_for_again() {
        assertThat(ask("follow sample nato")).contains("Nothing is posted from here: it comes as soon as `floorwire run` runs.");
        assertThat(answer("follow sample nato").ok()).isFalse();
        assertThat(ask("follow sample nato")).startsWith("That sample waits to be posted already; it is not sent twice.");
        post();
        world.at("2025-07-09T12:10:00Z");
        assertThat(ask("follow sample nato")).contains("It comes in a moment.");
        post();
        assertThat(world.posts()).hasSize(2);
        assertThat(world.deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.SENT);
    }

    @Test
    void where_nothing_would_have_been_sent_there_is_no_sample() {
        assertThat(answer("follow sample un").ok()).isFalse();
        assertThat(ask("follow sample un")).startsWith("There is no sample: of UN membership nothing would have been sent so far.");
        assertThat(ask("follow sample")).startsWith("Follow what?");
        assertThat(world.deliveries()).isEmpty();
    }

    @Test
    void what_a_sample_shows_may_be_taken_back_before_it_goes() {
        ask("follow sample nato");
        world.wiring().intake().hear(Bills.of("s2174-119", "2025-06-25").official(DENOUNCE).said("2025-07-10T10:00:00Z"), world.instant(),
                () -> {});
        post();
        assertThat(world.posts()).isEmpty();
        assertThat(world.deliveries()).extracting(Delivery::state).containsOnly(Delivery.State.DEAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            threads on            | From now on each bill has one thread in this channel.
            threads off           | From now on each post stands by itself in this channel.
            threads               | On or off?
            friday on             | From now on a line comes to this channel each Friday at 9 am, Eastern time, also when nothing happened.
            friday off            | No Friday line in this channel any more.
            friday maybe          | On or off?
            mention <@&123456789012345678> | Milestones in this channel now mention the role with the id 123456789012345678.
            mention 123456789012345678     | Milestones in this channel now mention the role with the id 123456789012345678.
            mention off           | Posts in this channel mention nobody.
            mention               | Mention which role?
            mention @everyone     | Everybody at once is never mentioned.
            mention @here         | Everybody at once is never mentioned.
            mention EVERYONE      | Everybody at once is never mentioned.
            mention 876543210987654321     | Everybody at once is never mentioned.
            mention <@&876543210987654321> | Everybody at once is never mentioned.
            mention <@123456789012345678>  | One person is not mentioned; a role can be.
            mention volunteers    | "volunteers" is no role.
            mention 12 34         | "12 34" is no role.
            members PA            | Roll calls in this channel now name how PA voted.
            members texas, González-Colón | Roll calls in this channel now name how TX, González-Colón voted.
            members off           | Roll calls in this channel name nobody of yours any more.
            members               | Whose votes?
            members <@1234>       | "<@1234>" is neither a state nor a district nor a surname.
            members PA-12, Massie | Roll calls in this channel now name how PA-12, Massie voted.
            members alaska at large | Roll calls in this channel now name how AK-AL voted.
            colour red            | "colour red" is no setting.
            zone Chicago          | Times in this channel are now in America/Chicago.
            """)
    void each_setting_says_what_it_does(String setting, String begins) {
        assertThat(ask("follow settings " + setting)).startsWith(begins);
    }

    @Test
    void wishes_are_kept_shown_and_written_down() throws SQLException {
        assertThat(ask("follow settings")).contains("Threads: off; each post stands by itself",
                "Friday line: off; a line each Friday at 9 am, Eastern time, also when nothing happened", "Mention: nobody",
                "new cosponsors come as one line on Friday morning");
        ask("follow settings threads on");
        assertThat(ask("follow settings friday on"))
                .contains("Today it would be: \"This week: 0 changes on 0 bills; no source has answered yet\"");
        ask("follow settings mention <@&123456789012345678>");
        assertThat(channel().wishes()).isEqualTo(new Wishes(Layout.THREADS, true, Optional.of("123456789012345678"), List.of()));
        assertThat(ask("follow settings")).contains("Threads: on; one thread a bill under its first post",
                "Friday line: on; Friday at 9 am", "Mention: the role with the id 123456789012345678, for milestones");
        assertThat(offers("follow settings")).contains("No threads = follow settings threads off",
                "No Friday line = follow settings friday off", "Mention nobody = follow settings mention off",
                "Pause = follow pause").doesNotContain("Eastern time = follow settings zone Eastern").hasSizeLessThanOrEqualTo(10);
        assertThat(world.audited()).containsExactly("discord:" + GUILD + " U1 follow settings threads on", "discord:" + GUILD
                + " U1 follow settings friday on", "discord:" + GUILD + " U1 follow settings mention 123456789012345678");
        ask("follow settings mention @everyone");
        assertThat(channel().wishes().mention()).contains("123456789012345678");
    }

    @Test
    void a_forum_stays_one() {
        world.wiring().audience().save(channel().wishing(Wishes.NONE.laidOut(Layout.FORUM)));
        assertThat(ask("follow settings threads off")).startsWith("This channel is a forum and stays one.");
        assertThat(channel().wishes().layout()).isEqualTo(Layout.FORUM);
        assertThat(ask("follow settings")).contains("Threads: a forum; one post a bill");
    }

    @Test
    void on_the_console_nobody_is_mentioned_and_there_are_no_threads() {
        Channel console = new Channel("console", new ChannelRef("console", "#nato"), Congress.WASHINGTON, Optional.empty());
        Stream.of("mention <@&123456789012345678>", "mention off", "threads on").forEach(line -> assertThat(
                commands.answer("follow settings " + line, Optional.of(console), "U1", Congress.WASHINGTON).ok()).as(line).isFalse());
        assertThat(PlainText.render(commands.answer("follow", Optional.of(console), "U1", Congress.WASHINGTON).message()))
                .startsWith("#nato follows nothing yet.");
        assertThat(PlainText.render(commands.answer("follow settings", Optional.of(console), "U1", Congress.WASHINGTON).message()))
                .startsWith("Settings of #nato").contains("Threads: none on this platform").doesNotContain("threads on");
    }

    @Test
    void no_answer_and_no_audit_shows_the_channels_number() throws SQLException {
        for (String line : List.of("follow", "follow preview nato", "follow sample nato", "follow sample nato", "follow add nato", "follow",
                "follow settings", "follow settings zone UTC", "follow settings friday on", "follow settings threads on",
                "follow settings everything", "follow pause", "follow pause", "follow", "follow settings", "follow resume",
                "follow resume", "recent", "why s2174", "topic new \"land use\" matching zoning -military", "follow add land use",
                "topic delete land use", "topic delete land use yes", "follow stop nato", "follow stop nato", "status",
                "follow nonsense")) {
            assertThat(ask(line)).as(line).doesNotContain(HERE.id());
        }
        assertThat(world.audited()).isNotEmpty().noneMatch(line -> line.contains(HERE.id()));
    }

    @Test
    void a_channel_that_cannot_be_reached_says_since_when_why_and_what_to_do() {
        ask("follow add nato");
        assertThat(ask("status")).doesNotContain("cannot be reached");
        ask("follow sample nato");
        world.next(new ChatPlatform.Outcome.Refused("the bot may not write in the channel (50013: Missing Permissions)"));
        world.at("2025-07-09T12:05:00Z");
        post();
        for (String line : List.of("follow", "follow settings")) {
            assertThat(ask(line)).contains(
                    "This channel cannot be reached; posts wait since Wed 9 Jul 2025, 8:00 am ET, and are tried again"
                            + " Wed 9 Jul 2025, 8:20 am ET: the bot may not write in the channel (50013: Missing Permissions).",
                    "the bot's role needs View Channel and Send Messages").doesNotContain("Posts come as Congress publishes.");
        }
        assertThat(ask("follow sample nato")).contains("It comes once this channel can be reached again");
        assertThat(ask("status")).contains("Your channels that cannot be reached: 1; `follow settings` in the channel says why");
        assertThat(PlainText.render(commands.answer("status", Optional.of(new Channel("discord:1", new ChannelRef("discord", "5"),
                Congress.WASHINGTON, Optional.empty())), "U1", Congress.WASHINGTON).message())).doesNotContain("cannot be reached");
        world.at(world.instant().plus(Duration.ofMinutes(20)).toString());
        Dispatcher again = world.wiring().dispatcher(List.of(world));
        again.turn();
        assertThat(ask("follow")).contains("Posts come as Congress publishes.");
    }
}
