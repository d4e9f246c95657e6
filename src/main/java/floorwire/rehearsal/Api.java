package floorwire.rehearsal;

import java.time.Instant;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/** The Library's API behind its gateway. */
interface Api {

    /**
     * @param path below {@code /v3/}
     * @return empty where nothing stands
     * @throws Broken where it answers with an error of its own
     */
    Optional<ObjectNode> answer(String path, Query query, Instant now);

    /** Whether an address is of the API's kind, whatever stands there now; upper-case types stopped in September 2023. */
    boolean knows(String path);

    /** Whether {@code fromDateTime} and {@code toDateTime} are compared to the second, or by their dates: nobody knows (feeds.md 3.5). */
    void filterHonoursHours(boolean honours);
}
