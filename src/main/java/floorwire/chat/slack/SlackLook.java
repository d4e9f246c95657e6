package floorwire.chat.slack;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;

import floorwire.audience.Secret;

/** One look at whose tokens these are, for the doctor: two requests, no socket. */
public final class SlackLook {

    /** In which Slack names, with each answer, what the token may do. */
    private static final String SCOPES = "x-oauth-scopes";

    private SlackLook() {}

    /** What Slack said. */
    public sealed interface Seen {

        /**
         * @param address the workspace's, {@code https://peace-town.slack.com/}
         * @param scopes  what the token may do, where Slack says so
         */
        record Workspace(String name, String address, String user, Optional<SortedSet<String>> scopes) implements Seen {}

        /** Slack answered, and does not take a token, for this reason of its own. */
        record BadToken(boolean bot, String error) implements Seen {}

        record NoAnswer(String why) implements Seen {}
    }

    /** Of one workspace: the bot's token, and the socket's where there is one. */
    public static Seen at(SlackInstallation installation) {
        Seen seen = at(installation.address(), new Secret(installation.bot().secret()));
        return seen instanceof Seen.Workspace ? socket(installation).orElse(seen) : seen;
    }

    /** Of one of many. */
    public static Seen at(SlackAddress address, Secret token) {
        Slack slack = SlackClient.at(address);
        try {
            AuthTestResponse whose = SlackMethods.of(slack, token.value()).authTest(request -> request);
            return refused(whose.isOk(), true, whose.getError())
                    .orElseGet(() -> new Seen.Workspace(whose.getTeam(), whose.getUrl(), whose.getUser(), scopes(whose)));
        } catch (SlackApiException e) {
            return new Seen.NoAnswer("it " + SlackErrors.status(e.getResponse().code()));
        } catch (IOException e) {
            return new Seen.NoAnswer(String.valueOf(e.getMessage()));
        } finally {
            SlackClient.close(slack);
        }
    }

    private static Optional<SortedSet<String>> scopes(AuthTestResponse whose) {
        return Optional.ofNullable(whose.getHttpResponseHeaders()).flatMap(headers -> headers.entrySet().stream()
                .filter(header -> SCOPES.equalsIgnoreCase(header.getKey())).findFirst())
                .map(header -> header.getValue().stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What is wrong with the app-level token, where one is used. */
    public static Optional<Seen> socket(SlackApp app) {
        if (!(app.inlet() instanceof SlackInlet.Socket socket)) {
            return Optional.empty();
        }
        Slack slack = SlackClient.at(app.address());
        try {
            AppsConnectionsOpenResponse opened = SlackMethods.of(slack, socket.app().secret())
                    .appsConnectionsOpen(request -> request.token(socket.app().secret()));
            return refused(opened.isOk(), false, opened.getError());
        } catch (SlackApiException e) {
            return Optional.of(new Seen.NoAnswer("it " + SlackErrors.status(e.getResponse().code())));
        } catch (IOException e) {
            return Optional.of(new Seen.NoAnswer(String.valueOf(e.getMessage())));
        } finally {
            SlackClient.close(slack);
        }
    }

    private static Optional<Seen> refused(boolean ok, boolean bot, String error) {
        return ok ? Optional.empty() : Optional.of(new Seen.BadToken(bot, String.valueOf(error)));
    }
}
