package floorwire.chat.slack;

import java.util.Objects;

import com.slack.api.bolt.context.Context;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The workspace whose app is asked. In a channel that workspaces share, what Slack sends names that of who does it, too: an event as its outer
 * {@code team_id}, where {@code authorizations} has the app's (slackapi/java-slack-sdk#629), a window as its team, where the view has it
 * (slackapi/bolt-js#1614).
 */
final class SlackTeam {

    private SlackTeam() {}

    /**
     * Of an event, a command, or a press on a message.
     *
     * @param context in which Bolt has read the authorizations
     * @param said    what the payload names, for where it has none of them
     */
    static String of(Context context, String said) {
        return of(context, null, said);
    }

    /** @param view in which it is done, if it is in one */
    static String of(Context context, @Nullable View view, String said) {
        AuthTestResponse own = context.getAuthTestResponse();
        if (own != null) { // of one workspace, of whose token it is
            return own.getTeamId();
        }
        String installed = view == null ? null : view.getAppInstalledTeamId();
        return installed != null ? installed : Objects.requireNonNullElse(context.getTeamId(), said);
    }
}
