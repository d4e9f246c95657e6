package floorwire.chat.slack;

/** A token or secret of the Slack app, which lets whoever has it speak as the app; it is printed nowhere. */
public final class SlackToken {

    /** Bolt takes no shorter one. */
    private static final int SHORTEST = 16;

    private final String token;

    private SlackToken(String token, String prefix, String where) {
        if (token.isBlank() || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("a Slack token is one word of printable ASCII letters, digits and signs");
        }
        if (!token.startsWith(prefix) || token.length() < SHORTEST) {
            String why = prefix.isEmpty() ? "it is longer" : "this token begins with " + prefix + ", and it is longer";
            throw new IllegalArgumentException(why + ": on api.slack.com, page " + where + other(token, prefix));
        }
        this.token = token;
    }

    /** What it is instead, where its first letters say it. */
    private static String other(String token, String prefix) {
        if (token.startsWith("xoxe")) {
            return ". This one ends after twelve hours, since the app has token rotation on: for one workspace make the app anew of the manifest,"
                    + " which has it off";
        }
        return token.startsWith("xapp-") && prefix.equals("xoxb-") ? ". This is the app-level token; are the two swapped?"
                : token.startsWith("xoxb-") && prefix.equals("xapp-") ? ". This is the bot's token; are the two swapped?"
                        : token.startsWith("xoxp-") ? ". This one is a user's" : "";
    }

    /**
     * The one that the app has in a workspace.
     *
     * @throws IllegalArgumentException if it is another kind of token; the message does not show it
     */
    public static SlackToken bot(String token) {
        return new SlackToken(token, "xoxb-", "OAuth & Permissions");
    }

    /**
     * The app's own, with which it opens its socket.
     *
     * @throws IllegalArgumentException if it is another kind of token; the message does not show it
     */
    public static SlackToken app(String token) {
        return new SlackToken(token, "xapp-", "Basic Information, App-Level Tokens");
    }

    /**
     * What Slack signs its requests with.
     *
     * @throws IllegalArgumentException if it cannot be that; the message does not show it
     */
    public static SlackToken signing(String secret) {
        return new SlackToken(secret, "", "Basic Information, App Credentials, Signing Secret");
    }

    /**
     * With which an app that many workspaces install asks for their tokens.
     *
     * @throws IllegalArgumentException if it cannot be that; the message does not show it
     */
    public static SlackToken client(String secret) {
        return new SlackToken(secret, "", "Basic Information, App Credentials, Client Secret");
    }

    String secret() {
        return token;
    }

    /** Never the token. */
    @Override
    public String toString() {
        return "(token)";
    }
}
