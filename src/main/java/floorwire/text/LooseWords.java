package floorwire.text;

import java.util.Arrays;

/**
 * A text's words as they survive a light hand: every number is one and the same word, and the letters and numbers of subdivisions, {@code (a)} or
 * {@code (iv)}, are left out, since both change when a provision goes into another bill.
 */
final class LooseWords {

    /** Shorter runs than {@link Words} has, for each changed word breaks as many as a run is long. */
    static final int RUN = 3;

    private static final int NUMBER = '0';

    private final int[] words;
    private final int[] starts;
    private final int[] ends;
    private final int count;

    private LooseWords(int[] words, int[] starts, int[] ends, int count) {
        this.words = words;
        this.starts = starts;
        this.ends = ends;
        this.count = count;
    }

    static LooseWords of(String text) {
        int size = Math.max(8, text.length() / 5);
        int[] words = new int[size];
        int[] starts = new int[size];
        int[] ends = new int[size];
        int count = 0;
        int hash = 0;
        int start = -1;
        boolean number = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Words.isLetter(c)) {
                start = start < 0 ? i : start;
                number |= c >= '0' && c <= '9';
                hash = 31 * hash + Words.lower(c);
            } else if (start >= 0) {
                if (!subdivision(text, start, i)) {
                    if (count == words.length) {
                        words = Arrays.copyOf(words, 2 * count);
                        starts = Arrays.copyOf(starts, 2 * count);
                        ends = Arrays.copyOf(ends, 2 * count);
                    }
                    words[count] = number ? NUMBER : hash;
                    starts[count] = start;
                    ends[count++] = i;
                }
                hash = 0;
                start = -1;
                number = false;
            }
        }
        return new LooseWords(words, starts, ends, count);
    }

    /** {@code (1)}, {@code (a)}, {@code (bb)}, {@code (xiv)}; not {@code (NATO)}. */
    private static boolean subdivision(String text, int start, int end) {
        if (start == 0 || text.charAt(start - 1) != '(' || end >= text.length() || text.charAt(end) != ')' || end - start > 5) {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (end - start > 2 ? "ivxlcdm".indexOf(c) < 0 && !Character.isDigit(c) : !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    static long[] runsOf(String text) {
        return of(text).runs();
    }

    boolean same(LooseWords other) {
        return Arrays.equals(words, 0, count, other.words, 0, other.count);
    }

    int size() {
        return count;
    }

    /** The run that begins at each word. */
    long[] ordered() {
        int length = Math.min(RUN, count);
        long[] runs = new long[length == 0 ? 0 : count - length + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = Words.run(words, i, length);
        }
        return runs;
    }

    /** Each once, in ascending order. */
    long[] runs() {
        return Words.distinct(ordered());
    }

    /** How many of its runs not any bill may have. */
    int telling() {
        return (int) Arrays.stream(runs()).filter(run -> !Formulas.has(run)).count();
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }
}
