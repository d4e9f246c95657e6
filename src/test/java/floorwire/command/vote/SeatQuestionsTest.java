package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import floorwire.Listed;
import floorwire.Votes;
import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Legislator;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteMember;
import floorwire.message.Block;
import floorwire.pipeline.World;

/** Who holds a seat, and with whom an independent sits, by a list of invented members; as asked, and beside a vote. */
class SeatQuestionsTest {

    private static final Instant HEARD = Instant.parse("2026-11-19T13:00:00Z");

    @TempDir static Path folder;
    @SuppressWarnings("NullAway.Init") // set before all
    private static World world;
    @SuppressWarnings("NullAway.Init") private static Commands commands;

    @BeforeAll
    static void load() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        commands = world.wiring().commands();
        Bills bill = Bills.of("sjres17-119", "2025-04-22")
                .title("A joint resolution requiring the advice and consent of the Senate to withdraw the"
                        + " United States from the North Atlantic Treaty")
                .by("Max", "Doe", "VA");
        world.wiring().intake().hear(bill.said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        RollCall vote = Votes.of(Chamber.SENATE, 44, "sjres17-119", "On the Joint Resolution", "Joint Resolution Passed", "", "YN");
        List<Cast> casts =
                new ArrayList<>(List.of(cast("S901", "Roe (I-ME)", "I", "ME", "Nay"), cast("S902", "Poe (D-ME)", "D", "ME", "Yea"),
                        cast("S903", "Foe (D-PA)", "D", "PA", "Yea"), cast("S904", "Lone (I-VT)", "I", "VT", "Nay")));
        world.wiring().rollCalls().keep(world.wiring().rollCalls().word("senate", HEARD, HEARD, vote.withPositions(casts)));
        List<Legislator> people = new ArrayList<>(List.of(Listed.senator("R900001", "S901", "Ann B. Roe", "ME", "Independent", "Democrat"),
                Listed.senator("P900002", "S902", "Pia Poe", "ME", "Democrat", ""),
                Listed.senator("F900003", "S903", "Flo Foe", "PA", "Democrat", ""),
                Listed.senator("L900004", "S904", "Lou Lone", "VT", "Independent", ""),
                Listed.inTheHouse("D900005", "Dan Doe", "PA", 1, "Republican"),
                Listed.inTheHouse("E900006", "Eve Éxample", "PA", 12, "Democrat"),
                Listed.inTheHouse("A900007", "Gil Able", "AK", 0, "Republican"),
                Listed.inTheHouse("C900008", "Cy Cee", "PR", 0, "Democrat"),
                Listed.inTheHouse("D900009", "Di Dee", "DC", 0, "Democrat"),
                Listed.inTheHouse("R900012", "Ada Roe-Hinds", "PA", 3, "Republican"),
                Listed.inTheHouse("G900010", "Gus Gone", "PA", 2, "Republican")));
        world.wiring().members().sitting(people, true, Instant.parse("2025-01-10T13:00:00Z"));
        people.removeLast();
        world.wiring().members().sitting(people, true, Instant.parse("2026-03-05T13:00:00Z"));
        world.wiring().sources().succeeded("legislators", HEARD, Optional.empty());
    }

