package floorwire.congress;

import java.util.List;
import java.util.Optional;

/**
 * The totals that a roll call's file prints.
 *
 * @param total      none at an election, or where the file prints none
 * @param parties    by party, as the House prints them
 * @param candidates at an election; Present and Not Voting stand among them
 */
public record VoteCounts(Optional<Tally> total, List<OfParty> parties, List<OfCandidate> candidates) {

    public static final VoteCounts NONE = new VoteCounts(Optional.empty(), List.of(), List.of());

    /** @param party as printed: {@code Republican}, {@code Democratic}, {@code Democrat}, {@code Independent} */
    public record OfParty(String party, Tally tally) {}

    public record OfCandidate(String name, int votes) {

        /** What it counts as: a candidate, or Present or Not Voting, which stand among them. */
        public Position.Side side() {
            return Position.of(name, true, Optional.empty()).side();
        }
    }

    /** The sum over the parties; none where they are not printed. */
    public Optional<Tally> ofParties() {
        return parties.stream().map(OfParty::tally).reduce(Tally::plus);
    }
}
