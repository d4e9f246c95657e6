package floorwire.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which section of one text is which of another: of two versions of a bill, of two bills, or of a bill and its law.
 *
 * <p>A heading that each text has once decides, whatever stands below it; then heading, number and place together; then the words. Numbers alone
 * decide nothing, since they change freely between the chambers and in the law.
 */
public final class Alignment {

    /** From this share of common runs on, two sections of other headings are one. */
    public static final double ENOUGH = 0.5;
    /** So much of a section must stand within another for it to be merged there, or split from there. */
    public static final double WITHIN = 0.7;
    /** From here up to that, something is there that may be it. */
    public static final double DOUBTFUL = 0.25;
    /** What has fewer runs says too little to be found within another. */
    private static final int SHORTEST = 12;

    private final List<Piece> before;
    private final List<Piece> after;
    private final Runs index;

    private record Piece(int at, Section section, Words words, String key, String place) {

        static List<Piece> of(BillText text) {
            return IntStream.range(0, text.sections().size()).parallel().mapToObj(at -> {
                Section section = text.sections().get(at);
                return new Piece(at, section, Words.of(section.text()), Words.key(section.heading()),
                        section.path().stream().map(part -> Words.key(kind(part))).collect(Collectors.joining("/")));
            }).toList();
        }

        /** {@code Division A} of {@code Division A—Navy}: what it is called changes between the formats. */
        private static String kind(String part) {
            int dash = part.indexOf('\u2014');
            return dash < 0 ? part : part.substring(0, dash);
        }

        boolean headed() {
            return !key.isEmpty();
        }

        boolean sameHeading(Piece other) {
            return headed() && key.equals(other.key);
        }

        /** Nothing of it can be compared. */
        boolean silent() {
            return words.runs().length == 0;
        }
    }

    /** @param score by {@link Runs}, which leave boilerplate out: it finds, and what is told is counted again */
    private record Match(int from, int to, double score) {}

    private final int[] pairOfBefore;
    private final int[] pairOfAfter;

    private Alignment(BillText before, BillText after) {
        this.before = Piece.of(before);
        this.after = Piece.of(after);
        this.index = new Runs(this.after.stream().map(Piece::words).toList());
        this.pairOfBefore = IntStream.generate(() -> -1).limit(this.before.size()).toArray();
        this.pairOfAfter = IntStream.generate(() -> -1).limit(this.after.size()).toArray();
    }

    /** Every section of both, in the order of the later text; what is gone stands where it was. */
    public static List<Aligned> of(BillText before, BillText after) {
        return new Alignment(before, after).aligned();
    }

    private List<Aligned> aligned() {
        pairOnly(Piece::headed, Piece::key);
        pairOnly(Piece::headed, piece -> piece.key() + "|" + piece.section().number() + "|" + piece.place());
        pairOnly(Piece::headed, piece -> piece.key() + "|" + piece.section().number());
        pairBest(Piece::sameHeading, 0);
        pairBest((piece, there) -> true, ENOUGH);
        pairInOrder(Piece::silent, piece -> piece.key() + "|" + piece.section().number() + "|" + piece.place());
        return rows();
    }

    /** Pairs those whose key nothing else in their text has. */
    private void pairOnly(Predicate<Piece> which, Function<Piece, String> key) {
        Map<String, List<Piece>> then = open(before, pairOfBefore, which, key);
        Map<String, List<Piece>> now = open(after, pairOfAfter, which, key);
        then.forEach((name, pieces) -> {
            List<Piece> there = now.getOrDefault(name, List.of());
            if (pieces.size() == 1 && there.size() == 1) {
                pair(pieces.getFirst().at(), there.getFirst().at());
            }
        });
    }

    /** Pairs what has the same key, the first with the first. */
    private void pairInOrder(Predicate<Piece> which, Function<Piece, String> key) {
        Map<String, List<Piece>> now = open(after, pairOfAfter, which, key);
        open(before, pairOfBefore, which, key).forEach((name, pieces) -> {
            List<Piece> there = now.getOrDefault(name, List.of());
            for (int i = 0; i < Math.min(pieces.size(), there.size()); i++) {
                pair(pieces.get(i).at(), there.get(i).at());
            }
        });
    }

    private static Map<String, List<Piece>> open(List<Piece> pieces, int[] pairs, Predicate<Piece> which, Function<Piece, String> key) {
        return pieces.stream().filter(piece -> pairs[piece.at()] < 0 && which.test(piece)).collect(Collectors.groupingBy(key));
    }