    private static Cast cast(String lis, String name, String party, String state, String position) {
        return new Cast(new VoteMember(Optional.empty(), Optional.of(lis), name, party, state), Position.of(position));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            congress member PA-12              | Rep. Eve Éxample (D-PA) · recorded acts on the topics
            member PA 12                       | Rep. Eve Éxample (D-PA)
            member pa12                        | Rep. Eve Éxample (D-PA)
            member Pennsylvania 12             | Rep. Eve Éxample (D-PA)
            member Pennsylvania's 12th district| Rep. Eve Éxample (D-PA)
            member 12th district of Pennsylvania topic nato | Rep. Eve Éxample (D-PA) · recorded acts on the topics · NATO membership
            member AK-AL                       | Rep. Gil Able (R-AK)
            member alaska at large             | Rep. Gil Able (R-AK)
            member AK-1                        | Rep. Gil Able (R-AK)
            member PR                          | Puerto Rico · 1 in the House
            member PR at large                 | Resident Commissioner Cy Cee (D-PR)
            member DC-AL                       | Del. Di Dee (D-DC)
            member PA                          | Pennsylvania · 1 Senator, 3 in the House
            member pennsylvania on 2025-06-01  | Pennsylvania · 1 Senator, 4 in the House · on Sun 1 Jun 2025
            member PA-2 on June 1, 2025        | Rep. Gus Gone (R-PA) · recorded acts on the topics · until Sun 1 Jun 2025
            member PA-2                        | The list of members has nobody for PA-2 now.
            member PA-30                       | The list of members has nobody for PA-30 now.
            member PA-AL                       | The list of members has nobody for PA-AL now.
            member AK-2                        | The list of members has nobody for AK-2 now.
            member PA-12 on 2019-06-01         | The list of members has nobody for PA-12 on Sat 1 Jun 2019.
            member PA-12 on 2027-06-01         | Tue 1 Jun 2027 has not come.
            member PA-12 on someday            | Which day is "someday"?
            member PA-12 on 2023-02-30         | "2023-02-30" is no day.
            member roe on february 29th, 2025  | "february 29th, 2025" is no day.
            member roe on today                | Sen. Ann Roe (I-ME)
            member PA on june 1st, 2025        | Pennsylvania · 1 Senator, 4 in the House · on Sun 1 Jun 2025
            member 12                          | No member "12"
            member 12 csv                      | No member "12"
            member 0                           | No member "0"
            member ME topic nato               | Maine · 2 Senators, 0 in the House · NATO membership
            member doe topic un                | Which member? · 2 members fit "doe" · UN membership
            member ann roe                     | Sen. Ann Roe (I-ME)
            member roe                         | Sen. Ann Roe (I-ME)
            member roe-hinds                   | Rep. Ada Roe-Hinds (R-PA)
            member hinds                       | Rep. Ada Roe-Hinds (R-PA)
            member S901                        | Sen. Ann Roe (I-ME)
            member R900001                     | Sen. Ann Roe (I-ME)
            member gone                        | Rep. Gus Gone (R-PA)
            member PA                          | Pennsylvania · 1 Senator, 3 in the House, 9 seats vacant
            member ME                          | Maine · 2 Senators, 0 in the House
            member PA page 2                   | There is 1 page of this.
            """)
    void a_seat_is_asked_for_in_many_forms(String line, String begins) {
        assertThat(world.text(line)).startsWith(begins);
    }

    @Test
    void a_delegation_is_counted_on_the_topic_that_is_asked_for_and_its_positions_are_told() {
        assertThat(world.text("member ME topic nato")).contains("Sen. Ann Roe (I-ME) · caucuses with the Democrats · 1 recorded act",
                "Yea 1, Nay 1 · Senate vote 44 (2025) · Sat 19 Jul 2025", ": `vote s44-119.2025 ME`");
        assertThat(world.text("member ME topic un")).contains("Sen. Pia Poe (D-ME) · no recorded acts").doesNotContain("Senate vote 44");
        assertThat(world.text("member PA topic nato")).contains("Sen. Flo Foe (D-PA) · 1 recorded act", "Yea 1 · Senate vote 44 (2025)");
        assertThat(world.text("member ME topic nato on 2025-07-18")).doesNotContain("Senate vote 44");
        assertThat(world.text("member ME")).doesNotContain("Senate vote 44");
    }

    @Test
    void whoever_sits_no_more_is_said_to_have_sat_among_the_choices() {
        assertThat(world.text("member g")).contains("\n  Rep. Gil Able (R-AK) · AK-AL", "\n  once: Rep. Gus Gone (R-PA) · PA-2");
        assertThat(world.text("member g on 2025-06-01")).doesNotContain("once:");
    }

    @Test
    void a_seat_that_nobody_holds_is_said_to_be_vacant() {
        assertThat(world.text("member PA")).contains("Vacant by the list of members: PA-2 (last Rep. Gus Gone (R-PA), until ",
                "), PA-4, PA-5,");
        assertThat(world.text("member pennsylvania on 2025-06-01")).doesNotContain("acant");
        assertThat(world.text("member AK")).doesNotContain("acant");
    }

    @Test
    void the_acts_of_all_who_sit_for_a_state_are_one_file_and_who_has_none_is_named() {
        Answer answer = commands.answer("member PA csv", Optional.empty(), "someone", Congress.WASHINGTON);
        Block.File file = answer.message().blocks().stream().filter(Block.File.class::isInstance).map(Block.File.class::cast).findFirst()
                .orElseThrow();
        assertThat(new String(file.content(), StandardCharsets.UTF_8).lines().skip(1)).containsExactly(
                "2025-07-19,F900003,Flo Foe,D,PA,vote,Yea,,s44-119.2025,sjres17-119,,nato,limit,"
                        + "https://www.senate.gov/legislative/LIS/roll_call_votes/vote1191/vote_119_1_00044.xml");
        assertThat(world.text("member PA csv")).contains("Pennsylvania · recorded acts of 4 members",
                "No act is recorded of Rep. Dan Doe (R-PA), Rep. Ada Roe-Hinds (R-PA), Rep. Eve Éxample (D-PA).");
        assertThat(world.text("member PA-12 csv")).startsWith("Rep. Eve Éxample (D-PA) · recorded acts on the topics: none is recorded.");
        assertThat(world.text("member ann roe csv")).contains("a row an act and topic, 1 in all", "floorwire ask --csv member-R900001.csv");
    }

    @Test
    void a_card_says_which_seat_for_which_term_and_where_that_is_from() {
        assertThat(world.text("member PA-12")).contains(
                "Sits in the House for Pennsylvania's 12th district · term from Fri 3 Jan 2025 to Sun 3 Jan 2027",
                "NATO membership · would limit withdrawal:\n  none recorded",
                "seat by the list of members, last answered Thu 19 Nov 2026, 8:00 am ET").doesNotContain("caucus");
        assertThat(world.text("member gone")).contains(
                "Sits in neither chamber by the list of members · the last term on it: in the House for Pennsylvania's 2nd district, until Thu 5 Mar 2026");
    }

    @Test
    void an_independent_s_caucus_is_said_where_the_list_says_it_and_nowhere_else() {
        assertThat(world.text("member roe")).contains("Sits in the Senate for Maine", "· caucuses with the Democrats");
        assertThat(world.text("member lone")).contains("Sits in the Senate for Vermont").doesNotContain("caucus");
        assertThat(world.text("member ME")).startsWith("Maine · 2 Senators, 0 in the House").contains(
                "Sen. Pia Poe (D-ME) · 1 recorded act",
                "Sen. Ann Roe (I-ME) · caucuses with the Democrats · 1 recorded act");
    }

    @Test
    void the_senate_s_id_is_joined_to_the_member() {
        assertThat(world.text("member poe")).contains("Yea · Senate vote 44 (2025) · Sat 19 Jul 2025");
        assertThat(world.text("member poe on 2025-07-18")).doesNotContain("Senate vote 44");
    }

    @Test
    void as_of_a_day_nothing_later_counts() {
        assertThat(world.text("member ME on 2025-07-18")).contains("Sen. Pia Poe (D-ME) · no recorded acts");
        assertThat(world.text("member VA")).startsWith("Virginia · 0 Senators, 0 in the House")
                .contains("once: Sen. Max Doe (I-VA) · 1 recorded act");
        assertThat(world.text("member VA on 2025-07-18")).contains("none known").doesNotContain("Doe");
    }

    @Test
    void beside_a_vote_the_parties_stay_as_printed_and_who_stands_apart_is_compared_with_the_caucus() {
        String card = world.text("vote s44-119.2025");
        assertThat(card).contains("Yea 2 D · Nay 2 I", "Caucusing with the Democrats: Roe (I-ME)\n",
                "Voted apart from most of the party they caucus with: Roe (I-ME)");
        assertThat(world.text("vote s44-119.2025 apart")).contains("Roe (I-ME)").doesNotContain("Lone");
    }

    @Test
    void an_empty_seat_names_who_held_it_last_and_a_wrong_number_says_how_many_there_are() {
        assertThat(world.text("member PA-2")).contains("Last: Rep. Gus Gone (R-PA), until Thu 5 Mar 2026.");
        assertThat(world.text("member PA-30")).contains("Pennsylvania's districts on it go to 12.");
        assertThat(world.text("member AK-2")).contains("Alaska has one seat, at large: `member AK-AL`.");
        assertThat(world.text("member PA-12 on 2019-06-01")).contains("it knows those who sat when Floorwire first read it");
    }

    @Test
    void a_list_that_has_not_answered_is_said_to_be_stale() {
        try {
            world.wiring().sources().failed("legislators", world.instant().minus(Duration.ofHours(3)), "503");
            assertThat(world.text("member PA-12")).contains("Stale: List of members has not answered since");
            assertThat(world.text("member PA")).contains("Stale: List of members has not answered since");
        } finally {
            world.wiring().sources().succeeded("legislators", HEARD, Optional.empty());
        }
    }

    @Test
    void seats_and_names_of_who_sits_complete_the_line() {
        assertThat(commands.complete("member pa-", 10, Optional.empty())).containsExactly("pa-1", "pa-12", "pa-3");
        assertThat(commands.complete("congress member ro", 10, Optional.empty())).containsExactly("roe", "roe-hinds");
        assertThat(commands.complete("member gon", 10, Optional.empty())).as("left").isEmpty();
        assertThat(commands.complete("member exam", 10, Optional.empty())).containsExactly("example");
        assertThat(commands.complete("bill pa-", 10, Optional.empty())).isEmpty();
    }

    @Test
    void a_former_senator_without_days_is_known_by_the_id_alone() {
        assertThat(world.wiring().members().members().holding("VT", LocalDate.of(2026, 11, 20))).hasSize(1);
        world.wiring().members().former(List.of(new Legislator("O900011", Optional.of("S905"), "Old", "Oldman", "Old Oldman", List.of())),
                HEARD);
        assertThat(world.text("member oldman")).startsWith("No member \"oldman\" on the list of members, nor in the ledger's roll calls");
    }
}
