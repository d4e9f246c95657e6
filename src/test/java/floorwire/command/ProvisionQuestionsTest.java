package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.TextPackage;
import floorwire.congress.VoteTime;
import floorwire.feed.Observation;
import floorwire.ledger.BillTexts;
import floorwire.message.PlainText;
import floorwire.pipeline.World;
import floorwire.rehearsal.Scenario;
import floorwire.text.BillText;
import floorwire.text.Section;

/** The road of the provision of the FY2024 act, in shortened texts, and one bill of today. */
class ProvisionQuestionsTest {

    private static final String LIMIT = "The President shall not suspend, terminate, denounce, or withdraw the United States from the North"
            + " Atlantic Treaty, except by and with the advice and consent of the Senate, provided that two-thirds of the Senators present"
            + " concur, or pursuant to an Act of Congress.";

    private static final Section DENOUNCED = section("3", "Denunciation of North Atlantic Treaty",
            "The President shall give notice of denunciation"
                    + " of the North Atlantic Treaty for purposes of withdrawing the United States from the North Atlantic Treaty Organization. "
                    + "He shall say so again. ".repeat(200));
    private static final Section WITHDRAWN = section("5", "Notice",
            "The President shall withdraw the United States from the North Atlantic Treaty within a year.");

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") private static Commands commands;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        commands = world.wiring().commands();
        world.wiring().intake()
                .hear(Bills.of("sjres37-118", "2023-07-12").title("Requiring the advice and consent of the Senate to withdraw"
                        + " the United States from the North Atlantic Treaty")
                        .text("Introduced in Senate", "2023-07-12", "BILLS-118sjres37is")
                        .said("2024-11-01T10:00:00Z"), world.instant(), () -> {});
        Bill amended = Scenario.season().truth(BillId.parse("s2226-118").orElseThrow(), world.instant()).orElseThrow().bill();
        Bills act = Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024");
        world.wiring().intake().hear(new Observation(amended.id(), "govinfo", world.instant(),
                act.said("2024-11-01T10:00:00Z").covered(), amended), world.instant(), () -> {});
        world.wiring().intake().hear(Bills.of("hr2670-118", "2023-04-18").title("National Defense Authorization Act for Fiscal Year 2024")
                .official("To authorize appropriations for fiscal year 2024 for military activities of the Department of Defense.")
                .library("2023-12-14", "28000", "Presented to President.").library("2023-12-22", "36000", "Signed by President.")
                .law("118-31")
                .said("2024-11-01T10:00:00Z"), world.instant(), () -> {});
        world.wiring().intake()
                .hear(Bills.of("s2174-119", "2025-06-25").title("NATO Act").official("A bill to require the President to give"
                        + " notice of denunciation of the North Atlantic Treaty for purposes of withdrawing the United States from the North Atlantic"
                        + " Treaty Organization.").said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        world.wiring().intake().hear(Bills.of("hr2010-119", "2025-03-10").title("NATO Edge Act").official("To prevent the President from"
                + " withdrawing the United States from the North Atlantic Treaty Organization.").said("2026-11-01T10:00:00Z"),
                world.instant(),
                () -> {});
        world.wiring().intake()
                .hear(Bills.of("hr6508-119", "2025-12-09").title("NATO Act").official("To withdraw the United States from the"
                        + " North Atlantic Treaty Organization.").text("Introduced in House", "2025-12-09", "BILLS-119hr6508ih")
                        .said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        read("hr6508-119", "BILLS-119hr6508ih", DENOUNCED, WITHDRAWN);
        read("sjres37-118", "BILLS-118sjres37is", section("1", "Opposition to withdrawal", LIMIT));
        read("hr2670-118", "BILLS-118hr2670enr", act());
        read("hr2670-118", "PLAW-118publ31", act(), section("1251", "Limitation on reduction of forces in Europe",
                "None of the funds authorized to be appropriated by this Act may be used to reduce the members of the Armed Forces stationed in"
                        + " Europe below 75,000."));
        read("s2174-119", "BILLS-119s2174is", section("1", "Short title", "This Act may be cited as the NATO Act."),
                DENOUNCED, WITHDRAWN,
                section("4", "Force posture", "Section 1251 of the National Defense Authorization Act for Fiscal Year 2024 (Public Law"
                        + " 118\u201331) is repealed."));
    }

    private static Section act() {
        return section("1250A", "Limitation on withdrawal from the North Atlantic Treaty Organization",
                LIMIT.replace("North Atlantic Treaty, except", "North Atlantic Treaty, done at Washington, DC, April 4, 1949, except"));
    }

    private static Section section(String number, String heading, String text) {
        return new Section(number, heading, List.of(), text, List.of());
    }

    private static void read(String bill, String name, Section... sections) {
        TextPackage is = name.startsWith("PLAW") ? new TextPackage(name, TextPackage.LAW)
                : new TextPackage(name, name.replaceFirst(".*\\d", ""));
        BillText text = new BillText("", "", List.of(sections));
        world.wiring().textIntake(world.wiring().intake()).hear(new BillTexts.Row(BillId.parse(bill).orElseThrow(), is,
                "https://www.govinfo.gov" + is.path(), name, "", "", world.instant(), sections.length), text, "govinfo-text", Duration.ZERO,
                () -> {});
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void the_road_goes_from_a_joint_resolution_over_an_amendment_to_a_section_of_the_law() {
        assertThat(world.text("congress provision nato-limit")).contains("Provision · limits on leaving NATO",
                "In the law: 22 U.S.C. 1928f (Public Law 118-31, sec. 1250A)", "In the 119th Congress, would limit withdrawal from NATO:",
                "none in the texts read so far", "The other way, would direct withdrawal from NATO:",
                "S. 2174, as introduced in the Senate, secs. 3, 5 · introduced",
                "H.R. 2010, by its title; no text of it with such a section was read",
                "Its road so far: S.J.Res. 37 → S.Amdt. 429 (agreed to 65–28) → H.R. 2670 → Public Law 118-31, sec. 1250A, 22 U.S.C. 1928f");
        assertThat(world.text("provision nato-limit road").lines().filter(line -> line.contains(" · ")))
                .map(line -> line.replaceFirst("^\\W+", ""))
                .containsSubsequence("Wed 12 Jul 2023 · S.J.Res. 37 (118th) · found, as introduced in the Senate, sec. 1",
                        "Wed 19 Jul 2023 · S.Amdt. 429 to S. 2226 (118th), by its purpose · agreed to 65–28",
                        "Thu 14 Dec 2023 · H.R. 2670 (118th) · found, enrolled, sec. 1250A",
                        "Fri 22 Dec 2023 · enacted as Public Law 118-31, sec. 1250A, 22 U.S.C. 1928f (H.R. 2670 (118th))");
    }

    /** A provision of which no place in the Code is known is law where the text of a law was read. */
    @Test
    void what_would_repeal_a_law_of_the_ledger_stands_under_what_became_that_law() {
        assertThat(world.text("provision europe-posture")).contains("In the law: Public Law 118-31, sec. 1251",
                "Would amend or repeal that law:", "S. 2174, as introduced in the Senate, sec. 4 · introduced");
        assertThat(world.text("provision un-funding")).doesNotContain("In the law", "amend or repeal");
        assertThat(world.text("provision sec. 1251 FY2024")).isEqualTo(world.text("provision europe-posture"))
                .isEqualTo(world.text("provision section 1251 of Pub. L. 118-31"));
        assertThat(world.text("provision sec. 1251 FY2023")).contains("is no provision that is known here");
        assertThat(world.text("provision Pub. L. 118-31 sec. 1250A")).contains("Provision · limits on leaving NATO");
    }

    /** Before a text said it, nobody voted on it. */
    @Test
    void a_vote_on_an_act_is_an_act_on_what_it_says_only_once_it_says_it() {
        RollCall early =
                Votes.of(Chamber.HOUSE, 395, "hr2670-118", "On Motion to go to Conference", "Passed", "National Defense", "YYYNNA");
        RollCall late =
                Votes.of(Chamber.HOUSE, 723, "hr2670-118", "On Motion to Suspend the Rules and Agree to the Conference Report", "Passed",
                        "National Defense", "YYYNNA");
        for (RollCall vote : List.of(early, new RollCall(late.id(), Optional.of(new VoteTime(LocalDate.of(2023, 12, 13), Optional.empty())),
                late.modified(), false, late.words(), late.required(), late.matter(), late.counts(), late.tieBreak(), late.positions()))) {
            world.wiring().rollCalls().keep(world.wiring().rollCalls().word("houseclerk", world.instant(), world.instant(), vote));
        }
        String acts = world.text("member X000001");
        assertThat(acts.substring(acts.indexOf("would limit withdrawal:"), acts.indexOf("UN membership"))).contains("roll call 723")
                .doesNotContain("roll call 395");
        assertThat(acts.substring(acts.indexOf("National Defense Authorization Act:"))).contains("roll call 723", "roll call 395");
        assertThat(world.text("vote nato")).as("the topic's roll calls are the same").contains("roll call 723")
                .doesNotContain("roll call 395");
        assertThat(world.text("ndaa fy2024")).as("a motion that passed passed nothing else")
                .contains("House roll call 395 (2023) · H.R. 2670 · On Motion to go to Conference · Passed 3–2");
    }

    @Test
    void differences_are_shown_word_by_word() {
        assertThat(world.text("provision nato-limit diff sjres37-118 hr2670-118")).contains(
                "From S.J.Res. 37 (118th), as introduced in the Senate, sec. 1 to H.R. 2670 (118th), Public Law 118-31, sec. 1250A, 22 U.S.C. 1928f:",
                "{+done at Washington, DC, April 4, 1949,+}", "[-struck-] {+inserted+}");
        assertThat(world.text("provision nato-limit diff hr2670-118")).contains("the same words");
        assertThat(world.text("provision nato-withdraw diff")).as("of two sections each").contains("(119th), as introduced in the",
                "secs. 3, 5 to ", "secs. 3, 5: the same words.").doesNotContain("[-");
        assertThat(world.text("provision nato-limit diff s1-118")).contains("is no bill of the ledger");
        assertThat(world.text("provision un-funding diff")).contains("There are no two texts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            congress provision                | Provisions: language that is followed
            provision list                    | un-funding: bars on funds for the United Nations
            provision 22 USC 1928f            | limits on leaving NATO
            provision 22 u.s.c. § 1928f       | limits on leaving NATO
            provision sec. 1250A FY2024       | limits on leaving NATO
            provision section 1250a of the FY 2024 NDAA | limits on leaving NATO
            provision Limits on leaving NATO  | limits on leaving NATO
            provision sec. 1250A              | Every act has sections of its own
            provision 1250A                   | Every act has sections of its own
            provision nato-limits             | Did you mean `provision nato-limit`?
            provision '; drop table --        | is no provision that is known here
            provision un-limit road           | has been read yet
            provision nato-limit road page 9  | The road of limits on leaving NATO
            provision hr2670-118 sec 1250A    | Provision · limits on leaving NATO
            provision s2174 3                 | Provision · withdrawal from NATO
            provision sec. 3 of S. 2174       | Provision · withdrawal from NATO
            provision s2174 1                 | `bill s2174-119 text 1`
            provision s2174 99                | `bill s2174-119 text`
            provision s2174                   | `bill s2174-119 text`
            provision s9999 3                 | S. 9999 (119th) is not in the ledger
            follow preview nato-limit         | If this channel followed limits on leaving NATO""")
    void a_provision_is_found_as_people_cite_it(String line, String answer) {
        assertThat(world.text(line)).contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bill sjres37-118 text             | Provision found · S.J.Res. 37 (118th), as introduced in the Senate, sec. 1
            bill s2174 text is                | S. 2174 (119th), as introduced in the Senate · 4 sections
            bill s2174 text 3                 | as introduced in the Senate, sec. 3 · part 1 of 2
            bill s2174 text is section 3 page 2 | sec. 3 · part 2 of 2
            bill hr2670-118 text enr 1250a    | H.R. 2670 (118th), enrolled, sec. 1250A
            bill s2174 text 99                | There is no section 99
            bill s2174 text enr               | There is no version "enr"
            what does section 3 of s2174 say? | S. 2174 (119th), as introduced in the Senate, sec. 3
            s2174 sec 4                       | S. 2174 (119th), as introduced in the Senate, sec. 4
            section 4 of S. 2174              | S. 2174 (119th), as introduced in the Senate, sec. 4
            s2174 § 99                        | There is no section 99
            what does s2174 say about forces  | S. 2174 (119th), as introduced in the Senate, sec. 4
            what does s2174 say about 1251    | S. 2174 (119th), as introduced in the Senate, sec. 4
            what does s2174 say about nato    | S. 2174 (119th), as introduced in the Senate · sections that say "nato"
            what does s2174 say about unicorns | No section of S. 2174 (119th), as introduced in the Senate, says "unicorns".
            what does s2174 say about unicorns  | 4 sections searched. `bill s2174-119 text is` lists its sections.
            what does s2226-118 say about nato | S. 2226 (118th)
            bill s2226-118 text es            | has been read here""")
    void a_text_is_read_section_by_section(String line, String answer) {
        assertThat(world.text(line)).contains(answer);
    }

    @Test
    void a_text_that_is_not_whole_never_has_its_gaps_denied() {
        world.wiring().intake().hear(Bills.of("hr9003-118", "2023-05-01").title("An act with a gap")
                .text("Introduced in House", "2023-05-01", "BILLS-118hr9003ih").said("2024-11-01T10:00:00Z"), world.instant(), () -> {});
        read("hr9003-118", "BILLS-118hr9003ih",
                section("1", "Short title", "This is the Gap Act. It leaves the World Health Organization."),
                section("", "[All other sections are left out here]", ""));
        assertThat(world.text("what does hr9003-118 say about 180")).contains("says \"180\".",
                "1 section searched. The text as published here is not whole: [All other sections are left out here].");
        assertThat(world.text("what does hr9003-118 say about WHO")).as("statutes spell it out")
                .startsWith("H.R. 9003 (118th), as introduced in the House, sec. 1");
        assertThat(world.text("bill hr9003-118 text ih")).contains("1 section, not the whole text",
                "[All other sections are left out here]");
    }

    @Test
    void a_version_that_was_published_twice_is_said_to_be() {
        assertThat(world.text("bill hr2670-118 text enr 1250a")).doesNotContain("published twice");
        world.wiring().textIntake(world.wiring().intake()).hear(new BillTexts.Row(BillId.parse("hr2670-118").orElseThrow(),
                new TextPackage("BILLS-118hr2670enr", "enr"), "https://www.govinfo.gov/x", "other bytes", "", "",
                world.instant().plusSeconds(60), 1), new BillText("", "", List.of(act())), "govinfo-text", Duration.ZERO, () -> {});
        assertThat(world.text("bill hr2670-118 text enr 1250a")).contains(
                "This version was published twice, with different bytes, read Fri 20 Nov 2026",
                "this is the latest.");
        assertThat(world.text("bill hr2670-118 text enr")).contains("published twice");
    }

    @Test
    void a_channel_follows_a_provision_and_is_told_what_it_follows() {
        world.follow("#language", Watch.Kind.PROVISION, "nato-limit", Loudness.MILESTONES);
        Optional<Channel> channel =
                world.wiring().audience().channels().stream().filter(one -> one.ref().id().equals("#language")).findFirst();
        assertThat(PlainText.render(commands.answer("follow list", channel, "U1", Congress.WASHINGTON).message()))
                .contains("limits on leaving NATO");
        assertThat(PlainText.render(commands.answer("recent", channel, "U1", Congress.WASHINGTON).message())).contains("what");
    }
}
