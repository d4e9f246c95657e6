package floorwire.command.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.command.ToldRollCalls;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteWords;
import floorwire.ledger.RollCalls;
import floorwire.pipeline.World;

/** Words are looked for in all roll calls of the ledger, however old. */
class VoteSearchTest {

    private static final Instant HEARD = Instant.parse("2026-11-19T12:00:00Z");
    @TempDir Path folder;

    private static RollCall vote(int number, int congress, String title) {
        RollCall made = Votes.of(Chamber.SENATE, number, "s1-" + congress, "On the Amendment", "Amendment Agreed to", title, "");
        return new RollCall(made.id(), made.at(), made.modified(), false, new VoteWords("On the Amendment", "", title, "", "Agreed to", ""),
                made.required(), made.matter(), made.counts(), made.tieBreak(), made.positions());
    }

    @Test
    void the_oldest_of_thousands_is_found_and_what_is_heard_later_too() {
        try (World world = new World(folder)) {
            RollCalls rollCalls = world.wiring().rollCalls();
            world.wiring().unitOfWork().run(() -> {
                for (int congress = 101; congress <= 111; congress++) {
                    for (int number = 1; number <= 400; number++) {
                        rollCalls.keep(rollCalls.word("senate", HEARD, HEARD, vote(number, congress, "Doe Amdt. No. " + (number + 7_000))));
                    }
                }
                rollCalls.keep(rollCalls.word("senate", HEARD, HEARD, vote(1, 100, "Pelham Amdt. No. 42 on Velázquez")));
                // another source's copy is the same roll call
                rollCalls.keep(rollCalls.word("congressgov", HEARD, HEARD, vote(1, 100, "Pelham Amdt. No. 42 on Velázquez")));
            });
            assertThat(rollCalls.count()).isEqualTo(4_401);
            VoteSearch search = new VoteSearch(rollCalls, world.wiring().ledger(), world);
            assertThat(search.with(List.of("pelham", "velazquez"))).containsExactly(RollCallId.parse("s1-100.1987").orElseThrow());
            assertThat(search.with(List.of("doe"))).hasSize(4_400).first().hasToString("s400-111.2009");
            assertThat(search.meant(List.of("pelhan"))).contains(List.of("pelham"));
            rollCalls.keep(rollCalls.word("senate", HEARD, HEARD, vote(401, 111, "Quorn Amdt. No. 9")));
            assertThat(search.with(List.of("quorn"))).hasSize(1);
            rollCalls.keep(rollCalls.word("senate", HEARD, HEARD, vote(2, 100, "Quorn Amdt. No. 8")));
            assertThat(search.with(List.of("quorn"))).as("an old one, loaded later").hasSize(2);
        }
    }

    /** More votes than are looked at each time are later than it. */
    @Test
    void what_takes_the_place_of_an_old_vote_is_found_by_its_words_and_the_old_words_find_nothing() {
        try (World world = new World(folder)) {
            world.hear("2021-12-08T12:00:00Z", act("On passage Passed by the Yeas and Nays: 363 - 70 (Roll no. 405)."));
            RollCalls records = world.wiring().rollCalls();
            for (int number = 1; number <= 100; number++) {
                records.keep(records.word("senate", HEARD, HEARD, vote(number, 118, "Doe Amdt. No. " + (number + 7_000))));
            }
            records.keep(records.word("senate", HEARD, HEARD, vote(1, 116, "Pelham Amdt. No. 42")));
            VoteSearch search =
                    new VoteSearch(new ToldRollCalls(records, world.wiring().ledger()), world.wiring().ledger(), world);
            assertThat(search.with(List.of("passage", "405"))).singleElement().hasToString("h405-117.2021");
            world.hear("2021-12-09T12:00:00Z", act("On quorning Passed by the Yeas and Nays: 363 - 70 (Roll no. 405)."));
            assertThat(search.with(List.of("quorning"))).as("told in other words").hasSize(1);
            records.keep(records.word("houseclerk", HEARD, HEARD,
                    Votes.of(Chamber.HOUSE, 405, "s1605-117", "On Zygomorphing", "Passed", "Pulse Act", "YYN")));
            assertThat(search.with(List.of("zygomorphing"))).as("its own record").singleElement().hasToString("h405-117.2021");
            assertThat(search.with(List.of("quorning"))).isEmpty();
            records.keep(records.word("senate", HEARD.plusSeconds(1), HEARD.plusSeconds(1), vote(1, 116, "Velden Amdt. No. 42")));
            assertThat(search.with(List.of("velden"))).as("a correction").singleElement().hasToString("s1-116.2019");
            assertThat(search.with(List.of("pelham"))).isEmpty();
            world.hear("2021-12-10T12:00:00Z", Bills.of("s77-117", "2021-02-01").title("A bill of no topic.").senate("2021-07-19",
                    "Motion to twiddle agreed to in Senate by Yea-Nay Vote. 51 - 48. Record Vote Number: 44."));
            assertThat(search.with(List.of("twiddle"))).as("told of a measure of no topic").isEmpty();
            assertThat(search.with(List.of("doe"))).hasSize(100);
        }
    }

    private static Bills act(String action) {
        return Bills.of("s1605-117", "2021-05-13").title("National Defense Authorization Act for Fiscal Year 2022").house("2021-12-07",
                "H37100", action);
    }
}
