package floorwire.congress;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a question took, as a number of yeas: of those voting, but for the Senate's three fifths, which are of all Senators sworn, and its two
 * thirds on treaties and convictions, which are of the Senators present (domain.md 4.1). How who answers Present bears on these is not in the records
 * (4.2): they are counted as present here, and that is said. The published result stands, whatever follows from this.
 *
 * @param yeas    so many were needed
 * @param of      of so many
 * @param present so many of these voted neither yea nor nay
 */
public record VoteNeed(Threshold threshold, int yeas, int of, Base base, int present) {

    /** Of whom a share is needed. */
    public enum Base {
        /** Who voted yea or nay. */
        VOTING("voting"),
        /** Who answered, Present too. */
        PRESENT("Senators present"),
        /** All Senators of the record. */
        SENATE("Senators");

        private final String words;

        Base(String words) {
            this.words = words;
        }

        /** {@code voting}, behind a number. */
        public String words() {
            return words;
        }
    }

    private static final Pattern OF_THOSE_PRESENT = Pattern.compile("(?i)\\b(?:resolution of ratification|guilty)\\b");

    /**
     * None for elections, quorum calls and vacated votes, and where what is needed or the tally is unknown; none where the Vice President broke
     * a tie, for whose vote is in no count.
     */
    public static Optional<VoteNeed> of(RollCall vote) {
        Optional<Tally> tally = vote.tally();
        if (vote.required().isEmpty() || tally.isEmpty() || vote.isElection() || vote.isQuorumCall() || vote.vacated()
                || tally.get().voting() == 0) {
            return Optional.empty();
        }
        Tally count = tally.get();
        if (vote.tieBreak().isPresent() && count.yea() == count.nay()) {
            return Optional.empty();
        }
        Threshold threshold = vote.required().get();
        boolean senate = vote.id().chamber() == Chamber.SENATE;
        if (senate && threshold == Threshold.TWO_THIRDS && ofThosePresent(vote)) {
            int present = count.voting() + count.present();
            return Optional.of(
                    new VoteNeed(threshold, threshold.needed(Chamber.SENATE, present), present, Base.PRESENT, count.present()));
        }
        int yeas = threshold.needed(vote.id().chamber(), count.voting());
        return Optional.of(senate && threshold == Threshold.THREE_FIFTHS
                ? new VoteNeed(threshold, yeas, Math.max(yeas, count.all()), Base.SENATE, 0)
                : new VoteNeed(threshold, yeas, count.voting(), Base.VOTING, 0));
    }

    /** Consent to a treaty, and conviction on impeachment. */
    private static boolean ofThosePresent(RollCall vote) {
        return Stream.of(vote.words().question(), vote.words().inFull(), vote.words().result())
                .anyMatch(words -> OF_THOSE_PRESENT.matcher(words).find());
    }

    /** {@code 60 yeas, three fifths of the Senate}, {@code 285 yeas, two thirds of 427 voting}, {@code 67 yeas, two thirds of 100 Senators present}. */
    public String inWords() {
        return yeas + " yeas, " + switch (threshold) {
            case HALF -> "more than half of " + of + " voting";
            case TWO_THIRDS -> "two thirds of " + of + " " + base.words() + (present == 0 ? ""
                    : ", with the " + present + " who answered Present; the record does not say how that counts");
            case THREE_FIFTHS -> base == Base.SENATE ? "three fifths of the Senate" : "three fifths of " + of + " voting";
        };
    }
}
