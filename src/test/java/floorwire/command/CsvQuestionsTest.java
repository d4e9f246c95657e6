package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import floorwire.audience.Channel;
import floorwire.congress.AmendmentId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.PlainText;
import floorwire.pipeline.World;

/** Everything that a person may type who wants rows. Members, positions and amendments are invented. */
class CsvQuestionsTest {

    private static final String LEAVE = "A bill to withdraw the United States from the North Atlantic Treaty Organization.";
    private static final String LIMIT = "To require the advice and consent of the Senate to withdraw from the North Atlantic Treaty.";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") private static Commands commands;

    @BeforeAll
    static void load() {
        world = new World(folder);
        commands = world.wiring().commands();
        Bills act = Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024")
                .official("An original bill to authorize appropriations for fiscal year 2024 for military activities of the Department of"
                        + " Defense, and for other purposes.");
        world.hear("2023-07-12T12:00:00Z", act);
        act.amendment(935, "In the nature of a substitute.", "2023-07-18", "2023-07-18", "Amendment SA 935 proposed by Senator Reed.");
        act.amendmentTo(935, 429, LIMIT, "2023-07-19", "2023-07-19", "Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.");
        for (int number = 1000; number < 1012; number++) {
            act.amendment(number, "=To buy boots, part " + number + ".", "2023-07-18");
        }
        world.hear("2023-07-20T12:00:00Z", act);
        world.hear("2025-06-26T10:00:00Z", Bills.of("s2174-119", "2025-06-25").title("NATO Act").official(LEAVE).by("Max", "Roe", "VA"));
        world.hear("2025-06-26T10:00:00Z", Bills.of("s77-119", "2025-01-22").title("A bill of which nobody votes."));
        keep(on429(Votes.of(Chamber.SENATE, 190, "s2226-118", "On the Amendment", "Amendment Agreed to", "Kaine Amdt. No. 429", "YYYNYN")));
        RollCall closed = Votes.of(Chamber.SENATE, 188, "s2226-118", "On the Cloture Motion", "Agreed to", "Motion", "YYYYNA");
        List<Cast> casts = new ArrayList<>(closed.positions());
        casts.add(new Cast(new VoteMember(Optional.empty(), Optional.of("S901"), "Roe (I-VA)", "I", "VA"), Position.of("Yea")));
        keep(closed.withPositions(casts));
        for (int number = 300; number < 312; number++) {
            keep(Votes.of(Chamber.HOUSE, number, "hr2670-118", "On Motion to Table", "Agreed to", "Motion " + number, "YN"));
        }
        keep(Votes.of(Chamber.HOUSE, 350, "hr99-118", "On Passage", "Passed", "Bridges", "YN").withoutPositions());
        world.at("2026-11-20T15:00:00Z");
    }

