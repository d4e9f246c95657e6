package floorwire.chat.slack;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token of the one workspace that the host set up. If the workspace removes the app, its channels are closed with that reason and nothing is
 * deleted: what is kept lies with the host, who is of that workspace, and the app may come back with another token.
 */
record SlackSingle(MethodsClient client, SlackKnown known) implements SlackReach {

    private static final Logger LOG = LoggerFactory.getLogger(SlackSingle.class);
    static final String REMOVED = "the app was removed from the workspace, or its token taken back";

    @Override
    public Reached in(String workspace) {
        return new Reached.Open(client);
    }

    /** The events may be old, so the token is asked for. */
    @Override
    public void left(String workspace, Instant when) {
        try {
            SlackClient.demand(client);
            LOG.info("Slack says that {} removed the app, and takes its token all the same", workspace);
        } catch (IOException unsaid) {
            LOG.warn("Slack says that {} removed the app, and nothing of its token: {}", workspace, unsaid.getMessage());
        } catch (IllegalArgumentException refused) {
            known.trouble(Optional.of(REMOVED + ": install it again and set the new token"));
            known.whereabouts().closed(workspace, REMOVED + ": install it again (token_revoked)");
        }
    }
}
