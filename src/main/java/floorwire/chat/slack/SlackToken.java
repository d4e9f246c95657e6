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
            throw new IllegalArgumentException((prefix.isEmpty() ? "it is longer" : "this token begins with " + prefix
                    + ", and it is longer") + ": on api.slack.com, page " + where);
        }
        this.token = token;
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
