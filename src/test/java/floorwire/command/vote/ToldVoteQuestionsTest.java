package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.command.Freshness;
import floorwire.congress.Chamber;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.senate.SenateParser;
import floorwire.message.Block;
import floorwire.pipeline.World;

/** Roll calls of which only actions tell, as while a chamber refuses us. Words of the actions as in the public record. */
class ToldVoteQuestionsTest {

    private static final String PROVISIONAL =
            "Provisional: counted as the measure's record has it; the chamber's own record of the vote is not read yet";
    @TempDir private static Path folder;
    private static World world;

    @BeforeAll
    static void fill() {
        world = new World(folder);
        Bills act = Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024");
        act.amendment(935, "In the nature of a substitute.", "2023-07-18", "2023-07-18", "Amendment SA 935 proposed by Senator Reed.");
        act.amendmentTo(935, 429,
                "To require the advice and consent of the Senate or an Act of Congress to suspend, terminate, or withdraw the United States from the North Atlantic Treaty.",
                "2023-07-13", "2023-07-13", "Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.");
        world.hear("2023-07-19T12:00:00Z", act);
        Bills voted = Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024");
        voted.amendment(935, "In the nature of a substitute.", "2023-07-18", "2023-07-18", "Amendment SA 935 proposed by Senator Reed.");
        voted.amendmentTo(935, 429,
                "To require the advice and consent of the Senate or an Act of Congress to suspend, terminate, or withdraw the United States from the North Atlantic Treaty.",
                "2023-07-13", "2023-07-13", "Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.", "2023-07-19",
                "Amendment SA 429, having achieved 60 votes in the affirmative, was agreed to in Senate by Yea-Nay Vote. 65 - 28. Record Vote Number: 190.");
        world.hear("2023-07-20T08:33:00Z", voted);
        world.hear("2023-07-20T08:34:00Z",
                Bills.of("s1605-117", "2021-05-13").official("A bill to designate the National Pulse Memorial.")
                        .title("National Defense Authorization Act for Fiscal Year 2022")
                        .house("2021-12-07", "H37100", "On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405).")
                        .senate("2021-11-17",
                                "Cloture on the motion to proceed to the measure invoked in Senate by Yea-Nay Vote. 84 - 15. Record Vote Number: 472.")
                        .senate("2021-12-15",
                                "Cloture on the motion to concur in the House amendment to S. 1605 invoked in Senate by Yea-Nay Vote. 86 - 13. Record Vote Number: 496.")
                        .senate("2021-12-15",
                                "Senate agreed to the House amendment to S. 1605 by Yea-Nay Vote. 88 - 11. Record Vote Number: 499."));
        world.hear("2023-07-18T08:35:00Z", Bills.of("s77-118", "2023-02-01").title("A bill of no topic."));
        world.hear("2023-07-20T08:35:00Z", Bills.of("s77-118", "2023-02-01").title("A bill of no topic.").senate("2023-07-19",
                "Motion to table the motion to reconsider agreed to in Senate by Yea-Nay Vote. 51 - 48. Record Vote Number: 44."));
        world.at("2023-07-20T12:00:00Z");
        world.wiring().sources().failed("senate", Instant.parse("2023-07-19T20:00:00Z"), "403");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vote s190 2023           | Senate vote 190 (2023) · Doe amendment S.Amdt. 429 · agreed to 65–28, needed 60 (provisional)
            vote s190-118.2023       | Senate vote 190 (2023) · Doe amendment S.Amdt. 429 · agreed to 65–28, needed 60 (provisional)
            senate vote 190          | Senate vote 190 (2023) · Doe amendment S.Amdt. 429 · agreed to 65–28, needed 60 (provisional)
            vote doe amendment       | Senate vote 190 (2023) · Doe amendment S.Amdt. 429 · agreed to 65–28, needed 60 (provisional)
            """)
    void it_has_its_card_by_number_and_by_words(String line, String headline) {
        assertThat(world.text(line)).as("what tells of it, and no record that nobody read")
                .contains("seen Thu 20 Jul 2023, 4:33 am ET (GovInfo)",
                        "https://www.congress.gov/amendment/118th-congress/senate-amendment/429")
                .doesNotContain("senate.gov", "Note:");
        assertThat(world.text(line)).startsWith(headline).contains(PROVISIONAL, "Needed: 60 yeas, three fifths of the Senate",
                "Stale: Senate has not answered since Wed 19 Jul 2023, 4:00 pm ET", "Wed 19 Jul 2023 · seen Thu 20 Jul 2023, 4:33 am ET");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vote nato                | Senate vote 190 (2023) · Wed 19 Jul 2023 · Doe amendment S.Amdt. 429 · On the Amendment · agreed to 65–28, needed 60 (provisional) · S. 2226 (118th)
            vote s2226-118           | 1 roll call, the latest first
            vote on 2023-07-19       | agreed to 65–28, needed 60 (provisional)
            vote latest              | agreed to 65–28, needed 60 (provisional)
            congress ndaa fy2024     | Senate vote 190 (2023) · S.Amdt. 429 to S.Amdt. 935 to S. 2226 · agreed to 65–28, needed 60 (provisional)
            congress ndaa fy2022     | Senate vote 496 (2021) · S. 1605 · On the Cloture Motion · Cloture invoked 86–13, needed 60 (provisional)
            vote s1605-117           | Senate vote 499 (2021) · Wed 15 Dec 2021 · On Concurring in the House Amendment · agreed to 88–11 (provisional)
            """)
    void it_stands_in_lists_marked_with_the_chamber_s_silence(String line, String line2) {
        assertThat(world.text(line)).contains(line2, "Stale: Senate has not answered since Wed 19 Jul 2023, 4:00 pm ET");
    }

