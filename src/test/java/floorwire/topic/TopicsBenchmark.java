package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.QueryMatch;
import org.junit.jupiter.api.Test;

/**
 * How fast the topics are: 10,000 stored queries against new documents of 2 KB, beside Lucene's Monitor as it comes (its own words, one
 * document at a time); and a text of 2 MB against the topics that come with the program. Prints figures, and fails on none; it fails if
 * the two ways do not find the same. Run by name only: {@code -Dtest=TopicsBenchmark}.
 */
class TopicsBenchmark {
    private static final Path TEXT = Path.of("../shared/data/text/119/HR3838/BILLS-119hr3838rh_Reported_in_House.xml");
    private static final int QUERIES = 10_000;
    private static final int SIZE = 2_000;
    /** Where the next document begins in the text. */
    private static final int STEP = 500;
    private static final int ROUNDS = Integer.getInteger("topics.rounds", 5);
    private static final int PLAIN_DOCUMENTS = 40;
    private static final long SEED = 119;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void ten_thousand_stored_queries() throws Exception {
        assumeTrue(Files.exists(TEXT), "skipped: " + TEXT + " is not there");
        String all = String.join(" ", BillText.read(TEXT).values().getOrDefault(TopicField.TEXT, List.of()));
        List<TopicDocument> documents = IntStream.range(0, (all.length() - SIZE) / STEP)
                .mapToObj(i -> new TopicDocument("d" + i, Map.of(TopicField.SUMMARY, List.of(all.substring(i * STEP, i * STEP + SIZE)))))
                .toList();
        List<SyntheticQuery> queries = SyntheticQuery.many(all, QUERIES, SEED);
        System.out.printf(Locale.ROOT, "%d queries (synthetic, seed %d), such as %s; %d documents of %d characters; load average %.1f%n",
                QUERIES, SEED, queries.subList(0, 4).stream().map(SyntheticQuery::text).toList(), documents.size(), SIZE, load());
        double plain;
        List<Set<String>> plainFound = new ArrayList<>();
        try (var monitor = new Monitor(IndexedDocument.ANALYZER)) {
            monitor.register(queries.stream().map(query -> query.plain(TopicField.SUMMARY)).toList());
            plain = plain(monitor, documents.subList(0, PLAIN_DOCUMENTS), plainFound);
        }
        try (var matcher = new TopicMatcher(queries.stream().map(query -> query.topic(TopicField.SUMMARY)).toList());
                var threads = Executors.newFixedThreadPool(2)) {
            int half = documents.size() / 2;
            Callable<List<List<Match>>> first = () -> matcher.match(documents.subList(0, half));
            Callable<List<List<Match>>> second = () -> matcher.match(documents.subList(half, documents.size()));
            double[] one = new double[ROUNDS];
            double[] two = new double[ROUNDS];
            int matches = 0;
            for (int round = -2; round < ROUNDS; round++) {
                long processor = THREADS.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                List<List<Match>> found = matcher.match(documents);
                double alone = documents.size() * 1e9 / (System.nanoTime() - start);
                double used = documents.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - processor);
                start = System.nanoTime();
                for (Future<List<List<Match>>> part : threads.invokeAll(List.of(first, second))) {
                    assertThat(part.get()).hasSizeGreaterThan(0);
                }
                double together = documents.size() * 1e9 / (System.nanoTime() - start);
                System.out.printf(Locale.ROOT, "round %d: documents/s %.0f with one thread (%.0f of its processor time), %.0f with two%n",
                        round,
                        alone, used, together);
                if (round >= 0) {
                    one[round] = used;
                    two[round] = together;
                }
                matches = found.stream().mapToInt(List::size).sum();
                assertThat(found.subList(0, plainFound.size())).extracting(TopicsBenchmark::ids).isEqualTo(plainFound);
            }
            System.out.printf(Locale.ROOT,
                    "documents a second of processor time: plain Monitor %.1f, ours %.0f (ratio %.1f); by the clock with two threads %.0f; %d matches;"
                            + " load average %.1f%n",
                    plain, median(one), median(one) / plain, median(two), matches, load());
        }
    }

    private static Set<String> ids(List<Match> matches) {
        return new TreeSet<>(matches.stream().map(Match::topicId).toList());
    }

    /** In documents a second of processor time: a busy machine slows both ways. */
    private static double plain(Monitor monitor, List<TopicDocument> documents, List<Set<String>> found) throws IOException {
        double best = 0;
        for (int round = 0; round < 3; round++) {
            found.clear();
            long start = THREADS.getCurrentThreadCpuTime();
            for (TopicDocument document : documents) {
                var matches = monitor.match(new IndexedDocument(document, any -> true).document(), QueryMatch.SIMPLE_MATCHER);
                found.add(new TreeSet<>(matches.getMatches().stream().map(QueryMatch::getQueryId).toList()));
            }
            best = Math.max(best, documents.size() * 1e9 / (THREADS.getCurrentThreadCpuTime() - start));
        }
        return best;
    }

    @Test
    void a_text_of_two_megabytes() {
        assumeTrue(Files.exists(TEXT), "skipped: " + TEXT + " is not there");
        TopicDocument bill = BillText.read(TEXT);
        List<String> text = bill.values().getOrDefault(TopicField.TEXT, List.of());
        assertThat(text).isNotEmpty();
        var paragraphs = new ArrayList<String>();
        long length = 0;
        while (length < 2_000_000) {
            for (String paragraph : text) {
                paragraphs.add(paragraph);
                length += paragraph.length();
            }
        }
        var values = new EnumMap<TopicField, List<String>>(bill.values());
        values.put(TopicField.TEXT, paragraphs);
        var whole = new TopicDocument("long", values);
        try (var matcher = TopicMatcher.shipped()) {
            double[] took = new double[ROUNDS];
            for (int round = -3; round < ROUNDS; round++) {
                long start = System.nanoTime();
                List<Match> found = matcher.match(List.of(whole)).getFirst();
                double ms = (System.nanoTime() - start) / 1e6;
                assertThat(found).isNotEmpty();
                if (round >= 0) {
                    took[round] = ms;
                } else {
                    System.out.printf(Locale.ROOT, "warming up: %.0f ms%n", ms);
                }
            }
            System.out.printf(Locale.ROOT, "text of %d characters in %d paragraphs: median %.0f ms of %s; load average %.1f%n", length,
                    paragraphs.size(), median(took), Arrays.toString(took), load());
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
