package floorwire.chat.slack;

import java.io.IOException;

import com.slack.api.methods.SlackApiException;

/** Publishes the app's own page to one person. */
final class SlackHomes {

    private final SlackAnswers answers;
    private final SlackKnown known;

    SlackHomes(SlackAnswers answers, SlackKnown known) {
        this.answers = answers;
        this.known = known;
    }

    void publish(String team, String user) throws IOException, SlackApiException {
        String page = SlackHome.view(known.follows(SlackAnswers.workspace(team)), answers.nowhere("status", user));
        SlackCommands.taken(answers.in(team).viewsPublish(view -> view.userId(user).viewAsString(page)), "the app's page");
    }
}
