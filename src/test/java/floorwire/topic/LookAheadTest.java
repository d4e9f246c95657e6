package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.monitor.Presearcher;
import org.junit.jupiter.api.Test;

/** What the quick look ahead drops, Lucene would not have found: no field of it has one of the words of a topic. */
class LookAheadTest {
    private static final Path REAL = Path.of("../shared/data/billstatus");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Anchors ANCHORS = TopicMatcher.anchors(TopicFiles.shipped());

    /** Topics that are found by the words they are about alone. */
    private static TopicMatcher byWordsAlone() {
        List<Topic> topics = TopicFiles.shipped().stream().map(topic -> new Topic(topic.id(), topic.name(), topic.object(), "-",
                topic.in(), topic.out(), Map.of(Direction.OTHER, about(topic).stream().map(LookAheadTest::rule).toList()))).toList();
        return new TopicMatcher(topics, Presearcher.NO_FILTERING, any -> true);
    }

    private static List<String> about(Topic topic) {
        return topic.rules().values().stream().flatMap(List::stream).flatMap(rule -> rule.about().stream()).distinct().toList();
    }

    private static Topic.Rule rule(String phrase) {
        return new Topic.Rule(List.of(TopicField.TITLE), List.of(phrase), "\"" + phrase + "\"", Optional.empty(), List.of(),
                List.of());
    }

    @Property(tries = 30)
    void no_title_with_a_topics_words_is_dropped_however_they_are_printed(@ForAll("titles") List<String> titles) {
        noneIsDropped(titles);
    }

    @Provide
    Arbitrary<List<String>> titles() {
        Arbitrary<String> words = Arbitraries.of("NATO", "nato", "N", "A", "T", "O", "united", "UNITED", "nations", "Nations", "u", "UN",
                "north", "Atlantic", "treaty", "defense", "authorization", "act", "military", "activities", "1250A", "\u00e9",
                "Unit\u00e9d",
                "\ud835\udc0d", "x");
        Arbitrary<String> between = Arbitraries.of(" ", ".", "-", "  ", "\u2013", "\u00a0", "\u2019", "_", "\t", "", "\u00b6", "\u0301");
        return words.flatMap(word -> between.map(gap -> word + gap)).list().ofMaxSize(8).map(parts -> String.join("", parts)).list()
                .ofSize(300);
    }

    @Test
    void no_real_title_with_a_topics_words_is_dropped() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "skipped: ../shared/data/billstatus is not there");
        var titles = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(REAL)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".xml")) {
                    addTitles(Files.readString(file), titles);
                } else if (file.toString().endsWith(".zip")) {
                    addZipped(file, titles);
                }
            }
        }
        assertThat(titles).hasSizeGreaterThan(10_000);
        noneIsDropped(titles);
        assertThat(titles.stream().filter(ANCHORS::mayHold).count())
                .isLessThan(titles.size() / 10);
    }

    private static void noneIsDropped(List<String> titles) {
        List<TopicDocument> dropped =
                titles.stream().filter(title -> !ANCHORS.mayHold(title)).map(title -> TopicDocument.ofTitle(title, title))
                        .toList();
        try (var words = byWordsAlone()) {
            assertThat(words.match(dropped)).allMatch(List::isEmpty);
        }
    }

    private static void addZipped(Path zip, List<String> titles) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                addTitles(new String(in.readAllBytes(), StandardCharsets.UTF_8), titles);
            }
        }
    }

    private static void addTitles(String xml, List<String> titles) {
        Matcher found = TITLE.matcher(xml);
        while (found.find()) {
            titles.add(found.group(1));
        }
    }
}
