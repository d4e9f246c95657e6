package floorwire.chat.slack;

import java.util.Optional;

/**
 * Who asks, and where.
 *
 * @param key      tells this asking from any other: Slack may give one twice
 * @param team     the workspace's id
 * @param channel  none in the App Home and in windows
 * @param user     the asker's id
 * @param respond  where the answer goes, for half an hour and five times (Slack's documentation of response URLs)
 * @param thread   the thread it is asked in
 */
record SlackAsked(String key, String team, Optional<String> channel, String user, Optional<String> respond, Optional<String> thread) {}
