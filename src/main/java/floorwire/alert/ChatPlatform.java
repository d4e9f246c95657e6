package floorwire.alert;

import java.time.Duration;

import floorwire.audience.Channel;
import floorwire.message.Message;

/** A place where people read. Implementations render the message natively, within their limits, and never retry by themselves. */
public interface ChatPlatform {

    /** As in {@link floorwire.message.ChannelRef#platform()}. */
    String name();

    /** Makes one platform call. */
    Outcome send(Channel channel, Delivery delivery, Message message);

    /** Finds out what became of a delivery whose outcome is unknown. */
    Resolution resolve(Channel channel, Delivery delivery);

    sealed interface Outcome {

        /** The platform has it, under this id. */
        record Sent(String messageId) implements Outcome {}

        /** It does not, and may be asked again after this time. */
        record Later(Duration pause, String reason) implements Outcome {}

        /** It never will: the channel is gone or closed to us. */
        record Refused(String reason) implements Outcome {}

        /** The request left and no answer came. */
        record Unknown(String reason) implements Outcome {}
    }

    sealed interface Resolution {

        record Found(String messageId) implements Resolution {}

        record NotThere() implements Resolution {}

        /** The platform cannot tell: the delivery is sent once more, marked "may repeat". */
        record CannotTell() implements Resolution {}
    }
}
