package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** {@code demo --batch}: what others read by program. */
class DemoCommandTest {

    private static final Pattern HEADING =
            Pattern.compile("#(nato|un|ndaa) · [A-Z][a-z]{2} \\d{1,2} [A-Z][a-z]{2} \\d{4}, \\d{1,2}:\\d{2} [ap]m ET");

    private static Ran demo = new Ran(-1, "", "");

    /** The same once more, with what a spectator is told beside the posts. */
    private static String again = "";
    private static final List<String> told = new ArrayList<>();

    @BeforeAll
    static void play(@TempDir Path folder) throws InterruptedException {
        demo = Ran.of("demo", "--batch");
        var printed = new ByteArrayOutputStream();
        Scenario season = Scenario.season();
        var clock = new SettableClock(season.looks().getFirst());
        try (Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("demo.db") + "?synchronous=OFF", "test"), clock)) {
            var console = new ConsolePlatform(new PrintStream(printed, true, StandardCharsets.UTF_8), ConsoleRenderer.plain(), clock);
            new DemoPlay(season, clock, wiring, console, new DemoPlay.Spectator() {
                @Override
                public void asking(Instant at, String source) {}

                @Override
                public void answered() {}

                @Override
                public void told(Instant at, int posts, List<String> held) {
                    held.forEach(line -> told.add(at + " " + line));
                }
            }).play();
        }
        again = printed.toString(StandardCharsets.UTF_8);
    }

    private static List<String> posts() {
        return Arrays.asList(demo.out().strip().split("\n\n"));
    }

    private static List<String> posts(String... words) {
        return posts().stream().filter(post -> Arrays.stream(words).allMatch(post::contains)).toList();
    }

    @Test
    void two_runs_print_the_same_bytes_and_nothing_on_the_error_output() {
        assertThat(demo.exit()).isZero();
        assertThat(demo.err()).isEmpty();
        assertThat(again).isEqualTo(demo.out());
    }

    @Test
    void each_post_names_the_source_that_said_it_first__and_the_end_of_a_Congress_has_none() {
        assertThat(posts()).filteredOn(post -> !post.contains("\nCosponsors this week\n")).allSatisfy(post -> {
            boolean calendar = post.contains("3 Jan 2025 · seen") || post.contains("3 Jan 2023 · seen");
            assertThat(Pattern.compile(" ET \\((Congress\\.gov|House Clerk|Senate|GovInfo texts)\\) · https://").matcher(post).find())
                    .isEqualTo(!calendar);
        });
        assertThat(posts("(GovInfo)")).as("the copy is never the first").isEmpty();
    }

    @Test
    void a_roll_call_is_posted_by_its_chambers_record_minutes_after_it_was_closed_and_once() {
        // in #ndaa as a vote on the act, in #nato for what the amendment is about
        assertThat(posts("seen Wed 19 Jul 2023, 4:45 pm ET (Senate)")).hasSize(2).allSatisfy(post -> assertThat(post)
                .contains("Senate vote 190 (2023)", "65–28, needed 60", "Wed 19 Jul 2023, 4:04 pm ET · seen",
                        "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1181/vote_118_1_00190.xml",
                        "The amendment: would limit withdrawal from NATO"));
        for (String roll : List.of("House roll call 311", "House roll call 328", "House roll call 395", "House roll call 723",
                "Senate vote 188", "Senate vote 190", "Senate vote 191", "Senate vote 212", "Senate vote 334", "Senate vote 341",
                "Senate vote 343")) {
            assertThat(posts(roll + " (2023)").stream().filter(post -> !post.contains("CORRECTED"))).as(roll)
                    .hasSize(roll.equals("Senate vote 190") ? 2 : 1);
        }
        assertThat(demo.out()).as("the records that stand for the House's other roll calls").doesNotContain("Invented");
    }

    @Test
    void a_post_about_a_new_bill_is_whole__although_its_parts_are_read_one_by_one() {
        assertThat(posts("New ")).hasSize(9).noneMatch(post -> post.contains("need: committee report"));
        assertThat(posts("S. 2226 (118th)", "out of committee")).as("it was when it was first seen").isEmpty();
    }

    @Test
    void every_post_opens_with_its_channel_and_time_and_an_empty_line_stands_between_two() {
        assertThat(posts()).hasSizeGreaterThan(20).allSatisfy(post -> {
            assertThat(post.lines().findFirst().orElseThrow()).matches(HEADING);
            assertThat(post.lines().count()).isGreaterThan(2);
            assertThat(post).doesNotContain("\t", "\r", "\u001b");
        });
        assertThat(demo.out()).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\n\n\n");
        assertThat(demo.out().lines().filter(line -> line.startsWith("#"))).allSatisfy(line -> assertThat(line).matches(HEADING));
    }

    @Test
    void no_decoy_is_posted() {
        assertThat(Pattern.compile("(?:S|H\\.R|H\\.Res|S\\.Res|S\\.J\\.Res|H\\.J\\.Res)\\. 9\\d{3}\\b").matcher(demo.out()).find())
                .isFalse();
    }

    @Test
    void a_bill_about_a_memorial_becomes_the_defense_act_and_the_House_s_own_bill_is_superseded() {
        assertThat(posts("#ndaa", "S. 1605 (117th) now carries the NDAA for fiscal year 2022",
                "Born as \"A bill to designate the National Pulse Memorial", "Carried before by H.R. 4350")).hasSize(1);
        assertThat(posts("#ndaa", "S. 1605 (117th) is now Public Law 117-81", "Superseded by it: H.R. 4350")).hasSize(1);
        assertThat(posts("H.R. 4350 (117th) · ended with")).isEmpty();
    }

    @Test
    void the_milestones_stand_in_their_channels() {
        assertThat(posts("#nato", "New bill · S. 2174 (119th) · would direct withdrawal from NATO")).hasSize(1);
        assertThat(posts("#nato", "New bill · H.R. 6508 (119th) · would direct withdrawal from NATO")).hasSize(1);
        assertThat(posts("#nato", "Cosponsors this week", "H.R. 6508 (119th)", "joined: Rep. Anna Paulina Luna (R-FL) · now 1")).hasSize(1);
        assertThat(posts("#nato", "S.J.Res. 37 (118th) · would limit withdrawal from NATO")).isNotEmpty();
        assertThat(posts("#un", "New bill · S. 669 (119th) · would direct withdrawal from")).hasSize(1);
        assertThat(posts("#un", "New bill · H.R. 1498 (119th) · would direct withdrawal from")).hasSize(1);
        assertThat(posts("#ndaa", "H.R. 2670 (118th) · passed the House", "219–210")).isNotEmpty();
        assertThat(posts("#ndaa", "S. 2226 (118th) · passed the Senate", "86–11")).isNotEmpty();
        assertThat(posts("#ndaa", "Public Law 118-31")).isNotEmpty();
    }

    /** From a joint resolution to a section of a law, and what a later bill says about that section. */
    @Test
    void the_road_of_the_provision_on_leaving_NATO_is_told_from_the_texts() {
        assertThat(posts("#nato", "Provision ").stream().map(post -> post.lines().skip(1).findFirst().orElseThrow())).containsExactly(
                "Provision found · S.J.Res. 37 (118th), as introduced in the Senate, secs. 1, 2 · would limit withdrawal from NATO",
                "Provision found · H.R. 2670 (118th), enrolled, sec. 1250A · would limit withdrawal from NATO",
                "Provision enacted · Public Law 118-31, sec. 1250A, 22 U.S.C. 1928f · limits withdrawal from NATO",
                "Provision found · S. 2174 (119th), as introduced in the Senate, secs. 3, 4 · would direct withdrawal from NATO",
                "Provision found · H.R. 6508 (119th), as introduced in the House, secs. 3, 4 · would direct withdrawal from NATO");
        assertThat(posts("#nato", "Provision found · H.R. 2670")).singleElement().asString()
                .contains("pursuant to an Act of Congress", "To become law it would still need: President",
                        "(GovInfo texts) · https://www.govinfo.gov/app/details/BILLS-118hr2670enr");
    }

    /** bill-status#179: a false "Presented to President" that vanished. */
    @Test
    void presented_signed_and_law_wait_for_a_second_word_and_what_never_gets_one_is_not_posted() {
        List<String> presented = posts("presented to the President", "H.R. 2670 (118th)");
        assertThat(presented).singleElement().asString().startsWith("#ndaa · Fri 15 Dec 2023, 11:30 am ET").contains("H.R. 2670 (118th)",
                "seen Fri 15 Dec 2023, 7:30 am ET (Congress.gov)");
        List<String> law = posts("is now Public Law 118-31");
        assertThat(law).as("also where the provision in it is followed").extracting(post -> post.lines().findFirst().orElseThrow())
                .containsExactlyInAnyOrder("#nato · Sat 23 Dec 2023, 11:30 am ET", "#ndaa · Sat 23 Dec 2023, 11:30 am ET");
        assertThat(law).allSatisfy(post -> assertThat(post).contains("seen Sat 23 Dec 2023, 7:30 am ET (Congress.gov)"));
        assertThat(posts("CORRECTED")).as("only by a vote taken again").singleElement().asString()
                .startsWith("#ndaa · Thu 13 Jul 2023, 10:49 pm ET\nCORRECTED · House roll call 312 (2023)");
        String falsely = "#ndaa: S. 2226 (118th) · passed both chambers; S. 2226 (118th) · presented to the President";
        assertThat(told).filteredOn(line -> !line.contains("S. 1605")).containsExactly(
                "2023-07-29T12:30:00Z held until a second word, from " + falsely + " (first said by Congress.gov)",
                "2023-07-29T16:30:00Z held while the sources disagree, from " + falsely + " (first said by Congress.gov)",
                "2023-07-29T20:30:00Z not posted in " + falsely
                        + ". It was taken back before a second word, so there is nothing to correct.",
                "2023-12-15T12:30:00Z held until a second word, from #ndaa: H.R. 2670 (118th) · presented to the President"
                        + " (first said by Congress.gov)",
                "2023-12-23T12:30:00Z held until a second word, from #nato: H.R. 2670 (118th) · became law; H.R. 2670 (118th) is now"
                        + " Public Law 118-31 (first said by Congress.gov)",
                "2023-12-23T12:30:00Z held until a second word, from #ndaa: H.R. 2670 (118th) · became law; H.R. 2670 (118th) is now"
                        + " Public Law 118-31 (first said by Congress.gov)");
    }
}
