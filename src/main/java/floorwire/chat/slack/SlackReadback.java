package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
    /** Of an app that workspaces install from elsewhere than the Marketplace Slack lets 15 messages a minute be read (changelog of 29 May 2025). */
    private static final int PAGES = 5;
    /** So long the channel's next posts wait where Slack lets nothing be read now; then it is sent once more. */
    private static final Duration LIMITED = Duration.ofMinutes(10);
    /** The same where Slack fails: it would fail at posts, too. */
    private static final Duration FAILING = Duration.ofHours(1);
    private static final int FEWEST_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(8);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final int MOST = 50_000;
    private static final String CURSOR_ENDED = "invalid_cursor";
    private static final Set<String> NOT_PERMITTED = Set.of("missing_scope", "not_in_channel", "channel_not_found", "no_permission",
            "access_denied", "not_allowed_token_type", "team_access_not_granted");

    private final InstantSource clock;
    private final Cache<Key, Search> searches = Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).maximumSize(MOST).build();

    /** Sent without the metadata by which they would be found. */
    private final Cache<String, Boolean> unmarked = Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(MOST).build();

    /** What was sent once more is looked for anew. */
    private record Key(String delivery, Instant sent) {}

    /** How far one has come: what was read is not read again. By the one thread that serves its channel. */
    private static final class Search {
        private Optional<String> cursor = Optional.empty();
        private int pages;
        /** Since something was read. */
        private int refusals;
        private Optional<Instant> refused = Optional.empty();

        void read(Page page) {
            pages++;
            cursor = page.next();
            refusals = 0;
            refused = Optional.empty();
        }
    }

    SlackReadback(InstantSource clock) {
        this.clock = clock;
    }

    /** It leaves without its metadata, and cannot be found. */
    void unmarked(Delivery delivery) {
        unmarked.put(delivery.id(), true);
    }

    /** One page of messages, or why there is none. */
    private record Page(Optional<String> error, List<Message> messages, Optional<String> next) {}

    /** @param badToken what it means that Slack does not take the token, for this reason of its own */
    Resolution find(MethodsClient slack, Channel channel, Delivery delivery, Function<String, Resolution> badToken) {
        Instant now = clock.instant();
        if (channel.ref().person().isPresent() || unmarked.getIfPresent(delivery.id()) != null) {
            return new Resolution.CannotTell(); // a conversation with one person is not ours to read
        }
        if (!delivery.markedAt().isAfter(now) && delivery.markedAt().plus(SETTLED).isAfter(now)) {
            return new Resolution.Later(Duration.between(now, delivery.markedAt().plus(SETTLED)), "Slack may still be at it");
        }
        Key key = new Key(delivery.id(), delivery.markedAt());
        Resolution found = found(slack, channel, delivery, badToken, searches.get(key, unknown -> new Search()));
        if (!(found instanceof Resolution.Later)) {
            searches.invalidate(key);
        }
        return found;
    }

    private Resolution found(MethodsClient slack, Channel channel, Delivery delivery, Function<String, Resolution> badToken,
            Search search) {
        Optional<String> thread = SlackMessageId.thread(delivery).map(SlackMessageId::timestamp);
        String oldest = String.valueOf(delivery.markedAt().minus(CLOCKS_DIFFER).getEpochSecond());
        try {
            while (search.pages < PAGES) {
                Page page = thread.isPresent() ? replies(slack, channel.ref().id(), thread.get(), oldest, search.cursor)
                        : history(slack, channel.ref().id(), oldest, search.cursor);
                if (page.error().isPresent()) {
                    return failed(page.error().get(), badToken, search);
                }
                Optional<Message> found = page.messages().stream().filter(message -> bears(message, delivery)).findFirst();
                if (found.isPresent()) {
                    return new Resolution.Found(new SlackMessageId(channel.ref().id(), found.get().getTs()).toString());
                }
                search.read(page);
                if (search.cursor.isEmpty()) {
                    return new Resolution.NotThere();
                }
            }
            return new Resolution.CannotTell();
        } catch (SlackApiException e) {
            return later(SlackErrors.of(e), SlackErrors.notSlacks(e.getResponse().code()), search);
        } catch (IOException e) {
            return later(SlackErrors.of(e), SlackErrors.unreached(e), search);
        }
    }

    private Resolution failed(String error, Function<String, Resolution> badToken, Search search) {
        if (NOT_PERMITTED.contains(error)) {
            return new Resolution.CannotTell();
        }
        if (CURSOR_ENDED.equals(error)) {
            search.cursor = Optional.empty();
            return later(new Outcome.Unknown("Slack does not know its own cursor any more"), false, search);
        }
        return SlackClient.badToken(error) ? badToken.apply(error) : later(SlackErrors.said(error), false, search);
    }

    /** @param unreached nothing could be posted either: that waits as long as it takes */
    private Resolution later(Outcome outcome, boolean unreached, Search search) {
        return switch (outcome) {
            case Outcome.Later wait when unreached -> new Resolution.Later(wait.pause(), wait.reason());
            case Outcome.Later wait -> later(wait.pause(), LIMITED, wait.reason(), search);
            case Outcome.Unknown unknown -> later(pause(search.refusals), FAILING, unknown.reason(), search);
            default -> new Resolution.CannotTell();
        };
    }

    private Resolution later(Duration pause, Duration longest, String reason, Search search) {
        Instant now = clock.instant();
        Instant since = search.refused.orElse(now);
        search.refused = Optional.of(since);
        search.refusals++;
        return search.refusals >= FEWEST_TRIES && !now.isBefore(since.plus(longest)) ? new Resolution.CannotTell()
                : new Resolution.Later(pause, "its channel cannot be read now: " + reason);
    }

    private static Duration pause(int refusals) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(refusals, 8));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
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
