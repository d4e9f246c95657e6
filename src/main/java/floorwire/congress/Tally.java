package floorwire.congress;

import java.util.List;

/**
 * How many stood where. Aye and Guilty count as yea, No and Not Guilty as nay. The Vice President's vote is never in it: the official
 * counts leave it out.
 */
public record Tally(int yea, int nay, int present, int notVoting) {

    /** What the positions add up to; those for a candidate, and unknown words, are in none of the four. */
    public static Tally of(List<Cast> positions) {
        int yea = 0;
        int nay = 0;
        int present = 0;
        int notVoting = 0;
        for (Cast cast : positions) {
            switch (cast.position().side()) {
                case YEA -> yea++;
                case NAY -> nay++;
                case PRESENT -> present++;
                case NOT_VOTING -> notVoting++;
                case CANDIDATE, UNKNOWN -> {
                }
            }
        }
        return new Tally(yea, nay, present, notVoting);
    }

    public int voting() {
        return yea + nay;
    }

    public int all() {
        return yea + nay + present + notVoting;
    }

    public Tally plus(Tally other) {
        return new Tally(yea + other.yea, nay + other.nay, present + other.present, notVoting + other.notVoting);
    }

    /** {@code 65 yea, 28 nay, 0 present, 7 not voting}. */
    public String inWords() {
        return yea + " yea, " + nay + " nay, " + present + " present, " + notVoting + " not voting";
    }
}
