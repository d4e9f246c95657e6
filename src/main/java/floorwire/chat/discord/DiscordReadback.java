package floorwire.chat.discord;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.TimeUtil;

import floorwire.alert.ChatPlatform.Resolution;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.audience.Layout;

/** Looks in the channel's own messages for a delivery whose outcome is unknown. Needs the permission to read the channel's history. */
final class DiscordReadback {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    private static final int PAGE = 100;
    private static final int PAGES = 5;

    private final DiscordDestinations channels;

    DiscordReadback(DiscordDestinations channels) {
        this.channels = channels;
    }

    /**
     * The id of the container in a delivery's message: 31 bits of it, which two messages near each other do not share by chance. A message
     * keeps its own through every edit.
     */
    static int mark(Delivery delivery) {
        String id = delivery.target().filter(target -> delivery.kind() == Delivery.Kind.EDIT).map(Delivery.Target::delivery)
                .orElse(delivery.id());
        CRC32 sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.US_ASCII));
        return Math.max(1, (int) (sum.getValue() & Integer.MAX_VALUE));
    }

    Resolution find(Channel channel, Delivery delivery) {
        Instant from = delivery.markedAt().minus(CLOCKS_DIFFER);
        if (channels.forum(channel, delivery).isPresent()) {
            return opened(channel, delivery, from);
        }
        return where(channel, delivery).map(there -> among(there, delivery, from)).orElseGet(Resolution.NotThere::new);
    }

    /** Where it would stand; nowhere if the thread that it belongs to was not begun. */
    private Optional<MessageChannel> where(Channel channel, Delivery delivery) {
        Optional<DiscordMessageId> target = delivery.target().flatMap(Delivery.Target::messageId).flatMap(DiscordMessageId::parse);
        if (delivery.kind() != Delivery.Kind.REPLY || target.isEmpty()) {
            return Optional.of(channels.messages(channel));
        }
        boolean under = target.get().channel().equals(channel.ref().id()) && channel.wishes().layout() != Layout.FLAT;
        return under ? channels.begun(channel, target.get().message()).map(MessageChannel.class::cast)
                : Optional.of(channels.messages(channel, target.get().channel()));
    }

    private static Resolution among(MessageChannel where, Delivery delivery, Instant from) {
        long after = TimeUtil.getDiscordTimestamp(from.toEpochMilli());
        for (int page = 0; page < PAGES; page++) {
            List<Message> later = where.getHistoryAfter(after, PAGE).complete().getRetrievedHistory();
            Optional<Message> found = later.stream().filter(message -> bears(message, delivery)).findFirst();
            if (found.isPresent()) {
                return new Resolution.Found(new DiscordMessageId(found.get().getChannelId(), found.get().getId()).toString());
            }
            if (later.size() < PAGE) {
                return new Resolution.NotThere();
            }
            after = later.getFirst().getIdLong();
        }
        return new Resolution.CannotTell();
    }

    private Resolution opened(Channel channel, Delivery delivery, Instant from) {
        return channels.threads(channel).filter(thread -> !thread.getTimeCreated().toInstant().isBefore(from) && opens(thread, delivery))
                .findFirst()
                .<Resolution>map(thread -> new Resolution.Found(new DiscordMessageId(thread.getId(), thread.getId()).toString()))
                .orElseGet(Resolution.NotThere::new);
    }

    private static boolean opens(ThreadChannel thread, Delivery delivery) {
        try {
            return bears(thread.retrieveMessageById(thread.getId()).complete(), delivery);
        } catch (RuntimeException e) {
            if (DiscordErrors.is(e, ErrorResponse.UNKNOWN_MESSAGE)) {
                return false; // somebody's post whose first message was deleted
            }
            throw e;
        }
    }

    private static boolean bears(Message message, Delivery delivery) {
        return message.getAuthor().getIdLong() == message.getJDA().getSelfUser().getIdLong()
                && message.getComponents().stream().anyMatch(part -> part.getUniqueId() == mark(delivery));
    }
}
