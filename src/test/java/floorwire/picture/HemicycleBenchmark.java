package floorwire.picture;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import floorwire.Votes;
import floorwire.congress.Cast;
import floorwire.congress.Chamber;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.VoteMember;

/**
 * Times a roll call's picture, warm, for both chambers (docs/benchmarks.md). Not one of the tests that a build runs, as its name does not
 * end so, and no figure makes it fail.
 */
class HemicycleBenchmark {
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;

    private static RollCall vote(Chamber chamber, int members) {
        List<Cast> casts =
                IntStream.range(0, members).mapToObj(i -> new Cast(new VoteMember(Optional.of("X" + i), Optional.empty(), "Member " + i,
                        i % 2 == 0 ? "D" : "R", "PA"), Position.of(i % 7 == 0 ? "Not Voting" : i % 3 == 0 ? "Nay" : "Yea"))).toList();
        RollCall made = Votes.of(chamber, 190, "s2226-118", "On the Amendment", "Amendment Agreed to", "An amendment's title", "YN");
        return made.withPositions(casts);
    }

    @Test
    void pictures_of_both_chambers() {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average %.2f%n", Runtime.getRuntime().availableProcessors(),
                Runtime.version(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        for (RollCall vote : List.of(vote(Chamber.SENATE, 100), vote(Chamber.HOUSE, 435))) {
            long[] took = new long[ROUNDS];
            int bytes = 0;
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long from = System.nanoTime();
                bytes = Hemicycle.of(vote).orElseThrow().picture().png().length;
                if (round >= 0) {
                    took[round] = System.nanoTime() - from;
                }
            }
            Arrays.sort(took);
            System.out.printf(Locale.ROOT, "%s, %d seats: median %.1f ms, p95 %.1f ms, %d bytes (limit: 100 ms)%n",
                    vote.id().chamber().label(),
                    vote.positions().size(), took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6, bytes);
        }
        System.out.printf(Locale.ROOT, "load average %.2f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
