package floorwire.chat.discord;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.requests.ErrorResponse;

import floorwire.alert.Delivery;
import floorwire.audience.Channel;

/** Finds where a call goes. A thread that Discord has put away because nobody spoke in it is taken out again. */
final class DiscordDestinations {

    static final String AWAY = "Discord is being connected to anew";
    private static final int LONGEST_NAME = 100;
    /** How many archived threads of a channel are looked through for one. */
    private static final int MOST_ARCHIVED = 500;

    /** JDA forgets all in a few milliseconds. */
    private static final Duration FORGETTING = Duration.ofMillis(250);

    private final JDA jda;

    DiscordDestinations(JDA jda) {
        this.jda = jda;
    }

    /** Why a channel cannot be written to now, as far as the gateway has told. */
    sealed interface Missing {
        /** It may come back by itself: the server has an outage. */
        record Away(String reason) implements Missing {}

        /** The channel stands, and the thread in it does not any more. */
        record NoThread(String reason) implements Missing {}

        /** Somebody has to do something. */
        record Gone(String reason) implements Missing {}
    }

    static final class MissingException extends RuntimeException {
        private final transient Missing missing;

        MissingException(Missing missing) {
            super(missing.toString());
            this.missing = missing;
        }

        Missing missing() {
            return missing;
        }
    }

    /** Where a channel's posts go: it, or one person. */
    MessageChannel messages(Channel channel) {
        Optional<String> person = channel.ref().person();
        return person.isPresent() ? Objects.requireNonNull(jda.openPrivateChannelById(person.get()).complete())
                : messages(channel, channel.ref().id());
    }

    /** A channel or thread of this id that takes messages. */
    MessageChannel messages(Channel channel, String id) {
        GuildMessageChannel known = jda.getChannelById(GuildMessageChannel.class, id);
        if (known instanceof ThreadChannel thread) {
            return open(thread);
        }
        if (known != null) {
            return known;
        }
        return thread(channel, id).map(DiscordDestinations::open).orElseThrow(() -> new MissingException(missing(channel, id)));
    }

    private Missing missing(Channel channel, String thread) {
        return settled() && !thread.equals(channel.ref().id()) && guildChannel(channel).isPresent()
                ? new Missing.NoThread("the thread was deleted") : missing(channel);
    }

    private Optional<IPostContainer> forum(Channel channel) {
        return guildChannel(channel).filter(IPostContainer.class::isInstance).map(IPostContainer.class::cast);
    }

    private Optional<GuildChannel> guildChannel(Channel channel) {
        return channel.ref().person().isPresent() ? Optional.empty()
                : Optional.ofNullable(jda.getChannelById(GuildChannel.class, channel.ref().id()));
    }

    /** The thread under a message of the channel; begun where there is none. */
    MessageChannel thread(Channel channel, String message, String name) {
        ThreadChannel known = jda.getThreadChannelById(message);
        if (known != null) {
            return open(known);
        }
        if (!(messages(channel) instanceof IThreadContainer parent)) {
            return messages(channel);
        }
        try {
            return parent.createThreadChannel(name(name), message).complete();
        } catch (RuntimeException e) {
            if (DiscordErrors.is(e, ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS)) {
                return thread(channel, message).map(DiscordDestinations::open).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    static String name(String text) {
        String name = DiscordText.tidy(text);
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static ThreadChannel open(ThreadChannel thread) {
        if (thread.isArchived()) {
            thread.getManager().setArchived(false).complete();
        }
        return thread;
    }

    /** A thread of the channel, as Discord itself says: the gateway may not have told of it yet, and never tells of archived ones. */
    private Optional<ThreadChannel> thread(Channel channel, String id) {
        return id.equals(channel.ref().id()) ? Optional.empty()
                : threads(channel).filter(thread -> thread.getId().equals(id)).findFirst();
    }

    /** The channel's threads as Discord has them now, active ones first, then those archived last. */
    Stream<ThreadChannel> threads(Channel channel) {
        return guildChannel(channel).filter(IThreadContainer.class::isInstance).map(IThreadContainer.class::cast).stream()
                .flatMap(parent -> Stream.of(active(parent), archived(parent)).flatMap(Supplier::get));
    }

    private static Supplier<Stream<ThreadChannel>> active(IThreadContainer parent) {
        return () -> Objects.requireNonNull(parent.getGuild().retrieveActiveThreads().complete()).stream()
                .filter(thread -> thread.getParentChannel().getIdLong() == parent.getIdLong());
    }

    private static Supplier<Stream<ThreadChannel>> archived(IThreadContainer parent) {
        return () -> parent.retrieveArchivedPublicThreadChannels().stream().limit(MOST_ARCHIVED);
    }

    /** The channel if it is one for posts with threads of their own, and the delivery is to be such a post. */
    Optional<IPostContainer> forum(Channel channel, Delivery delivery) {
        return switch (delivery.kind()) {
            case POST, DIGEST, ECHO, WEEK, SAMPLE, TROUBLE -> forum(channel);
            case REPLY, EDIT -> Optional.empty();
        };
    }

    /** The thread under a message, if it was begun. */
    Optional<ThreadChannel> begun(Channel channel, String message) {
        if (guildChannel(channel).isEmpty()) {
            throw new MissingException(missing(channel));
        }
        return Optional.ofNullable(jda.getThreadChannelById(message)).or(() -> thread(channel, message));
    }

    /**
     * Whether what JDA knows is what Discord told. While the gateway begins a new session, JDA has forgotten all channels: that tells nothing
     * of any. It forgets them, and last of all the bot itself, before it stops to call itself connected.
     */
    boolean settled() {
        return jda.getStatus() == JDA.Status.CONNECTED && jda.getUserById(jda.getSelfUser().getIdLong()) != null;
    }

    /** JDA drops a server before it knows that this is an outage, and all of them before it forgets itself: a moment later one can tell. */
    private boolean stillSettled() {
        try {
            Thread.sleep(FORGETTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return settled();
    }

    private Missing missing(Channel channel) {
        if (!settled() || guildChannel(channel).isPresent()) {
            return new Missing.Away(AWAY);
        }
        String guild = channel.workspace().substring(channel.workspace().indexOf(':') + 1);
        if (jda.getGuildById(guild) != null) {
            return new Missing.Gone("the channel was deleted, or the bot may not see it");
        }
        if (!jda.getUnavailableGuilds().contains(guild) && !stillSettled()) {
            return new Missing.Away(AWAY);
        }
        if (jda.getUnavailableGuilds().contains(guild)) {
            return new Missing.Away("the server is away: Discord has an outage there");
        }
        return jda.getGuildById(guild) == null ? new Missing.Gone("the bot is no longer in the server") : new Missing.Away(AWAY);
    }
}
