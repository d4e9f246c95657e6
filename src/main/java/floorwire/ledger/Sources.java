package floorwire.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import floorwire.congress.BillId;

/** What is remembered of the sources: each resource as last read, and how each source is doing. */
public interface Sources {

    /**
     * A resource as last read.
     *
     * @param listed       the time the source's list printed for it, word for word
     * @param lastModified of the answer, word for word
     * @param sha256       of the body, in hex
     * @param subject      the measure it speaks of, if it speaks of one
     */
    record Resource(Optional<String> listed, Optional<String> lastModified, String sha256, Instant fetchedAt,
            Optional<BillId> subject) {}

    /**
     * @param lastSuccess  when it last answered without a fault
     * @param newest       the greatest as-of it ever gave: how fresh what it says is, however often it answers
     * @param failingSince since when it has not, if it does not
     * @param reason       of the last failure
     */
    record Health(String source, Optional<Instant> lastSuccess, Optional<Instant> newest, Optional<Instant> failingSince,
            Optional<String> reason) {}

    Optional<Resource> resource(String source, String resource);

    void remember(String source, String resource, Resource as);

    /** The very bytes that this version of the reader heard before, by their hash, and which measure they spoke of. */
    Map<String, BillId> heard(String source, int reader);

    void markHeard(String source, int reader, Map<String, BillId> bySha256);

    /** @param newest the greatest as-of heard since the last call, if anything was heard */
    void succeeded(String source, Instant at, Optional<Instant> newest);

    void failed(String source, Instant at, String reason);

    List<Health> health();
}
