package floorwire.text;

import java.util.Arrays;

/** A text's words as numbers, and its runs of four: what two texts have in common is counted in these. */
final class Words {

    private static final int RUN = 4;
    private static final long STIR = 0x9E3779B97F4A7C15L;

    private final int[] words;
    private final long[] runs;

    private Words(int[] words) {
        this.words = words;
        this.runs = runs(words);
    }

    /** Letters and digits make words; case, punctuation and kinds of dashes do not count. */
    static Words of(String text) {
        int[] words = new int[Math.max(8, text.length() / 5)];
        int count = 0;
        int hash = 0;
        boolean within = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (isLetter(c)) {
                hash = 31 * hash + lower(c);
                within = true;
            } else if (within) {
                words = count == words.length ? Arrays.copyOf(words, 2 * count) : words;
                words[count++] = hash;
                hash = 0;
                within = false;
            }
        }
        return new Words(Arrays.copyOf(words, count));
    }

    /** What words are made of: letters, digits, and the signs by which amounts differ. */
    static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '$' || c == '%'
                : Character.isLetterOrDigit(c);
    }

    static char lower(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' ? (char) (c + 32) : c : Character.toLowerCase(c);
    }

    /** A heading by which two sections are the same one: its words, a blank between. */
    static String key(String heading) {
        StringBuilder key = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            if (isLetter(c) && c != '$' && c != '%') {
                key.append(lower(c));
            } else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        }
        return key.toString().strip();
    }

    private static long[] runs(int[] words) {
        int length = Math.min(RUN, words.length);
        long[] runs = new long[length == 0 ? 0 : words.length - length + 1];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = run(words, i, length);
        }
        return distinct(runs);
    }

    /** Each once, in ascending order; what is handed in is used up. */
    static long[] distinct(long[] runs) {
        Arrays.sort(runs);
        int distinct = 0;
        for (int i = 0; i < runs.length; i++) {
            if (i == 0 || runs[i] != runs[i - 1]) {
                runs[distinct++] = runs[i];
            }
        }
        return Arrays.copyOf(runs, distinct);
    }

    static long run(int[] words, int from, int length) {
        long run = length;
        for (int j = from; j < from + length; j++) {
            run = (run ^ words[j]) * STIR;
            run ^= run >>> 29;
        }
        return run;
    }

    boolean same(Words other) {
        return Arrays.equals(words, other.words);
    }

    /** Each once, in ascending order. */
    long[] runs() {
        return runs;
    }

    int common(Words other) {
        int common = 0;
        for (int i = 0, j = 0; i < runs.length && j < other.runs.length;) {
            if (runs[i] == other.runs[j]) {
                common++;
                i++;
                j++;
            } else if (runs[i] < other.runs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Of all runs in either, the share that both have (Jaccard's index). */
    double alike(Words other) {
        return alike(other, common(other));
    }

    double alike(Words other, int common) {
        int all = runs.length + other.runs.length - common;
        return all == 0 ? 1 : (double) common / all;
    }
}
