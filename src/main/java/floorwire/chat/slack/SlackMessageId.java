package floorwire.chat.slack;

import java.util.Optional;

import floorwire.alert.Delivery;

/**
 * A message on Slack as the outbox keeps it: {@code CHANNEL/TIMESTAMP}. A message's timestamp is its name within its channel, and that of the
 * thread below it (Slack's documentation of conversations).
 */
record SlackMessageId(String channel, String timestamp) {

    static Optional<SlackMessageId> parse(String kept) {
        int slash = kept.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new SlackMessageId(kept.substring(0, slash), kept.substring(slash + 1)));
    }

    /** The message below which a reply stands: a thread has one name, that of its first message, also where another in it is answered (chat.postMessage). */
    static Optional<SlackMessageId> thread(Delivery delivery) {
        return delivery.target().filter(target -> delivery.kind() == Delivery.Kind.REPLY)
                .flatMap(target -> target.root().or(target::messageId)).flatMap(SlackMessageId::parse);
    }

    @Override
    public String toString() {
        return channel + "/" + timestamp;
    }
}
