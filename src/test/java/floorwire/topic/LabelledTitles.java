package floorwire.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Titles with the topics and directions they belong to, as tab-separated lines, and how well the topics find them. */
final class LabelledTitles {
    /** Below this many positives a recall of one proves little. */
    private static final int ENOUGH = 30;

    /** @param expected {@code nato:limit}, or nothing where it belongs nowhere */
    record Labelled(String bill, Set<String> expected, TopicDocument document) {

        /** Whether it is a measure of Congress, named by its number. */
        boolean real() {
            return !bill.equals("invented");
        }
    }

    /** What was found right, too much, and not at all, by topic and direction. */
    record Result(Map<String, int[]> counts, List<String> wrong, int negatives) {

        void print(String name) {
            System.out.println(name + ", of them " + negatives + " that belong nowhere:");
            counts.forEach((label, count) -> System.out.println("  " + line(label, count[0], count[1], count[2])));
            wrong.forEach(one -> System.out.println("  WRONG " + one));
        }
    }

    private LabelledTitles() {}

    static Result measure(TopicMatcher matcher, List<Labelled> labelled) {
        var wrong = new ArrayList<String>();
        Map<String, int[]> counts = new TreeMap<>();
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
        return new Result(counts, wrong, (int) labelled.stream().filter(one -> one.expected().isEmpty()).count());
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
        if (of == 0) {
            return "of none";
        }
        double z = 1.96;
        double share = (double) hits / of;
        double centre = (share + z * z / (2 * of)) / (1 + z * z / of);
        double half = z / (1 + z * z / of) * Math.sqrt(share * (1 - share) / of + z * z / (4.0 * of * of));
        return String.format(Locale.ROOT, "%d/%d %.2f [%.2f-%.2f]", hits, of, share, Math.max(0, centre - half),
                Math.min(1, centre + half));
    }

    /** A resource's lines: bill, expected, and a column for each field of its name; headings are divided by {@code " | "}. */
    static List<Labelled> read(String resource) {
        try (InputStream in = Objects.requireNonNull(LabelledTitles.class.getResourceAsStream(resource))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            List<String> columns = Arrays.asList(lines.getFirst().split("\t", -1));
            return lines.stream().skip(1).map(line -> labelled(columns, line.split("\t", -1))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Labelled labelled(List<String> columns, String[] cells) {
        var values = new HashMap<TopicField, List<String>>();
        for (int i = 2; i < columns.size(); i++) {
            String cell = cells[i];
            if (!cell.isEmpty()) {
                TopicField.parse(columns.get(i)).ifPresent(field -> values.put(field, List.of(cell.split(" \\| ", -1))));
            }
        }
        Set<String> expected = cells[1].equals("-") ? Set.of() : Set.of(cells[1].split(" ", -1));
        return new Labelled(cells[0], expected, new TopicDocument(cells[0], values));
    }
}
