package floorwire.congress;

import java.util.Locale;
import java.util.Optional;

/**
 * What one member did at a roll call. The word is kept as printed: the House says Aye and No at a recorded vote, Yea and Nay where the
 * yeas and nays were ordered, and a Senator who sits in judgment says Guilty or Not Guilty.
 *
 * @param side       what it counts as
 * @param printed    {@code Aye}, {@code Present, Giving Live Pair}, {@code Johnson (LA)}
 * @param pairedWith the LIS id of the absent Senator with whom a live pair was given, where the file prints it
 */
public record Position(Side side, String printed, Optional<String> pairedWith) {

    /** What a position counts as in the published totals. */
    public enum Side {
        YEA,
        NAY,
        PRESENT,
        NOT_VOTING,
        /** For a person by name, at an election. */
        CANDIDATE,
        /** A word that we do not know; the member stands in the roll call all the same. */
        UNKNOWN
    }

    /**
     * Reads a printed position. A live pair counts as present: the Senator says how he or she would have voted, and does not vote
     * (feeds.md 6; 115th Congress, vote 223 of 2018 counts one).
     *
     * @param election whether an unknown word is a candidate's name
     */
    public static Position of(String printed, boolean election, Optional<String> pairedWith) {
        String word = printed.strip().toLowerCase(Locale.ROOT);
        Side side = switch (word) {
            case "yea", "aye", "yes", "guilty" -> Side.YEA;
            case "nay", "no", "not guilty" -> Side.NAY;
            case "not voting", "absent" -> Side.NOT_VOTING;
            case "" -> Side.UNKNOWN;
            default -> word.equals("present") || word.startsWith("present,") || word.startsWith("present ") ? Side.PRESENT
                    : election ? Side.CANDIDATE : Side.UNKNOWN;
        };
        return new Position(side, printed.strip(), pairedWith);
    }

    public static Position of(String printed) {
        return of(printed, false, Optional.empty());
    }

    /** Whether the Senator gave a live pair: would have voted, and did not, for one who is absent and would have voted the other way. */
    public boolean livePair() {
        return side == Side.PRESENT && printed.toLowerCase(Locale.ROOT).contains("pair");
    }
}
