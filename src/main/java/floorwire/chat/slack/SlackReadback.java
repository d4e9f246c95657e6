package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;

import floorwire.alert.ChatPlatform.Outcome;
import floorwire.alert.ChatPlatform.Resolution;
import floorwire.alert.Delivery;
import floorwire.audience.Channel;

/**
 * Looks in a channel's own messages for a delivery whose outcome is unknown, by the id in their metadata. Needs a scope that not every
 * workspace grants ({@code channels:history}); without it nobody can tell.
 */
final class SlackReadback {

    static final String TYPE = "floorwire_delivery";
    static final String KEY = "delivery";

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);
    /** What Slack did without answering stands by then. */
    static final Duration SETTLED = Duration.ofSeconds(10);
    private static final int PAGE = 100;
    private static final int PAGES = 5;
    private static final Set<String> NOT_PERMITTED = Set.of("missing_scope", "not_in_channel", "channel_not_found", "no_permission",
            "access_denied", "not_allowed_token_type", "team_access_not_granted");

    private final InstantSource clock;

    SlackReadback(InstantSource clock) {
        this.clock = clock;
    }

    /** One page of messages, or why there is none. */
    private record Page(Optional<String> error, List<Message> messages, Optional<String> next) {}

    /** @param badToken what it means that Slack does not take the token, for this reason of its own */
    Resolution find(MethodsClient slack, Channel channel, Delivery delivery, Function<String, Resolution> badToken) {
        Instant now = clock.instant();
        if (channel.ref().person().isPresent()) {
            return new Resolution.CannotTell(); // a conversation with one person is not ours to read
        }
        if (!delivery.markedAt().isAfter(now) && delivery.markedAt().plus(SETTLED).isAfter(now)) {
            return new Resolution.Later("Slack may still be at it");
        }
        Optional<String> thread = delivery.target().filter(target -> delivery.kind() == Delivery.Kind.REPLY)
                .flatMap(Delivery.Target::messageId).flatMap(SlackMessageId::parse).map(SlackMessageId::timestamp);
        String oldest = String.valueOf(delivery.markedAt().minus(CLOCKS_DIFFER).getEpochSecond());
        try {
            Optional<String> cursor = Optional.empty();
            for (int read = 0; read < PAGES; read++) {
                Page page = thread.isPresent() ? replies(slack, channel.ref().id(), thread.get(), oldest, cursor)
                        : history(slack, channel.ref().id(), oldest, cursor);
                if (page.error().isPresent()) {
                    String error = page.error().get();
                    return SlackClient.badToken(error) && !NOT_PERMITTED.contains(error) ? badToken.apply(error) : failed(error);
                }
                Optional<Message> found = page.messages().stream().filter(message -> bears(message, delivery)).findFirst();
                if (found.isPresent()) {
                    return new Resolution.Found(new SlackMessageId(channel.ref().id(), found.get().getTs()).toString());
                }
                cursor = page.next();
                if (cursor.isEmpty()) {
                    return new Resolution.NotThere();
                }
            }
            return new Resolution.CannotTell();
        } catch (SlackApiException e) {
            return later(SlackErrors.of(e));
        } catch (IOException e) {
            return later(SlackErrors.of(e));
        }
    }

    private static Resolution failed(String error) {
        return NOT_PERMITTED.contains(error) ? new Resolution.CannotTell() : later(SlackErrors.said(error));
    }

    private static Resolution later(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Later wait -> new Resolution.Later(wait.reason());
            case Outcome.Unknown unknown -> new Resolution.Later(unknown.reason());
            default -> new Resolution.CannotTell();
        };
    }

    private static Page history(MethodsClient slack, String channel, String oldest, Optional<String> cursor)
            throws IOException, SlackApiException {
        ConversationsHistoryResponse answer = slack.conversationsHistory(ConversationsHistoryRequest.builder().channel(channel)
                .oldest(oldest).limit(PAGE).includeAllMetadata(true).cursor(cursor.orElse("")).build());
        return page(answer.isOk(), answer.getError(), answer.getMessages(),
                answer.getResponseMetadata() == null ? "" : answer.getResponseMetadata().getNextCursor());
    }

    private static Page replies(MethodsClient slack, String channel, String thread, String oldest, Optional<String> cursor)
            throws IOException, SlackApiException {
        ConversationsRepliesResponse answer = slack.conversationsReplies(ConversationsRepliesRequest.builder().channel(channel).ts(thread)
                .oldest(oldest).limit(PAGE).includeAllMetadata(true).cursor(cursor.orElse("")).build());
        return answer.isOk() || !"thread_not_found".equals(answer.getError())
                ? page(answer.isOk(), answer.getError(), answer.getMessages(),
                        answer.getResponseMetadata() == null ? "" : answer.getResponseMetadata().getNextCursor())
                : new Page(Optional.empty(), List.of(), Optional.empty());
    }

    private static Page page(boolean ok, String error, List<Message> messages, String next) {
        return ok ? new Page(Optional.empty(), messages, Optional.ofNullable(next).filter(cursor -> !cursor.isEmpty()))
                : new Page(Optional.of(String.valueOf(error)), List.of(), Optional.empty());
    }

    private static boolean bears(Message message, Delivery delivery) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null && TYPE.equals(metadata.getEventType()) && metadata.getEventPayload() != null
                && delivery.id().equals(metadata.getEventPayload().get(KEY));
    }
}
