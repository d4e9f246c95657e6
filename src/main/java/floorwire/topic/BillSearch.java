package floorwire.topic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import floorwire.congress.BillId;
import floorwire.congress.Days;

/**
 * What is looked for; everything that is given must hold.
 *
 * @param words    in any order and form; each may also be a member's name or an acronym
 * @param phrases  words that must stand side by side, as they are
 * @param sponsor  a member's name or a part of it, party and state too
 * @param stages   the published names of stages, any of which is enough; empty for all
 * @param topic    {@code nato} or {@code nato/withdraw}
 * @param before   only of Congresses before this one
 * @param law      a law's number, {@code 118-31}
 * @param cited    a section of the United States Code that a title cites, {@code 22 1928f}
 * @param introduced on one of these days
 * @param among   only these, where given
 */
public record BillSearch(List<String> words, List<String> phrases, Optional<String> sponsor, Set<String> stages, Optional<String> topic,
        OptionalInt congress, OptionalInt before, Optional<String> law, Optional<String> cited, Optional<Days> introduced,
        Optional<Set<BillId>> among) {

    /** Everything there is. */
    public static final BillSearch ALL = new BillSearch(List.of(), List.of(), Optional.empty(), Set.of(), Optional.empty(),
            OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** By words alone. */
    public static BillSearch of(List<String> words, List<String> phrases) {
        return new BillSearch(words, phrases, Optional.empty(), Set.of(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By a sponsor's name alone. */
    public static BillSearch bySponsor(String name) {
        return new BillSearch(List.of(), List.of(), Optional.of(name), Set.of(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The measure that became this law. */
    public static BillSearch ofLaw(String number) {
        return new BillSearch(List.of(), List.of(), Optional.empty(), Set.of(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Measures whose titles cite a section of the Code. */
    public static BillSearch citing(String section) {
        return new BillSearch(List.of(), List.of(), Optional.empty(), Set.of(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
                Optional.empty(), Optional.of(section), Optional.empty(), Optional.empty());
    }
}
