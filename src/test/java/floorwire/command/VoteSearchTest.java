package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Votes;
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
            VoteSearch search = new VoteSearch(rollCalls);
            assertThat(search.with(List.of("pelham", "velazquez"))).containsExactly(RollCallId.parse("s1-100.1987").orElseThrow());
            assertThat(search.with(List.of("doe"))).hasSize(4_400).first().hasToString("s400-111.2009");
            assertThat(search.meant(List.of("pelhan"))).contains(List.of("pelham"));
            rollCalls.keep(rollCalls.word("senate", HEARD, HEARD, vote(401, 111, "Quorn Amdt. No. 9")));
            assertThat(search.with(List.of("quorn"))).hasSize(1);
            rollCalls.keep(rollCalls.word("senate", HEARD, HEARD, vote(2, 100, "Quorn Amdt. No. 8")));
            assertThat(search.with(List.of("quorn"))).as("an old one, loaded later").hasSize(2);
        }
    }
}
