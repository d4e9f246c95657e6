package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.SomeVotes;
import floorwire.VoteWriter;
import floorwire.congress.RollCall;

/**
 * Times {@code votes inspect} over 5,000 synthetic roll calls of full size (docs/benchmarks.md). Not one of the tests that a build runs, as
 * its name does not end so, and no figure makes it fail.
 */
class VotesBenchmark {
    private static final int EACH = 2_500;
    private static final int REPRESENTATIVES = 435;
    private static final int SENATORS = 100;
    private static final int WARM_UP = 1;
    private static final int ROUNDS = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void five_thousand_roll_calls() throws IOException {
        long bytes = 0;
        for (int i = 0; i < EACH; i++) {
            bytes += write("h" + i, SomeVotes.house(i, REPRESENTATIVES)) + write("s" + i, SomeVotes.senate(i, SENATORS));
        }
        System.out.printf(Locale.ROOT, "%d files, %.0f MB, %d processors, Java %s, load average %.2f%n", 2 * EACH, bytes / 1e6,
                Runtime.getRuntime().availableProcessors(), Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        List<Took> rows = new ArrayList<>();
        List<Took> positions = new ArrayList<>();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            Took plain = inspect();
            Took withPositions = inspect("--positions");
            System.out.printf(Locale.ROOT, "%-8s %s   --positions %s%n", round > 0 ? round : "warm-up", plain, withPositions);
            if (round > 0) {
                rows.add(plain);
                positions.add(withPositions);
            }
        }
        System.out.printf(Locale.ROOT, "median   %s   --positions %s   (limit: 10 s), load average %.2f%n", median(rows), median(positions),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** In seconds; the processor time is that of all threads, compilers and collector with it. */
    private record Took(double wall, double processor) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%6.2f s (processor %6.2f s)", wall, processor);
        }
    }

    private long write(String name, RollCall vote) throws IOException {
        return Files.size(Files.writeString(folder.resolve(name), VoteWriter.write(vote)));
    }

    private Took inspect(String... more) {
        var line = Main.commandLine();
        line.setOut(new PrintWriter(Writer.nullWriter()));
        line.setErr(new PrintWriter(Writer.nullWriter()));
        List<String> words = new ArrayList<>(List.of("votes", "inspect", folder.toString(), "--format", "tsv"));
        words.addAll(List.of(more));
        long start = System.nanoTime();
        double processor = processor();
        assertThat(line.execute(words.toArray(String[]::new))).isZero();
        return new Took((System.nanoTime() - start) / 1e9, processor() - processor);
    }

    private static double processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static Took median(List<Took> rounds) {
        return rounds.stream().sorted(Comparator.comparingDouble(Took::wall)).toList().get(rounds.size() / 2);
    }
}
