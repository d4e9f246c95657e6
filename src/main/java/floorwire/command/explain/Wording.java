package floorwire.command.explain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** What of a question's words counts: lower case, without accents and without words that say nothing, words of one meaning as one. */
final class Wording {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("[’'`]s?\\b");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private final Set<String> nothing = new HashSet<>();
    private final Map<String, String> same = new HashMap<>();
    private int longest = 1;

    /** @param words the file {@code words.yaml} */
    Wording(JsonNode words) {
        words.path("nothing").forEach(word -> nothing.add(word.asString()));
        for (JsonNode group : words.path("same")) {
            for (JsonNode member : group) {
                same.put(member.asString(), group.get(0).asString());
                longest = Math.max(longest, member.asString().split(" ", -1).length);
            }
        }
    }

    /** Every word, as written but for case, accents and signs. */
    static List<String> plain(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        String words = BETWEEN.matcher(POSSESSIVE.matcher(letters).replaceAll(" ")).replaceAll(" ").strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /** The words that count, each by the first of its group. */
    Set<String> counting(List<String> plain) {
        Set<String> counting = new LinkedHashSet<>();
        for (int at = 0; at < plain.size();) {
            int taken = Math.min(longest, plain.size() - at);
            while (taken > 1 && !same.containsKey(String.join(" ", plain.subList(at, at + taken)))) {
                taken--;
            }
            String word = String.join(" ", plain.subList(at, at + taken));
            if (!nothing.contains(word)) {
                counting.add(same.getOrDefault(word, word));
            }
            at += taken;
        }
        return counting;
    }

    /** Words that a typo may have been meant for: all that a group or a phrase holds, those that say nothing included. */
    Set<String> known(List<List<String>> phrases) {
        Set<String> known = new HashSet<>(nothing);
        same.keySet().forEach(member -> known.addAll(List.of(member.split(" ", -1))));
        phrases.forEach(known::addAll);
        return known;
    }

    /** Each word for which {@code mend} knows a better one, replaced. */
    static List<String> mended(List<String> plain, UnaryOperator<String> mend) {
        List<String> mended = new ArrayList<>(plain);
        mended.replaceAll(mend);
        return mended;
    }
}
