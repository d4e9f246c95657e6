package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.Bills;
import floorwire.Listed;
import floorwire.Votes;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteTime;
import floorwire.pipeline.World;

/** Roll calls by what narrows them: chamber, days, the kind of question, a tally. Numbers, days and questions as in the public record, positions invented. */
class VotesNarrowedTest {

    private static final String NDAA = "National Defense Authorization Act for Fiscal Year ";
    private static final Pattern ROLL = Pattern.compile("(?:House roll call|Senate vote) (\\d+) \\(");

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;

    @BeforeAll
    static void fill() {
        world = new World(folder);
        Bills act = Bills.of("s2226-118", "2023-07-11").title(NDAA + "2024");
        world.hear("2023-07-12T12:00:00Z", act);
        act.amendmentTo(935, 429, "To require the advice and consent of the Senate to withdraw from the North Atlantic Treaty (NATO).",
                "2023-07-19", "2023-07-19", "Amendment SA 429 proposed by Senator Kaine to Amendment SA 935.");
        act.amendmentTo(935, 222, "To say that Article 5 of NATO does not supersede.", "2023-07-19", "2023-07-19",
                "Amendment SA 222 proposed by Senator Paul to Amendment SA 935.");
        world.hear("2023-07-20T12:00:00Z", act);
        world.at("2026-06-09T15:00:00Z");
        for (Bills bill : List.of(
                Bills.of("hr2670-118", "2023-04-18").title(NDAA + "2024").house("2023-07-12", "H1L220", "Rule H. Res. 582 passed House.")
                        .house("2023-07-13", "H1L220", "Rule H. Res. 583 passed House."),
                Bills.of("s1605-117", "2021-05-13").title(NDAA + "2022"),
                Bills.of("hr6508-119", "2025-12-09").official("A bill to do one thing.").by("Thomas", "Massie", "KY"))) {
            world.wiring().intake().hear(bill.said("2026-06-01T10:00:00Z"), world.instant(), () -> {});
        }
        hear("senate", "2023-07-19", amendment(190, 429, "Kaine Amdt. No. 429", "YYYN",
                "To require the advice and consent of the Senate to withdraw from the North Atlantic Treaty."));
        hear("senate", "2023-07-19", amendment(191, 222, "Paul Amdt. No. 222", "YNNN",
                "To say that Article 5 of the North Atlantic Treaty does not supersede."));
        hear("senate", "2023-12-12", Votes.of(Chamber.SENATE, 341, "hr2670-118", "On the Cloture Motion", "Cloture Motion Agreed to",
                "Motion to Invoke Cloture: Conference Report to Accompany H.R. 2670", "YYYYYN"));
        hear("senate", "2023-12-13", Votes.of(Chamber.SENATE, 343, "hr2670-118", "On the Conference Report",
                "Conference Report Agreed to", "Conference Report to Accompany H.R. 2670", "YYYYNA"));
        hear("houseclerk", "2023-07-14", massie(Votes.of(Chamber.HOUSE, 328, "hr2670-118", "On Passage", "Passed", "", "YYNYYN")));
        hear("houseclerk", "2023-12-14", Votes.of(Chamber.HOUSE, 723, "hr2670-118",
                "On Motion to Suspend the Rules and Agree to the Conference Report", "Passed", "", "YYYYYA"));
        hear("houseclerk", "2021-12-07", Votes.of(Chamber.HOUSE, 405, "s1605-117", "On Motion to Suspend the Rules and Pass, as Amended",
                "Passed", "Concurring with the Senate", "YYYYYN"));
        hear("senate", "2021-12-15", Votes.of(Chamber.SENATE, 499, "s1605-117", "On the Motion",
                "Motion Agreed to", "Motion to Concur in the House Amendment to S. 1605", "YYYYNN"));
        world.wiring().members().sitting(List.of(
                Listed.of("X000305", "", "Thomas Massie", "KY", Optional.of(4), "Republican", "", "2023-01-03", "2027-01-03")), true,
                world.instant());
    }

    private static void hear(String source, String day, RollCall made) {
        LocalDate on = LocalDate.parse(day);
        RollCallId id = new RollCallId(made.id().chamber(), made.id().number(), made.id().congress(), on.getYear());
        world.hear(source, new RollCall(id, Optional.of(new VoteTime(on, Optional.of(LocalTime.of(16, made.id().number() % 60)))),
                Optional.empty(), false, made.words(), made.required(), made.matter(), made.counts(), Optional.empty(), made.positions()));
    }

    private static RollCall amendment(int number, int amendment, String title, String cast, String purpose) {
        RollCall made = Votes.of(Chamber.SENATE, number, "s2226-118", "On the Amendment", "Amendment Agreed to", title, cast);
        return Votes.on(amendment, purpose, made, made.positions());
    }

