package floorwire.topic;

import java.util.List;
import java.util.Optional;

/**
 * A group's query, read: words, {@code "phrases"}, OR, NOT or -, NEAR, parentheses. Put into the interval queries of {@link QueryReader},
 * it can ask for nothing else.
 *
 * @param find   what one title, or one heading, must hold
 * @param about  words of which it surely holds one
 * @param unless what no title may hold
 * @param said   how it was read, in words
 */
public record GroupQuery(String find, List<String> about, Optional<String> unless, String said) {

    /** Longer than anybody will read again. */
    public static final int LONGEST = 400;
    /** Every word is looked for in every title that any of a group's topics might fit. */
    public static final int MOST_WORDS = 24;

    public static final int MOST_PHRASES = 8;
    public static final int LONGEST_PHRASE = 10;
    /** Titles have some 30 words; what stands farther apart is not near. */
    public static final int FARTHEST = 20;

    public static final int NEAR = 10;
    public static final int DEEPEST = 3;
    /** In pairs of words to be compared: NEAR compares each word before it with each behind it. */
    public static final int MOST_COST = 100;

    /** A query that cannot be taken: what is wrong, where, and the way out, for people. */
    public static final class Refused extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** @throws Refused with the word that is wrong, and what to write instead */
    public static GroupQuery read(String text) {
        return new GroupQueryReader(text).read();
    }
}
