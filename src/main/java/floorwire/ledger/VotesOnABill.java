package floorwire.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import floorwire.change.ChangeId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;

/**
 * The words on the roll calls that name a measure as words on the measure: a source tells roll call by roll call, and what it told of all
 * of them is its word on the facet.
 */
public final class VotesOnABill {

    private VotesOnABill() {}

    /** A word without what it says: {@code roll} is the roll call's id as printed. */
    public record Told(String roll, String source, Instant asOf, Instant heardAt, String hash) {

        static Told of(RollCallWord word) {
            return new Told(word.id().toString(), word.source(), word.asOf(), word.heardAt(), word.hash());
        }
    }

    /** One word for each source; none where there are no roll calls. */
    public static List<SourceWord> words(BillId bill, Collection<RollCallWord> rollCalls) {
        List<SourceWord> words = new ArrayList<>();
        bySource(rollCalls.stream().map(Told::of).toList()).forEach((source, told) -> {
            Bill content = Bill.unknown(bill).withRollCalls(rollCalls.stream().filter(word -> word.source().equals(source))
                    .map(word -> word.rollCall().withoutPositions()).toList());
            words.add(new SourceWord(bill, source, Facet.ROLL_CALLS, asOf(told), heardAt(told), stored(told), hash(told), content));
        });
        return words;
    }

    /** The {@linkplain SourceWord#stamp() stamps} of these words. */
    public static Set<String> stamps(Collection<Told> rollCalls) {
        return bySource(rollCalls).entrySet().stream().map(entry -> {
            List<Told> told = entry.getValue();
            return SourceWord.stamp(entry.getKey(), Facet.ROLL_CALLS, asOf(told), heardAt(told), hash(told));
        }).collect(Collectors.toSet());
    }

    private static Map<String, List<Told>> bySource(Collection<Told> rollCalls) {
        return rollCalls.stream().collect(Collectors.groupingBy(Told::source, TreeMap::new, Collectors.toList()));
    }

    /** The roll calls themselves are kept one by one; this stands for them. */
    private static String stored(List<Told> told) {
        return told.stream().map(word -> word.roll() + " " + word.hash()).sorted().collect(Collectors.joining("\n"));
    }

    private static String hash(List<Told> told) {
        return ChangeId.digest(stored(told), 0);
    }

    private static Instant asOf(List<Told> told) {
        return told.stream().map(Told::asOf).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static Instant heardAt(List<Told> told) {
        return told.stream().map(Told::heardAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
