package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.Bills;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.Congress;
import floorwire.feed.Observation;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.pipeline.Intake;
import floorwire.pipeline.World;

/** Questions about a bill whose life is heard bit by bit: as it stands, as it stood, and why there was a post or none. */
class BillQuestionsTest {

    private static final String LEAVE_NATO = "A bill to withdraw the United States from the North Atlantic Treaty Organization.";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") private static Commands commands;
    @SuppressWarnings("NullAway.Init") private static Dispatcher dispatcher;
    @SuppressWarnings("NullAway.Init") private static Intake intake;

    @BeforeAll
    static void open() {
        world = new World(folder);
        world.at("2025-06-01T12:00:00Z");
        world.follow("#nato", Watch.Kind.TOPIC, "nato", Loudness.MILESTONES);
        commands = world.wiring().commands();
        dispatcher = world.wiring().dispatcher(List.of(world));
        intake = world.wiring().intake();
        Bills bill = Bills.of("s2174-119", "2025-06-25").title(LEAVE_NATO).official(LEAVE_NATO)
                .senate("2025-06-25", "Read twice and referred to the Committee on Foreign Relations.");
        hear("2025-06-26T12:00:00Z", bill.said("2025-06-26T10:00:00Z"));
        hear("2025-07-10T12:00:00Z",
                bill.title("NATO Act").titled("Short Titles as Introduced", "NATO Act").cosponsor("A000001", "2025-07-09")
                        .said("2025-07-10T10:00:00Z"));
        hear("2025-09-02T12:00:00Z", bill.senate("2025-09-01", "Passed Senate without amendment by Unanimous Consent.")
                .said("2025-09-02T10:00:00Z"));
        hear("2025-09-02T12:00:00Z", Bills.of("s9-119", "2025-01-09").title("A bill to name a post office.").said("2025-09-01T10:00:00Z"));
        world.at("2025-10-01T12:00:00Z");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static void hear(String at, Observation observation) {
        world.at(at);
        intake.hear(observation, world.instant(), () -> {});
        dispatcher.turn();
    }

    private static String askIn(String channel, String line) {
        Channel in = new Channel("test", new ChannelRef("test", channel), Congress.WASHINGTON, Optional.empty());
        return PlainText.render(commands.answer(line, Optional.of(in), "someone", Congress.WASHINGTON).message());
    }

    @Test
    void a_preview_and_a_sample_name_the_last_post_by_the_day_of_the_post() {
        assertThat(world.text("follow preview nato")).contains(
                "the last would have been Tue 2 Sep 2025: S. 2174 (119th) · passed the Senate", "The days are those of the posts, before");
        assertThat(askIn("#other", "follow sample nato")).contains("Tue 2 Sep 2025, S. 2174 (119th) · passed the Senate");
    }

    @Test
    void a_bill_on_a_day_is_shown_as_it_was_known_then() {
        assertThat(world.text("bill s2174")).contains("passed the Senate", "1 cosponsor", "\"NATO Act\"");
        String then = world.text("bill s2174 on 2025-07-01");
        assertThat(then).startsWith("S. 2174 (119th) · would direct withdrawal from NATO · in committee\n"
                + "As Floorwire knew it at the end of Tue 1 Jul 2025, Washington time; ");
        assertThat(then)
                .contains("no cosponsors", "Committee on Foreign Relations. No action since (6 days)", "committee report or discharge")
                .doesNotContain("NATO Act");
        assertThat(world.text("s2174 on July 15, 2025")).contains("in committee", "1 cosponsor", "\"NATO Act\"").doesNotContain("passed");
        assertThat(world.text("s2174 as of 9/2/2025")).contains("passed the Senate", "nothing recorded since");
    }

    @ParameterizedTest
    @ValueSource(strings = {"why is s2174 in topic nato", "why is S. 2174 in the NATO topic?", "why did we get a post about s2174",
        "Why was s2174-119 posted here?", "why wasn't s2174 posted", "why didn't I get an alert for S.2174?"})
    void why_there_was_a_post_is_asked_in_many_ways(String line) {
        assertThat(world.text(line)).startsWith("Why · S. 2174 (119th)");
    }

    @Test
    void a_day_is_written_in_many_forms_and_is_one_of_the_calendar() {
        assertThat(world.text("bill s2174 on june 24th, 2025")).contains("did not exist on Tue 24 Jun 2025");
        assertThat(world.text("bill s2174 on 24th june 2025")).contains("did not exist on Tue 24 Jun 2025");
        assertThat(world.text("bill s2174 on June 31, 2025")).contains("\"June 31, 2025\" is no day.");
        assertThat(world.text("bill s2174 on today")).startsWith("S. 2174 (119th)").contains("As Floorwire knew it");
        assertThat(world.text("bill s2174 on yesterday")).contains("As Floorwire knew it");
        assertThat(world.text("why s2174 on 2025-02-30")).contains("\"2025-02-30\" is no day.");
        assertThat(world.text("why s2174 on june 26th, 2025")).contains("recorded Thu 26 Jun 2025");
        assertThat(world.text("recent nato since 2025-02-31")).contains("\"2025-02-31\" is no day.");
        assertThat(world.text("recent nato since yesterday")).contains("Since Tue 30 Sep 2025");
        assertThat(world.text("recent nato since september 2nd, 2025")).contains("Since Tue 2 Sep 2025");
    }

    @Test
    void a_day_that_the_ledger_cannot_tell_of_is_answered_with_what_can_be_told() {
        assertThat(world.text("bill s2174 on 2025-06-24")).contains("did not exist on Tue 24 Jun 2025", "introduced on Wed 25 Jun 2025");
        assertThat(world.text("bill s2174 on 2025-06-25")).contains(
                "Floorwire knows it since Thu 26 Jun 2025 and cannot tell what was published",
                "in committee");
        assertThat(world.text("bill s2174 on 2031-01-01")).contains("has not come");
        assertThat(world.text("bill s2174 on 1492-10-12")).contains("did not exist");
        assertThat(world.text("bill s2174 on Tuesday")).contains("Which day is \"Tuesday\"?", "2025-07-01");
        assertThat(world.text("bill s2174 on 2025-13-45")).contains("\"2025-13-45\" is no day.");
        assertThat(world.text("bill s2174 on 2025-06-31")).contains("\"2025-06-31\" is no day.");
    }

    @Test
    void details_text_and_why_are_command_lines_that_work() {
        assertThat(world.text("s2174")).contains("Try: bill s2174-119 details · bill s2174-119 text · why s2174-119");
        assertThat(world.text("bill s2174-119 details")).contains("The other chamber must now pass the same text",
                "official title: withdraw the United States", "Path so far:", "1 cosponsor:");
        assertThat(world.text("bill s2174-119 text")).contains("No text is published", "/text");
        assertThat(world.text("bill s2174-119 votes")).contains("no roll call on its record");
        assertThat(world.text("bill s2174-119 why")).isEqualTo(world.text("why s2174-119"));
    }

    @Test
    void why_tells_what_was_posted_and_by_which_rule_the_rest_was_not() {
        String why = askIn("#nato", "why s2174");
        assertThat(why).contains(
                "NATO membership · would direct withdrawal from NATO · official title: withdraw the United States from the North"
                        + " Atlantic Treaty",
                "news, since it was introduced at most 14 days before", "#nato follows NATO membership (milestones, since",
                "S. 2174 (119th) · passed the Senate · recorded Tue 2 Sep 2025, 8:00 am ET · posted",
                "cosponsor added: Sen. Jo Doe (I-ZZ) · recorded Thu 10 Jul 2025, 8:00 am ET · held for Friday's line",
                "GovInfo · 11 parts of its record · as of Tue 2 Sep 2025, 6:00 am ET", "Cite as: S. 2174, 119th Cong. (2025)");
        assertThat(askIn("#nato", "why s2174 on 2025-07-10")).contains("recorded Thu 10 Jul 2025").doesNotContain("passed the Senate");
    }

    @Test
    void a_silence_is_explained_too() {
        assertThat(askIn("#nato", "why s9")).contains("It is in no topic", "baseline", "follows neither this bill nor a topic it is in",
                "No change of it was recorded");
        assertThat(askIn("#other", "why s2174")).contains("not posted: not followed here").doesNotContain("#nato");
        assertThat(world.text("why s2174")).contains("changes recorded since", "--channel").doesNotContain("#nato");
        assertThat(world.text("why")).contains("`why s2174`");
        assertThat(world.text("why unicorns")).contains("No bill in the ledger fits \"unicorns\"");
        assertThat(world.text("why post office")).startsWith("Why · S. 9 (119th)");
    }

    @Test
    void what_is_found_by_words_stands_at_what_was_heard_last() {
        hear("2025-10-01T12:00:00Z", Bills.of("s10-119", "2025-01-09").title("A bill to name a bridge.").said("2025-10-01T10:00:00Z"));
        assertThat(world.text("bridge")).startsWith("S. 10 (119th)");
        hear("2025-10-01T12:30:00Z", Bills.of("s10-119", "2025-01-09").title("A bill to name a lighthouse.").said("2025-10-01T12:00:00Z"));
        assertThat(world.text("lighthouse")).startsWith("S. 10 (119th)");
        assertThat(world.text("bridge")).contains("No bill in the ledger fits");
        world.at("2025-10-01T12:00:00Z");
    }
}
