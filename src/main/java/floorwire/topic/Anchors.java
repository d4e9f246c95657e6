package floorwire.topic;

import java.util.Collection;
import java.util.List;

/**
 * Words of which a document must hold one before Lucene is asked about it: nearly all measures hold none, and to look for them costs a
 * thousandth of what Lucene's search does. It may let through too much, never too little.
 */
final class Anchors {
    /** Where Lucene's tokenizer cuts a word in two. */
    private static final int LONGEST_WORD = 255;

    private final List<String> anchors;

    /** @param about words and phrases in plain ASCII letters and digits */
    Anchors(Collection<String> about) {
        anchors = about.stream().distinct().map(words -> read(words, new StringBuilder())).toList();
    }

    boolean mayHold(TopicDocument document) {
        var reading = new StringBuilder(256);
        return document.values().values().stream().flatMap(List::stream).anyMatch(value -> mayHold(value, reading));
    }

    private boolean mayHold(String value, StringBuilder reading) {
        String words = value.length() > IndexedDocument.LONGEST_VALUE ? "" : read(value, reading);
        return words.isEmpty() || anchors.stream().anyMatch(words::contains);
    }

    /** The words as {@link IndexedDocument#ANALYZER} divides them, a blank before and after each; nothing where that takes more than ASCII. */
    private static String read(String value, StringBuilder reading) {
        reading.setLength(0);
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
        return reading.append(' ').toString();
    }
}
