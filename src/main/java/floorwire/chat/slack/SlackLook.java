package floorwire.chat.slack;

import java.io.IOException;
import java.util.Optional;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;

/** One look at whose tokens these are, for the doctor: two requests, no socket. */
public final class SlackLook {

    private SlackLook() {}

    /** What Slack said. */
    public sealed interface Seen {

        /** @param address the workspace's, {@code https://peace-town.slack.com/} */
        record Workspace(String name, String address, String user) implements Seen {}

        /** Slack answered, and does not take a token, for this reason of its own. */
        record BadToken(boolean bot, String error) implements Seen {}

        record NoAnswer(String why) implements Seen {}
    }

    public static Seen at(SlackInstallation installation) {
        Slack slack = SlackClient.at(installation.address());
        try {
            AuthTestResponse whose = slack.methods(installation.bot().secret()).authTest(request -> request);
            return refused(whose.isOk(), true, whose.getError()).or(() -> socket(slack, installation.inlet()))
                    .orElseGet(() -> new Seen.Workspace(whose.getTeam(), whose.getUrl(), whose.getUser()));
        } catch (SlackApiException e) {
            return new Seen.NoAnswer("it answered " + e.getResponse().code());
        } catch (IOException e) {
            return new Seen.NoAnswer(String.valueOf(e.getMessage()));
        } finally {
            SlackClient.close(slack);
        }
    }

    private static Optional<Seen> socket(Slack slack, SlackInlet inlet) {
        if (!(inlet instanceof SlackInlet.Socket socket)) {
            return Optional.empty();
        }
        try {
            AppsConnectionsOpenResponse opened = slack.methods(socket.app().secret())
                    .appsConnectionsOpen(request -> request.token(socket.app().secret()));
            return refused(opened.isOk(), false, opened.getError());
        } catch (SlackApiException | IOException e) {
            return Optional.of(new Seen.NoAnswer(e.toString()));
        }
    }

    private static Optional<Seen> refused(boolean ok, boolean bot, String error) {
        return ok ? Optional.empty() : Optional.of(new Seen.BadToken(bot, String.valueOf(error)));
    }
}
