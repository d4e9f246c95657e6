package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.VoteTime;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.pipeline.World;

/** The votes on one year's defense act, over a vehicle that was voted on as something else before. */
class ActVotesTest {

    private static final String NDAA = "National Defense Authorization Act for Fiscal Year 2023";
    private static final Path NAMED = Path.of("../shared/data/billstatus/named");

    @TempDir Path folder;
    private World world;

    @BeforeEach
    void open() {
        world = new World(folder);
        world.at("2026-11-20T15:00:00Z");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void vehicle() {
        world.wiring().intake().hear(Bills.of("hr9776-117", "2022-05-16").title(NDAA).official("To provide for harbors.")
                .titled("Short Title(s) as Passed House", "Harbors Act of 2022")
                .titled("Short Titles as Passed Senate", "Harbors Act of 2022")
                .titled("Short Titles as Enacted", NDAA).text("Engrossed in House", "2022-06-08", "BILLS-117hr9776eh")
                .text("Engrossed Amendment Senate", "2022-07-28", "BILLS-117hr9776eas")
                .text("Engrossed Amendment House", "2022-12-08", "BILLS-117hr9776eah")
                .house("2022-06-08", "H37300",
                        "On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: 384 - 37 (Roll no. 253).")
                .house("2022-12-08", "H1B000",
                        "Pursuant to the provisions of H.Res. 9512, the House agreed to the Senate amendment with an amendment.")
                .senate("2022-12-15", "Senate agreed to the House amendment to the Senate amendment by Yea-Nay Vote. 83 - 11. Record Vote"
                        + " Number: 396.")
                .law("117-263").said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
        world.wiring().intake().hear(Bills.of("s9543-117", "2022-07-18").title(NDAA)
                .house("2022-07-20", "H37100", "On passage Passed by the Yeas and Nays: 329 - 101 (Roll no. 350).")
                .said("2026-11-01T10:00:00Z"), world.instant(), () -> {});
    }

    @Test
    void votes_on_what_a_vehicle_was_before_are_no_votes_on_the_act_and_all_stand_by_their_days() {
        vehicle();
        assertThat(world.text("ndaa fy2023")).containsSubsequence("Roll calls:\n",
                "Thu 15 Dec 2022 · Senate vote 396 (2022) · H.R. 9776 · On Concurring in the House Amendment · agreed to 83–11 (provisional)",
                "Thu 8 Dec 2022 · H.R. 9776 · Pursuant to the provisions of H.Res. 9512, the House agreed to the Senate amendment with an"
                        + " amendment. · a roll call on it would be filed under H.Res. 9512 · https://www.congress.gov/bill/117th-congress/"
                        + "house-resolution/9512",
                "Wed 20 Jul 2022 · House roll call 350 (2022) · S. 9543 · passed 329–101 (provisional)",
                "Before H.R. 9776 carried the act, from Thu 8 Dec 2022: 1 roll call on what it was born as, `vote hr9776-117`")
                .doesNotContain("384–37");
        assertThat(world.text("vote hr9776-117")).contains("384–37");
    }

    @Test
    void the_roll_call_on_the_resolution_through_which_the_house_acted_is_shown() {
        vehicle();
        RollCall made = Votes.of(Chamber.HOUSE, 516, "hres9512-117", "On Agreeing to the Resolution", "Passed", "", "YYYNNY");
        world.hear("houseclerk",
                new RollCall(made.id(), Optional.of(new VoteTime(LocalDate.of(2022, 12, 8), Optional.of(LocalTime.of(13, 43)))),
                        made.modified(), false, made.words(), made.required(), made.matter(), made.counts(), made.tieBreak(),
                        made.positions()));
        assertThat(world.text("ndaa fy2023"))
                .contains("the House agreed to the Senate amendment with an amendment. · House roll call 516 (2021) · H.Res. 9512 ·"
                        + " Passed 4–2");
    }

    @Test
    void an_act_is_found_by_one_of_its_carriers_and_its_first_page_is_all_of_it() {
        vehicle();
        assertThat(world.text("congress ndaa hr9776")).startsWith("NDAA for fiscal year 2023");
        assertThat(world.text("ndaa fy2023 page 1")).startsWith("NDAA for fiscal year 2023");
        world.wiring().intake().hear(Bills.of("s1-117", "2022-07-18").title("Nothing").said("2026-11-01T10:00:00Z"), world.instant(),
                () -> {});
        assertThat(world.text("congress ndaa s1-117")).startsWith("S. 1 (117th) carries no NDAA that the ledger knows of.");
    }

    @Test
    void the_real_vehicle_of_fiscal_year_2023_carried_the_act_from_december_2022() throws IOException {
        Path file = NAMED.resolve("BILLSTATUS-117hr7776.xml");
        assumeTrue(Files.exists(file), "../shared/data is not here: the real vehicle is not read");
        world.wiring().intake().hear(new BillStatusParser().parse(Files.readAllBytes(file)), world.instant(), () -> {});
        assertThat(world.text("ndaa fy2023"))
                .contains("Thu 8 Dec 2022 · H.R. 7776 · Pursuant to the provisions of H.Res. 1512, the House agreed to",
                        "Before H.R. 7776 carried the act, from Thu 8 Dec 2022: 2 roll calls on what it was born as")
                .doesNotContain("93 - 1.", "384 - 37");
    }
}
