package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Listed;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteMatter;
import floorwire.congress.VoteMember;
import floorwire.pipeline.World;

/** Questions about votes in plain words. Names, numbers and titles as in the public record, positions invented. */
class VotesInPlainWordsTest {

    private static final String NDAA = "National Defense Authorization Act for Fiscal Year ";
    private static final String LIMIT =
            "To require the advice and consent of the Senate to withdraw from the North Atlantic Treaty (NATO).";

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void fill() {
        world = new World(folder);
        Bills act = Bills.of("s2226-118", "2023-07-11").title(NDAA + "2024");
        world.hear("2023-07-12T12:00:00Z", act);
        act.amendment(935, "In the nature of a substitute.", "2023-07-18", "2023-07-18", "Amendment SA 935 proposed by Senator Reed.");
        act.amendmentTo(935, 429, LIMIT, "2023-07-19", "2023-07-19", "Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.");
        act.amendmentTo(935, 222, "To say that Article 5 of NATO does not supersede.", "2023-07-19", "2023-07-19",
                "Amendment SA 222 proposed by Senator Paul to Amendment SA 935.");
        world.hear("2023-07-20T12:00:00Z", act);
        world.at("2026-11-20T15:00:00Z");
        for (Bills bill : List.of(Bills.of("hr2670-118", "2023-04-18").title(NDAA + "2024"),
                Bills.of("hr4350-117", "2021-07-02").title(NDAA + "2022"))) {
            world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        }
        world.hear("senate", amendment(190, 429, "Kaine Amdt. No. 429"));
        world.hear("senate", amendment(191, 222, "Paul Amdt. No. 222"));
        world.hear("houseclerk", norman(311, "Failed"));
        world.hear("houseclerk", norman(312, "Agreed to"));
        world.hear("houseclerk", house(Votes.of(Chamber.HOUSE, 328, "hr2670-118", "On Passage", "Passed", "", "YYNYYN")));
        world.wiring().members().sitting(List.of(
                Listed.of("X000301", "S301", "John Fetterman", "PA", Optional.empty(), "Democrat", "", "2023-01-03", "2029-01-03"),
                Listed.of("X000302", "S302", "Marco Rubio", "FL", Optional.empty(), "Republican", "", "2019-01-03", "2029-01-03"),
                Listed.of("X000303", "S303", "Mike Lee", "UT", Optional.empty(), "Republican", "", "2019-01-03", "2029-01-03"),
                Listed.of("X000306", "S306", "Mitt Romney", "UT", Optional.empty(), "Republican", "", "2019-01-03", "2029-01-03"),
                Listed.of("X000304", "", "Summer Lee", "PA", Optional.of(12), "Democrat", "", "2023-01-03", "2027-01-03"),
                Listed.of("X000305", "", "Thomas Massie", "KY", Optional.of(4), "Republican", "", "2023-01-03", "2027-01-03")), true,
                world.instant());
    }

    private static RollCall amendment(int number, int amendment, String title) {
        RollCall made = Votes.of(Chamber.SENATE, number, "s2226-118", "On the Amendment", "Amendment Agreed to", title, "YYNN");
        List<Cast> casts = new ArrayList<>(made.positions());
        casts.add(cast("S301", "Fetterman", "D", "PA", "Not Voting"));
        casts.add(cast("S302", "Rubio", "R", "FL", "Yea"));
        casts.add(cast("S303", "Lee", "R", "UT", "Nay"));
        casts.add(cast("S306", "Romney", "R", "UT", "Yea"));
        return Votes.on(amendment, amendment == 429 ? LIMIT : "To say that Article 5 of NATO does not supersede.", made, casts);
    }

    private static Cast cast(String lis, String name, String party, String state, String said) {
        return new Cast(new VoteMember(Optional.empty(), Optional.of(lis), name + " (" + party + "-" + state + ")", party, state),
                Position.of(said));
    }

