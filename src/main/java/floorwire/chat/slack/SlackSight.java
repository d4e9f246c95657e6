package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.users.UsersConversationsResponse;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which channels somebody may see: those they are in and, for who is no guest, the public ones. Where Slack does not say, the fewer. */
final class SlackSight {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSight.class);
    /** Of {@code users.conversations}: "under 1000" (its documentation); of people in more channels the first pages are asked for. */
    private static final int PAGE = 999;
    private static final int PAGES = 5;
    /** A channel that turns private is seen as public for as long at most. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, Boolean> open = Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(100_000).build();

    /** Of these channels, by their ids. */
    Set<String> of(MethodsClient slack, String user, Collection<String> channels) {
        if (channels.isEmpty()) {
            return Set.of();
        }
        Set<String> theirs = theirs(slack, user);
        boolean guest = !theirs.containsAll(channels) && isGuest(slack, user);
        return channels.stream().filter(id -> theirs.contains(id) || (!guest && isPublic(slack, id))).collect(Collectors.toSet());
    }

    /** Private ones of which the app is no member Slack does not name to it. */
    private static Set<String> theirs(MethodsClient slack, String user) {
        Set<String> ids = new HashSet<>();
        String cursor = "";
        try {
            for (int page = 0; page < PAGES && (page == 0 || !cursor.isEmpty()); page++) {
                String from = cursor;
                UsersConversationsResponse said = slack.usersConversations(request -> request.user(user).limit(PAGE).cursor(from)
                        .types(List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL)));
                if (!said.isOk()) {
                    throw new IOException(String.valueOf(said.getError()));
                }
                said.getChannels().stream().map(Conversation::getId).forEach(ids::add);
                cursor = said.getResponseMetadata() == null || said.getResponseMetadata().getNextCursor() == null ? ""
                        : said.getResponseMetadata().getNextCursor();
            }
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not say which channels somebody is in: {}", e.toString());
        }
        return ids;
    }

    /** Invited to some channels, or of another workspace. */
    static boolean isGuest(User user) {
        return user.isRestricted() || user.isUltraRestricted() || user.isStranger();
    }

    private static boolean isGuest(MethodsClient slack, String user) {
        try {
            UsersInfoResponse said = slack.usersInfo(request -> request.user(user));
            return !said.isOk() || isGuest(said.getUser());
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not say whether somebody is a guest: {}", e.toString());
            return true;
        }
    }

    private boolean isPublic(MethodsClient slack, String id) {
        Boolean before = open.getIfPresent(id);
        if (before != null) {
            return before;
        }
        try {
            ConversationsInfoResponse said = slack.conversationsInfo(request -> request.channel(id));
            boolean there = said.isOk() && said.getChannel().isChannel() && !said.getChannel().isPrivate();
            open.put(id, there);
            return there;
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not say whether a channel is public: {}", e.toString());
            return false;
        }
    }
}
