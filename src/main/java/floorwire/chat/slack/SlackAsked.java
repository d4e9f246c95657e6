package floorwire.chat.slack;

import java.util.Optional;

/**
 * Who asks, and where.
 *
 * @param key      tells this asking from any other: Slack may give one twice. Of a press it opens a window, for three seconds
 * @param team     the workspace's id
 * @param channel  none in the App Home and in windows
 * @param user     the asker's id
 * @param respond  where the answer goes, for half an hour and five times (Slack's documentation of response URLs)
 * @param thread   the thread it is asked in
 * @param window   the window it is asked in, whose contents the answer replaces
 * @param words    of the button or the option that was pressed, which a window has for its title
 */
record SlackAsked(String key, String team, Optional<String> channel, String user, Optional<String> respond, Optional<String> thread,
        Optional<String> window, Optional<String> words) {

    SlackAsked(String key, String team, Optional<String> channel, String user, Optional<String> respond, Optional<String> thread) {
        this(key, team, channel, user, respond, thread, Optional.empty(), Optional.empty());
    }

    /** The same, of which the answer belongs in that window. */
    SlackAsked in(String view) {
        return new SlackAsked(key, team, channel, user, respond, thread, Optional.of(view), words);
    }
}
