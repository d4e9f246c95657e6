package floorwire.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.congress.RollCallId;
import floorwire.ledger.RecordedChange;
import floorwire.message.Block;
import floorwire.message.ChannelRef;

/**
 * One platform call that carries one or more notices, or follows from one that did.
 *
 * @param id        permanent, 22 characters: goes out as the platform's idempotency key where it has one
 * @param sequence  the order of its making; a channel's deliveries leave in this order
 * @param subject   the measure it is about; none for what is of no one measure
 * @param target    the earlier delivery it belongs to; of a sample a change
 * @param hold      why it waits for something other than time: {@value #CONFIRMATION}, {@value #DISPUTE} or {@value #WEEKLY}
 * @param mayRepeat whether an earlier attempt's outcome stayed unknown
 * @param attempts  how often it was handed to the platform
 * @param markedAt  when its state was last written; while its outcome is unknown, when it was sent
 * @param notices   the changes it carries, in the order recorded
 */
public record Delivery(String id, String workspace, ChannelRef channel, long sequence, Kind kind, Optional<BillId> subject,
        Optional<Target> target, State state, Instant createdAt, Instant notBefore, Optional<String> hold, boolean mayRepeat, int attempts,
        Instant markedAt, Optional<String> messageId, Optional<String> reason, List<RecordedChange> notices) {

    /** The hold of domain.md 2.3, rule 12. */
    public static final String CONFIRMATION = "confirmation";

    /** One source asserts it and a fresher word of another does not: nothing is posted as fact while they disagree (decision 1). */
    public static final String DISPUTE = "dispute";

    /** It gathers until the channel's weekly line is due. */
    public static final String WEEKLY = "weekly";

    /** What can be asked about it: the buttons below a post. */
    public List<Block.Offer> offers() {
        return kind == Kind.WEEK || kind == Kind.TROUBLE || kind == Kind.DIGEST ? List.of() : subject.map(bill -> Stream.of(
                Optional.of(new Block.Offer("Details", "bill " + bill + " details")), votes(bill),
                Optional.of(new Block.Offer("Text", "bill " + bill + " text")), Optional.of(new Block.Offer("Why this?", "why " + bill)))
                .flatMap(Optional::stream).toList()).orElse(List.of());
    }

    /** The roll call that it tells of or, where it may be one of two or tells of several, the measure's. */
    private Optional<Block.Offer> votes(BillId bill) {
        Set<RollCallId> told = notices.stream().map(notice -> notice.change().stands()).filter(Change.ActionTaken.class::isInstance)
                .flatMap(change -> change.rollCalls().stream()).collect(Collectors.toSet());
        boolean any = notices.stream().anyMatch(notice -> !notice.change().stands().rollCalls().isEmpty());
        return any ? Optional.of(new Block.Offer("Votes", "vote " + (told.size() == 1 ? told.iterator().next() : bill))) : Optional.empty();
    }

    /** The same call with these notices. */
    Delivery carrying(List<RecordedChange> others) {
        return new Delivery(id, workspace, channel, sequence, kind, subject, target, state, createdAt, notBefore, hold, mayRepeat, attempts,
                markedAt, messageId, reason, others);
    }

    /** Whether a milestone is among what it tells: something a role may be mentioned for. */
    public boolean milestone() {
        return notices.stream().anyMatch(notice -> notice.change().milestone());
    }

    /** A reason without the id that ends some. */
    public static String reasonForPeople(String reason) {
        return reason.replaceFirst(": \\S{22}$", "");
    }

    /**
     * Where a call goes.
     *
     * @param messageId the platform's id of its message, once it was sent
     * @param root      the platform's id of the message that its thread begins with, where its own stands below that
     */
    public record Target(String delivery, Optional<String> messageId, Optional<String> root) {

        /** One that is nobody's reply. */
        public Target(String delivery, Optional<String> messageId) {
            this(delivery, messageId, Optional.empty());
        }
    }

    /** What the platform is asked to do. */
    public enum Kind {
        /** A message in the channel; in a forum a post that opens a thread. */
        POST,
        /** A message in the thread under the target, or one that quotes it where the channel has no threads. */
        REPLY,
        /** The target's message, in new words. */
        EDIT,
        /** The target's words once more, in the channel: threads notify only who is in them. */
        ECHO,
        /** Many at once of several measures, a line each (product.md: a burst becomes one digest). */
        DIGEST,
        /** The channel's weekly line. */
        WEEK,
        /** What a post looks like, for a channel that asked; it tells nothing. The target is the id of a change it shows. */
        SAMPLE,
        /** To a person: a channel that they set up cannot be reached. */
        TROUBLE
    }

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
