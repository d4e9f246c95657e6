package floorwire.congress;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of measures that passed together, and citations of measures in an action's words. {@code … the following bills passed under
 * suspension of the rules: H.R. 1638, as amended; S. 1198; H.R. 5, agreed to Senate amendment; …} tells something else of each.
 */
final class EnBloc {

    private static final String CITATION =
            "(h\\.?\\s*r|s|h\\.?\\s*j\\.?\\s*res|s\\.?\\s*j\\.?\\s*res|h\\.?\\s*con\\.?\\s*res|s\\.?\\s*con\\.?\\s*res|h\\.?\\s*res|s\\.?\\s*res)"
                    + "\\.?\\s*(\\d{1,5})";
    private static final Pattern MEASURE = Pattern.compile("(?<![a-z0-9.])" + CITATION + "(?!\\d)([^;]{0,60})");
    private static final Pattern DEEMED =
            Pattern.compile("(?<![a-z0-9.])" + CITATION + ",? (?:is|are|was|were|shall be|be)? ?(?:hereby )?considered");

    private EnBloc() {}

    /** Whether the words are such a list. */
    static boolean isList(String words) {
        return words.contains("the following")
                && (words.contains("passed under") || words.contains("agreed to under") || words.contains("passed:"));
    }

    /** What the list says after this measure's citation: {@code , as amended}, blank, or nothing when it is not in the list. */
    static Optional<String> saysOf(BillId bill, String words) {
        int from = Math.max(0, words.indexOf("the following"));
        Matcher matcher = MEASURE.matcher(words);
        for (int at = from; matcher.find(at); at = matcher.start(3)) {
            if (cites(bill, matcher)) {
                String rest = matcher.group(3);
                Matcher next = MEASURE.matcher(rest);
                return Optional.of(next.find() ? rest.substring(0, next.start()) : rest);
            }
        }
        return Optional.empty();
    }

    /** Whether the words deem some other measure passed, and not this one. */
    static boolean deemsAnother(BillId bill, String words) {
        Matcher matcher = DEEMED.matcher(words);
        boolean another = false;
        while (matcher.find()) {
            if (cites(bill, matcher)) {
                return false;
            }
            another = true;
        }
        return another;
    }

    private static boolean cites(BillId bill, Matcher matcher) {
        String letters = matcher.group(1).replaceAll("[^a-z]", "").toUpperCase(Locale.ROOT);
        return letters.equals(bill.type().name()) && matcher.group(2).equals(Integer.toString(bill.number()));
    }
}
