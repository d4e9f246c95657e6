package floorwire.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Many followed provisions, looked for in a text all at once. What two have in common is counted in runs of words ({@link LooseWords}); a run that
 * many sections of the text have, or that any bill has ({@link Formulas}), counts for little.
 */
public final class Fingerprints {

    /** From this share of a provision on, it is said to stand in a section. Below, nothing is claimed. */
    public static final double ENOUGH = 0.5;
    /** So many runs that not any bill has are the least to know a provision by. */
    public static final int LEAST = 6;

    /** Below so many, a provision says little. */
    private static final int SHORT = 20;
    private static final double ENOUGH_OF_FEW = 0.6;
    /** So much of the best score in a text is the least that is told beside it. */
    private static final double NEAR = 0.7;
    private static final double FORMULA = 0.1;
    private static final int COMMON_FROM = 3;
    private static final double NOTHING_ELSE = 0.5;
    private static final int EVIDENCE = 3;

    private final List<Fingerprint> fingerprints;
    private final RunIndex index;
    /** Of each run, whether not any bill has it; of each fingerprint, how many of these it has. */
    private final boolean[] telling;
    private final int[] tellingOf;

    private Fingerprints(List<Fingerprint> fingerprints) {
        this.fingerprints = List.copyOf(fingerprints);
        this.index = new RunIndex(this.fingerprints.stream().parallel().map(one -> LooseWords.runsOf(one.text())).toList());
        this.telling = index.telling();
        this.tellingOf = index.counts(telling);
    }

    public static Fingerprints of(List<Fingerprint> fingerprints) {
        return new Fingerprints(fingerprints);
    }

    /** By section in the order of the text, in a section the best first. */
    public List<Hit> in(List<Section> sections) {
        List<LooseWords> words = sections.parallelStream().map(section -> LooseWords.of(section.text())).toList();
        List<int[]> places = words.parallelStream().map(these -> index.places(these.runs())).toList();
        double[] weights = weights(places);
        double[] whole = index.sums(weights);
        double[] common = new double[fingerprints.size()];
        int[] counts = new int[fingerprints.size()];
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            List<Hit> there = new ArrayList<>();
            for (int owner : index.gather(places.get(i), weights, telling, common, counts)) {
                double score = Math.min(1, common[owner] / whole[owner]);
                if (counts[owner] >= LEAST && score >= enough(owner, sections.get(i))) {
                    there.add(hit(sections.get(i), words.get(i), owner, score, counts[owner]));
                }
                common[owner] = 0;
                counts[owner] = 0;
            }
            there.sort(Comparator.comparingDouble(Hit::score).reversed().thenComparingInt(Hit::fingerprint));
            hits.addAll(there);
        }
        return nearest(hits);
    }

    /** Where a provision stands as it was, what is only rather like it is another one. */
    private List<Hit> nearest(List<Hit> hits) {
        double[] best = new double[fingerprints.size()];
        hits.forEach(hit -> best[hit.fingerprint()] = Math.max(best[hit.fingerprint()], hit.score()));
        return hits.stream().filter(hit -> hit.score() >= NEAR * best[hit.fingerprint()]).toList();
    }

    /** Of few words, more must be there, unless the heading is the same or both cite the same section of the Code. */
    private double enough(int owner, Section section) {
        Fingerprint fingerprint = fingerprints.get(owner);
        boolean more = tellingOf[owner] < SHORT && !Words.key(fingerprint.heading()).equals(Words.key(section.heading()))
                && fingerprint.citations().stream()
                        .noneMatch(citation -> citation.startsWith("usc/") && section.citations().contains(citation));
        return more ? ENOUGH_OF_FEW : ENOUGH;
    }

    private Hit hit(Section section, LooseWords words, int owner, double score, int common) {
        Fingerprint fingerprint = fingerprints.get(owner);
        LooseWords wanted = LooseWords.of(fingerprint.text());
        Hit.As as = words.same(wanted) ? Hit.As.SAME : common >= NOTHING_ELSE * words.telling() ? Hit.As.EDITED : Hit.As.WITHIN;
        return new Hit(section, owner, as, score, Phrases.common(section.text(), words, wanted.runs(), EVIDENCE));
    }

    private double[] weights(List<int[]> places) {
        int[] sections = new int[index.size()];
        places.forEach(these -> Arrays.stream(these).forEach(place -> sections[place]++));
        double[] weights = new double[index.size()];
        for (int place = 0; place < weights.length; place++) {
            weights[place] = !telling[place] ? FORMULA
                    : sections[place] <= COMMON_FROM ? 1 : Math.sqrt((double) COMMON_FROM / sections[place]);
        }
        return weights;
    }
}