    private static RollCall massie(RollCall made) {
        return Votes.with("X000305", "Massie", "R", "KY", "Nay", made);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who voted against the ndaa in the house    | 723 405 328
            who voted for the ndaa in the senate       | 499 343 341 191 190
            when did the house vote on the ndaa        | 723 405 328
            house vote on ndaa                         | 723 405 328
            vote ndaa house                            | 723 405 328
            vote nato senate                           | 191 190
            vote s1605-117 house                       | 405
            vote s1605-117 senate                      | 499
            vote ndaa fy2022 house                     | 405
            vote house                                 | 723 405 328
            vote nato on 2023-07-19                    | 191 190
            vote in july 2023 nato                     | 191 190
            vote nato in 2023                          | 191 190
            vote hr2670 on 2023-07-14                  | 328
            vote ndaa on July 14, 2023                 | 328
            vote hr2670 in december 2023               | 723 343 341
            vote ndaa 2023                             | 723 343 341 328 191 190
            vote ndaa 2022                             | 499 405
            vote ndaa since 2023-12-01                 | 723 343 341
            vote ndaa before july 2023                 | 499 405
            vote hr2670 after 2023-12-13               | 723
            vote fy2024 ndaa final passage             | 328
            vote on 2023-12-14 house                   | 723
            vote in july 2023 senate                   | 191 190
            vote in 2023                               | 723 343 341 328 191 190
            vote 2023                                  | 723 343 341 328 191 190
            vote senate 2021                           | 499
            vote kaine 2023                            | 190
            vote hr2670 suspension                     | 723
            vote under suspension of the rules         | 723 405
            vote hr2670 conference report              | 723 343
            vote hr2670 cloture                        | 341
            vote ndaa fy2024 passage                   | 328
            vote ndaa amendments                       | 191 190
            vote motion to concur in the house amendment | 499
            vote 1-3                                   | 191
            vote ndaa 3-1                              | 190
            """)
    void what_narrows_roll_calls_is_their_own_and_not_a_word_of_their_record(String line, String votes) {
        assertThat(ROLL.matcher(listed(line)).results().map(one -> one.group(1)).distinct()).containsExactlyInAnyOrder(votes.split(" "));
    }

    /** The first of a card, all of a list. */
    private static String listed(String line) {
        String text = world.text(line);
        return text.contains("roll call, the latest first") || text.contains("roll calls, the latest first") ? text
                : text.lines().findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote nato this year   | No roll call on NATO membership in the ledger fits "this year".
            vote nato today       | No roll call on NATO membership in the ledger fits "today".
            vote in 2022          | No roll call from Sat 1 Jan 2022 to Sat 31 Dec 2022 is in the ledger.
            vote senate 2019      | No roll call in the ledger fits "senate 2019".
            vote 87-13            | none has that tally.
            vote nato on 2023-02-30 | "2023-02-30" is no day.
            vote 190-118          | `vote 190 118`
            vote rule             | No roll call in the ledger fits "rule".
            vote nato withdraw    | No roll call on NATO membership in the ledger fits "withdraw".
            """)
    void what_fits_nothing_is_said_to_fit_nothing(String line, String says) {
        assertThat(world.text(line)).contains(says);
    }

    @Test
    void a_rule_is_a_resolution_of_its_own_and_no_vote_under_suspension() {
        for (String line : List.of("vote hr 2670 rule", "vote hr2670 rules", "vote ndaa fy2024 rule")) {
            assertThat(world.text(line)).as(line).contains("H.Res. 582", "H.Res. 583").doesNotContain("723");
        }
        assertThat(world.text("ndaa fy2024")).contains("H.Res. 582 (not in the ledger), H.Res. 583");
    }

    @Test
    void each_roll_call_of_a_topic_says_which_way_it_points() {
        assertThat(world.text("vote nato").lines().filter(line -> line.contains("(2023)"))).satisfiesExactly(
                paul -> assertThat(paul).contains("Paul").endsWith(" · only names NATO"),
                kaine -> assertThat(kaine).contains("Kaine").endsWith(" · would limit withdrawal from NATO"));
        assertThat(world.text("vote ndaa")).doesNotContain("only names", "would limit");
    }

    @Test
    void where_no_roll_call_points_as_asked_those_that_there_are_are_named_with_their_way() {
        assertThat(world.text("vote nato withdraw")).contains("What there is on it:", "would limit withdrawal from NATO");
    }

    @Test
    void a_year_that_is_no_fiscal_year_of_the_ledger_is_said_to_be_taken_for_the_year_of_the_vote() {
        assertThat(world.text("vote ndaa 2023")).contains("Taken in 2023. Of the act for fiscal year 2023 the ledger has none.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote massie           | Rep. Thomas Massie (R-KY)
            vote massie apart     | Rep. Thomas Massie (R-KY)
            vote schumer          | `member schumer`
            vote D                | Of which roll call?
            vote D nay            | vote h723-118.2023 party D nay
            vote PA               | member PA
            vote absent           | Of which roll call?
            """)
    void a_name_or_what_is_to_be_shown_alone_is_no_bill(String line, String says) {
        assertThat(world.text(line)).contains(says).doesNotContain("no roll call on its record");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            vote 190 118              | Senate vote 190 (2023)
            vote 328 118 R            | Republicans
            vote last nato            | Senate vote 191 (2023)
            vote latest ndaa          | House roll call 723 (2023)
            ndaa fy2024 votes         | Roll calls · National Defense Authorization Act · fy2024 votes
            ndaa fy2024 house         | Roll calls · National Defense Authorization Act · fy2024 house
            ndaa fy2024 massie        | How "massie" voted · ndaa fy2024
            ndaa fy2024 banana        | "fy2024 banana" is no fiscal year.
            """)
    void a_roll_call_is_found_as_people_ask_for_it(String line, String begins) {
        assertThat(world.text(line)).contains(begins);
    }
}
