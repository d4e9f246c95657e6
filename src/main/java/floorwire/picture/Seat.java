package floorwire.picture;

import floorwire.congress.Position;

/**
 * One seat of a hemicycle: who sits there is told by its shape, what was done by its filling.
 *
 * @param bloc where it stands and what shape it has
 * @param act  how it is filled
 */
record Seat(Bloc bloc, Act act) {

    /** From the left to the right of the chamber; independents and smaller parties stand between the two large ones. */
    enum Bloc {
        DEMOCRATS("D"),
        OTHERS("I"),
        REPUBLICANS("R");

        private final String letter;

        Bloc(String letter) {
            this.letter = letter;
        }

        /** @param party the party's letters as {@link floorwire.congress.PartySplit#party} has them */
        static Bloc of(String party) {
            return switch (party) {
                case "D" -> DEMOCRATS;
                case "R" -> REPUBLICANS;
                default -> OTHERS;
            };
        }

        String letter() {
            return letter;
        }
    }

    /** In the order in which they stand within a bloc, and each with its sign in text. */
    enum Act {
        YEA("●", "#"),
        /** For one of the two candidates with the most votes. */
        FIRST("●", "#"),
        /** For any other candidate. */
        OTHER("◍", "+"),
        PRESENT("◐", "/"),
        ABSENT("·", "."),
        NAY("○", "o");

        private final String sign;
        private final String ascii;

        Act(String sign, String ascii) {
            this.sign = sign;
            this.ascii = ascii;
        }

        /** @param among whether it is one of the first two of an election */
        static Act of(Position.Side side, boolean among) {
            return switch (side) {
                case YEA -> YEA;
                case NAY -> NAY;
                case PRESENT -> PRESENT;
                case CANDIDATE -> among ? FIRST : OTHER;
                case NOT_VOTING, UNKNOWN -> ABSENT;
            };
        }

        String sign(boolean unicode) {
            return unicode ? sign : ascii;
        }
    }
}
