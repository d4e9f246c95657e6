package floorwire.topic;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a section. Of an enumeration each item is one, behind the words that lead to it: "None of the funds may be used— (1) to withdraw"
 * says nothing of a withdrawal without them.
 */
final class Sentences {

    private static final Pattern END = Pattern.compile(
            "(?<=[a-z0-9)\u201d][.;:])(?<!Pub\\.|Sec\\.|No\\.|Stat\\.)\\s+(?=[\u201c(A-Z])|(?<=\u2014)\\s*(?=[\u201c(A-Z])");
    private static final Pattern ITEM = Pattern.compile("[\u201c]?\\(([A-Za-z0-9]{1,5})\\)");
    /** Words that lead to an enumeration are no longer, as a rule. */
    private static final int MOST = 600;

    /** @param kind what the items are marked with */
    private record Lead(String words, int kind) {}

    private final Deque<Lead> leads = new ArrayDeque<>();

    private Sentences() {}

    static List<String> of(String text) {
        Sentences reading = new Sentences();
        List<String> pieces = List.of(END.split(text));
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int kind = kind(pieces.get(i));
            String sentence = reading.behindItsLead(pieces.get(i), kind);
            sentences.add(sentence);
            int next = i + 1 < pieces.size() ? kind(pieces.get(i + 1)) : 0;
            if (leads(pieces.get(i)) && next != 0 && sentence.length() <= MOST) {
                reading.leads.push(new Lead(sentence, next));
            }
        }
        return List.copyOf(sentences);
    }

    private String behindItsLead(String piece, int kind) {
        while (!leads.isEmpty() && leads.element().kind() != kind) {
            leads.pop();
        }
        return leads.isEmpty() ? piece : leads.element().words() + " " + piece;
    }

    /** What an enumeration follows; a heading's dash is no lead. */
    private static boolean leads(String piece) {
        return piece.endsWith(":") || (piece.endsWith("\u2014") && !piece.endsWith(".\u2014"));
    }

    /** Whether a piece is an item marked with a number, a letter, or a capital; 0 if it is none. */
    private static int kind(String piece) {
        Matcher item = ITEM.matcher(piece);
        if (!item.lookingAt()) {
            return 0;
        }
        char mark = item.group(1).charAt(0);
        return Character.isDigit(mark) ? 1 : Character.isLowerCase(mark) ? 2 : 3;
    }
}
