package floorwire.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words of which a document must hold one before Lucene is asked about it: nearly all measures hold none, and to look for them costs a
 * thousandth of what Lucene's search does. It may let through too much, never too little. A word of the document costs one look into a
 * table, however many anchors there are.
 */
final class Anchors {
    /** Where Lucene's tokenizer cuts a word in two. */
    private static final int LONGEST_WORD = 255;

    /** By their first words; of each the whole, a blank before and after each word. */
    private final Map<String, List<String>> anchors = new HashMap<>();

    /** @param about words and phrases in plain ASCII letters and digits */
    Anchors(Collection<String> about) {
        for (String words : about.stream().distinct().toList()) {
            String anchor = read(words);
            anchors.computeIfAbsent(anchor.substring(1, anchor.indexOf(' ', 1)), first -> new ArrayList<>()).add(anchor);
        }
    }

    boolean mayHold(String value) {
        String words = value.length() > IndexedDocument.LONGEST_VALUE ? "" : read(value);
        if (words.isEmpty()) {
            return true;
        }
        for (int start = 0, end = words.indexOf(' ', 1); end > 0; start = end, end = words.indexOf(' ', start + 1)) {
            for (String anchor : anchors.getOrDefault(words.substring(start + 1, end), List.of())) {
                if (words.startsWith(anchor, start)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The words as {@link IndexedDocument#ANALYZER} divides them, a blank before and after each; nothing where that takes more than ASCII. */
    private static String read(String value) {
        var reading = new StringBuilder(value.length() + 2);
        reading.append(' ');
        int wordStart = 1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                reading.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                reading.append((char) (c + 'a' - 'A'));
            } else if (c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
                return "";
            } else if (reading.length() > wordStart) {
                reading.append(' ');
                wordStart = reading.length();
            }
            if (reading.length() - wordStart > LONGEST_WORD) {
                return "";
            }
        }
        return reading.length() > wordStart ? reading.append(' ').toString() : reading.toString();
    }
}