    private static RollCall on429(RollCall made) {
        var kaine = new VoteAmendment(Optional.of(new AmendmentId(118, "SAMDT", 429)), "S.Amdt. 429",
                Optional.of(new AmendmentId(118, "SAMDT", 935)), Optional.empty(), "S. 2226", "", LIMIT);
        return new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                new VoteMatter(made.matter().bill(), Optional.of(kaine), List.of()), made.counts(), made.tieBreak(), made.positions());
    }

    private static void keep(RollCall vote) {
        Instant heard = Instant.parse("2023-07-20T13:00:00Z");
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", heard, heard, vote));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    private static Optional<Block.File> file(String line) {
        return world.ask(line).message().blocks().stream().filter(Block.File.class::isInstance).map(Block.File.class::cast).findFirst();
    }

    private static List<String> rows(String line) {
        String csv =
                new String(file(line).orElseThrow(() -> new AssertionError(line + ": " + world.text(line))).content(),
                        StandardCharsets.UTF_8);
        return List.of(csv.split("\r\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote s190-118.2023 csv                  | s190-118.2023.csv                 | 6
            vote s190-118.2023 PA nay csv           | s190-118.2023-state-PA-nay.csv    | 2
            vote s190-118.2023 csv PA nay           | s190-118.2023-state-PA-nay.csv    | 2
            vote s190-118.2023 R csv                | s190-118.2023-party-R.csv         | 3
            vote s190-118.2023 apart csv            | s190-118.2023-apart.csv           | 1
            vote s190-118.2023 everyone csv         | s190-118.2023-everyone.csv        | 6
            vote s190-118.2023 states csv           | s190-118.2023-states.csv          | 2
            vote s190-118.2023 states R csv         | s190-118.2023-party-R-states.csv  | 1
            senate vote 190 (2023) as a spreadsheet | s190-118.2023.csv                 | 6
            csv of senate vote 190 (2023)           | s190-118.2023.csv                 | 6
            vote s2226-118 csv                      | vote-s2226-118.csv                | 2
            Vote S. 2226 CSV                        | vote-s2226-118.csv                | 2
            give me a csv of the votes on s2226     | vote-s2226-118.csv                | 2
            bill s2226-118 votes csv                | vote-s2226-118.csv                | 2
            vote s2226-118 everyone csv             | vote-s2226-118-everyone.csv       | 13
            vote s2226-118 VA csv                   | vote-s2226-118-state-VA.csv       | 1
            vote s2226-118 states csv               | vote-s2226-118-states.csv         | 5
            vote hr2670-118 csv                     | vote-hr2670-118.csv               | 12
            vote hr2670-118 csv page 2              | vote-hr2670-118.csv               | 12
            vote on 2023-07-19 csv                  | vote-on-2023-07-19.csv            | 15
            vote motion csv                         | vote-motion.csv                   | 13
            vote nato csv                           | vote-nato.csv                     | 1
            vote nato PA csv                        | vote-nato-state-PA.csv            | 6
            vote csv                                | vote-latest.csv                   | 15
            ndaa FY2024 csv                         | ndaa-fy2024.csv                   | 2
            ndaa csv                                | ndaa-fy2024.csv                   | 2
            bill s2226-118 amendments csv           | bill-s2226-118-amendments.csv     | 14
            s2226 amendments csv                    | bill-s2226-118-amendments.csv     | 14
            amendments of s2226 csv                 | bill-s2226-118-amendments.csv     | 14
            csv: all amendments to s2226            | bill-s2226-118-amendments.csv     | 14
            bill s2226 amendments boots as csv      | bill-s2226-118-amendments-boots.csv | 12
            bill boots amendments csv               | bill-amendment-boots-amendments.csv | 12
            samdt429-118 csv                        | bill-samdt429-118.csv             | 1
            SA 429 csv                              | bill-samdt429-118.csv             | 1
            member roe csv                          | member-Max-Roe-I-VA.csv           | 2
            csv member roe                          | member-Max-Roe-I-VA.csv           | 2
            member roe, csv please                  | member-Max-Roe-I-VA.csv           | 2
            member csv roe                          | member-Max-Roe-I-VA.csv           | 2
            member roe topic nato csv               | member-Max-Roe-I-VA-topic-nato.csv | 1
            member roe csv topic nato               | member-Max-Roe-I-VA-topic-nato.csv | 1
            member roe on 2023-08-01 csv            | member-Max-Roe-I-VA-on-2023-08-01.csv | 1
            member PA csv                           | member-PA.csv                     | 18
            PA delegation nato csv                  | member-PA-topic-nato.csv          | 6
            """)
    void the_rows_are_a_file_wherever_it_is_said(String line, String name, int rows) {
        assertThat(file(line).map(Block.File::fileName)).as(world.text(line)).contains(name);
        assertThat(rows(line)).hasSize(1 + rows);
        assertThat(world.text(line)).contains(", " + rows + " in all, below a row of headings.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote s190-118.2023 ohio csv     | Senate vote 190 (2023): there is nothing for a CSV.
            vote s2226-118 ohio csv         | No member at these roll calls fits.
            vote h350-118.2023 nay csv      | The record has no members' positions (yet).
            vote hr99-118 nay csv           | Of 1 of these 1 roll calls the record has no members' positions (yet).
            vote s77-119 csv                | No roll call on S. 77 (119th) is in the ledger: there is nothing for a CSV.
            bill s77-119 amendments csv     | S. 77 (119th) · no amendments in the ledger
            bill s2226 amendments xyzzy csv | None of the 14 amendments
            member nobodyatall csv          | No member "nobodyatall"
            member roe on 2020-01-01 csv    | Sen. Max Roe (I-VA) · recorded acts on the topics · until Wed 1 Jan 2020: none is recorded.
            vote s9999 2023 csv             | Senate vote 9999 of 2023 is not in the ledger.
            nato csv                        | There is no CSV of that.
            csv                             | There is no CSV of that.
            spreadsheet                     | There is no CSV of that.
            bill north atlantic treaty csv  | S. 2174 (119th) · which comma-separated values?
            bill congress 119 csv           | There is no CSV of that.
            topic nato csv                  | There is a CSV of roll calls (`vote nato csv`
            recent csv                      | There is a CSV of roll calls
            status csv                      | There is a CSV of roll calls
            help vote csv                   | There is a CSV of roll calls
            ndaa fy1999 csv                 | The ledger holds no carrier of the NDAA for fiscal year 1999.
            """)
    void where_there_is_nothing_it_is_said_and_no_file_comes(String line, String said) {
        assertThat(file(line)).isEmpty();
        assertThat(world.text(line)).contains(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            s2226 csv       | vote s2226-118 csv
            s2226 csv       | bill s2226-118 amendments csv
            vote 300 csv    | vote h300-118.2023
            vote s2226 PA   | `vote s2226-118 state PA csv`
            roe csv         | member roe csv
            vote unicorn csv| No roll call in the ledger has the words "unicorn".
            """)
    void choices_lead_on_to_files(String line, String offered) {
        assertThat(world.text(line)).contains(offered);
    }

    @Test
    void what_is_no_request_for_rows_stays_as_it_was() {
        assertThat(CsvAsked.of("bill \"csv file\"")).isEmpty();
        assertThat(CsvAsked.of("topic new tables matching csvs")).isEmpty();
        assertThat(CsvAsked.of("follow add s2174")).isEmpty();
        Channel here = new Channel("guild-2", new ChannelRef("console", "#tables"), Congress.WASHINGTON, Optional.empty());
        assertThat(PlainText
                .render(commands.answer("topic new tables matching csv", Optional.of(here), "someone", Congress.WASHINGTON).message()))
                .contains("topic save \"tables\" matching csv").doesNotContain("There is a CSV");
    }

    @Test
    void an_act_is_a_row_with_what_was_done_to_what_and_where_that_is_written() {
        assertThat(rows("member roe csv")).containsExactly(
                "date,member,name,party,state,act,position,withdrawn,vote,measure,amendment,topic,direction,source",
                "2025-06-25,,Max Roe,I,VA,sponsor,,,,s2174-119,,nato,withdraw,https://www.congress.gov/bill/119th-congress/senate-bill/2174",
                "2023-07-19,,Max Roe,I,VA,vote,Yea,,s188-118.2023,s2226-118,,ndaa,other,"
                        + "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1181/vote_118_1_00188.xml");
    }

    @Test
    void a_vote_on_an_amendment_names_it() {
        assertThat(rows("member PA topic nato csv")).anySatisfy(row -> assertThat(row).contains(
                "2023-07-19,X000001,Member 1,D,PA,vote,Yea,,s190-118.2023,s2226-118,samdt429-118,nato,limit,https://www.senate.gov/"));
        assertThat(rows("bill s2226-118 amendments csv").get(1)).isEqualTo("samdt429-118,S.Amdt. 429,s2226-118,samdt935-118,"
                + "Sen. Jo Doe (I-ZZ)," + LIMIT + ",,2023-07-19,Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.,"
                + "s190-118.2023,Amendment Agreed to,https://www.congress.gov/amendment/118th-congress/senate-amendment/429");
        assertThat(rows("bill s2226 amendments boots csv").get(1)).contains("\"'=To buy boots, part 1");
        assertThat(rows("vote nato csv").get(1)).contains(",samdt429-118,Kaine Amdt. No. 429,4,2,0,0,https://");
    }

    @Test
    void of_amendments_it_is_said_which_the_ledger_holds() {
        assertThat(world.text("bill s2226-118 amendments csv")).contains("The ledger holds the amendments to bills that somebody follows");
    }

    @Test
    void who_has_no_acts_is_named_beside_the_file_and_a_record_without_positions_too() {
        assertThat(world.text("vote on 2023-07-19 everyone csv"))
                .contains("Of 1 of these 15 roll calls the record has no members' positions (yet).");
        assertThat(world.text("member PA csv")).contains("Acts as published, not positions", "Pennsylvania");
    }

    @Test
    void a_groups_own_topic_is_in_no_file() {
        Channel own = new Channel("guild-1", new ChannelRef("console", "#own"), Congress.WASHINGTON, Optional.empty());
        String saved = PlainText.render(commands.answer("topic save secret matching \"north atlantic\"", Optional.of(own), "someone",
                Congress.WASHINGTON).message());
        assertThat(saved).contains("secret");
        for (Optional<Channel> where : List.of(Optional.of(own), Optional.<Channel>empty())) {
            for (String line : List.of("member roe csv", "member VA csv", "bill s2226 amendments csv", "vote nato csv")) {
                Answer answer = commands.answer(line, where, "someone", Congress.WASHINGTON);
                Block.File file = answer.message().blocks().stream().filter(Block.File.class::isInstance).map(Block.File.class::cast)
                        .findFirst().orElseThrow();
                assertThat(new String(file.content(), StandardCharsets.UTF_8)).as(line).doesNotContainIgnoringCase("secret")
                        .doesNotContain("own:");
            }
        }
        assertThat(world.text("member roe topic secret csv")).contains("There is no shipped topic \"secret\".");
    }

    @Test
    void a_line_said_back_is_harmless_in_a_shell() {
        assertThat(world.text("vote motion $() csv")).contains("vote motion  ()\" writes");
    }
}
