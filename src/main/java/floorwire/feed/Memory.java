package floorwire.feed;

import java.util.Optional;

/** What was remembered of each resource when it was last read. A reading by an older version of the parser is best forgotten. */
@FunctionalInterface
public interface Memory {
    /** Remembers nothing: everything is read anew. */
    Memory NONE = resource -> Optional.empty();

    Optional<Remembered> of(String resource);
}
