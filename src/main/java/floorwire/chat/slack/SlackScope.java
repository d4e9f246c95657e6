package floorwire.chat.slack;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The permissions that the bot asks of a workspace, each with what it is for; no other. An optional scope is given or refused by who installs the
 * app, and the bot works without it; to read what is written in channels is one of these.
 */
public enum SlackScope {

    COMMANDS("commands", "the command /congress and the shortcuts"),
    CHAT_WRITE("chat:write", "posting and correcting posts in channels that the bot was invited to"),
    APP_MENTIONS_READ("app_mentions:read", "questions that mention the bot, also in threads, where Slack has no slash commands"),
    LINKS_READ("links:read",
            "hearing of links to congress.gov and govinfo.gov that somebody posts or is about to: the address, by whom and where, and not the message"),
    LINKS_WRITE("links:write", "showing below such a link what is known of the bill"),
    CHANNELS_READ("channels:read",
            "hearing that a public channel was archived, opened again or deleted, or got another id, and that the bot was invited or removed; and which"
                    + " channels somebody who opens the app's page may see"),
    GROUPS_READ("groups:read", "the same for private channels that the bot is in"),
    IM_WRITE("im:write", "telling the person who set a channel up that it cannot be reached"),
    USERS_READ("users:read", "whether who changes what a channel follows is a full member of the workspace, and no guest"),
    CHANNELS_HISTORY("channels:history",
            "finding out whether a post arrived when Slack's answer to it was lost: it lets the app read public channels that it was invited to,"
                    + " and is used for that alone; without it, the post may repeat",
            true),
    GROUPS_HISTORY("groups:history", "the same in private channels", true),
    FILES_WRITE("files:write",
            "showing pictures, such as a roll call's seats in its post or an answer, and sending files of who voted how; without it, there are words",
            true);

    private final String scope;
    private final String reason;
    private final boolean optional;

    SlackScope(String scope, String reason) {
        this(scope, reason, false);
    }

    SlackScope(String scope, String reason, boolean optional) {
        this.scope = scope;
        this.reason = reason;
        this.optional = optional;
    }

    /** As Slack names it. */
    public String scope() {
        return scope;
    }

    /** What the bot needs it for. */
    public String reason() {
        return reason;
    }

    /** Whether the bot works without it. */
    public boolean optional() {
        return optional;
    }

    /** The table of the documents, without a last line's end. */
    public static String markdown() {
        return Arrays.stream(values())
                .map(scope -> "| `" + scope.scope + "` | " + scope.reason + (scope.optional ? " (optional) |" : " |"))
                .collect(Collectors.joining("\n", "| scope | for |\n|---|---|\n", ""));
    }

    /** What an app with these permissions lacks that we need, if it does. */
    public static Optional<String> missing(Collection<String> granted) {
        List<String> missing = of(false).stream().filter(scope -> !granted.contains(scope)).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    }

    /** What to do about it. */
    static String older(String missing) {
        return "the app was made of an older manifest and lacks " + missing
                + ": on api.slack.com, page App Manifest, put in the present one, then install the app again";
    }

    static List<String> of(boolean optional) {
        return Arrays.stream(values()).filter(scope -> scope.optional == optional).map(SlackScope::scope).toList();
    }
}
