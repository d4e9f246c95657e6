package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.model.Message.Metadata;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;
import floorwire.audience.Layout;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * Posts to Slack. Slack has no key under which it takes a message once, so a delivery's id goes out in the message's metadata, by which it
 * is found again where the workspace lets its history be read; where it does not, it is sent once more and says so (decision 4).
 */
public final class SlackPlatform implements ChatPlatform {

    public static final String NAME = "slack";

    private static final int AT_ONCE = 32;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Connection connection;
    private final SlackPace pace;
    private final SlackReadback readback;

    /** The workspace's client, once Slack has said whose token it is. */
    @FunctionalInterface
    interface Connection {
        Optional<MethodsClient> client();
    }

    /**
     * @param clock the one the outbox goes by
     * @param apart how long after another a channel gets a post
     */
    SlackPlatform(Connection connection, InstantSource clock, Duration apart) {
        this.connection = connection;
        this.pace = new SlackPace(apart);
        this.readback = new SlackReadback(clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int parallel() {
        return AT_ONCE;
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        Optional<MethodsClient> slack = connection.client();
        if (slack.isEmpty()) {
            return new Outcome.Later(CONNECTING, "not connected to Slack");
        }
        try {
            Optional<SlackMessageId> target = delivery.target().flatMap(Delivery.Target::messageId).flatMap(SlackMessageId::parse);
            return switch (delivery.kind()) {
                case EDIT -> edit(slack.get(), standing(target.orElseThrow(), channel), message(channel, delivery, message));
                case REPLY -> post(slack.get(), channel, delivery, message, target);
                case POST, DIGEST, ECHO, WEEK, SAMPLE, TROUBLE -> post(slack.get(), channel, delivery, message, Optional.empty());
            };
        } catch (SlackApiException e) {
            return SlackErrors.of(e);
        } catch (IOException e) {
            return SlackErrors.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later(CONNECTING, "interrupted before it left");
        }
    }

    /** The channel may have got another id since it was posted. */
    private static SlackMessageId standing(SlackMessageId posted, Channel channel) {
        return channel.ref().person().isPresent() ? posted : new SlackMessageId(channel.ref().id(), posted.timestamp());
    }

    /** Under another message, if there is one; in a channel without threads in the channel as well, where nobody would see it else. */
    private Outcome post(MethodsClient slack, Channel channel, Delivery delivery, Message message, Optional<SlackMessageId> under)
            throws IOException, SlackApiException, InterruptedException {
        String to = channel.ref().id();
        if (channel.ref().person().isPresent()) {
            ConversationsOpenResponse opened = slack
                    .conversationsOpen(ConversationsOpenRequest.builder().users(List.of(channel.ref().person().get())).build());
            if (!opened.isOk()) {
                return SlackErrors.said(String.valueOf(opened.getError()));
            }
            to = opened.getChannel().getId();
        }
        SlackMessage shown = message(channel, delivery, message);
        var request = ChatPostMessageRequest.builder().channel(to).text(shown.text()).mrkdwn(false).blocksAsString(shown.blocksJson())
                .unfurlLinks(false).unfurlMedia(false).metadata(new Metadata(SlackReadback.TYPE, Map.of(SlackReadback.KEY, delivery.id())));
        under.ifPresent(root -> request.threadTs(root.timestamp()).replyBroadcast(channel.wishes().layout() == Layout.FLAT));
        pace.await(to);
        ChatPostMessageResponse answer = slack.chatPostMessage(request.build());
        return SlackErrors.of(answer).orElseGet(() -> new Outcome.Sent(new SlackMessageId(answer.getChannel(), answer.getTs()).toString()));
    }

    private Outcome edit(MethodsClient slack, SlackMessageId target, SlackMessage shown)
            throws IOException, SlackApiException, InterruptedException {
        pace.await(target.channel());
        ChatUpdateResponse answer = slack.chatUpdate(ChatUpdateRequest.builder().channel(target.channel()).ts(target.timestamp())
                .text(shown.text()).blocksAsString(shown.blocksJson()).build());
        return SlackErrors.of(answer).orElseGet(() -> new Outcome.Sent(target.toString()));
    }

    private static SlackMessage message(Channel channel, Delivery delivery, Message message) {
        List<Block> blocks = new ArrayList<>(message.blocks());
        if (!delivery.offers().isEmpty()) {
            blocks.add(new Block.Offers(delivery.offers()));
        }
        SlackMessage shown = SlackRenderer.render(new Message(List.copyOf(blocks)));
        return channel.wishes().mention().filter(group -> delivery.milestone() && delivery.kind() != Delivery.Kind.EDIT)
                .map(shown::mentioning).orElse(shown);
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        if (delivery.kind() == Delivery.Kind.EDIT) {
            return new Resolution.NotThere(); // may always be repeated
        }
        return connection.client().map(slack -> readback.find(slack, channel, delivery))
                .orElseGet(() -> new Resolution.Later("not connected to Slack"));
    }
}
