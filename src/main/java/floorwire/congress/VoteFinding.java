package floorwire.congress;

/**
 * Something about a roll call's record that a person should know.
 *
 * @param words one sentence without a full stop
 */
public record VoteFinding(Kind kind, String words) {

    /** What was found. */
    public enum Kind {
        /** The totals are more than the chamber has seats. */
        TALLY_IMPOSSIBLE(true),
        /** Totals printed in two places, or totals and positions, differ, and no rule explains it. */
        TALLIES_DIFFER(true),
        /** One member stands in it twice. */
        MEMBER_TWICE(true),
        /** The day is not one of its Congress. */
        DATE_OUTSIDE_CONGRESS(true),
        /** The day is one of its Congress, and of another session than the one printed: its number is taken for one of that other year. */
        DATE_OUTSIDE_SESSION(true),
        DATE_IN_FUTURE(false),
        DATE_UNKNOWN(false),
        /** Fewer positions than the totals say, which agree among themselves: the record is cut. */
        POSITIONS_MISSING(false),
        /** Nought is counted where somebody stands: an empty element, as a rule, that counts nothing. */
        COUNT_MISSING(false),
        /** The totals by party leave somebody out. */
        PARTY_LEFT_OUT(false),
        /** A word for a position that we do not know. */
        POSITION_UNKNOWN(false),
        /** The published result is not what the rule gives: the result stands. */
        RESULT_AGAINST_RULE(false),
        /** What it took is not printed, or in no words that we know. */
        REQUIREMENT_UNKNOWN(false),
        /** Nothing is printed as the result. */
        RESULT_MISSING(false),
        /** No vote is recorded, as after a secret session: all stand as not voting. */
        NOT_RECORDED(false),
        VACATED(false);

        private final boolean contradiction;

        Kind(boolean contradiction) {
            this.contradiction = contradiction;
        }

        /** Whether the record contradicts itself, so that something in it must be wrong. */
        public boolean contradiction() {
            return contradiction;
        }
    }
}
