package floorwire.chat.slack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import com.slack.api.Slack;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform;
import floorwire.command.Answer;
import floorwire.message.Block;

/** Brings answers to where they were asked: to a response URL, into a window, or below the message that names the app. */
final class SlackReplies {

    private static final Logger LOG = LoggerFactory.getLogger(SlackReplies.class);

    /** A post of ours in the same second takes the channel's turn, so that one of them has to wait (Slack's documentation of rate limits). */
    private static final int TRIES = 3;
    /** Who asked has gone by then. */
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(2);
    private static final Block MAY_REPEAT =
            new Block.Line("This may repeat an earlier answer: whether that one arrived Slack did not say.");

    private static final String NOT_THERE = "not_in_channel";

    private final Slack slack;
    private final SlackAnswers answers;
    private final SlackWork work;
    private final SlackPictures pictures;

    SlackReplies(Slack slack, SlackAnswers answers, SlackWork work, SlackPictures pictures) {
        this.slack = slack;
        this.answers = answers;
        this.work = work;
        this.pictures = pictures;
    }

    static void taken(SlackApiTextResponse said, String what) {
        if (!said.isOk()) {
            LOG.warn("{} did not arrive on Slack: {}", what, said.getError());
        }
    }

    /** @param shared for everybody in the channel */
    void respond(SlackAsked asked, Answer answer, boolean shared) throws IOException, SlackApiException {
        boolean here = shared || here(asked, answer);
        sent(asked, shared ? pictures.worded(asked, answer) : pictures.announced(asked, answer, here), shared);
        pictures(asked, answer, here);
    }

    private boolean here(SlackAsked asked, Answer answer) {
        try {
            return pictures.here(answers.in(asked.team()), asked, answer);
        } catch (SlackReach.Unreached e) {
            return false; // of the pictures it is said below
        }
    }

    /**
     * In a window of its own. What lets it open lives three seconds, so where the answer takes longer it opens before, and the answer comes
     * into it.
     */
    void open(SlackAsked asked, SlackAnswers.Question question) throws IOException, SlackApiException {
        CompletableFuture<Answer> answer = work.begin(() -> SlackAnswers.surely(question));
        Optional<Answer> soon = SlackWork.soon(answer);
        if (soon.isPresent()) {
            respond(asked, soon.get(), false);
            return;
        }
        Optional<View> opened = SlackViewTurns.shown(answers.in(asked.team())
                .viewsOpen(view -> view.triggerId(asked.key()).viewAsString(SlackWindow.working(asked.words()))));
        if (opened.isPresent()) {
            work.late(answer, later -> respond(asked.in(opened.get().getId()), later, false));
        }
    }

    /** In place of the field in which it was asked, which only the acknowledgement itself can do; where that takes longer, in the window later. */
    Response found(SlackAsked asked, ViewSubmissionContext context, SlackAnswers.Question question) {
        CompletableFuture<Answer> answer = work.begin(() -> SlackAnswers.surely(question));
        Optional<Answer> soon = SlackWork.soon(answer);
        if (soon.isEmpty()) {
            work.late(answer, later -> sent(asked, later, false));
        }
        return context.ackWithUpdate(soon.map(found -> SlackWindow.answer(asked.words(), found, Optional.empty()))
                .orElseGet(() -> SlackWindow.working(asked.words())));
    }

    /** For everybody, in the thread in which the app was named. What Slack does not take now it is given again, a few times at most. */
    void post(SlackAsked asked, Answer answer) throws IOException, SlackApiException {
        post(asked, answer, pictures.worded(asked, answer), TRIES);
    }

    private void post(SlackAsked asked, Answer answer, Answer shown, int tries) throws IOException, SlackApiException {
        ChatPlatform.Outcome outcome = posted(asked, SlackRenderer.render(shown));
        switch (outcome) {
            case ChatPlatform.Outcome.Sent _ -> pictures(asked, answer, true);
            case ChatPlatform.Outcome.Later later when tries > 1 && later.pause().compareTo(LONGEST) <= 0 -> work
                    .later(later.pause(), () -> post(asked, answer, shown, tries - 1));
            case ChatPlatform.Outcome.Unknown _ when tries > 1 -> work.later(AGAIN,
                    () -> post(asked, answer, SlackAnswers.with(pictures.worded(asked, answer), MAY_REPEAT), tries - 1));
            default -> LOG.warn("an answer did not arrive on Slack: {}", outcome);
        }
    }

