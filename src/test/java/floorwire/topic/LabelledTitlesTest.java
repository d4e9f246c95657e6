package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Titles labelled by hand: of real measures of the 104th to the 119th Congress, by their numbers, and invented ones that try what no
 * real one has tried yet. The queries were written with these in view, so the figures are no proof for titles not in the list.
 */
@DisplayName("Titles labelled by hand")
class LabelledTitlesTest {
    /** Below this many positives a recall of one proves little. */
    private static final int ENOUGH = 30;

    private record Labelled(String bill, Set<String> expected, TopicDocument document) {}

    @Test
    void are_found_in_their_topics_and_directions_and_nowhere_else() throws IOException {
        List<Labelled> labelled = read();
        assertThat(labelled).hasSizeGreaterThan(150);
        var wrong = new ArrayList<String>();
        Map<String, int[]> counts = new TreeMap<>();
        try (var matcher = new TopicMatcher(TopicFiles.shipped())) {
            List<List<Match>> found = matcher.match(labelled.stream().map(Labelled::document).toList());
            for (int i = 0; i < labelled.size(); i++) {
                Labelled one = labelled.get(i);
                Set<String> got = found.get(i).stream().map(match -> match.topicId() + ":" + match.direction().printed())
                        .collect(Collectors.toSet());
                if (!got.equals(one.expected())) {
                    wrong.add(one + " was found as " + found.get(i));
                }
                got.forEach(label -> count(counts, label)[one.expected().contains(label) ? 0 : 1]++);
                one.expected().stream().filter(label -> !got.contains(label)).forEach(label -> count(counts, label)[2]++);
            }
        }
        counts.forEach((label, count) -> System.out.println(line(label, count[0], count[1], count[2])));
        assertThat(wrong).isEmpty();
    }

    private static int[] count(Map<String, int[]> counts, String label) {
        return counts.computeIfAbsent(label, key -> new int[3]);
    }

    private static String line(String label, int right, int tooMany, int missed) {
        int positives = right + missed;
        String recall = "recall " + interval(right, positives) + (positives < ENOUGH ? " (unproved: " + positives + " positives)" : "");
        return String.format(Locale.ROOT, "%-14s precision %s, %s", label, interval(right, right + tooMany), recall);
    }

    /** The share, and Wilson's interval at 95 %. */
    private static String interval(int hits, int of) {
        double z = 1.96;
        double share = (double) hits / of;
        double centre = (share + z * z / (2 * of)) / (1 + z * z / of);
        double half = z / (1 + z * z / of) * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of));
        return String.format(Locale.ROOT, "%.2f [%.2f-%.2f]", share, centre - half, Math.min(1, centre + half));
    }

    static List<TopicDocument> documents() throws IOException {
        return read().stream().map(Labelled::document).toList();
    }

    private static List<Labelled> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(LabelledTitlesTest.class.getResourceAsStream("labelled.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(LabelledTitlesTest::labelled).toList();
        }
    }

    private static Labelled labelled(String line) {
        String[] cells = line.split("\t", -1);
        var values = new HashMap<TopicField, List<String>>();
        values.put(TopicField.TITLE, List.of(cells[2]));
        values.put(TopicField.OFFICIAL_TITLE, List.of(cells[3]));
        values.put(TopicField.HEADINGS, List.of(cells[4].split(" \\| ", -1)));
        Set<String> expected = cells[1].equals("-") ? Set.of() : Set.of(cells[1].split(" ", -1));
        return new Labelled(cells[0], expected, new TopicDocument(cells[0], values));
    }
}
