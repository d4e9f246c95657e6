package floorwire.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The named words of topic files, and their filling in: {@code {us}} becomes {@code fn:or("united states" america)}. */
final class Words {
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    /** A query is data that a volunteer writes; one that grows past this is a mistake, not a wish. */
    private static final int LONGEST = 2_000_000;

    private final Map<String, String> meanings = new LinkedHashMap<>();

    Words() {}

    Words(Words shared) {
        meanings.putAll(shared.meanings);
    }

    /** Any of these words or phrases. */
    void define(String name, List<String> anyOf) {
        define(name, anyOf(anyOf));
    }

    /** The query for any of these words or phrases. */
    static String anyOf(List<String> words) {
        var terms = new ArrayList<String>();
        for (String term : words) {
            terms.add(term.indexOf(' ') < 0 ? term : '"' + term + '"');
        }
        return terms.size() == 1 ? terms.getFirst() : "fn:or(" + String.join(" ", terms) + ")";
    }

    /** A piece of a query. It may use words that are defined before it. */
    void define(String name, String query) {
        if (meanings.putIfAbsent(name, fill(query)) != null) {
            throw new IllegalArgumentException("the words {" + name + "} are defined twice");
        }
    }

    /** The query with every name replaced by its words. */
    String fill(String query) {
        Matcher matcher = NAME.matcher(query);
        var filled = new StringBuilder();
        while (matcher.find()) {
            String meaning = meanings.get(matcher.group(1));
            if (meaning == null) {
                throw new IllegalArgumentException("there are no words {" + matcher.group(1) + "}; define them above their first use");
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(meaning));
            if (filled.length() > LONGEST) {
                throw new IllegalArgumentException("the query grows past " + LONGEST + " characters at {" + matcher.group(1) + "}");
            }
        }
        return matcher.appendTail(filled).toString().strip();
    }
}
