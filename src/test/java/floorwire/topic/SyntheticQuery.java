package floorwire.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * An invented query of the kinds that groups write: a name, two words near each other, any of some names.
 *
 * @param id    its number
 * @param text  as a topic file has it
 * @param about words of which a document must hold one
 * @param plain the same in Lucene's own terms
 */
record SyntheticQuery(String id, String text, List<String> about, IntervalsSource plain) {
    /** Nobody looks for "the" or "shall". */
    private static final int COMMON = 200;

    /** Names of two or three words that stand in the text, and words of it but the most common. */
    static List<SyntheticQuery> many(String from, int count, long seed) {
        String[] words = from.toLowerCase(Locale.ROOT).split("[^a-z]+");
        Map<String, Integer> counts = new HashMap<>();
        Arrays.stream(words).forEach(word -> counts.merge(word, 1, Integer::sum));
        var common = counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(COMMON)
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        int[] rare = IntStream.range(0, words.length - 3).filter(i -> words[i].length() > 2 && !common.contains(words[i])).toArray();
        // a name ends as it begins, with a word that says something
        int[] names =
                Arrays.stream(rare).filter(i -> Arrays.binarySearch(rare, i + 1) >= 0 || Arrays.binarySearch(rare, i + 2) >= 0).toArray();
        var random = new Random(seed);
        var queries = new ArrayList<SyntheticQuery>();
        for (int i = 0; i < count; i++) {
            SyntheticQuery query = switch (i % 10) {
                case 0, 1, 2, 3 -> name(words, names, rare, random);
                case 4, 5, 6 -> near(name(words, names, rare, random), words[rare[random.nextInt(rare.length)]], 5 + random.nextInt(15));
                case 7, 8 -> any(Stream.generate(() -> name(words, names, rare, random)).limit(2 + random.nextInt(4)).toList());
                default -> near(any(List.of(name(words, names, rare, random), name(words, names, rare, random))),
                        words[rare[random.nextInt(rare.length)]], 10);
            };
            queries.add(new SyntheticQuery("q" + i, query.text, query.about, query.plain));
        }
        return queries;
    }

    private static SyntheticQuery name(String[] words, int[] names, int[] rare, Random random) {
        int at = names[random.nextInt(names.length)];
        String[] name = Arrays.copyOfRange(words, at, at + (Arrays.binarySearch(rare, at + 1) >= 0 ? 2 : 3));
        String text = String.join(" ", name);
        return new SyntheticQuery("", '"' + text + '"', List.of(text),
                Intervals.phrase(Arrays.stream(name).map(Intervals::term).toArray(IntervalsSource[]::new)));
    }

    private static SyntheticQuery near(SyntheticQuery one, String word, int gaps) {
        return new SyntheticQuery("", "fn:maxgaps(" + gaps + " fn:ordered(" + one.text + " " + word + "))", one.about,
                Intervals.maxgaps(gaps, Intervals.ordered(one.plain, Intervals.term(word))));
    }

    private static SyntheticQuery any(List<SyntheticQuery> of) {
        return new SyntheticQuery("", "fn:or(" + of.stream().map(SyntheticQuery::text).collect(Collectors.joining(" ")) + ")",
                of.stream().flatMap(query -> query.about.stream()).toList(),
                Intervals.or(false, of.stream().map(SyntheticQuery::plain).toArray(IntervalsSource[]::new)));
    }

    /** As a topic named by its query. */
    Topic topic(TopicField field) {
        var rule = new Topic.Rule(List.of(field), about, text, Optional.empty(), List.of(), List.of());
        return new Topic(id, text, Optional.empty(), text, List.of(), List.of(), Map.of(Direction.OTHER, List.of(rule)));
    }

    MonitorQuery plain(TopicField field) {
        return new MonitorQuery(id, new IntervalQuery(field.printed(), plain));
    }
}
