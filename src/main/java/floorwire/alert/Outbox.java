package floorwire.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.change.ChangeId;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/** The notices and deliveries, kept. One notice per (change, channel), for ever. */
public interface Outbox {

    /**
     * Makes one delivery of a draft, leaving out changes the channel already has a notice of; none when nothing is left. What carries no
     * changes is made once while one like it waits; what gathers for a weekly line joins the one that waits.
     */
    Optional<String> enqueue(Draft draft, Instant at);

    /** The same of each draft, in this order: many cost little more than one. No two of them for one channel and weekly line. */
    void enqueue(List<Draft> drafts, Instant at);

    /** A message in the channel that carries these changes. */
    default Optional<String> enqueue(String workspace, ChannelRef channel, BillId subject, Collection<RecordedChange> changes, Instant at,
            Optional<String> hold) {
        return enqueue(Draft.post(workspace, channel, subject, changes, hold), at);
    }

    Optional<Delivery> delivery(String id);

    /** By channel the first message about a measure that left or is leaving. */
    Map<ChannelRef, Delivery> openings(BillId subject);

    /**
     * By channel, of those whose layout is not flat, the message under which a measure's story is told, sent or waiting its turn: the
     * last that is nobody's reply, where the one before was deleted.
     */
    Map<ChannelRef, Delivery> roots(BillId subject);

    /**
     * The message under which a provision's story is told in a channel that follows it, from measure to measure: of a layout that is not flat the
     * first that told of it, sent or waiting its turn.
     */
    Optional<Delivery> root(ChannelRef channel, String provision);

    /** The delivery by which a channel last heard of this fact, if that has left or is leaving. */
    Optional<Delivery> toldBy(String fact, ChannelRef channel);

    /** Channels that have a notice of this fact, or of what it was before it moved, each with whether it went out. */
    Map<ChannelRef, Boolean> told(String fact);

    /** Takes what is not sent of a corrected fact out of the channel's queue, keeping the notice with the correction that did it. */
    void cancel(RecordedChange correction, ChannelRef channel);

    /** Whether anything that carries this change has left or is leaving. */
    boolean left(ChangeId change);

    /** Takes back the notices of a change that has not left, and the deliveries that carry nothing else; what it cancelled waits again. */
    void retract(ChangeId change);

    /** Why a delivery that has not left waits for more than time; no reason lets it go at {@code at}. */
    void hold(String deliveryId, Optional<String> reason, Instant at);

    /** What is held of a measure, oldest first. */
    List<Delivery> held(BillId subject);

    /** What is held for this reason, oldest first. */
    List<Delivery> held(String reason);

    /** How many changes a channel was told since. */
    long toldSince(ChannelRef channel, Instant since);

    /** Whether a weekly line went or was let go since. */
    boolean weekSince(ChannelRef channel, Instant since);

    /** Every delivery about a measure, or that tells of it among others, oldest first. */
    List<Delivery> about(BillId subject);

    /** Measures of which a delivery is held. */
    Set<BillId> held();

    /**
     * Channels that have something to do by now, each with its first open delivery: one that is due, or whose outcome is unknown. What was
     * queued or put off at a time to come was so by a clock that has been set back since, and waits no longer.
     */
    List<Delivery> due(Instant now);

    /** The channels of {@link #due(Instant)} in its order, cheaply however many they are. */
    List<ChannelRef> dueChannels(Instant now);

    /** The same of one channel. */
    Optional<Delivery> due(ChannelRef channel, Instant now);

    /** A channel's first open delivery, due or not: what the others wait behind. */
    Optional<Delivery> first(ChannelRef channel);

    /** All deliveries in these states, oldest first. */
    List<Delivery> in(Set<Delivery.State> states);

    /** A channel's messages that wait to be sent by now, the earliest first; edits, replies and what is held are not among them. */
    List<Delivery> posts(ChannelRef channel, Instant now);

    /** Makes a reply a message of its own: what it would have stood under is not there. */
    void alone(String deliveryId);

    /** Makes the first of these deliveries a digest that carries the notices of all that still wait; those are not sent. */
    Delivery fold(List<Delivery> posts, Instant at);

    /**
     * Marks as being sent since {@code sending} what still stands as it was read; false when it was taken back, held or changed meanwhile,
     * so that it must be read again.
     */
    boolean claim(Delivery read, Instant sending);

    void mark(String deliveryId, Delivery.State state, Instant at, Optional<String> messageId, Optional<String> reason);

    /** Puts it back in the queue at {@code at}, not to be sent before {@code notBefore}. */
    void retry(String deliveryId, Instant at, Instant notBefore, boolean mayRepeat, String reason);

    /** What was put off for a channel is due at {@code now}. */
    void hasten(ChannelRef channel, Instant now);

    /** The channel's deliveries and notices are those of another id of it, with what it was told. */
    void move(ChannelRef from, ChannelRef to);

    /** How many deliveries stand in each state, held ones counted under {@code HELD}. */
    default Map<String, Long> counts() {
        return counts(Optional.empty());
    }

    /** @param workspace whose are counted; all where none is named */
    Map<String, Long> counts(Optional<String> workspace);

    /** How many deliveries are held, by the reason. */
    default Map<String, Long> holds() {
        return holds(Optional.empty());
    }

    /** @param workspace whose are counted; all where none is named */
    Map<String, Long> holds(Optional<String> workspace);

    /**
     * How many will not be sent, by reason ({@link Delivery#reasonForPeople}).
     *
     * @param workspace whose are counted; all where none is named
     */
    Map<String, Long> unsent(Optional<String> workspace);

    /**
     * How many deliveries have been due since before {@code since} or were handed over so often: not what is held, nor what waits for a
     * channel that is known to be blocked, whose managers were told.
     */
    long stuck(Instant since, int attempts);

    /** All notices ever made and not taken back. */
    long notices();
}
