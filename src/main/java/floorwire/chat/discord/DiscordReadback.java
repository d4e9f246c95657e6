package floorwire.chat.discord;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
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
        Optional<IPostContainer> forum = channels.forum(channel);
        if (forum.isPresent() && delivery.kind() == Delivery.Kind.POST) {
            return opened(forum.get(), delivery, from);
        }
        return among(where(channel, delivery), delivery, from);
    }

    private MessageChannel where(Channel channel, Delivery delivery) {
        Optional<DiscordMessageId> target = delivery.target().flatMap(Delivery.Target::messageId).flatMap(DiscordMessageId::parse);
        if (delivery.kind() != Delivery.Kind.REPLY || target.isEmpty()) {
            return channels.messages(channel);
        }
        boolean under = target.get().channel().equals(channel.ref().id()) && channel.wishes().layout() != Layout.FLAT;
        return channels.messages(channel, under ? target.get().message() : target.get().channel());
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

    private static Resolution opened(IPostContainer forum, Delivery delivery, Instant from) {
        for (ThreadChannel thread : forum.getThreadChannels()) {
            if (!thread.getTimeCreated().toInstant().isBefore(from)
                    && bears(thread.retrieveMessageById(thread.getId()).complete(), delivery)) {
                return new Resolution.Found(new DiscordMessageId(thread.getId(), thread.getId()).toString());
            }
        }
        return new Resolution.NotThere();
    }

    private static boolean bears(Message message, Delivery delivery) {
        return message.getAuthor().getIdLong() == message.getJDA().getSelfUser().getIdLong()
                && message.getComponents().stream().anyMatch(part -> part.getUniqueId() == mark(delivery));
    }
}
