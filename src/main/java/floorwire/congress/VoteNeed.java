package floorwire.congress;

import java.util.Optional;

/**
 * What a question took, as a number of yeas. Of those voting, but for the Senate's three fifths, which are of all Senators sworn
 * (domain.md 4.1). The published result stands, whatever follows from this.
 *
 * @param yeas so many were needed
 * @param of   of so many: those who voted yea or nay, or all Senators of the record
 */
public record VoteNeed(Threshold threshold, int yeas, int of, boolean ofAllSenators) {

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
        if (vote.tieBreak().isPresent() && tally.get().yea() == tally.get().nay()) {
            return Optional.empty();
        }
        Threshold threshold = vote.required().get();
        boolean senators = threshold == Threshold.THREE_FIFTHS && vote.id().chamber() == Chamber.SENATE;
        int yeas = threshold.needed(vote.id().chamber(), tally.get().voting());
        return Optional.of(new VoteNeed(threshold, yeas, senators ? Math.max(yeas, tally.get().all()) : tally.get().voting(), senators));
    }

    /** {@code 60 yeas, three fifths of the Senate}, {@code 285 yeas, two thirds of 427 voting}. */
    public String inWords() {
        return yeas + " yeas, " + switch (threshold) {
            case HALF -> "more than half of " + of + " voting";
            case TWO_THIRDS -> "two thirds of " + of + " voting";
            case THREE_FIFTHS -> ofAllSenators ? "three fifths of the Senate" : "three fifths of " + of + " voting";
        };
    }
}
