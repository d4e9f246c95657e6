package floorwire.congress;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A roll call as one record of it says. What is published is the truth: the result is never worked out from the tally
 * ({@link VoteChecks} compares, and reports).
 *
 * @param at        when it was closed
 * @param modified  when the record was last changed, where it says so; Senate files change for weeks (feeds.md 6)
 * @param committeeOfTheWhole whether it was taken there, where delegates vote and the House may vote again without them
 * @param required  what it takes; none for a quorum call, which decides nothing
 * @param positions in the order of the record
 */
public record RollCall(RollCallId id, Optional<VoteTime> at, Optional<Instant> modified, boolean committeeOfTheWhole, VoteWords words,
        Optional<Threshold> required, VoteMatter matter, VoteCounts counts, Optional<TieBreak> tieBreak, List<Cast> positions) {

    /** What was published or, where nothing was, what the positions add up to; none where there is neither. */
    public Optional<Tally> tally() {
        return counts.total().or(counts::ofParties).or(() -> positions.isEmpty() ? Optional.empty() : Optional.of(Tally.of(positions)));
    }

    /** Of a Speaker, as a rule: members vote for a person by name, and there are no yeas and nays. */
    public boolean isElection() {
        return !counts.candidates().isEmpty() || isElection(words.question());
    }

    /** Told by the question; the type still says YEA-AND-NAY. */
    public static boolean isElection(String question) {
        String lower = question.toLowerCase(Locale.ROOT);
        return lower.startsWith("election of") && lower.contains("speaker");
    }

    /** Present and Not Voting only; it decides nothing. */
    public boolean isQuorumCall() {
        return words.type().equalsIgnoreCase("QUORUM");
    }

    /** Only an action tells of it yet; the chamber's own record, with the members' positions, is to come. */
    public boolean provisional() {
        return words.type().equals(VoteWords.TOLD);
    }

    /** The page that tells of it: its chamber's own; while only an action tells, the amendment's or the measure's at the Library. */
    public String url() {
        return !provisional() ? id.url()
                : matter.amendment().flatMap(VoteAmendment::id).map(AmendmentId::url).or(() -> matter.bill().map(BillId::url))
                        .orElse(id.url());
    }

    /** Undone by the chamber: the number is kept and the file says so. */
    public boolean vacated() {
        return VoteWords.vacated(words.title()) || VoteWords.vacated(words.result());
    }

    /** Of several records of one roll call, each with a part: this one with the positions of another. */
    public RollCall withPositionsOf(RollCall other) {
        return new RollCall(id, at.or(other::at), modified, committeeOfTheWhole, words, required, matter, counts, tieBreak,
                other.positions);
    }

    /** With the amendment's number from another record of it, where this one has none. */
    public RollCall withAmendmentOf(RollCall other) {
        Optional<VoteAmendment> own = matter.amendment().filter(amendment -> amendment.id().isEmpty());
        Optional<AmendmentId> number = other.matter.amendment().flatMap(VoteAmendment::id);
        return own.isEmpty() || number.isEmpty() ? this
                : new RollCall(id, at, modified, committeeOfTheWhole, words, required,
                        new VoteMatter(matter.bill(), own.map(amendment -> amendment.with(number.get())), matter.documents()), counts,
                        tieBreak,
                        positions);
    }

    public RollCall withoutPositions() {
        return positions.isEmpty() ? this : withPositions(List.of());
    }

    public RollCall withPositions(List<Cast> others) {
        return new RollCall(id, at, modified, committeeOfTheWhole, words, required, matter, counts, tieBreak, List.copyOf(others));
    }
}
