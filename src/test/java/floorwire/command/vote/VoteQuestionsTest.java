package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.RecordedVotes;
import floorwire.Votes;
import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.congress.AmendmentId;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.TieBreak;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;
import floorwire.congress.VoteWords;
import floorwire.message.Block;
import floorwire.message.PlainText;
import floorwire.pipeline.World;
import floorwire.publish.VoteCsv;

/** Everything that a person may type about roll calls. Numbers and titles as in the public record, positions invented. */
class VoteQuestionsTest {

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") private static Commands commands;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        commands = world.wiring().commands();
        for (Bills bill : List.of(
                Bills.of("s2226-118", "2023-07-11").title("National Defense Authorization Act for Fiscal Year 2024"),
                Bills.of("hr2670-118", "2023-04-18").title("National Defense Authorization Act for Fiscal Year 2024").law("118-31"),
                Bills.of("s190-119", "2025-01-22").title("A bill to do one thing."),
                Bills.of("s77-119", "2025-01-22").title("A bill of which nobody votes."))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        keep("senate", kaine());
        keep("senate",
                on(Votes.of(Chamber.SENATE, 190, "s5-117", "On the Nomination", "Nomination Confirmed", "Somebody, of Ohio", "YYYNNN"),
                        LocalDate.of(2021, 5, 20), LocalTime.of(11, 0)));
        keep("senate", tie());
        keep("houseclerk", norman(311, "Failed", "YYNN", LocalTime.of(22, 29), true));
        keep("houseclerk", norman(312, "Agreed to", "YYNY", LocalTime.of(22, 38), false));
        for (int number = 401; number <= 412; number++) {
            keep("houseclerk", on(Votes.of(Chamber.HOUSE, number, "hr2670-118", "On Motion to Table", "Agreed to", "Motion " + number,
                    "YYYNNA"), LocalDate.of(2023, 9, 1), LocalTime.of(12, number - 400)));
        }
        keep("houseclerk", Votes.of(Chamber.HOUSE, 328, "hr2670-118", "On Passage", "Passed", "NDAA for FY 2024", "YYNYYA"));
        keep("houseclerk",
                Votes.of(Chamber.HOUSE, 500, "hr2670-118", "On <b>@everyone</b> *Passage*", "Passed", "**x** [a](http://evil) \u202e<@1>",
                        "YYNYYA"));
    }

