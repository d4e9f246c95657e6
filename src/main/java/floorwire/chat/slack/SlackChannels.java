package floorwire.chat.slack;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.ChannelArchiveEvent;
import com.slack.api.model.event.ChannelDeletedEvent;
import com.slack.api.model.event.ChannelIdChangedEvent;
import com.slack.api.model.event.ChannelLeftEvent;
import com.slack.api.model.event.ChannelUnarchiveEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.GroupArchiveEvent;
import com.slack.api.model.event.GroupDeletedEvent;
import com.slack.api.model.event.GroupLeftEvent;
import com.slack.api.model.event.GroupUnarchiveEvent;
import com.slack.api.model.event.MemberJoinedChannelEvent;
import com.slack.api.model.event.MemberLeftChannelEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.message.ChannelRef;

/**
 * Hears what becomes of channels: archived and opened again, deleted, the app removed and invited, another id. A new name changes nothing, since a
 * channel is known by its id; a channel that turns private keeps it, and its later events have the names of groups. That the app was removed Slack
 * tells by {@code channel_left}, which by its documentation is "sometimes withheld"; so who leaves is listened to as well.
 */
final class SlackChannels {

    private static final Logger LOG = LoggerFactory.getLogger(SlackChannels.class);
    /** Of the three seconds in which Slack wants its acknowledgement; over a socket Bolt takes nothing else meanwhile. */
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    /** Slack gives an event again for minutes, and where it could not for a while for hours (Events API, Error handling). */
    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int MOST = 100_000;

    private final SlackKnown known;
    private final SlackReach reach;
    /** One after the other: what is opened again was archived before. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("slack-channels").factory());
    private final Cache<String, Future<?>> events = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    /** When what was kept of a channel last happened, as Slack tells time. */
    private final Cache<String, BigDecimal> newest = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    SlackChannels(SlackKnown known, SlackReach reach) {
        this.known = known;
        this.reach = reach;
    }

    /** One event of a channel. */
    private record Heard(String id, String team, String channel, String at) {

        static Heard of(EventsApiPayload<?> payload, Context context, String channel, String at) {
            return new Heard(payload.getEventId(), SlackTeam.of(context, payload.getTeamId()), channel, at);
        }

        ChannelRef ref() {
            return new ChannelRef(SlackPlatform.NAME, channel);
        }
    }

