package floorwire.rehearsal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.congress.RollCallId;

/**
 * A roll call of a scenario, and when its chamber tells it.
 *
 * @param closed    by the clocks of Washington
 * @param listed    when the Senate's menu begins to list it; of the House as {@code published}
 * @param published when its record is there
 * @param modified  when the Senate changes the record's date, and nothing else, after publication
 * @param words     what the record prints, by the keys of the scenario's file
 */
public record Ballot(RollCallId id, LocalDateTime closed, Instant listed, Instant published, Optional<Instant> modified,
        Map<String, String> words, List<Mark> marks) {

    public Ballot {
        marks = List.copyOf(marks);
        if (listed.isAfter(published)) {
            throw new IllegalArgumentException(id + " is listed after it is published");
        }
    }

    /**
     * A member as the chamber prints one.
     *
     * @param id   Bioguide id in the House, LIS id in the Senate
     * @param name of Senators with the first name behind a comma
     */
    record Voter(String id, String party, String state, String name) {}

    /** How a member voted: {@code Y}, {@code N}, {@code P} present, {@code -} not voting. */
    record Mark(Voter voter, char cast) {}

    /** What is printed under a key of the file; empty where nothing is. */
    String word(String key) {
        return words.getOrDefault(key, "");
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    long count(char cast) {
        return marks.stream().filter(mark -> mark.cast() == cast).count();
    }

    Ballot with(List<Mark> others) {
        return new Ballot(id, closed, listed, published, modified, words, others);
    }

    Ballot with(Map<String, String> others) {
        return new Ballot(id, closed, listed, published, modified, Map.copyOf(others), marks);
    }
}
