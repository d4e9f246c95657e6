package floorwire.chat.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.restaction.MessageCreateAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * Posts to Discord. A delivery's id goes out as the enforced nonce, under which Discord takes a message once "in the past few minutes"
 * (its documentation, Create Message), and as the id of the message's container, by which it is found again when it is read back later.
 */
public final class DiscordPlatform implements ChatPlatform {

    public static final String NAME = "discord";

    private static final Logger LOG = LoggerFactory.getLogger(DiscordPlatform.class);
    /** Below the few minutes for which a nonce counts, whatever the clocks say. */
    private static final Duration NONCE_HOLDS = Duration.ofSeconds(90);
    private static final int AT_ONCE = 32;
    private static final Duration IN_LINE = Duration.ofSeconds(30);
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Supplier<Optional<JDA>> connection;
    private final InstantSource clock;
    private final DiscordDoubts doubts = new DiscordDoubts();
    private volatile boolean told;

    /**
     * @param connection none as long as Discord has not answered at all
     * @param clock      the one the outbox goes by
     */
    DiscordPlatform(Supplier<Optional<JDA>> connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int parallel() {
        return AT_ONCE;
    }

    /** Which channels there are is known once the gateway has told; while it reconnects that stays so. */
    private Optional<DiscordDestinations> ready() {
        return connection.get().filter(jda -> {
            JDA.Status status = jda.getStatus();
            told |= status == JDA.Status.CONNECTED;
            return told && status != JDA.Status.SHUTDOWN && status != JDA.Status.FAILED_TO_LOGIN;
        }).map(DiscordDestinations::new);
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        Optional<DiscordDestinations> to = ready();
        if (to.isEmpty()) {
            return new Outcome.Later(CONNECTING, "not connected to Discord");
        }
        try {
            return new Outcome.Sent(fullest(to.get(), channel, delivery, message).toString());
        } catch (DiscordDestinations.MissingException e) {
            return switch (e.missing()) {
                case DiscordDestinations.Missing.Away away -> new Outcome.Later(CONNECTING, away.reason());
                case DiscordDestinations.Missing.NoThread thread -> new Outcome.Pointless(thread.reason());
                case DiscordDestinations.Missing.Gone gone -> new Outcome.Refused(gone.reason());
            };
        } catch (RuntimeException e) {
            Outcome outcome = DiscordErrors.outcome(e);
            if (outcome instanceof Outcome.Unknown) {
                doubts.count(delivery);
            }
            boolean ofJda = outcome instanceof Outcome.Refused && !(e instanceof ErrorResponseException);
            return ofJda && !to.get().settled() ? new Outcome.Later(CONNECTING, DiscordDestinations.AWAY) : outcome;
        }
    }

    /** What is refused for its form stands nowhere, and goes at once as text alone: no alert is lost for a fault in how it is drawn. */
    private DiscordMessageId fullest(DiscordDestinations channels, Channel channel, Delivery delivery, Message message) {
        try {
            return illustrated(channels, channel, delivery, message);
        } catch (RuntimeException e) {
            if (!DiscordErrors.ofTheForm(e)) {
                throw e;
            }
            LOG.error("delivery {} goes as plain text, which is a fault of Floorwire's: {}", delivery.id(), String.valueOf(e.getMessage()));
            return call(channels, channel, delivery, message, DiscordRenderer.plain(message, DiscordReadback.mark(delivery)));
        }
    }

    /** A message that is refused with its picture stands nowhere, and goes without at once; so does one whose picture only brings doubts. */
    private DiscordMessageId illustrated(DiscordDestinations channels, Channel channel, Delivery delivery, Message message) {
        Message words = DiscordRenderer.inWords(message);
        if (words.equals(message) || doubts.many(delivery)) {
            return call(channels, channel, delivery, words, data(channel, delivery, words));
        }
        try {
            return call(channels, channel, delivery, message, data(channel, delivery, message));
        } catch (RuntimeException e) {
            if (!DiscordErrors.mayBeOfAFile(e)) {
                throw e;
            }
            LOG.warn("delivery {} goes without its picture: {}", delivery.id(), String.valueOf(e.getMessage()));
            return call(channels, channel, delivery, words, data(channel, delivery, words));
        }
    }

    private static DiscordMessageId call(DiscordDestinations channels, Channel channel, Delivery delivery, Message message,
            MessageCreateData data) {
        Optional<DiscordMessageId> target = delivery.target().flatMap(Delivery.Target::messageId).flatMap(DiscordMessageId::parse);
        return switch (delivery.kind()) {
            case EDIT -> edit(channels, channel, target.orElseThrow(), data);
            case REPLY -> reply(channels, channel, delivery, target.orElseThrow(), message, data);
            case POST, DIGEST, ECHO, WEEK, SAMPLE, TROUBLE -> {
                Optional<IPostContainer> forum = channels.forum(channel, delivery);
                yield forum.isPresent() ? open(forum.get(), message, data) : post(channels.messages(channel), delivery, data);
            }
        };
    }

    private static DiscordMessageId open(IPostContainer forum, Message message, MessageCreateData data) {
        if (forum.isTagRequired()) {
            throw new DiscordDestinations.MissingException(new DiscordDestinations.Missing.Gone(DiscordErrors.TAG_REQUIRED));
        }
        var post = forum.createForumPost(DiscordDestinations.name(headline(message)), data).timeout(IN_LINE.toSeconds(), TimeUnit.SECONDS)
                .complete();
        return new DiscordMessageId(post.getThreadChannel().getId(), post.getMessage().getId());
    }

    private static DiscordMessageId post(MessageChannel to, Delivery delivery, MessageCreateData data) {
        return sent(to.sendMessage(data).setNonce(delivery.id()));
    }

    private static DiscordMessageId reply(DiscordDestinations channels, Channel channel, Delivery delivery, DiscordMessageId target,
            Message message, MessageCreateData data) {
        boolean inChannel = target.channel().equals(channel.ref().id());
        if (inChannel && channel.wishes().layout() != Layout.FLAT) {
            return post(channels.thread(channel, target.message(), headline(message)), delivery, data);
        }
        boolean first = target.channel().equals(target.message());
        MessageCreateAction action = channels.messages(channel, target.channel()).sendMessage(data).setNonce(delivery.id());
        return sent(first ? action : action.setMessageReference(target.message()).failOnInvalidReply(false));
    }

    private static DiscordMessageId edit(DiscordDestinations channels, Channel channel, DiscordMessageId target, MessageCreateData data) {
        channels.messages(channel, target.channel()).editMessageById(target.message(), DiscordRenderer.edit(data))
                .timeout(IN_LINE.toSeconds(), TimeUnit.SECONDS).complete();
        return target;
    }

    private static DiscordMessageId sent(MessageCreateAction action) {
        net.dv8tion.jda.api.entities.Message made = action.timeout(IN_LINE.toSeconds(), TimeUnit.SECONDS).complete();
        return new DiscordMessageId(made.getChannelId(), made.getId());
    }

    /** The message with its mark, and with the role that its managers want mentioned for milestones. */
    private static MessageCreateData data(Channel channel, Delivery delivery, Message message) {
        List<Block> blocks = new ArrayList<>(message.blocks());
        if (!delivery.offers().isEmpty()) {
            blocks.add(new Block.Offers(delivery.offers()));
        }
        List<MessageTopLevelComponent> parts = new ArrayList<>();
        Optional<String> role = channel.wishes().mention().filter(id -> delivery.milestone() && delivery.kind() != Delivery.Kind.EDIT);
        Optional<String> mention = role.map(id -> "<@&" + id + ">");
        mention.ifPresent(text -> parts.add(TextDisplay.of(text)));
        MessageCreateData plain = DiscordRenderer.render(new Message(List.copyOf(blocks)), mention.map(String::length).orElse(0));
        plain.getComponents().forEach(part -> parts.add(part.asContainer().withUniqueId(DiscordReadback.mark(delivery))));
        MessageCreateBuilder marked = MessageCreateBuilder.from(plain).setComponents(parts);
        return role.map(marked::mentionRoles).orElse(marked).build();
    }

    private static String headline(Message message) {
        return message.blocks().stream().filter(Block.Headline.class::isInstance).map(block -> ((Block.Headline) block).text())
                .findFirst().orElse("Floorwire");
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        Optional<DiscordDestinations> to = ready();
        if (to.isEmpty()) {
            return new Resolution.Later("not connected to Discord");
        }
        Instant now = clock.instant();
        if (delivery.kind() == Delivery.Kind.EDIT) {
            return new Resolution.NotThere(); // may always be repeated
        }
        boolean thread = to.get().forum(channel, delivery).isPresent(); // which takes no nonce
        if (!thread && !delivery.markedAt().isAfter(now) && delivery.markedAt().plus(NONCE_HOLDS).isAfter(now)) {
            return new Resolution.NotThere(); // the same nonce shows it once
        }
        try {
            return new DiscordReadback(to.get()).find(channel, delivery);
        } catch (DiscordDestinations.MissingException e) {
            return switch (e.missing()) {
                case DiscordDestinations.Missing.Away away -> new Resolution.Later(away.reason());
                case DiscordDestinations.Missing.NoThread deleted -> new Resolution.NotThere();
                case DiscordDestinations.Missing.Gone gone -> new Resolution.CannotTell(); // sending says what is wrong, and to whom
            };
        } catch (RuntimeException e) {
            return switch (DiscordErrors.outcome(e)) {
                case Outcome.Unknown unknown -> new Resolution.Later(unknown.reason());
                case Outcome.Later later -> new Resolution.Later(later.pause(), later.reason());
                default -> e instanceof ErrorResponseException || to.get().settled() ? new Resolution.CannotTell()
                        : new Resolution.Later(DiscordDestinations.AWAY);
            };
        }
    }
}
