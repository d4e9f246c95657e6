package floorwire.chat.slack;

import java.net.URI;
import java.util.Optional;

/**
 * Where Slack's Web API is, if not where Slack is. With it set nothing else is contacted: the socket's address comes from there.
 *
 * @param api such as {@code http://127.0.0.1:8080}, with or without {@code /api/}
 */
public record SlackAddress(Optional<URI> api) {

    /** Slack itself. */
    public static final SlackAddress REAL = new SlackAddress(Optional.empty());

    private static final String SLACK = "https://slack.com";

    /** Where a browser is sent to let the app in. */
    String authorize() {
        return methods().replaceFirst("/api/$", "") + "/oauth/v2/authorize";
    }

    /** With the final slash that the library needs. */
    String methods() {
        return api.map(URI::toString).orElse(SLACK).replaceFirst("(/api)?/*$", "") + "/api/";
    }
}
