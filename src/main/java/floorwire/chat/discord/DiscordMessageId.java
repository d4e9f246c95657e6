package floorwire.chat.discord;

import java.util.Optional;

/**
 * A message on Discord as the outbox keeps it: {@code CHANNEL/MESSAGE}. The thread under a message has the message's id, and so has the
 * first message of a forum post (Discord's documentation of threads).
 *
 * @param channel the channel or thread it stands in
 */
record DiscordMessageId(String channel, String message) {

    static Optional<DiscordMessageId> parse(String kept) {
        int slash = kept.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new DiscordMessageId(kept.substring(0, slash), kept.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return channel + "/" + message;
    }
}
