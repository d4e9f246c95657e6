package floorwire.alert;

import java.time.Duration;
import java.util.List;

import floorwire.audience.Channel;
import floorwire.message.Message;

/** A place where people read. Implementations render the message natively, within their limits, and never retry by themselves. */
public interface ChatPlatform {

    /** As in {@link floorwire.message.ChannelRef#platform()}. */
    String name();

    /** How many channels may be served at once; one by default, in the order of their deliveries. */
    default int parallel() {
        return 1;
    }

    /** What this delivery's call counts towards; nothing where the platform keeps its pace by itself. It waits before it is begun. */
    default List<Quota> quotas(Delivery delivery) {
        return List.of();
    }

    /** Makes one platform call, of the delivery's kind. */
    Outcome send(Channel channel, Delivery delivery, Message message);

    /** Finds out what became of a delivery whose outcome is unknown. */
    Resolution resolve(Channel channel, Delivery delivery);

    /**
     * So many calls in any so long; more it would refuse.
     *
     * @param of what is counted: a channel's posts, a workspace's
     */
    record Quota(String of, int calls, Duration within) {}

    /**
     * What a platform lets be done with a message that stands.
     *
     * @param edits   its words can be changed
     * @param threads something can be said under it
     */
    record Abilities(boolean edits, boolean threads) {
        public static final Abilities NONE = new Abilities(false, false);
    }

    sealed interface Outcome {

        /** The platform has it, under this id. */
        record Sent(String messageId) implements Outcome {}

        /** It does not, and may be asked again after this time. */
        record Later(Duration pause, String reason) implements Outcome {}

        /** The channel is gone or closed to us, until somebody opens it again. */
        record Refused(String reason) implements Outcome {}

        /** This one call can never succeed, and it is not the channel's doing: the message it would edit was deleted. */
        record Pointless(String reason) implements Outcome {}

        /** The request left and no answer came. */
        record Unknown(String reason) implements Outcome {}
    }

    sealed interface Resolution {

        record Found(String messageId) implements Resolution {}

        /** It never arrived, or may be sent again under the same key without showing twice. */
        record NotThere() implements Resolution {}

        /** The platform does not answer now, and may be asked again after this time. */
        record Later(Duration pause, String reason) implements Resolution {

            /** To be asked again soon. */
            public Later(String reason) {
                this(Duration.ZERO, reason);
            }
        }

        /** The platform cannot tell: the delivery is sent once more, marked "may repeat", and ever more seldom while it stays so. */
        record CannotTell() implements Resolution {}
    }
}
