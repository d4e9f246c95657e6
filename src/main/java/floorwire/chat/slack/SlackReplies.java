package floorwire.chat.slack;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.webhook.WebhookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.command.Answer;

/** Brings answers to where they were asked: to a response URL, into a window, or below the message that names the app. */
final class SlackReplies {

    private static final Logger LOG = LoggerFactory.getLogger(SlackReplies.class);

    private final Slack slack;
    private final SlackAnswers answers;
    private final SlackPictures pictures;

    SlackReplies(Slack slack, SlackAnswers answers, SlackPictures pictures) {
        this.slack = slack;
        this.answers = answers;
        this.pictures = pictures;
    }

    static void taken(SlackApiTextResponse said, String what) {
        if (!said.isOk()) {
            LOG.warn("{} did not arrive on Slack: {}", what, said.getError());
        }
    }

    /** @param shared for everybody in the channel */
    void respond(SlackAsked asked, Answer answer, boolean shared) throws IOException, SlackApiException {
        sent(asked, shared ? pictures.worded(asked, answer) : pictures.announced(asked, answer), shared);
        pictures(asked, answer, shared);
    }

    /** For everybody, in the thread in which the app was named. */
    void post(SlackAsked asked, Answer answer) throws IOException, SlackApiException {
        SlackMessage shown = SlackRenderer.render(pictures.worded(asked, answer));
        taken(answers.in(asked.team()).chatPostMessage(request -> request.channel(asked.channel().orElseThrow())
                .threadTs(asked.thread().orElseThrow()).text(shown.text()).mrkdwn(false).blocksAsString(shown.blocksJson())
                .unfurlLinks(false).unfurlMedia(false)), "an answer");
        pictures(asked, answer, true);
    }

    /** For who asked alone, in words: pictures would come among messages with the app, which another workspace's people need not have. */
    void whisper(SlackAsked asked, Answer answer) throws IOException, SlackApiException {
        SlackMessage shown = SlackRenderer.render(answer);
        taken(answers.in(asked.team()).chatPostEphemeral(request -> request.channel(asked.channel().orElseThrow()).user(asked.user())
                .threadTs(asked.thread().orElse(null)).text(shown.text()).blocksAsString(shown.blocksJson())), "an answer");
    }

    private void sent(SlackAsked asked, Answer answer, boolean shared) throws IOException, SlackApiException {
        if (asked.respond().isPresent()) {
            respond(asked, asked.respond().get(), answer, shared);
            return;
        }
        String window = SlackWindow.answer(answer, asked.channel());
        taken(asked.window().isPresent()
                ? answers.in(asked.team()).viewsUpdate(view -> view.viewId(asked.window().get()).viewAsString(window))
                : answers.in(asked.team()).viewsOpen(view -> view.triggerId(asked.key()).viewAsString(window)), "a window");
    }

    private void respond(SlackAsked asked, String url, Answer answer, boolean shared) throws IOException {
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("response_type", shared ? "in_channel" : "ephemeral");
        besides.put("replace_original", false);
        // else it stands in the channel, where nobody asked (slackapi/bolt-js#963)
        asked.thread().ifPresent(thread -> besides.put("thread_ts", thread));
        WebhookResponse response = slack.send(url, SlackRenderer.render(answer).json(besides));
        if (response.getCode() != 200) {
            LOG.warn("an answer did not arrive on Slack: {}", response.getCode());
        }
    }

    /** In the channel where the answer is everybody's, else among the asker's own messages with the app. Why one did not arrive is said below the answer. */
    private void pictures(SlackAsked asked, Answer answer, boolean everybody) throws IOException, SlackApiException {
        boolean direct = asked.channel().filter(id -> id.startsWith("D")).isPresent();
        for (SlackPictures.Following following : pictures.of(asked, answer)) {
            Optional<String> failed = pictures.share(answers.in(asked.team()), new SlackPictures.Place(asked.team(),
                    everybody || direct ? asked.channel() : Optional.empty(), everybody || direct ? asked.thread() : Optional.empty(),
                    asked.user()), following, SlackPictures.title(answer));
            if (failed.isPresent() && asked.respond().isPresent()) {
                respond(asked, asked.respond().get(), SlackPlace.no("The " + following.what() + " did not arrive.",
                        "Slack says: " + failed.get() + ". " + following.otherwise()), false);
            }
        }
    }
}
