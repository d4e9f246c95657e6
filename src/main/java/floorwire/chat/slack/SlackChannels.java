package floorwire.chat.slack;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
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

    private final SlackKnown known;
    private final SlackReach reach;
    /** One after the other: what is opened again was archived before. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("slack-channels").factory());

    SlackChannels(SlackKnown known, SlackReach reach) {
        this.known = known;
        this.reach = reach;
    }

    void register(App app) {
        lost(app, ChannelArchiveEvent.class, ChannelArchiveEvent::getChannel, "is_archived");
        lost(app, GroupArchiveEvent.class, GroupArchiveEvent::getChannel, "is_archived");
        lost(app, ChannelDeletedEvent.class, ChannelDeletedEvent::getChannel, "channel_not_found");
        lost(app, GroupDeletedEvent.class, GroupDeletedEvent::getChannel, "channel_not_found");
        back(app, ChannelUnarchiveEvent.class, ChannelUnarchiveEvent::getChannel);
        back(app, GroupUnarchiveEvent.class, GroupUnarchiveEvent::getChannel);
        removed(app, ChannelLeftEvent.class, ChannelLeftEvent::getChannel);
        removed(app, GroupLeftEvent.class, GroupLeftEvent::getChannel);
        app.event(MemberLeftChannelEvent.class, (payload, context) -> {
            String team = SlackTeam.of(context, payload.getTeamId());
            if (ourselves(team, payload.getEvent().getUser(), context)) {
                removed(team, payload.getEvent().getChannel());
            }
            return context.ack();
        });
        app.event(MemberJoinedChannelEvent.class, (payload, context) -> {
            String team = SlackTeam.of(context, payload.getTeamId());
            if (ourselves(team, payload.getEvent().getUser(), context)) {
                ChannelRef channel = ref(payload.getEvent().getChannel());
                later(() -> {
                    if (mine(team, channel)) {
                        known.whereabouts().back(channel);
                    }
                });
            }
            return context.ack();
        });
        app.event(ChannelIdChangedEvent.class, (payload, context) -> {
            ChannelIdChangedEvent event = payload.getEvent();
            later(() -> known.whereabouts().moved(ref(event.getOldChannelId()), ref(event.getNewChannelId())));
            return context.ack();
        });
    }

    /** Of one workspace the library knows it, of many we do. */
    private boolean ourselves(String team, String user, Context context) {
        return user.equals(context.getBotUserId()) || reach.ourselves(SlackPlatform.NAME + ":" + team, user);
    }

    private <E extends Event> void lost(App app, Class<E> type, Function<E, String> channel, String error) {
        app.event(type, (payload, context) -> {
            ChannelRef lost = ref(channel.apply(payload.getEvent()));
            later(() -> known.whereabouts().lost(lost, SlackErrors.reason(error)));
            return context.ack();
        });
    }

    private <E extends Event> void back(App app, Class<E> type, Function<E, String> channel) {
        app.event(type, (payload, context) -> {
            ChannelRef back = ref(channel.apply(payload.getEvent()));
            later(() -> known.whereabouts().back(back));
            return context.ack();
        });
    }

    private <E extends Event> void removed(App app, Class<E> type, Function<E, String> channel) {
        app.event(type, (payload, context) -> {
            removed(SlackTeam.of(context, payload.getTeamId()), channel.apply(payload.getEvent()));
            return context.ack();
        });
    }

    private void removed(String team, String id) {
        ChannelRef channel = ref(id);
        later(() -> {
            if (mine(team, channel)) {
                known.whereabouts().lost(channel, SlackErrors.reason("not_in_channel"));
            }
        });
    }

    /** In a channel that two workspaces share each has an app of its own, which comes and goes by itself. */
    private boolean mine(String team, ChannelRef channel) {
        return known.channel(channel).filter(one -> one.workspace().equals(SlackPlatform.NAME + ":" + team)).isPresent();
    }

    private static ChannelRef ref(String id) {
        return new ChannelRef(SlackPlatform.NAME, id);
    }

    private void later(Runnable work) {
        worker.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("what became of a channel on Slack could not be kept; the next post there shows it", e);
            }
        });
    }
}
