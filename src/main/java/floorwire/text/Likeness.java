package floorwire.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of one text stands in another, wherever it stands and under whatever numbers: by which a bill about something else is known to carry a
 * defense act, or a law to have taken up a bill. Only sections that say something of their own count; short titles and the formulas of any bill do not.
 *
 * @param sections      the sections of the one text that count
 * @param taken         how many of these the other has, the same or edited or within a section of its own ({@link Fingerprints})
 * @param words         the runs of four words of all of these, numbers as they are: another year's act has the same sections with other years and sums
 * @param wordsTaken    how many of these runs stand anywhere in the other text
 * @param otherSections the sections of the other text that count
 */
public record Likeness(int sections, int taken, int words, int wordsTaken, int otherSections) {

    /** From here on a text is said to be carried by another. The nearest that was not, another year's act of few sections, came to 0.61. */
    public static final double CARRIED = 0.65;
    /** What has fewer sections of its own is too little to be carried. */
    public static final int LEAST_SECTIONS = 3;

    /** Of the one text in the other. */
    public static Likeness of(BillText one, BillText other) {
        List<Fingerprint> telling = one.pieces().parallelStream().map(Fingerprint::of).filter(Fingerprint::telling).toList();
        int otherSections = (int) other.pieces().parallelStream().map(Fingerprint::of).filter(Fingerprint::telling).count();
        boolean[] found = new boolean[telling.size()];
        Fingerprints.of(telling).in(other.pieces()).forEach(hit -> found[hit.fingerprint()] = true);
        int taken = 0;
        for (boolean each : found) {
            taken += each ? 1 : 0;
        }
        long[] there = runs(other.pieces().stream().map(Section::text));
        long[] own = runs(telling.stream().map(Fingerprint::text));
        int wordsTaken = (int) Arrays.stream(own).filter(run -> Arrays.binarySearch(there, run) >= 0).count();
        return new Likeness(telling.size(), taken, own.length, wordsTaken, otherSections);
    }

    private static long[] runs(Stream<String> texts) {
        return Words.distinct(texts.parallel().flatMapToLong(text -> Arrays.stream(Words.of(text).runs())).toArray());
    }

    /** Of its sections, how many the other has; 0 to 1. */
    public double share() {
        return sections == 0 ? 0 : (double) taken / sections;
    }

    /** Of its words, how many the other has; 0 to 1. More than nothing for any two texts: words recur. */
    public double shareOfWords() {
        return words == 0 ? 0 : (double) wordsTaken / words;
    }

    /** The mean of both shares; 0 to 1. */
    public double score() {
        return (share() + shareOfWords()) / 2;
    }

    /** Whether the other carries it: most of its sections and of its words. */
    public boolean carried() {
        return sections >= LEAST_SECTIONS && score() >= CARRIED;
    }
}