    private void pair(int from, int to) {
        pairOfBefore[from] = to;
        pairOfAfter[to] = from;
    }

    /** Pairs what has most in common first, of what may be paired at all. */
    private void pairBest(BiPredicate<Piece, Piece> may, double least) {
        List<Match> matches = new ArrayList<>();
        for (Piece piece : before) {
            if (pairOfBefore[piece.at()] < 0) {
                int[] common = index.common(piece.words());
                for (int to = 0; to < common.length; to++) {
                    Piece there = after.get(to);
                    double score = common[to] == 0 ? 0 : piece.words().alike(there.words(), common[to]);
                    if (common[to] > 0 && pairOfAfter[to] < 0 && score >= least && may.test(piece, there)) {
                        matches.add(new Match(piece.at(), to, score));
                    }
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::from).thenComparingInt(Match::to));
        for (Match match : matches) {
            if (pairOfBefore[match.from()] < 0 && pairOfAfter[match.to()] < 0) {
                pair(match.from(), match.to());
            }
        }
    }

    private List<Aligned> rows() {
        Map<Integer, List<Aligned>> gone = new HashMap<>();
        int place = -1;
        for (Piece piece : before) {
            if (pairOfBefore[piece.at()] >= 0) {
                place = pairOfBefore[piece.at()];
            } else {
                gone.computeIfAbsent(place, at -> new ArrayList<>()).add(gone(piece));
            }
        }
        List<Aligned> rows = new ArrayList<>(gone.getOrDefault(-1, List.of()));
        Runs earlier = new Runs(before.stream().map(Piece::words).toList());
        for (Piece piece : after) {
            rows.add(pairOfAfter[piece.at()] >= 0 ? paired(before.get(pairOfAfter[piece.at()]), piece) : come(piece, earlier));
            rows.addAll(gone.getOrDefault(piece.at(), List.of()));
        }
        return List.copyOf(rows);
    }

    private static Aligned paired(Piece from, Piece to) {
        boolean same = from.words().same(to.words()) && from.key().equals(to.key());
        boolean there = from.section().number().equals(to.section().number()) && from.place().equals(to.place());
        return new Aligned(Optional.of(from.section()), Optional.of(to.section()),
                !same ? Verdict.CHANGED : there ? Verdict.SAME : Verdict.MOVED,
                OptionalDouble.of(same ? 1 : from.words().alike(to.words())));
    }

    private Aligned gone(Piece piece) {
        Optional<Match> within = within(piece, index, after);
        if (within.filter(match -> match.score() >= WITHIN).isPresent()) {
            return new Aligned(Optional.of(piece.section()), Optional.of(after.get(within.get().to()).section()), Verdict.MERGED,
                    OptionalDouble.of(within.get().score()));
        }
        return within.filter(match -> match.score() >= DOUBTFUL)
                .map(match -> new Aligned(Optional.of(piece.section()), Optional.empty(), Verdict.NOT_FOUND,
                        OptionalDouble.of(match.score())))
                .orElseGet(() -> new Aligned(Optional.of(piece.section()), Optional.empty(), Verdict.DROPPED, OptionalDouble.empty()));
    }

    private Aligned come(Piece piece, Runs earlier) {
        return within(piece, earlier, before).filter(match -> match.score() >= WITHIN)
                .map(match -> new Aligned(Optional.of(before.get(match.to()).section()), Optional.of(piece.section()), Verdict.SPLIT,
                        OptionalDouble.of(match.score())))
                .orElseGet(() -> new Aligned(Optional.empty(), Optional.of(piece.section()), Verdict.NEW, OptionalDouble.empty()));
    }

    /** The section that holds most of this one. */
    private static Optional<Match> within(Piece piece, Runs index, List<Piece> there) {
        if (piece.words().runs().length < SHORTEST) {
            return Optional.empty();
        }
        int[] common = index.common(piece.words());
        int most = -1;
        for (int at = 0; at < common.length; at++) {
            most = common[at] > 0 && (most < 0 || common[at] > common[most]) ? at : most;
        }
        return most < 0 ? Optional.empty()
                : Optional.of(new Match(piece.at(), most,
                        (double) piece.words().common(there.get(most).words()) / piece.words().runs().length));
    }
}
