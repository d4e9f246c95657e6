package floorwire.chat.slack;

import java.io.IOException;
import java.time.Instant;

import com.slack.api.methods.MethodsClient;

import floorwire.alert.ChatPlatform.Outcome;

/** With which token the app acts in a workspace, if it can. */
@FunctionalInterface
interface SlackReach {

    sealed interface Reached {

        record Open(MethodsClient client) implements Reached {}

        /** It may work later by itself. */
        record NotNow(String reason) implements Reached {}

        /** Not before somebody lets the app in. */
        record Closed(String reason) implements Reached {}
    }

    /** The app cannot act in a workspace now; the message says why. */
    final class Unreached extends IOException {
        private static final long serialVersionUID = 1;

        Unreached(String reason) {
            super(reason);
        }
    }

    /** @param workspace as in {@link floorwire.audience.Channel#workspace()} */
    Reached in(String workspace);

    /** @throws Unreached if it cannot */
    default MethodsClient demand(String workspace) throws Unreached {
        return switch (in(workspace)) {
            case Reached.Open open -> open.client();
            case Reached.NotNow later -> throw new Unreached(later.reason());
            case Reached.Closed closed -> throw new Unreached(closed.reason());
        };
    }

    /** Slack does not take the token of this client, for this reason of its own. */
    default Outcome refused(String workspace, MethodsClient used, String error) {
        return SlackErrors.said(error);
    }

    /** Slack says that the app was removed, or its token taken back. */
    default void left(String workspace, Instant when) {}

    /** Whether this is the app's own account there. */
    default boolean ourselves(String workspace, String user) {
        return false;
    }
}
