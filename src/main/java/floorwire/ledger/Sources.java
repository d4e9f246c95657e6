package floorwire.ledger;

import java.time.Duration;
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
     * @param lastSuccess     when it last answered, if perhaps not about everything
     * @param newest          the greatest as-of it ever gave: how fresh what it says is, however often it answers
     * @param failingSince    since when no poll of it was without a fault, if the last one was not
     * @param unansweredSince when the first poll after its last answer began, if that was not answered
     * @param reason          of the last failure
     */
    record Health(String source, Optional<Instant> lastSuccess, Optional<Instant> newest, Optional<Instant> failingSince,
            Optional<Instant> unansweredSince, Optional<String> reason) {

        /** A failure that lasts this long is said wherever its source's word is. */
        public static final Duration PATIENCE = Duration.ofHours(1);

        /** A source that says nothing newer than this, though it answers, is quiet: a recess, or a copy that stands still. */
        public static final Duration QUIET = Duration.ofDays(3);

        /**
         * Since when it was asked and has not answered at all, if that is longer than {@link #PATIENCE}. However seldom it is asked: one
         * that does not answer is asked again within minutes, and one that answered is not stale before it is asked again.
         */
        public Optional<Instant> staleSince(Instant now) {
            return unansweredSince.filter(since -> since.isBefore(now.minus(PATIENCE)));
        }

        /** Whether it answers and says nothing new. */
        public boolean quiet(Instant now) {
            return staleSince(now).isEmpty() && newest.filter(asOf -> asOf.isBefore(now.minus(QUIET))).isPresent();
        }
    }

    Optional<Resource> resource(String source, String resource);

    void remember(String source, String resource, Resource as);

    /** The very bytes that this version of the reader heard before, by their hash, and which measure they spoke of. */
    Map<String, BillId> heard(String source, int reader);

    void markHeard(String source, int reader, Map<String, BillId> bySha256);

    /** @param newest the greatest as-of heard since the last call, if anything was heard */
    void succeeded(String source, Instant at, Optional<Instant> newest);

    /** It answered, and not about everything: what fails, fails on, and it is not stale. Parameters as for {@link #succeeded}. */
    void answered(String source, Instant at, Optional<Instant> newest);

    /**
     * Something of it failed: it counts as unanswered until it is said that it answered or succeeded.
     *
     * @param at when the poll began
     */
    void failed(String source, Instant at, String reason);

    List<Health> health();

    /** A resource under its name. */
    record Named(String source, String name, Resource resource) {}

    /** The resources that speak of a measure, as last read. */
    List<Named> about(BillId subject);

    /** The SHA-256 of the files about a measure that were loaded, in hex, by source. */
    Map<String, List<String>> loaded(BillId subject);
}
