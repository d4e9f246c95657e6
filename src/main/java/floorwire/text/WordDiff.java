package floorwire.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words that were struck from a text and the words that were put in, by the shortest way from one to the other (Myers, "An O(ND) Difference
 * Algorithm and Its Variations", 1986). Where there is hardly anything in common, all of the one goes and all of the other comes. Case, kinds of
 * dashes and punctuation at a word do not count: they differ between the formats of one and the same text. What is kept is shown as the later has it.
 */
public final class WordDiff {

    /** So many words may differ before the shortest way is given up: it would be long to find and no help to read. */
    private static final int MOST_STEPS = 1_500;

    /** What became of some words that stand together. */
    public enum Fate {
        KEPT,
        STRUCK,
        INSERTED
    }

    /** @param words as they stand in the text, with single blanks between them */
    public record Run(Fate fate, String words) {}

    private final String[] before;
    private final String[] after;
    private final String[] beforeKeys;
    private final String[] afterKeys;
    private final List<Fate> fates = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private WordDiff(String before, String after) {
        this.before = split(before);
        this.after = split(after);
        this.beforeKeys = Arrays.stream(this.before).map(WordDiff::key).toArray(String[]::new);
        this.afterKeys = Arrays.stream(this.after).map(WordDiff::key).toArray(String[]::new);
    }

    private static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (Words.isLetter(word.charAt(i))) {
                key.append(Words.lower(word.charAt(i)));
            }
        }
        return key.isEmpty() ? word : key.toString();
    }

    private static String[] split(String text) {
        return text.isBlank() ? new String[0] : text.strip().split("\\s+", -1);
    }

    /** What was struck stands before what came in its place. */
    public static List<Run> of(String before, String after) {
        WordDiff diff = new WordDiff(before, after);
        diff.walk();
        return diff.runs();
    }

    private void walk() {
        int start = 0;
        while (start < Math.min(before.length, after.length) && beforeKeys[start].equals(afterKeys[start])) {
            add(Fate.KEPT, after[start++]);
        }
        int end = 0;
        while (end < Math.min(before.length, after.length) - start
                && beforeKeys[before.length - 1 - end].equals(afterKeys[after.length - 1 - end])) {
            end++;
        }
        String[] from = Arrays.copyOfRange(beforeKeys, start, before.length - end);
        String[] to = Arrays.copyOfRange(afterKeys, start, after.length - end);
        List<int[]> trace = trace(from, to);
        if (trace.isEmpty()) {
            Arrays.stream(before, start, before.length - end).forEach(word -> add(Fate.STRUCK, word));
            Arrays.stream(after, start, after.length - end).forEach(word -> add(Fate.INSERTED, word));
        } else {
            back(from, to, trace, start);
        }
        Arrays.stream(after, after.length - end, after.length).forEach(word -> add(Fate.KEPT, word));
    }

    /** How far each diagonal came after each step; empty when the steps are too many. */
    private static List<int[]> trace(String[] from, String[] to) {
        int most = Math.min(MOST_STEPS, from.length + to.length);
        int[] furthest = new int[2 * most + 3];
        List<int[]> trace = new ArrayList<>();
        for (int steps = 0; steps <= most; steps++) {
            trace.add(Arrays.copyOfRange(furthest, most + 1 - steps - 1, most + 1 + steps + 2));
            for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
                int at = most + 1 + diagonal;
                int x = diagonal == -steps || (diagonal != steps && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1]
                        : furthest[at - 1] + 1;
                int y = x - diagonal;
                while (x < from.length && y < to.length && from[x].equals(to[y])) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= from.length && y >= to.length) {
                    return trace;
                }
            }
        }
        return List.of();
    }

    private void back(String[] from, String[] to, List<int[]> trace, int start) {
        List<Fate> backwards = new ArrayList<>();
        int x = from.length;
        int y = to.length;
        for (int steps = trace.size() - 1; steps >= 0; steps--) {
            int[] furthest = trace.get(steps); // of diagonals -steps-1 to steps+1, after the step before
            int diagonal = x - y;
            int at = diagonal + steps + 1;
            boolean down = diagonal == -steps || (diagonal != steps && furthest[at - 1] < furthest[at + 1]);
            int earlier = steps == 0 ? 0 : down ? furthest[at + 1] : furthest[at - 1];
            int earlierY = steps == 0 ? 0 : earlier - (down ? diagonal + 1 : diagonal - 1);
            while (x > earlier && y > earlierY && x > 0 && y > 0 && from[x - 1].equals(to[y - 1])) {
                backwards.add(Fate.KEPT);
                x--;
                y--;
            }
            if (steps > 0) {
                backwards.add(down ? Fate.INSERTED : Fate.STRUCK);
                x = earlier;
                y = earlierY;
            }
        }
        int i = start;
        int j = start;
        for (Fate fate : backwards.reversed()) {
            add(fate, fate == Fate.STRUCK ? before[i] : after[j]);
            i += fate == Fate.INSERTED ? 0 : 1;
            j += fate == Fate.STRUCK ? 0 : 1;
        }
    }

    private void add(Fate fate, String word) {
        fates.add(fate);
        words.add(word);
    }

    /** Between words that are kept, first all that was struck and then all that came: one word kept by chance between others is no help. */
    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < fates.size();) {
            int end = i;
            while (end < fates.size() && (fates.get(end) == Fate.KEPT) == (fates.get(i) == Fate.KEPT)) {
                end++;
            }
            for (Fate fate : fates.get(i) == Fate.KEPT ? List.of(Fate.KEPT) : List.of(Fate.STRUCK, Fate.INSERTED)) {
                StringBuilder run = new StringBuilder();
                for (int j = i; j < end; j++) {
                    if (fates.get(j) == fate) {
                        run.append(run.isEmpty() ? "" : " ").append(words.get(j));
                    }
                }
                if (!run.isEmpty()) {
                    runs.add(new Run(fate, run.toString()));
                }
            }
            i = end;
        }
        return List.copyOf(runs);
    }
}