    private static RollCall norman(int number, String result) {
        RollCall made = house(Votes.of(Chamber.HOUSE, number, "hr2670-118", "On Agreeing to the Amendment", result, "", "YYNN"));
        var amendment = new VoteAmendment(Optional.empty(), "20", Optional.empty(), Optional.empty(), "",
                "Norman of South Carolina Amendment No. 33", "");
        return new RollCall(made.id(), made.at(), made.modified(), false, made.words(), made.required(),
                new VoteMatter(made.matter().bill(), Optional.of(amendment), List.of()), made.counts(), Optional.empty(), made.positions());
    }

    private static RollCall house(RollCall made) {
        return Votes.with("X000305", "Massie", "R", "KY", "Nay", made);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            how did senator rubio vote on the kaine amendment | Sen. Rubio (R-FL) · Yea
            did fetterman vote for the kaine amendment        | Sen. Fetterman (D-PA) · Not Voting
            how did massie vote on hr2670                     | How "massie" voted · hr2670
            how did massie vote on the ndaa fy2024            | How "massie" voted · ndaa fy2024
            which republicans voted for the kaine amendment   | Republicans · yea · 2 of 8 members
            republicans who voted for the kaine amendment     | Republicans · yea · 2 of 8 members
            what senators voted against the kaine amendment   | nay · 3 of 8 members
            how did the senators from utah vote on the kaine amendment | Utah · 2 of 8 members
            how did republicans from utah vote on the kaine amendment  | Utah · Republicans · 2 of 8 members
            how many democrats voted for the kaine amendment  | Democrats · yea · 2 of 8 members
            how many republicans voted against the kaine amendment | Republicans · nay · 3 of 8 members
            how many senators voted for the kaine amendment   | Taken as `vote kaine amendment`
            the paul amendment                                | S.Amdt. 222 to S.
            paul amendment                                    | S.Amdt. 222 to S. 2226 (118th)
            did the norman amendment pass                     | Roll calls · "norman amendment"
            was the norman amendment adopted?                 | Roll calls · "norman amendment"
            vote norman of south carolina                     | Roll calls · "norman of south carolina"
            vote norman SC                                    | `vote norman state SC csv`
            vote norman from south carolina                   | `vote norman state SC csv`
            did the paul amendment fail                       | Senate vote 191 (2023) · Paul Amdt. No. 222
            which democrats voted against the ndaa fy2024     | `vote ndaa fy2024 party D nay csv`
            democrats who voted against hr2670                | `vote hr2670-118 party D nay csv`
            which house republicans voted against hr2670      | `vote hr2670-118 house party R nay csv`
            what is the vehicle for the fy2022 ndaa           | NDAA for fiscal year 2022
            which bill carries the ndaa                       | NDAA for fiscal year 2024
            which amendments to the ndaa mention nato         | NDAA for fiscal year 2024 · amendments · "nato"
            ndaa amendments nato                              | S.Amdt. 222 to S. 2226 (118th)
            ndaa fy2024 amendments                            | 3 amendments, the latest first:
            ndaa amendments zygomorphic                       | amendments · "zygomorphic": none of 3 in the ledger.
            ndaa amendments nato csv                          | Amendments: a row each, 2 in all
            ndaa fy2024 amendments page 4                     | There is 1 page of this.
            who represents PA-12                              | Rep. Summer Lee (D-PA)
            who represents pennsylvania's 12th district?      | Rep. Summer Lee (D-PA)
            who is the senator from utah                      | Utah · 2 Senators, 0 in the House
            who are utah's senators                           | Utah · 2 Senators, 0 in the House
            who represents me                                 | Which state?
            how did the house vote on the ndaa                | Roll calls · National Defense Authorization Act · house
            how did the senate vote on hr2670                 | H.R. 2670 (118th) · roll calls
            how did the senate vote on the kaine amendment    | Taken as `vote kaine amendment`
            latest votes                                      | The latest roll calls
            last vote                                         | The latest roll calls
            what was the last vote on the ndaa                | Taken as `vote ndaa latest`
            latest votes on the ndaa                          | Roll calls · National Defense Authorization Act
            final nato vote                                   | Taken as `vote nato latest`
            who voted for leaving nato                        | Taken as `vote nato withdraw`
            who voted against leaving nato                    | No roll call on NATO membership in the ledger fits "withdraw".
            who voted to leave nato                           | would limit withdrawal from NATO
            who voted to withdraw from nato                   | Taken as `vote nato withdraw`
            which republicans voted for leaving nato          | Taken as `vote nato withdraw party R`
            who voted against nato                            | Taken as `vote nato`.
            who broke with their party on the kaine amendment | Taken as `vote kaine amendment apart`
            who crossed party lines on hr2670                 | Taken as `vote hr2670 apart`
            which republicans broke ranks on hr2670           | Taken as `vote hr2670 party R apart`
            did the house pass the ndaa                       | Taken as `vote ndaa house passage`
            did the senate pass the ndaa                      | Taken as `vote ndaa senate`
            did the ndaa pass the house                       | Taken as `vote ndaa house passage`
            how many democrats voted for leaving nato         | Taken as `vote nato withdraw party D`
            how many republicans voted against nato           | Taken as `vote nato party R`.
            did the house vote today                          | Taken as `vote today house`
            what votes happened in july 2023                  | Taken as `vote in july 2023`
            how many senators were absent                     | Of which roll call?
            how many senators missed the kaine amendment      | Taken as `vote kaine amendment absent`
            how did the delegates vote on roll 311            | Taken as `vote roll 311 delegates`
            how did Sen. Lee of Utah vote on NATO             | Sen. Mike Lee (R-UT)
            did AOC vote for the ndaa                         | No member "aoc"
            did MTG vote for leaving nato                     | No member "mtg"
            was roll 311 vacated                              | Taken as `vote roll 311`
            what is roll call 311                             | House roll call 311 (2023)
            what was the margin on roll 312?                  | House roll call 312 (2023)
            which bill became the fy2022 ndaa                 | Taken as `ndaa fy2022`
            what happened to the fy2022 ndaa                  | NDAA for fiscal year 2022
            votes this week                                   | No roll call from Mon 16 Nov 2026 to Fri 20 Nov 2026 is in the ledger.
            vote this week                                    | No roll call from Mon 16 Nov 2026 to Fri 20 Nov 2026 is in the ledger.
            vote last week                                    | No roll call from Mon 9 Nov 2026 to Sun 15 Nov 2026 is in the ledger.
            vote this month                                   | No roll call from Sun 1 Nov 2026 to Fri 20 Nov 2026 is in the ledger.
            votes last month                                  | No roll call from Thu 1 Oct 2026 to Sat 31 Oct 2026 is in the ledger.
            votes today                                       | No roll call of Fri 20 Nov 2026 is in the ledger.
            votes in july 2023                                | Roll calls from Sat 1 Jul 2023 to Mon 31 Jul 2023
            senate roll call vote 190 of the 118th congress first session | Senate vote 190 (2023) · Kaine Amdt. No. 429
            senate vote 190, 118th congress, 1st session      | Senate vote 190 (2023) · Kaine Amdt. No. 429
            vote h312-119.2023                                | 2023 was in the 118th Congress, not the 119th.
            vote h312-119.2023 R                              | Meant: `vote h312-118.2023 party R`
            congress.gov/roll-call-vote/118th-congress/house/328 | House roll call 328 (2023)
            https://www.congress.gov/roll-call-vote/118th-congress/1st-session/house/328 | House roll call 328 (2023)
            https://www.congress.gov/votes/house/118-1/328    | House roll call 328 (2023)
            """)
    void a_question_is_answered_with_what_it_asks_for(String line, String holds) {
        assertThat(world.text(line)).contains(holds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            why is the sky blue            | Taken as `vote
            who voted for leaving nato     | yea
            how many democrats voted for leaving nato | yea
            who voted against leaving nato | nay
            who voted against nato         | nay
            who voted for nato             | yea
            latest on nato                 | Taken as `vote
            how did it vote on nato        | No member
            who represents us              | Maine
            did the norman invasion pass   | Roll calls
            """)
    void what_asks_for_something_else_is_not_taken_for_it(String line, String not) {
        assertThat(world.text(line)).doesNotContain(not);
    }
}