    private static void keep(String source, RollCall vote) {
        Instant heard = Instant.parse("2026-11-19T13:00:00Z");
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word(source, heard, heard, vote));
    }

    private static RollCall kaine() {
        RollCall made =
                Votes.of(Chamber.SENATE, 190, "s2226-118", "On the Amendment", "Amendment Agreed to", "Kaine Amdt. No. 429", "YYYNYNNA");
        var amendment = new VoteAmendment(Optional.of(new AmendmentId(118, "SAMDT", 429)), "S.Amdt. 429",
                Optional.of(new AmendmentId(118, "SAMDT", 935)), Optional.empty(), "S. 2226", "",
                "To require the advice and consent of the Senate to withdraw from the North Atlantic Treaty.");
        return with(made, new VoteMatter(made.matter().bill(), Optional.of(amendment), List.of()), made.words(), Optional.empty(), false);
    }

    private static RollCall tie() {
        RollCall made = Votes.of(Chamber.SENATE, 15, "s5-119", "On the Nomination", "Nomination Confirmed", "Somebody, of Ohio", "YYNN");
        return with(made, VoteMatter.NONE, made.words(), Optional.of(new TieBreak("Vice President", Position.of("Yea"))), false);
    }

    private static RollCall norman(int number, String result, String cast, LocalTime at, boolean committee) {
        RollCall made = on(Votes.of(Chamber.HOUSE, number, "hr2670-118", "On Agreeing to the Amendment", result, "", cast),
                LocalDate.of(2023, 7, 13), at);
        var amendment = new VoteAmendment(Optional.empty(), "20", Optional.empty(), Optional.empty(), "",
                "Norman of South Carolina Amendment No. 33", "");
        return with(made, new VoteMatter(made.matter().bill(), Optional.of(amendment), List.of()), made.words(), Optional.empty(),
                committee);
    }

    private static RollCall on(RollCall vote, LocalDate day, LocalTime time) {
        return new RollCall(vote.id(), Optional.of(new VoteTime(day, Optional.of(time))), vote.modified(), vote.committeeOfTheWhole(),
                vote.words(), vote.required(), vote.matter(), vote.counts(), vote.tieBreak(), vote.positions());
    }

    private static RollCall with(RollCall vote, VoteMatter matter, VoteWords words, Optional<TieBreak> tie, boolean committee) {
        return new RollCall(vote.id(), vote.at(), vote.modified(), committee, words, vote.required(), matter, vote.counts(), tie,
                vote.positions());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote s190 2023               | Senate vote 190 (2023) · Kaine Amdt. No. 429 · Amendment Agreed to 4–3
            vote s190-118.2023           | Senate vote 190 (2023)
            s190-118.2023                | Senate vote 190 (2023)
            VOTE S190-118.2023           | Senate vote 190 (2023)
            vote senate 190 2023         | Senate vote 190 (2023)
            senate vote 190 (2023)       | Senate vote 190 (2023)
            vote senate vote 190 of 2023 | Senate vote 190 (2023)
            senate roll call vote 190, 2023 | Senate vote 190 (2023)
            2023 senate vote 190         | Senate vote 190 (2023)
            senate vote 190 118th congress | Senate vote 190 (2023)
            roll 328 2023                | House roll call 328 (2023)
            house roll call 328 (2023)   | House roll call 328 (2023)
            house vote 328               | House roll call 328 (2023)
            rc 328                       | House roll call 328 (2023)
            vote 328                     | House roll call 328 (2023)
            vote h312-118.2023           | House roll call 312 (2023) · Norman of South Carolina Amendment No. 33 · Agreed to 3–1
            vote h 312 2023              | House roll call 312 (2023)
            bill roll 328 2023           | House roll call 328 (2023)
            https://clerk.house.gov/evs/2023/roll312.xml | House roll call 312 (2023)
            https://clerk.house.gov/Votes/2023312 | House roll call 312 (2023)
            vote https://clerk.house.gov/cgi-bin/vote.asp?year=2023&rollnumber=312 | House roll call 312 (2023)
            https://www.senate.gov/legislative/LIS/roll_call_votes/vote1181/vote_118_1_00190.htm | Senate vote 190 (2023)
            https://www.senate.gov/legislative/LIS/roll_call_lists/roll_call_vote_cfm.cfm?congress=118&session=1&vote=00190 | Senate vote 190 (2023)
            https://www.congress.gov/votes/house/118-1/312 | House roll call 312 (2023)
            vote s190                    | Which roll call 190? Numbers begin anew each year.
            vote senate 190              | Which roll call 190?
            senate vote 190              | Which roll call 190?
            vote s2226-118               | S. 2226 (118th) · roll calls
            vote s2226                   | S. 2226 (118th) · roll calls
            vote on S. 2226              | S. 2226 (118th) · roll calls
            votes on hr2670              | H.R. 2670 (118th) · roll calls
            bill hr2670-118 votes        | H.R. 2670 (118th) · roll calls
            vote hr2670-118 page 2       | H.R. 2670 (118th) · roll calls
            vote hr2670-118 page 9       | There are 2 pages of this.
            vote s77                     | S. 77 (119th) · no roll call on its record
            vote on 2023-07-13           | Roll calls of Thu 13 Jul 2023
            vote on July 19, 2023        | Roll calls of Wed 19 Jul 2023
            votes on 7/13/2023           | Roll calls of Thu 13 Jul 2023
            vote on 2023-07-01           | No roll call of Sat 1 Jul 2023 is in the ledger.
            vote kaine amendment         | Senate vote 190 (2023)
            vote kaine                   | Senate vote 190 (2023)
            vote north atlantic treaty   | Senate vote 190 (2023)
            vote norman amendment        | Roll calls · "norman amendment"
            vote kaime amendment         | Senate vote 190 (2023)
            vote authorization act       | S. 2226 (118th) · roll calls
            vote zygomorphic             | No roll call in the ledger has the words "zygomorphic".
            vote                         | The latest roll calls
            vote latest                  | The latest roll calls
            vote s9999 2023              | Senate vote 9999 of 2023 is not in the ledger.
            roll 329 2023                | Roll call 329 of 2023 is not in the ledger.
            vote h0                      | No roll call in the ledger has the words "h0".
            """)
    void what_a_person_may_type_is_understood(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            s190                         | vote senate 190
            vote s190                    | vote s190-118.2023
            vote s190                    | vote s190-119
            vote s190                    | vote s190-117.2021
            vote s190 pa                 | vote s190-118.2023 state PA
            vote s190 2023               | Yea 3 D, 1 R · Nay 1 D, 2 R · Not voting 1 R
            vote s190 2023               | Voted apart from most of their party: Member 4 (D-PA), Member 5 (R-PA)
            vote s190 2023               | Not voting: Member 8 (R-PA)
            vote s190 2023               | Needed: 4 yeas, more than half of 7 voting
            vote s190 2023               | S.Amdt. 429 to S.Amdt. 935 · purpose: "To require the advice and consent
            vote s190 2023               | S. 2226 (118th) · National Defense Authorization Act for Fiscal Year 2024
            vote s190 2023               | Wed 19 Jul 2023, 4:04 pm ET · seen Thu 19 Nov 2026, 8:00 am ET · https://www.senate.gov/legislative/LIS/
            vote s190 2023               | vote s190-118.2023 states
            vote s190 2023 PA            | Pennsylvania · 8 of 8 members
            vote s190 2023 pa nay        | Pennsylvania · nay · 3 of 8 members
            vote s190 2023 republicans who voted yea | Republicans · yea · 1 of 8 members
            vote s190 2023 D             | Democrats · 4 of 8 members
            vote s190 2023 not voting    | Sen. Member 8 (R-PA)
            vote s190 2023 apart         | voted apart from most of their party · 2 of 8 members
            vote s190 2023 by state      | PA · Yea 3 D, 1 R · Nay 1 D, 2 R · Not voting 1 R
            vote s190 2023 everyone      | everyone · 8 of 8 members
            vote s190 2023 state ohio    | No member of this roll call fits.
            vote s190 2023 everyone page 7 | There is 1 page of this.
            vote s190 2023 states page 7 | The last: `vote s190-118.2023 states`
            vote s190 2023 picture       | Picture: Seats in a half circle
            vote s190 2023 csv           | floorwire ask --csv s190-118.2023.csv
            vote s15 2025                | Not in the count: Vice President, Yea
            vote s15 2025                | · Nomination Confirmed 2–2
            vote h311 2023               | Taken in the Committee of the Whole
            vote h311 2023               | Voted on again House roll call 312 (2023): Agreed to 3–1. The later vote stands.
            vote h312 2023               | Stands in place of House roll call 311 (2023): Failed 2–2. Why: delegates' votes were decisive, so the House voted again without them.
            vote h312 2023               | H.R. 2670 (118th) · National Defense Authorization Act
            roll 329 2023                | vote h328-118.2023
            vote hr2670-118              | vote hr2670-118 page 2
            vote kaime amendment         | Senate vote 190 (2023)
            """)
    void answers_lead_on(String line, String holds) {
        assertThat(world.text(line)).contains(holds);
    }

    @Test
    void what_the_senate_decided_by_a_tie_break_tells_no_needed_number() {
        assertThat(world.text("vote s15 2025")).contains("Nomination Confirmed 2–2\n").doesNotContain("needed", "Note:");
    }

    @Test
    void senate_vote_191_of_2023_reads_as_it_is_published() throws IOException {
        RollCall vote = RecordedVotes.read("s191-118.2023");
        keep("senate", vote);
        assertThat(world.text("vote s191-118.2023")).contains("Paul Amdt. No. 222 · Amendment Rejected 16–83, needed 60",
                "Yea 16 R · Nay 48 D, 3 I, 32 R · Not voting 1 R", "Not voting: Barrasso (R-WY)", "Wed 19 Jul 2023, 4:33 pm ET");
        assertThat(world.text("vote s191-118.2023 KY")).contains("Kentucky · 2 of 100 members", "Sen. Paul (R-KY)",
                "Sen. McConnell (R-KY)");
    }

    @Test
    void hostile_words_of_a_record_stay_words() {
        Answer answer = world.ask("vote h500 2023");
        assertThat(answer.message().blocks().getFirst()).isInstanceOfSatisfying(Block.Headline.class,
                headline -> assertThat(headline.text()).contains("**x** [a](http://evil)"));
        assertThat(world.text("vote h500 2023")).doesNotContain("\u202e");
        assertThat(answer.message().blocks()).filteredOn(Block.Source.class::isInstance).allSatisfy(
                block -> assertThat(((Block.Source) block).link().orElseThrow().getHost()).isEqualTo("clerk.house.gov"));
    }

    @Test
    void as_a_file_it_is_what_ask_writes_a_row_a_member_and_a_formula_in_it_is_text() throws IOException {
        RollCall like = Votes.senate(777, "s2226-118", "=HYPERLINK(\"https://evil.example\")");
        RollCall vote = like.withPositions(List.of(new Cast(new VoteMember(Optional.of("X000001"), Optional.empty(), "=1+1", "@D", "+PA"),
                Position.of("-Yea", true, Optional.empty()))));
        keep("senate", new RollCall(vote.id(), vote.at(), vote.modified(), false, new VoteWords("=cmd|' /C calc'!A0", "", "", "", "-2", ""),
                vote.required(), vote.matter(), vote.counts(), Optional.empty(), vote.positions()));
        Block.File file = world.ask("vote s777-118.2023 csv").message().blocks().stream().filter(Block.File.class::isInstance)
                .map(Block.File.class::cast).findFirst().orElseThrow();
        assertThat(file.fileName()).isEqualTo("s777-118.2023.csv");
        assertThat(file.mediaType()).isEqualTo("text/csv");
        String csv = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(csv).isEqualTo(VoteCsv.positions(List.of(world.wiring().rollCalls().believed(vote.id()).orElseThrow())).text());
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv.split("[,\r\n]+")).contains("'=1+1", "'@D", "'+PA", "'-Yea", "'=cmd|' /C calc'!A0")
                .noneMatch(cell -> cell.matches("\"?[=+@-].*") && !cell.matches("-?\\d+"));
        assertThat(world.text("vote s777-118.2023 csv")).contains("a row a member, 1 in all", "floorwire ask --csv s777-118.2023.csv");
    }

    @Test
    void every_button_leads_somewhere() {
        for (String line : List.of("vote s190 2023", "vote s190", "vote hr2670-118", "vote s190 2023 PA", "vote s190 2023 picture",
                "vote s9999 2023", "vote", "vote s190 2023 csv")) {
            world.ask(line).message().blocks().stream().filter(Block.Offers.class::isInstance)
                    .flatMap(block -> ((Block.Offers) block).offers().stream())
                    .filter(offer -> !offer.command().startsWith("help"))
                    .forEach(offer -> assertThat(world.ask(offer.command()).ok()).as(line + " -> " + offer.command()).isTrue());
        }
    }

    @Test
    void a_roll_call_is_completed_by_its_number() {
        assertThat(commands.complete("vote s190", 10, Optional.empty())).contains("s190-118.2023", "s190-117.2021");
        assertThat(commands.complete("vote s190-118.2023 pic", 10, Optional.empty())).containsExactly("picture");
    }

    @Test
    void the_card_names_its_source() {
        assertThat(world.ask("vote s190 2023").sources()).containsExactly(new Answer.Source("senate", Instant.parse("2026-11-19T13:00:00Z"),
                RollCallId.parse("s190-118.2023").orElseThrow().url()));
    }

    @Test
    void a_house_amendment_whose_own_record_is_not_read_is_counted_as_the_clerk_does() {
        assertThat(PlainText.render(world.ask("vote h312-118.2023").message())).contains(
                "amendment 20 in the Clerk's count · Norman of South Carolina Amendment No. 33 · What it would do is in the amendment's own record,"
                        + " which is not read yet")
                .doesNotContain("House amendment 20");
        assertThat(PlainText.render(world.ask("bill hr2670-118 amendments").message()))
                .startsWith("H.R. 2670 (118th) · no amendments in the ledger").contains(
                        "Roll calls on amendments whose own records are not read yet:",
                        "House roll call 312 (2023) · Thu 13 Jul 2023 · Norman of South");
    }
}