    private ChatPlatform.Outcome posted(SlackAsked asked, SlackMessage shown) throws SlackReach.Unreached {
        MethodsClient client = answers.in(asked.team());
        try {
            ChatPostMessageResponse said = client.chatPostMessage(request -> request.channel(asked.channel().orElseThrow())
                    .threadTs(asked.thread().orElseThrow()).text(shown.text()).mrkdwn(false).blocksAsString(shown.blocksJson())
                    .unfurlLinks(false).unfurlMedia(false));
            return said.isOk() ? new ChatPlatform.Outcome.Sent(said.getTs()) : SlackErrors.said(String.valueOf(said.getError()));
        } catch (SlackApiException e) {
            return SlackErrors.of(e);
        } catch (IOException e) {
            return SlackErrors.of(e);
        }
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
        String window = SlackWindow.answer(asked.words(), answer, asked.channel());
        taken(asked.window().isPresent()
                ? answers.in(asked.team()).viewsUpdate(view -> view.viewId(asked.window().get()).viewAsString(window))
                : answers.in(asked.team()).viewsOpen(view -> view.triggerId(asked.key()).viewAsString(window)), "a window");
    }

    private void respond(SlackAsked asked, String url, Answer answer, boolean shared) throws IOException, SlackApiException {
        Map<String, Object> besides = new LinkedHashMap<>();
        besides.put("response_type", shared ? "in_channel" : "ephemeral");
        besides.put("replace_original", false);
        // else it stands in the channel, where nobody asked (slackapi/bolt-js#963)
        asked.thread().ifPresent(thread -> besides.put("thread_ts", thread));
        WebhookResponse response = slack.send(url, SlackRenderer.render(answer).json(besides));
        if (response.getCode() == HttpURLConnection.HTTP_OK) {
            return;
        }
        if (response.getCode() != HttpURLConnection.HTTP_NOT_FOUND) {
            throw new IOException("an answer did not arrive: Slack answered " + response.getCode());
        }
        LOG.warn("an answer did not arrive on Slack: {}", response.getCode());
        if (asked.channel().isPresent()) {
            whisper(asked, shared ? late("Ask again, then press Share.") : answer); // the address is too old, or was used too often
        }
    }

    /** Who pressed a button whose window Slack did not open any more is told, where there is a place for that: on the app's own page there is none. */
    void missed(SlackAsked asked) throws IOException, SlackApiException {
        if (asked.respond().isPresent()) {
            respond(asked, asked.respond().get(), late("Press it again."), false);
        }
    }

    private static Answer late(String wayOut) {
        return SlackPlace.no("That took too long for Slack.", wayOut);
    }

    /**
     * Where the answer is, or among the asker's own messages with the app. Why one did not arrive is said below the answer.
     *
     * @param here whether they may stand where it is asked
     */
    private void pictures(SlackAsked asked, Answer answer, boolean here) throws IOException, SlackApiException {
        for (SlackPictures.Following following : pictures.of(asked, answer)) {
            Optional<String> failed = pictures.share(answers.in(asked.team()), new SlackPictures.Place(asked.team(),
                    here ? asked.channel() : Optional.empty(), here ? asked.thread() : Optional.empty(),
                    asked.user()), following, SlackPictures.title(answer));
            if (failed.isPresent() && asked.respond().isPresent()) {
                respond(asked, asked.respond().get(), SlackPlace.no("The " + following.what() + " did not arrive.",
                        why(failed.get()) + " " + following.otherwise()), false);
            }
        }
    }

    private static String why(String refused) {
        return NOT_THERE.equals(refused) ? "Floorwire is not in this channel. Type: /invite @Floorwire. Then ask again and press Share."
                : "Slack says: " + refused + ".";
    }
}
