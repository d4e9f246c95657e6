package floorwire.chat.slack;

import java.util.Optional;

/**
 * A message on Slack as the outbox keeps it: {@code CHANNEL/TIMESTAMP}. A message's timestamp is its name within its channel, and that of the
 * thread below it (Slack's documentation of conversations).
 */
record SlackMessageId(String channel, String timestamp) {

    static Optional<SlackMessageId> parse(String kept) {
        int slash = kept.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new SlackMessageId(kept.substring(0, slash), kept.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return channel + "/" + timestamp;
    }
}
