package floorwire.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import floorwire.feed.govinfo.BillTextParser;

/**
 * Times two versions of an NDAA, parsed, aligned and diffed together (docs/benchmarks.md): H.R. 3838 as reported, of the shared data, and a successor
 * that is synthetic. Not one of the tests that a build runs, and no figure makes it fail.
 */
class TextBenchmark {

    private static final Path TEXTS = Path.of("../shared/data/text");
    private static final Path NDAA = TEXTS.resolve("119/HR3838/BILLS-119hr3838rh_Reported_in_House.xml");
    private static final Path OMNIBUS = TEXTS.resolve("uslm/BILLS-116hr1865eah.xml");
    private static final Path ANOTHER_YEAR = TEXTS.resolve("uslm/S2731_RCS.XML");
    private static final int ROUNDS = 12;
    private static final Pattern SECTION = Pattern.compile("<section id=[^>]*><enum>(\\d+)\\.</enum>.*?</section>", Pattern.DOTALL);

    @Test
    void all_texts_cold_and_two_ndaas_warm() throws IOException {
        assumeTrue(Files.exists(NDAA), "skipped: " + NDAA + " is absent");
        long start = System.nanoTime();
        int read = 0;
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file : files.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".xml")).toList()) {
                BillTextParser.parse(Files.readAllBytes(file));
                read++;
            }
        }
        System.out.printf(Locale.ROOT, "%d texts, cold: %.2f s (limit 5)%n", read, (System.nanoTime() - start) / 1e9);
        byte[] before = Files.readAllBytes(NDAA);
        byte[] after = successor(new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        for (int round = 1; round <= ROUNDS; round++) {
            round(round, before, after);
        }
        System.out.printf(Locale.ROOT, "load average %.2f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The sections of the other large texts, followed, in a new text of the size of an NDAA. */
    @Test
    void a_new_text_against_a_thousand_followed_provisions() throws IOException {
        assumeTrue(Files.exists(NDAA) && Files.exists(OMNIBUS) && Files.exists(ANOTHER_YEAR), "skipped: " + TEXTS + " lacks a text");
        List<Fingerprint> followed = Stream.concat(BillTextParser.parse(Files.readAllBytes(OMNIBUS)).sections().stream(),
                BillTextParser.parse(Files.readAllBytes(ANOTHER_YEAR)).sections().stream()).map(Fingerprint::of).limit(1_000).toList();
        List<String> stored = followed.stream().map(Fingerprint::stored).toList();
        byte[] text = Files.readAllBytes(NDAA);
        for (int round = 1; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            Fingerprints prints = Fingerprints.of(stored.stream().flatMap(one -> Fingerprint.read(one).stream()).toList());
            long built = System.nanoTime();
            BillText read = BillTextParser.parse(text);
            long parsed = System.nanoTime();
            int hits = prints.in(read.sections()).size();
            long end = System.nanoTime();
            System.out.printf(Locale.ROOT,
                    "round %d: %d followed provisions read in %.0f ms, a text of %.1f MB parsed in %.0f ms, matched in %.0f ms"
                            + " (%d hits), all %.0f ms (limit 2000)%n",
                    round, followed.size(), (built - start) / 1e6, text.length / 1e6, (parsed - built) / 1e6,
                    (end - parsed) / 1e6, hits, (end - start) / 1e6);
        }
    }

    private static void round(int round, byte[] before, byte[] after) {
        long start = System.nanoTime();
        BillText from = BillTextParser.parse(before);
        BillText to = BillTextParser.parse(after);
        long parsed = System.nanoTime();
        List<Aligned> rows = Alignment.of(from, to);
        long aligned = System.nanoTime();
        long runs = rows.stream().filter(row -> row.verdict() == Verdict.CHANGED)
                .mapToLong(row -> WordDiff.of(row.from().orElseThrow().text(), row.to().orElseThrow().text()).size()).sum();
        long end = System.nanoTime();
        System.out.printf(Locale.ROOT,
                "round %d: %d and %d sections, %.1f and %.1f MB: parsed %.0f ms, aligned %.0f ms, diffed %.0f ms (%d runs), all %.0f ms%s%n",
                round, from.sections().size(), to.sections().size(), before.length / 1e6, after.length / 1e6, (parsed - start) / 1e6,
                (aligned - parsed) / 1e6,
                (end - aligned) / 1e6, runs, (end - start) / 1e6, round == ROUNDS ? " (limit 1000); "
                        + rows.stream().collect(Collectors.groupingBy(row -> row.verdict().code(), TreeMap::new, Collectors.counting()))
                        : "");
    }

    /** Synthetic: each section anew numbered, each fifth with words changed, and after each second one another made of the words of several. */
    private static String successor(String xml) {
        Random random = new Random(1);
        List<String> words = List.of(xml.replaceAll("<[^>]*>", " ").split("\\s+", 200_000));
        StringBuilder made = new StringBuilder();
        Matcher section = SECTION.matcher(xml);
        int end = 0;
        for (int count = 0; section.find(); count++) {
            String body = section.group().replaceFirst("<enum>\\d+\\.", "<enum>" + (Integer.parseInt(section.group(1)) + 3) + ".");
            made.append(xml, end, section.start()).append(count % 5 == 0 ? body.replace(" shall ", " may hereafter ") : body);
            if (count % 2 == 0) {
                made.append("<section id=\"x").append(count).append("\"><enum>").append(9000 + count)
                        .append(".</enum><header>Synthetic matter ").append(count)
                        .append("</header><text>");
                for (int i = 0; i < 600; i++) {
                    made.append(words.get(random.nextInt(words.size())).replace("&", "and").replace("<", "")).append(' ');
                }
                made.append("</text></section>");
            }
            end = section.end();
        }
        return made.append(xml.substring(end)).toString();
    }
}
