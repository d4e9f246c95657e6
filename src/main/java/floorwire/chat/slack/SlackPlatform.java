package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
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

    /** Most of them wait for Slack's answer; more would only wait for the database, and whoever asks something with them. */
    static final int AT_ONCE = 128;
    /** "No more than one message per second per channel" (Slack's documentation of rate limits). */
    static final Duration APART = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** "Several hundred messages per minute" in a workspace (the same); how many these are it does not say. */
    private static final int POSTS = 300;
    /** Of {@code chat.update}: "Tier 3: 50+ per minute" (its documentation). */
    private static final int EDITS = 50;
    private static final int FORMS = 64;
    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final SlackReach reach;
    private final Duration apart;
    private final SlackReadback readback;
    private final SlackForms forms;
    private final Consumer<Optional<String>> posting;
    private final AtomicReference<Optional<String>> told = new AtomicReference<>(Optional.empty());
    /** An event is told to thousands of channels in a few forms: by their zones, and by what they asked for. */
    private final Cache<Message, SlackMessage> rendered = Caffeine.newBuilder().maximumSize(FORMS).build();

    /**
     * @param clock the one the outbox goes by
     * @param apart how long after another a channel gets a post
     * @param images where posts have their pictures
     */
    SlackPlatform(SlackReach reach, InstantSource clock, Duration apart, SlackImages images) {
        this(reach, clock, apart, images, anything -> {});
    }

    /** @param posting hears what keeps posts from Slack, wherever they go; empty when one arrived again */
    SlackPlatform(SlackReach reach, InstantSource clock, Duration apart, SlackImages images, Consumer<Optional<String>> posting) {
        this.forms = new SlackForms(images, apart);
        this.posting = posting;
        this.reach = reach;
        this.apart = apart;
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
    public List<Quota> quotas(Delivery delivery) {
        if (apart.isZero()) {
            return List.of();
        }
        Quota channel = new Quota(delivery.channel().toString(), 1, apart);
        return List.of(channel, delivery.kind() == Delivery.Kind.EDIT ? new Quota(delivery.workspace() + " edits", EDITS, MINUTE)
                : new Quota(delivery.workspace() + " posts", POSTS, MINUTE));
    }

    @Override
    public Outcome send(Channel channel, Delivery delivery, Message message) {
        return switch (reach.in(channel.workspace())) {
            case SlackReach.Reached.Open open -> send(open.client(), channel, delivery, message);
            case SlackReach.Reached.NotNow later -> new Outcome.Later(CONNECTING, later.reason());
            case SlackReach.Reached.Closed closed -> new Outcome.Refused(closed.reason());
        };
    }

    private Outcome send(MethodsClient slack, Channel channel, Delivery delivery, Message message) {
        try {
            Outcome outcome = asked(slack, channel, delivery, message);
            if (outcome instanceof Outcome.Sent) {
                tell(Optional.empty());
            }
            return outcome;
        } catch (SlackApiException e) {
            heard(e.getResponse().code());
            return SlackErrors.of(e);
        } catch (IOException e) {
            if (e instanceof SlackWire.Between before) {
                heard(before.status());
            }
            return SlackErrors.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Later(CONNECTING, "interrupted before it left");
        }
    }

    private void heard(int status) {
        if (SlackErrors.notSlacks(status)) {
            tell(Optional.of("it " + SlackErrors.status(status)));
        }
    }

    private void tell(Optional<String> trouble) {
        if (!told.getAndSet(trouble).equals(trouble)) {
            posting.accept(trouble);
        }
    }

    private Outcome asked(MethodsClient slack, Channel channel, Delivery delivery, Message message)
            throws IOException, SlackApiException, InterruptedException {
        Optional<SlackMessageId> target = delivery.target().flatMap(Delivery.Target::messageId).flatMap(SlackMessageId::parse);
        return switch (delivery.kind()) {
            case EDIT -> forms.send(slack, delivery, message(channel, delivery, message),
                    (shown, _) -> edit(slack, channel, standing(target.orElseThrow(), channel), shown));
            case REPLY -> post(slack, channel, delivery, message, SlackMessageId.thread(delivery));
            case POST, DIGEST, ECHO, WEEK, SAMPLE, TROUBLE -> post(slack, channel, delivery, message, Optional.empty());
        };
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
                return refused(slack, channel, opened);
            }
            to = opened.getChannel().getId();
        }
        String there = to;
        return forms.send(slack, delivery, message(channel, delivery, message),
                (shown, marked) -> post(slack, channel, delivery, there, shown, marked, under));
    }

    private Outcome post(MethodsClient slack, Channel channel, Delivery delivery, String to, SlackMessage shown, boolean marked,
            Optional<SlackMessageId> under) throws IOException, SlackApiException, InterruptedException {
        var request = ChatPostMessageRequest.builder().channel(to).text(shown.text()).mrkdwn(false).unfurlLinks(false)
                .unfurlMedia(false);
        if (!shown.blocks().isEmpty()) {
            request.blocksAsString(shown.blocksJson());
        }
        if (marked) {
            request.metadata(new Metadata(SlackReadback.TYPE, Map.of(SlackReadback.KEY, delivery.id())));
        } else {
            readback.unmarked(delivery);
        }
        under.ifPresent(root -> request.threadTs(root.timestamp()).replyBroadcast(channel.wishes().layout() == Layout.FLAT));
        ChatPostMessageResponse answer = slack.chatPostMessage(request.build());
        return answer.isOk() ? new Outcome.Sent(new SlackMessageId(answer.getChannel(), answer.getTs()).toString())
                : refused(slack, channel, answer);
    }

    private Outcome edit(MethodsClient slack, Channel channel, SlackMessageId target, SlackMessage shown)
            throws IOException, SlackApiException {
        ChatUpdateResponse answer = slack.chatUpdate(ChatUpdateRequest.builder().channel(target.channel()).ts(target.timestamp())
                .text(shown.text()).blocksAsString(shown.blocksJson()).build());
        return answer.isOk() ? new Outcome.Sent(target.toString()) : refused(slack, channel, answer);
    }

    /** What is wrong with the token itself is the workspace's, not this channel's. */
    private Outcome refused(MethodsClient slack, Channel channel, SlackApiTextResponse answer) {
        String error = String.valueOf(answer.getError());
        return SlackClient.badToken(error) ? reach.refused(channel.workspace(), slack, error) : SlackErrors.said(error);
    }

    private SlackMessage message(Channel channel, Delivery delivery, Message message) {
        List<Block> blocks = new ArrayList<>(message.blocks());
        if (!delivery.offers().isEmpty()) {
            blocks.add(new Block.Offers(delivery.offers()));
        }
        SlackMessage shown = rendered.get(new Message(List.copyOf(blocks)), SlackRenderer::render);
        return channel.wishes().mention().filter(group -> delivery.milestone() && delivery.kind() != Delivery.Kind.EDIT)
                .map(shown::mentioning).orElse(shown);
    }

    @Override
    public Resolution resolve(Channel channel, Delivery delivery) {
        if (delivery.kind() == Delivery.Kind.EDIT) {
            return new Resolution.NotThere(); // may always be repeated
        }
        return switch (reach.in(channel.workspace())) {
            case SlackReach.Reached.Open open -> readback.find(open.client(), channel, delivery,
                    error -> unread(open.client(), channel, error));
            case SlackReach.Reached.NotNow later -> new Resolution.Later(CONNECTING, later.reason());
            case SlackReach.Reached.Closed closed -> new Resolution.Later(closed.reason());
        };
    }

    /** With a token that comes back, it is looked again then. */
    private Resolution unread(MethodsClient slack, Channel channel, String error) {
        return switch (reach.refused(channel.workspace(), slack, error)) {
            case Outcome.Later later -> new Resolution.Later(later.pause(), later.reason());
            case Outcome refused -> reach.in(channel.workspace()) instanceof SlackReach.Reached.Open ? new Resolution.CannotTell()
                    : new Resolution.Later(error);
        };
    }
}