    @Test
    void the_amendment_s_card_lists_it() {
        assertThat(world.text("bill samdt429-118")).contains("Roll calls:", "agreed to 65–28, needed 60 (provisional)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            bill samdt429-118 csv   | Record Vote Number: 190.",s190-118.2023,agreed to,
            vote s190-118.2023 csv  | s2226-118,samdt429-118,Doe amendment S.Amdt. 429,65,28,,,https://www.congress.gov/amendment/118th-congress/
            vote s1605-117 csv      | passed (provisional),s1605-117,,,363,70,,,https://www.congress.gov/bill/117th-congress/senate-bill/1605
            """)
    void its_row_holds_what_the_action_tells_and_where_that_stands(String line, String row) {
        assertThat(world.ask(line).message().blocks()).filteredOn(Block.File.class::isInstance).singleElement()
                .satisfies(block -> assertThat(new String(((Block.File) block).content(), StandardCharsets.UTF_8)).contains(row));
    }

    /** An act of its sponsor on what it is about. */
    @Test
    void who_offered_a_matching_amendment_has_it_among_the_acts_on_that_topic() {
        assertThat(world.text("member A000001 topic nato")).contains("NATO membership · would limit withdrawal:",
                "Sponsor of S.Amdt. 429 to S. 2226 (118th) · To require the advice and consent").doesNotContain("S.Amdt. 935");
    }

    @Test
    void what_is_not_found_is_said_with_the_chamber_s_silence() {
        assertThat(world.text("vote s191 2023")).contains("Senate vote 191 of 2023 is not in the ledger.", "Senate vote 190 (2023)",
                "Stale: Senate has not answered");
        assertThat(world.text("vote h405 2021"))
                .startsWith("House roll call 405 (2021) · On Passage · passed 363–70 (provisional)\nOn passage Passed by")
                .contains(PROVISIONAL)
                .doesNotContain("Stale");
    }

    /** A channel can follow it by its number, and was told of the vote. */
    @Test
    void one_on_a_measure_of_no_topic_is_known_by_its_number() {
        assertThat(world.text("vote s44 2023")).startsWith("Senate vote 44 (2023) · Motion to table the motion to reconsider").contains(
                "51–48",
                PROVISIONAL, "S. 77 (118th)");
    }

    @Test
    void once_the_chamber_s_record_is_read_it_alone_is_shown() {
        Instant heard = Instant.parse("2023-07-20T11:00:00Z");
        assertThat(world.text("vote s472 2021")).contains("(provisional)");
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word(SenateParser.SOURCE, heard, heard,
                Votes.of(Chamber.SENATE, 472, "s1605-117", "On the Cloture Motion", "Cloture Motion Agreed to", "", "YYYYNN")));
        assertThat(world.text("vote s472 2021")).contains("Cloture Motion Agreed to 4–2").doesNotContain("rovisional");
        assertThat(world.text("vote s1605-117")).containsOnlyOnce("Senate vote 472 (2021) ·");
    }

    @Test
    void the_chambers_sources_are_called_as_their_feeds_call_them() {
        assertThat(Freshness.source(Chamber.HOUSE)).isEqualTo(HouseClerkParser.SOURCE);
        assertThat(Freshness.source(Chamber.SENATE)).isEqualTo(SenateParser.SOURCE);
    }
}
