package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.VoteTime;
import floorwire.message.PlainText;
import floorwire.pipeline.World;

/** What a card and the year of a defense act say of where their words are from, and how much there is. */
class CardQuestionsTest {

    private static final String NDAA = "National Defense Authorization Act for Fiscal Year ";

    private static final String DENOUNCE = "A bill to require the President to give notice of denunciation of the North Atlantic Treaty.";

    @TempDir Path folder;

    private World world(Bills... bills) {
        World world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : bills) {
            world.wiring().intake().hear(bill.said("2026-11-01T18:00:00Z"), world.instant(), () -> {});
        }
        return world;
    }

    @Test
    void a_short_title_is_the_sponsors_where_the_record_has_it_as_introduced() {
        try (World world = world(
                Bills.of("s1605-117", "2021-05-13").title(NDAA + "2022").official("A bill to designate the National Pulse Memorial.")
                        .titled("Short Title(s) as Passed House", NDAA + "2022").law("117-81"),
                Bills.of("s2174-119", "2025-06-25").title("NATO Act").official("A bill to withdraw.")
                        .titled("Short Title(s) as Introduced", "NATO Act"),
                Bills.of("s5-119", "2025-01-25").title("FIVE Act").official("A bill to count."))) {
            assertThat(world.text("bill s1605-117")).contains("\nshort title: \"" + NDAA + "2022\"").doesNotContain("sponsor's");
            assertThat(world.text("bill s2174")).contains("\nsponsor's short title: \"NATO Act\"");
            assertThat(world.text("bill s5")).contains("\nsponsor's short title: \"FIVE Act\"");
        }
    }

    /** The clerk of the House and the Library both list the filing of a conference report, in one file. */
    @Test
    void an_action_that_is_listed_twice_in_the_same_words_is_told_once() {
        String filed = "Conference report H. Rept. 118-301 filed.";
        try (World world = world(Bills.of("hr2670-118", "2023-04-18").title("An act").house("2023-12-06", "H25200", filed)
                .library("2023-12-06", "20800", filed))) {
            assertThat(world.text("bill hr2670-118 details")).containsOnlyOnce(filed);
        }
    }

    /** A short title comes twice: as that, and as the title for display. */
    @Test
    void a_title_that_comes_as_two_kinds_is_told_once() {
        try (World world = world(Bills.of("s2174-119", "2025-06-25").title(DENOUNCE).official(DENOUNCE))) {
            world.follow("#loud", Watch.Kind.BILL, "s2174-119", Loudness.EVERYTHING);
            world.hear("2026-11-20T16:00:00Z", Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(DENOUNCE)
                    .titled("Short Titles as Introduced", "NATO Act"));
            world.wiring().dispatcher(List.of(world)).turn();
            assertThat(world.posts()).singleElement().asString().containsOnlyOnce("new title: \"NATO Act\"");
            Channel loud = world.wiring().audience().channels().getFirst();
            assertThat(
                    PlainText.render(world.wiring().commands().answer("why s2174", Optional.of(loud), "U1", Congress.WASHINGTON).message()))
                    .containsOnlyOnce("new title: \"NATO Act\"");
        }
    }

    @Test
    void words_and_phrases_that_were_looked_for_are_quoted_once() {
        try (World world = world(Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(DENOUNCE),
                Bills.of("s2175-119", "2025-06-25").title("Another").official(DENOUNCE))) {
            assertThat(world.text("bill “denunciation of the North Atlantic Treaty”"))
                    .startsWith("Bills · \"denunciation of the North Atlantic Treaty\"\n").endsWith("Try: bill s2175-119 · bill s2174-119");
        }
    }

    @Test
    void what_only_a_loaded_file_tells_is_not_called_checked() {
        try (World world = world(Bills.of("s2174-119", "2025-06-25").title("NATO Act"))) {
            assertThat(world.text("bill s2174")).contains("Data checked Fri 20 Nov 2026");
            world.wiring().sources().markHeard("govinfo", 1, Map.of("ab", BillId.parse("s2174-119").orElseThrow()));
            assertThat(world.text("bill s2174")).contains("By a file of Sun 1 Nov 2026 · https").doesNotContain("Data checked");
            world.wiring().sources().succeeded("govinfo", Instant.parse("2026-11-20T16:00:00Z"), Optional.empty());
            assertThat(world.text("bill s2174")).contains("Data checked Fri 20 Nov 2026, 11:00 am ET");
        }
    }

    @Test
    void the_year_of_an_act_has_the_roll_calls_of_its_carriers_that_vote_has() {
        try (World world = world(
                Bills.of("s1605-117", "2021-05-13").title(NDAA + "2022").law("117-81").roll("2021-12-07", 405, "On motion to suspend the"
                        + " rules and pass the bill, as amended Agreed to by the Yeas and Nays: (2/3 required): 363 - 70 (Roll no. 405)."),
                Bills.of("hr2670-118", "2023-04-18").title(NDAA + "2024").law("118-31"))) {
            assertThat(world.text("ndaa fy2022"))
                    .contains("House roll call 405 (2021)", "(provisional)", "Try: bill s1605-117 · vote s1605-117")
                    .doesNotContain("none in");
            for (int number = 1; number <= 11; number++) {
                RollCall vote = Votes.of(Chamber.HOUSE, number, "hr2670-118", "On Motion to Table", "Agreed to", "Motion " + number, "YYN");
                Instant heard = Instant.parse("2026-11-19T13:00:00Z");
                world.wiring().rollCalls().keep(world.wiring().rollCalls().word("houseclerk", heard, heard,
                        new RollCall(vote.id(), Optional.of(new VoteTime(LocalDate.of(2023, 9, 1), Optional.of(LocalTime.of(12, number)))),
                                vote.modified(), vote.committeeOfTheWhole(), vote.words(), vote.required(), vote.matter(), vote.counts(),
                                vote.tieBreak(), vote.positions())));
            }
            assertThat(world.text("ndaa fy2024")).contains("House roll call 11 (2023)", "and 3 more: `vote hr2670-118`")
                    .doesNotContain("House roll call 3 (");
        }
    }
}
