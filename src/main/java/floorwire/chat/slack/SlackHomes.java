package floorwire.chat.slack;

import java.io.IOException;
import java.util.Optional;

import com.slack.api.methods.SlackApiException;

/** Publishes the app's own page to one person. */
final class SlackHomes {

    private final SlackAnswers answers;
    private final SlackKnown known;

    SlackHomes(SlackAnswers answers, SlackKnown known) {
        this.answers = answers;
        this.known = known;
    }

    /** @param ours whether they are of the workspace: others are not told what it follows */
    void publish(String team, String user, boolean ours) throws IOException, SlackApiException {
        String page = SlackHome.view(ours ? Optional.of(known.follows(SlackAnswers.workspace(team))) : Optional.empty(),
                answers.nowhere("status", user));
        SlackReplies.taken(answers.in(team).viewsPublish(view -> view.userId(user).viewAsString(page)), "the app's page");
    }
}
