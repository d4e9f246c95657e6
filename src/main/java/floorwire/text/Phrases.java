package floorwire.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stretches of a text that people can read as what it is about. */
final class Phrases {

    private static final Pattern MARKS =
            Pattern.compile("[.;:\u2014\u201c\u201d](?:\\s+|$)|\\u2014|,\\s+|(?<=\\s|^)\\([A-Za-z0-9]{1,5}\\)\\s*");
    private static final int LEAST_WORDS = 4;
    private static final int MOST_WORDS = 20;

    private Phrases() {}

    static List<String> of(String text, int most) {
        return MARKS.splitAsStream(text).map(String::strip).filter(Phrases::telling).distinct()
                .sorted(Comparator.comparingInt((String phrase) -> phrase.length()).reversed()).limit(most).map(Phrases::cut).toList();
    }

    private static boolean telling(String phrase) {
        LooseWords words = LooseWords.of(phrase);
        return words.size() >= LEAST_WORDS && 2 * words.telling() > words.runs().length;
    }

    private static String cut(String phrase) {
        List<String> words = List.of(phrase.split(" ", -1));
        return words.size() <= MOST_WORDS ? phrase : String.join(" ", words.subList(0, MOST_WORDS)) + " \u2026";
    }

    /** The longest stretches of words of a section that a sorted list of runs has too. */
    static List<String> common(String text, LooseWords words, long[] runs, int most) {
        long[] ordered = words.ordered();
        List<int[]> stretches = new ArrayList<>();
        for (int i = 0; i < ordered.length; i++) {
            int from = i;
            while (i < ordered.length && java.util.Arrays.binarySearch(runs, ordered[i]) >= 0) {
                i++;
            }
            if (i > from) {
                stretches.add(new int[]{from, Math.min(words.size(), i - 1 + LooseWords.RUN)});
            }
        }
        return stretches.stream().sorted(Comparator.comparingInt((int[] stretch) -> stretch[1] - stretch[0]).reversed())
                .map(stretch -> text.substring(words.start(stretch[0]), words.end(stretch[1] - 1))).flatMap(Stream::of).distinct()
                .limit(most)
                .map(Phrases::cut).toList();
    }
}