    void register(App app) {
        lost(app, ChannelArchiveEvent.class, ChannelArchiveEvent::getChannel, ChannelArchiveEvent::getEventTs, "is_archived");
        lost(app, GroupArchiveEvent.class, GroupArchiveEvent::getChannel, GroupArchiveEvent::getEventTs, "is_archived");
        lost(app, ChannelDeletedEvent.class, ChannelDeletedEvent::getChannel, ChannelDeletedEvent::getEventTs, "channel_not_found");
        lost(app, GroupDeletedEvent.class, GroupDeletedEvent::getChannel, GroupDeletedEvent::getEventTs, "channel_not_found");
        back(app, ChannelUnarchiveEvent.class, ChannelUnarchiveEvent::getChannel, ChannelUnarchiveEvent::getEventTs);
        back(app, GroupUnarchiveEvent.class, GroupUnarchiveEvent::getChannel, GroupUnarchiveEvent::getEventTs);
        removed(app, ChannelLeftEvent.class, ChannelLeftEvent::getChannel, ChannelLeftEvent::getEventTs);
        removed(app, GroupLeftEvent.class, GroupLeftEvent::getChannel, GroupLeftEvent::getEventTs);
        app.event(MemberLeftChannelEvent.class, (payload, context) -> {
            Heard heard = Heard.of(payload, context, payload.getEvent().getChannel(), payload.getEvent().getEventTs());
            return ourselves(heard, payload.getEvent().getUser(), context) ? kept(heard, context, () -> removed(heard)) : context.ack();
        });
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> {
            Heard heard = Heard.of(payload, context, payload.getEvent().getChannel(), payload.getEvent().getEventTs());
            return ourselves(heard, payload.getEvent().getUser(), context) ? kept(heard, context, () -> {
                if (mine(heard)) {
                    known.whereabouts().back(heard.ref());
                }
            }) : context.ack();
        });
        app.event(ChannelIdChangedEvent.class, (payload, context) -> {
            Heard heard = Heard.of(payload, context, payload.getEvent().getOldChannelId(), payload.getEvent().getEventTs());
            ChannelRef to = new ChannelRef(SlackPlatform.NAME, payload.getEvent().getNewChannelId());
            return kept(heard, context, () -> known.whereabouts().moved(heard.ref(), to));
        });
    }

    /** Of one workspace the library knows it, of many we do. */
    private boolean ourselves(Heard heard, String user, Context context) {
        return user.equals(context.getBotUserId()) || reach.ourselves(SlackAnswers.workspace(heard.team()), user);
    }

    private <E extends Event> void lost(App app, Class<E> type, Function<E, String> channel, Function<E, String> at, String error) {
        app.event(type, (payload, context) -> {
            Heard heard = Heard.of(payload, context, channel.apply(payload.getEvent()), at.apply(payload.getEvent()));
            return kept(heard, context, () -> known.whereabouts().lost(heard.ref(), SlackErrors.reason(error)));
        });
    }

    private <E extends Event> void back(App app, Class<E> type, Function<E, String> channel, Function<E, String> at) {
        app.event(type, (payload, context) -> {
            Heard heard = Heard.of(payload, context, channel.apply(payload.getEvent()), at.apply(payload.getEvent()));
            return kept(heard, context, () -> known.whereabouts().back(heard.ref()));
        });
    }

    private <E extends Event> void removed(App app, Class<E> type, Function<E, String> channel, Function<E, String> at) {
        app.event(type, (payload, context) -> {
            Heard heard = Heard.of(payload, context, channel.apply(payload.getEvent()), at.apply(payload.getEvent()));
            return kept(heard, context, () -> removed(heard));
        });
    }

    private void removed(Heard heard) {
        if (mine(heard)) {
            known.whereabouts().lost(heard.ref(), SlackErrors.reason("not_in_channel"));
        }
    }

    /** In a channel that two workspaces share each has an app of its own, which comes and goes by itself. */
    private boolean mine(Heard heard) {
        return known.channel(heard.ref()).filter(one -> one.workspace().equals(SlackAnswers.workspace(heard.team()))).isPresent();
    }

    /**
     * Acknowledged when it is kept: what is not Slack gives again, and what became of a channel nobody else tells. Given again it is not done
     * again, and what is older than what was kept of its channel is not done at all.
     */
    private Response kept(Heard heard, Context context, Runnable change) throws NotKept {
        Future<?> done = events.get(heard.id(), _ -> worker.submit(() -> inOrder(heard, change)));
        try {
            done.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
            return context.ack();
        } catch (TimeoutException e) {
            throw new NotKept("what became of " + heard.ref() + " is not kept yet", e);
        } catch (ExecutionException e) {
            events.asMap().remove(heard.id(), done);
            throw new NotKept("what became of " + heard.ref() + " could not be kept", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotKept("what became of " + heard.ref() + " is not kept yet", e);
        }
    }

    /** Thrown, since of an answer that is no acknowledgement Bolt makes one, where it acknowledges for nobody. */
    static final class NotKept extends IOException {
        private static final long serialVersionUID = 1;

        NotKept(String what, @Nullable Throwable why) {
            super(what, why);
            LOG.error("{}: Slack gives it again, and posting there shows it, too", what, why);
        }
    }

    private void inOrder(Heard heard, Runnable change) {
        String channel = heard.team() + " " + heard.channel();
        BigDecimal at = new BigDecimal(heard.at());
        BigDecimal last = newest.getIfPresent(channel);
        if (last != null && last.compareTo(at) > 0) {
            LOG.info("what became of {} came later than what became of it since, and is left", heard.ref());
            return;
        }
        change.run();
        newest.put(channel, at);
    }
}
