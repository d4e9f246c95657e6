package floorwire.chat.slack;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import floorwire.alert.Whereabouts;
import floorwire.audience.Channel;
import floorwire.audience.Installations;
import floorwire.message.ChannelRef;

/** What we know of workspaces: a port of this room. */
public interface SlackKnown {

    /** With its settings, once something was followed or set there. */
    Optional<Channel> channel(ChannelRef ref);

    /** Which workspaces let the app in, where there may be many. */
    default Installations installations() {
        throw new IllegalStateException("the app is in one workspace");
    }

    /** What Slack does not take of the app as it is set up; empty for nothing. */
    default void trouble(Optional<String> what) {}

    /** What keeps all posts from Slack; empty when one arrived again. */
    default void posting(Optional<String> what) {}

    /** What each channel of a workspace follows, in words, by the channel's id. */
    SortedMap<String, List<String>> follows(String workspace);

    /** Where it goes what Slack says of channels. */
    Whereabouts whereabouts();
}
