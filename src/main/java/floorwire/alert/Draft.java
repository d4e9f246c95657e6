package floorwire.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import floorwire.audience.Channel;
import floorwire.congress.BillId;
import floorwire.ledger.RecordedChange;
import floorwire.message.ChannelRef;

/**
 * A delivery before it is queued.
 *
 * @param target  the id of the delivery it belongs to, or of the change a sample shows
 * @param changes what it tells; those the channel has a notice of already are left out
 * @param hold    as in {@link Delivery#hold()}
 */
public record Draft(String workspace, ChannelRef channel, Delivery.Kind kind, Optional<BillId> subject, Optional<String> target,
        Collection<RecordedChange> changes, Optional<String> hold) {

    /** Changes of one measure told in a message of their own. */
    public static Draft post(String workspace, ChannelRef channel, BillId subject, Collection<RecordedChange> changes,
            Optional<String> hold) {
        return new Draft(workspace, channel, Delivery.Kind.POST, Optional.of(subject), Optional.empty(), changes, hold);
    }

    /** A post as it would have been: {@link Hindsight}. */
    public static Draft sample(Channel channel, Hindsight.Post post) {
        return after(Delivery.Kind.SAMPLE, channel.workspace(), channel.ref(), Optional.of(post.bill()), post.id());
    }

    /** What is of no one measure and tells no change. */
    static Draft of(Delivery.Kind kind, Channel channel) {
        return new Draft(channel.workspace(), channel.ref(), kind, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The same changes under an earlier delivery. */
    Draft under(String delivery, Delivery.Kind as) {
        return new Draft(workspace, channel, as, subject, Optional.of(delivery), changes, hold);
    }

    /** The same telling these changes alone. */
    public Draft telling(Collection<RecordedChange> others) {
        return new Draft(workspace, channel, kind, subject, target, others, hold);
    }

    /** What follows from a delivery and tells nothing that is not told. */
    static Draft after(Delivery.Kind kind, String workspace, ChannelRef channel, Optional<BillId> subject, String target) {
        return new Draft(workspace, channel, kind, subject, Optional.of(target), List.of(), Optional.empty());
    }
}
