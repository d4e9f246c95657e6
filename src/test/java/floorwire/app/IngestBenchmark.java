package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Times {@code ingest} of one folder of a Congress against a bare pass over the same bytes in the same JVM (docs/benchmarks.md). Not one
 * of the tests that a build runs, as its name does not end so, and no figure makes it fail.
 */
class IngestBenchmark {

    private static final Path ZIP = Path.of("../shared/data/billstatus/bulk/BILLSTATUS-117-s.zip");
    private static final String LOADED = "5357 bills, 0 changes, 56.0 MB, ";
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private interface Work {
        void run() throws Exception;
    }

    @Test
    void ingest_against_a_bare_pass_over_the_same_bytes() throws Exception {
        assumeTrue(Files.exists(ZIP), "skipped: " + ZIP + " is absent");
        var bare = new ArrayList<Double>();
        var ingest = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
        System.out.println("round     bare pass    ingest     again   (seconds)");
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            Path database = folder.resolve("round" + (round + WARM_UP) + ".db");
            double bareSeconds = seconds(() -> assertThat(barePass()).isGreaterThan(1_000_000));
            double ingestSeconds = seconds(() -> ingest(database));
            double againSeconds = seconds(() -> ingest(database));
            System.out.printf(Locale.ROOT, "%-8s %10.2f %9.2f %9.2f%n", round > 0 ? round : "warm-up", bareSeconds, ingestSeconds,
                    againSeconds);
            if (round > 0) {
                bare.add(bareSeconds);
                ingest.add(ingestSeconds);
                again.add(againSeconds);
            }
            Files.delete(database);
        }
        System.out.printf(Locale.ROOT, "median   %10.2f %9.2f %9.2f%n", median(bare), median(ingest), median(again));
        System.out.printf(Locale.ROOT, "ratio    %10.2f %9.2f %9.2f   (limits: 3.00, 1.20)%n", 1.0, median(ingest) / median(bare),
                median(again) / median(bare));
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", load());
    }

    /** What the limits are measured in: the JDK's default StAX, every event pulled and its text read. Returns the characters of it. */
    private static long barePass() throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        long characters = 0;
        try (var zip = new ZipFile(ZIP.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                try (InputStream in = zip.getInputStream(entries.nextElement())) {
                    XMLStreamReader reader = factory.createXMLStreamReader(in);
                    while (reader.hasNext()) {
                        reader.next();
                        if (reader.hasText()) {
                            characters += reader.getText().length();
                        }
                    }
                }
            }
        }
        return characters;
    }

    /** The whole command, from its words to the closed database. */
    private static void ingest(Path database) {
        CommandLine line = Main.commandLine();
        var out = new StringWriter();
        line.setOut(new PrintWriter(out, true));
        assertThat(line.execute("ingest", ZIP.toString(), "--database", "jdbc:sqlite:" + database)).isZero();
        assertThat(out.toString()).startsWith(LOADED);
    }

    private static double seconds(Work work) throws Exception {
        System.gc(); // nobody pays for the garbage of the one before
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
