package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.Listed;
import floorwire.RecordedVotes;
import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Legislator;
import floorwire.congress.RollCall;
import floorwire.congress.Term;
import floorwire.congress.VoteMember;
import floorwire.pipeline.World;

/** Delegates and the Resident Commissioner: the Clerk prints XX for all of them, the list of members says for which territory each sits. */
class TerritoryVotesTest {

    private static final List<String> NAMES = List.of("Delegate", "Islander", "Commissioner", "Stranger");

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
        world.wiring().intake().hear(Bills.of("hr2670-118", "2023-04-18").said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        RollCall made = Votes.of(Chamber.HOUSE, 311, "hr2670-118", "On Agreeing to the Amendment", "Failed", "", "NYYA");
        world.hear("houseclerk", made.withPositions(IntStream.range(0, 4).mapToObj(i -> {
            Cast cast = made.positions().get(i);
            return new Cast(new VoteMember(cast.member().bioguide(), Optional.empty(), NAMES.get(i), cast.member().party(), "XX"),
                    cast.position());
        }).toList()));
        world.hear("houseclerk", Votes.of(Chamber.HOUSE, 328, "hr2670-118", "On Passage", "Passed", "", "YYYNNA"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Legislator sitting(int number, String state) {
        return Listed.of("X00000" + number, "", "Max " + NAMES.get(number - 1), state, Optional.of(0), "Democrat", "", "2023-01-03",
                "2025-01-03");
    }

    private void listed() {
        world.wiring().members().sitting(List.of(sitting(1, "DC"), sitting(2, "GU")), true, world.instant());
        world.wiring().members().former(List.of(new Legislator("X000003", Optional.empty(), "Max", "Commissioner", "Max Commissioner",
                List.of(new Term(Chamber.HOUSE, Optional.empty(), Optional.empty(), "PR", Optional.of(0), "Democrat", Optional.empty(),
                        List.of())))),
                world.instant());
    }

    @Test
    void who_sits_for_a_territory_is_found_by_it_and_called_as_the_list_of_members_does() {
        listed();
        assertThat(world.text("vote h311-118.2023 DC")).contains("District of Columbia · 1 of 4 members", "Nay 1:\n  Del. Delegate (D-DC)");
        assertThat(world.text("vote h311-118.2023 DC-AL")).contains("Del. Delegate (D-DC)");
        assertThat(world.text("vote h311-118.2023 guam")).contains("Guam · 1 of 4 members", "Del. Islander (D-GU)");
        assertThat(world.text("vote h311-118.2023 state PR")).contains("Yea 1:\n  Resident Commissioner Commissioner (R-PR)");
    }

    @Test
    void delegations_have_their_own_letters_and_xx_stands_where_nobody_knows_better() {
        listed();
        assertThat(world.text("vote h311-118.2023 states")).contains("Delegations, 4 in all:", "DC · Nay 1 D", "GU · Yea 1 D",
                "PR · Yea 1 R",
                "XX · Not voting 1 R");
        assertThat(world.text("vote h311-118.2023 everyone")).contains("\n  Stranger (R-XX)").doesNotContain("Rep. Stranger");
    }

    @Test
    void where_nobody_is_found_for_a_territory_it_is_said_why() {
        assertThat(world.text("vote h311-118.2023 DC")).contains("0 of 4 members",
                "The record prints XX for every territory; the list of members,"
                        + " which says who sits for which, has not been read yet.");
        listed();
        assertThat(world.text("vote h311-118.2023 state AS"))
                .contains("The record prints XX for some members, of whom the list of members does not"
                        + " say for which territory they sat.");
        assertThat(world.text("vote h328-118.2023 DC"))
                .contains("Nobody of District of Columbia is in this record: Delegates and the Resident"
                        + " Commissioner vote in the Committee of the Whole alone.");
    }

    @Test
    void the_delegates_of_a_real_vote_are_told_by_their_territories() throws IOException {
        world.wiring().members().sitting(List.of(
                Listed.of("N000147", "", "Eleanor Norton", "DC", Optional.of(0), "Democrat", "", "2023-01-03", "2025-01-03")), true,
                world.instant());
        RollCall vote = RecordedVotes.read("h311-118.2023");
        world.hear("houseclerk", vote);
        assertThat(world.text("vote h311-118.2023 DC")).contains("1 of 439 members", "Nay 1:\n  Del. Norton (D-DC)");
    }

    @Test
    void delegates_are_asked_for_together_and_are_missed_where_they_do_not_vote() {
        listed();
        assertThat(world.text("vote h311-118.2023 delegates")).contains("Delegates · 4 of 4 members", "Del. Delegate (D-DC)");
        assertThat(world.text("vote h328-118.2023 delegates")).contains("No Delegate is in this record: Delegates and the Resident"
                + " Commissioner vote in the Committee of the Whole alone.");
        assertThat(world.text("vote h328 2023 delegate")).contains("No Delegate is in this record");
        assertThat(world.text("vote h328 2023 islander"))
                .startsWith("Del. Islander (D-GU) is not in the record of House roll call 328 (2023):"
                        + " Delegates and the Resident Commissioner vote in the Committee of the Whole alone.");
    }
}
