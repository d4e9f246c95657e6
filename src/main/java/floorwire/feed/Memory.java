package floorwire.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RollCallId;

/** What is known already, so that a feed asks only for what matters. */
@FunctionalInterface
public interface Memory {
    /** Remembers nothing: everything is read anew. */
    Memory NONE = resource -> Optional.empty();

    /** What was remembered of a resource when it was last read. A reading by an older version of the parser is best forgotten. */
    Optional<Remembered> of(String resource);

    /** Measures that somebody follows, by number or by a topic they match. */
    default Set<BillId> followed() {
        return Set.of();
    }

    /** Measures the amendments to which matter: what is followed, and what a topic may be amended into. */
    default Set<BillId> amended() {
        return followed();
    }

    /** The roll calls of a session that this source has told, each with when it was closed. */
    default Map<RollCallId, Instant> rollCalls(Chamber chamber, int congress, int year) {
        return Map.of();
    }

    /** The texts that are worth having, which sources say were made; had or not. */
    default List<TextWanted> texts() {
        return List.of();
    }

    /** The title under which a measure is known, from whatever source; empty for one never heard of. */
    default Optional<String> title(BillId id) {
        return Optional.empty();
    }
}
