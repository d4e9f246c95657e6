package floorwire.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/**
 * One platform call that carries one or more notices.
 *
 * @param id        permanent, 22 characters: goes out as the platform's idempotency key where it has one
 * @param sequence  the order of its making; a channel's deliveries leave in this order
 * @param hold      why it waits for something other than time: {@value #CONFIRMATION} or {@value #DISPUTE}
 * @param mayRepeat whether an earlier attempt's outcome stayed unknown
 * @param attempts  how often it was handed to the platform
 * @param notices   the changes it carries, in the order recorded
 */
public record Delivery(String id, String workspace, ChannelRef channel, long sequence, State state, BillId subject, Instant createdAt,
        Instant notBefore, Optional<String> hold, boolean mayRepeat, int attempts, Optional<String> messageId, Optional<String> reason,
        List<RecordedChange> notices) {

    /** The hold of domain.md 2.3, rule 12. */
    public static final String CONFIRMATION = "confirmation";

    /** One source asserts it and a fresher word of another does not: nothing is posted as fact while they disagree (decision 1). */
    public static final String DISPUTE = "dispute";

    public enum State {
        PENDING,
        /** Committed before the request leaves: found at start, its outcome is unknown. */
        SENDING,
        SENT,
        UNKNOWN,
        /** Will not be sent, for the reason given. */
        DEAD
    }
}
