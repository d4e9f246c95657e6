package floorwire.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;

/**
 * Reads a topic's query: words, {@code "phrases"} and the interval functions of Lucene's query language, {@code fn:name(…)}.
 *
 * <p>Lucene's own {@code StandardQueryParser} is not used for one reason: its {@code fn:or} is multiplied out within phrases and passes
 * Lucene's limits for lists as long as ours, and {@code fn:atLeast(1 …)}, which is not, loses matches in Lucene 10.3 (of several words
 * in one title it finds the first). Here {@code fn:or} is a plain disjunction: of two alternatives, one part of the other, the shorter
 * counts.
 */
final class QueryReader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:fn:(?<function>[a-zA-Z]+)\\(|(?<close>\\))|\"(?<phrase>[^\"]*)\"|(?<word>[^\\s()\"]+))");
    private static final Set<String> MANY = Set.of("or", "phrase", "ordered", "unordered");
    private static final Set<String> COUNTING = Set.of("maxgaps", "maxwidth", "extend");
    /** Deeper than any query a person writes; a mistake must not end in a stack overflow. */
    private static final int DEEPEST = 200;

    private final Matcher tokens;
    private final String query;
    /** The lists that are filled in say the same words hundreds of times. */
    private final Map<String, IntervalsSource> read = new HashMap<>();

    private QueryReader(String query) {
        this.query = query;
        this.tokens = TOKEN.matcher(query);
    }

    /** @throws IllegalArgumentException with what is wrong, and where */
    static IntervalsSource read(String query) {
        var reader = new QueryReader(query.strip());
        if (!reader.next()) {
            throw reader.wrong("there is no query");
        }
        IntervalsSource source = reader.source(0);
        if (reader.next()) {
            throw reader.wrong("one query is whole, and more follows");
        }
        return source;
    }

    private boolean next() {
        int from = tokens.hasMatch() ? tokens.end() : 0;
        if (from == query.length()) {
            return false;
        }
        if (!tokens.find(from) || tokens.start() != from) {
            throw new IllegalArgumentException("cannot read on from: " + query.substring(from, Math.min(query.length(), from + 60)));
        }
        return true;
    }

    private IntervalsSource source(int depth) {
        if (depth > DEEPEST) {
            throw wrong("functions within functions, too deep");
        }
        if (tokens.group("phrase") != null) {
            return words(tokens.group("phrase"));
        }
        if (tokens.group("word") != null) {
            return words(tokens.group("word"));
        }
        if (tokens.group("close") != null) {
            throw wrong("a ) too many");
        }
        return function(tokens.group("function"), depth);
    }

    private IntervalsSource function(String name, int depth) {
        var numbers = new ArrayList<Integer>();
        var of = new ArrayList<IntervalsSource>();
        boolean counts = COUNTING.contains(name);
        while (true) {
            if (!next()) {
                throw wrong("fn:" + name + " has no )");
            }
            String word = tokens.group("word");
            if (tokens.group("close") != null) {
                return apply(name, numbers, of);
            } else if (counts && word != null && word.matches("[0-9]{1,6}")) {
                numbers.add(Integer.valueOf(word));
            } else {
                of.add(source(depth + 1));
            }
        }
    }

    private IntervalsSource apply(String name, List<Integer> numbers, List<IntervalsSource> of) {
        IntervalsSource[] all = of.toArray(IntervalsSource[]::new);
        int numbersNeeded = name.equals("extend") ? 2 : COUNTING.contains(name) ? 1 : 0;
        boolean queriesFit = MANY.contains(name) ? all.length > 0 : all.length == (COUNTING.contains(name) ? 1 : 2);
        if (!queriesFit || numbers.size() != numbersNeeded) {
            throw wrong("there is no fn:" + name + " of " + all.length + " queries and " + numbers.size() + " numbers");
        }
        return switch (name) {
            case "or" -> Intervals.or(false, all);
            case "phrase" -> Intervals.phrase(all);
            case "ordered" -> Intervals.ordered(all);
            case "unordered" -> Intervals.unordered(all);
            case "maxgaps" -> Intervals.maxgaps(numbers.getFirst(), all[0]);
            case "maxwidth" -> Intervals.maxwidth(numbers.getFirst(), all[0]);
            case "extend" -> Intervals.extend(all[0], numbers.get(0), numbers.get(1));
            case "containedBy" -> Intervals.containedBy(all[0], all[1]);
            case "notContainedBy" -> Intervals.notContainedBy(all[0], all[1]);
            case "containing" -> Intervals.containing(all[0], all[1]);
            case "notContaining" -> Intervals.notContaining(all[0], all[1]);
            case "nonOverlapping" -> Intervals.nonOverlapping(all[0], all[1]);
            default -> throw wrong("there is no fn:" + name);
        };
    }

    private IntervalsSource words(String text) {
        IntervalsSource had = read.get(text);
        if (had == null) {
            had = analyzed(text);
            read.put(text, had);
        }
        return had;
    }

    private IntervalsSource analyzed(String text) {
        var words = new ArrayList<IntervalsSource>();
        try (var stream = IndexedDocument.ANALYZER.tokenStream("query", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("reading words from memory", e);
        }
        if (words.isEmpty()) {
            throw wrong("no word in \"" + text + "\"");
        }
        return words.size() == 1 ? words.getFirst() : Intervals.phrase(words.toArray(IntervalsSource[]::new));
    }

    private IllegalArgumentException wrong(String what) {
        int end = tokens.hasMatch() ? tokens.end() : 0;
        return new IllegalArgumentException(what + ", after: " + query.substring(Math.max(0, end - 60), end));
    }
}
