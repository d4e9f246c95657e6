package floorwire.congress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A roll call by which members vote for a person by name, the Speaker as a rule. Elected is who has a majority of these votes; who answers
 * Present votes for nobody (domain.md 4.1). What is published stands: its result names who was elected, or who led.
 *
 * @param votes     by candidate as printed, the most first
 * @param needed    more than half of all votes for a person by name
 * @param published the candidate whom the published result names; empty where it names none
 * @param lost      whether the published result says that nobody was elected
 */
public record Election(List<VoteCounts.OfCandidate> votes, int needed, Optional<VoteCounts.OfCandidate> published, boolean lost) {

    /** Empty for any other roll call, and where nobody's votes are known. */
    public static Optional<Election> of(RollCall vote) {
        List<VoteCounts.OfCandidate> votes = votes(vote);
        if (!vote.isElection() || vote.vacated() || votes.isEmpty()) {
            return Optional.empty();
        }
        String result = vote.words().result().strip();
        return Optional.of(new Election(votes, votes.stream().mapToInt(VoteCounts.OfCandidate::votes).sum() / 2 + 1,
                votes.stream().filter(one -> one.name().equalsIgnoreCase(result)).findFirst(),
                result.toLowerCase(Locale.ROOT).matches(".*\\b(?:not elected|no (?:election|majority|candidate|one)|failed)\\b.*")));
    }

    private static List<VoteCounts.OfCandidate> votes(RollCall vote) {
        List<VoteCounts.OfCandidate> votes = new ArrayList<>(vote.counts().candidates());
        if (votes.isEmpty()) {
            Map<String, Integer> named = new LinkedHashMap<>();
            vote.positions().forEach(cast -> named.merge(cast.position().printed(), 1, Integer::sum));
            named.forEach((name, count) -> votes.add(new VoteCounts.OfCandidate(name, count)));
        }
        return votes.stream().filter(one -> one.side() == Position.Side.CANDIDATE && one.votes() > 0)
                .sorted(Comparator.comparingInt(VoteCounts.OfCandidate::votes).reversed()).toList();
    }

    /** Whom the published result names, with a majority. */
    public Optional<VoteCounts.OfCandidate> elected() {
        return published.filter(one -> one.votes() >= needed);
    }

    /** Whether the published result and a majority contradict each other: somebody has one, and nobody or another is said to be elected. */
    public boolean contradicts() {
        return votes.getFirst().votes() >= needed && (lost || published.filter(one -> !one.equals(votes.getFirst())).isPresent());
    }

    /** {@code Johnson (LA) elected 218–215–1, needed 218}, {@code nobody elected 216–215–3, needed 218}; who just leads is elected by no words of ours. */
    public String inWords() {
        String counts = votes.stream().map(one -> String.valueOf(one.votes())).collect(Collectors.joining("–"));
        String outcome = elected().map(one -> one.name() + " elected")
                .orElseGet(() -> lost || votes.getFirst().votes() < needed ? "nobody elected" : votes.getFirst().name() + " has the most");
        return outcome + " " + counts + ", needed " + needed;
    }

    /** {@code 218 votes, more than half of 434 for a person by name}. */
    public String neededInWords() {
        return needed + " votes, more than half of " + votes.stream().mapToInt(VoteCounts.OfCandidate::votes).sum()
                + " for a person by name";
    }
}
