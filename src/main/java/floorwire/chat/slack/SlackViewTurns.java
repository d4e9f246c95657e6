package floorwire.chat.slack;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsUpdateResponse;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The changes of one window, one after the other: two choices in quick succession must not end with what the first one shows. Slack refuses
 * an update that names another state of the view than the present one ({@code hash_conflict}, views.update).
 */
final class SlackViewTurns {

    private static final Logger LOG = LoggerFactory.getLogger(SlackViewTurns.class);
    private static final String CONFLICT = "hash_conflict";

    private final AtomicInteger newest = new AtomicInteger();
    /** After our own last change, if there was one. */
    private @Nullable String hash;

    /** The number of what somebody just did. */
    int next() {
        return newest.incrementAndGet();
    }

    /** Shows it, unless somebody did something since. A window that is closed by now shows nothing, and nothing is lost with it. */
    synchronized void show(MethodsClient slack, View seen, int number, String json) throws IOException, SlackApiException {
        if (number != newest.get()) {
            return;
        }
        String known = hash;
        ViewsUpdateResponse answer = update(slack, seen, known == null ? seen.getHash() : known, json);
        if (CONFLICT.equals(answer.getError()) && known != null) {
            answer = update(slack, seen, seen.getHash(), json);
        }
        if (answer.isOk()) {
            hash = answer.getView().getHash();
        } else {
            LOG.info("a window was not changed on Slack: {}", answer.getError());
        }
    }

    private static ViewsUpdateResponse update(MethodsClient slack, View seen, String hash, String json)
            throws IOException, SlackApiException {
        return slack.viewsUpdate(view -> view.viewId(seen.getId()).hash(hash).viewAsString(json));
    }

    static Optional<View> shown(ViewsOpenResponse answer) {
        return shown(answer.isOk(), answer.getError(), answer.getView());
    }

    static Optional<View> shown(ViewsUpdateResponse answer) {
        return shown(answer.isOk(), answer.getError(), answer.getView());
    }

    private static Optional<View> shown(boolean ok, @Nullable String error, @Nullable View view) {
        if (!ok) {
            LOG.warn("a window did not arrive on Slack: {}", error);
        }
        return ok ? Optional.ofNullable(view) : Optional.empty();
    }
}
