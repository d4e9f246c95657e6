package floorwire.command.vote;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Votes;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.VoteWords;
import floorwire.ledger.RollCalls;
import floorwire.pipeline.World;

/**
 * What it takes to look for words in 35,000 synthetic roll calls, about as many as both chambers took since 1989 (docs/benchmarks.md). Not one
 * of the tests that a build runs, as its name does not end so, and no figure makes it fail.
 */
class VoteSearchBenchmark {

    private static final int A_CONGRESS = 1_842;
    private static final int DICTIONARY = 6_000;
    private static final Instant HEARD = Instant.parse("2026-11-19T12:00:00Z");
    /** The day on which the first Congress began, or near it. */
    private static final Instant FIRST = Instant.parse("1787-01-03T17:00:00Z");
    @TempDir Path folder;

    private static RollCall vote(int number, int congress, Random random) {
        String title = IntStream.range(0, 14).mapToObj(word -> "word" + Integer.toString(random.nextInt(DICTIONARY), 36))
                .collect(Collectors.joining(" "));
        RollCall made = Votes.of(Chamber.SENATE, number, "s1-" + congress, "On the Amendment", "Amendment Agreed to", title, "");
        return new RollCall(made.id(), Optional.empty(), made.modified(), false,
                new VoteWords("On the Amendment", "", title, "", "Agreed to", ""),
                made.required(), made.matter(), made.counts(), made.tieBreak(), List.of());
    }

    @Test
    void words_in_thirty_five_thousand_roll_calls() {
        Random random = new Random(3);
        try (World world = new World(folder)) {
            RollCalls rollCalls = world.wiring().rollCalls();
            for (int congress = 101; congress <= 119; congress++) {
                int of = congress;
                world.wiring().unitOfWork().run(() -> {
                    for (int number = 1; number <= A_CONGRESS; number++) {
                        rollCalls.keep(rollCalls.word("senate",
                                FIRST.plus(730L * of * 24 + number * 9L, ChronoUnit.HOURS), HEARD, vote(number, of, random)));
                    }
                });
            }
            long before = used();
            VoteSearch search = new VoteSearch(rollCalls, world.wiring().ledger(), world);
            time("the first question", () -> search.with(List.of("word4f", "amendment")));
            System.out.printf(Locale.ROOT, "%,d roll calls, %.1f MB of heap kept for their words%n", rollCalls.count(),
                    (used() - before) / 1e6);
            for (int round = 1; round <= 3; round++) {
                time("another question", () -> search.with(List.of("word4f", "amendment")));
                time("a word that none has", () -> search.meant(List.of("wordq1x", "amendmnet")));
            }
            time("of it the look at what is new", () -> rollCalls.latest(60));
            time("and at how many there are", rollCalls::count);
        }
    }

    private static void time(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        System.out.printf(Locale.ROOT, "%s: %.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }

    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
