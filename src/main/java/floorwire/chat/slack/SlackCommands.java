package floorwire.chat.slack;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.command.Answer;
import floorwire.command.Commands;

/**
 * Answers whoever asks on Slack. What a listener returns is the acknowledgement, which Slack wants within three seconds: so each is
 * acknowledged at once, and answered from the ledger on a thread of its own. Slack sends no acknowledgement for what no listener takes, so
 * everything is taken. Nobody sees an answer but who asked, unless they share it, or asked where all can see it by naming the app.
 */
final class SlackCommands {

    private static final Logger LOG = LoggerFactory.getLogger(SlackCommands.class);
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final int SUGGESTIONS = 20;

    private final Slack slack;
    private final SlackReach reach;
    private final SlackAnswers answers;
    private final SlackWork work = new SlackWork();
    private final SlackHomes homes;
    private final SlackFollowing following;
    private final SlackPictures pictures;
    private final ZoneId zone;

    /** @param zone where a channel has chosen none */
    SlackCommands(Slack slack, SlackReach reach, Commands commands, SlackKnown known, ZoneId zone, SlackUploads uploads) {
        this.slack = slack;
        this.reach = reach;
        this.answers = new SlackAnswers(reach, commands, known, zone);
        this.homes = new SlackHomes(answers, known);
        this.following = new SlackFollowing(answers, work, homes);
        this.pictures = new SlackPictures(uploads);
        this.zone = zone;
    }

    void register(App app) {
        app.command(ANY, (request, context) -> {
            var payload = request.getPayload();
            answer(new SlackAsked(payload.getTriggerId(), SlackTeam.of(context, payload.getTeamId()), Optional.of(payload.getChannelId()),
                    payload.getUserId(), Optional.of(payload.getResponseUrl()), Optional.empty()), SlackQuestion.line(payload.getText()));
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            BlockActionPayload payload = request.getPayload();
            pressed(payload, SlackTeam.of(context, payload.getView(), payload.getUser().getTeamId()));
            return context.ack();
        });
        app.messageShortcut(ANY, (request, context) -> {
            var payload = request.getPayload();
            mentioned(new SlackAsked(payload.getTriggerId(), SlackTeam.of(context, payload.getUser().getTeamId()),
                    Optional.of(payload.getChannel().getId()), payload.getUser().getId(), Optional.of(payload.getResponseUrl()),
                    Optional.empty()),
                    SlackQuestion.plain(payload.getMessage().getText()));
            return context.ack();
        });
        app.globalShortcut(ANY, (request, context) -> {
            String trigger = request.getPayload().getTriggerId();
            String team = SlackTeam.of(context, request.getPayload().getUser().getTeamId());
            work.once(trigger, () -> taken(
                    answers.in(team).viewsOpen(view -> view.triggerId(trigger).viewAsString(SlackWindow.ask())),
                    "a window"));
            return context.ack();
        });
        app.viewSubmission(ANY, (request, context) -> {
            if (SlackFollowForm.CALLBACK.equals(request.getPayload().getView().getCallbackId())) {
                return following.submitted(request.getPayload(), context);
            }
            // in place of the field, which only the acknowledgement itself can do
            Optional<String> line = SlackWindow.chosen(request.getPayload().getView());
            return line.isEmpty() ? context.ack() : context.ackWithUpdate(SlackWindow.answer(
                    answers.nowhere("bill " + line.get(), request.getPayload().getUser().getId()), Optional.empty()));
        });
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.blockSuggestion(ANY, (request, context) -> {
            BlockSuggestionPayload payload = request.getPayload();
            List<Option> options = suggestions(payload, SlackTeam.of(context, payload.getView(), payload.getUser().getTeamId()));
            return context.ack(response -> response.options(options));
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent event = payload.getEvent();
            if (event.getUser() == null) {
                return context.ack(); // another app's message
            }
            String team = SlackTeam.of(context, payload.getTeamId());
            boolean ours = team.equals(payload.getTeamId()) && (event.getTeam() == null || team.equals(event.getTeam()));
            Optional<String> thread = Optional.ofNullable(event.getThreadTs());
            named(new SlackAsked(payload.getEventId(), team, Optional.of(event.getChannel()), event.getUser(), Optional.empty(),
                    ours ? thread.or(() -> Optional.of(event.getTs())) : thread), event.getText(), ours);
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            if ("home".equals(payload.getEvent().getTab())) {
                String user = payload.getEvent().getUser();
                String team = SlackTeam.of(context, payload.getTeamId());
                work.once(payload.getEventId(), () -> homes.publish(team, user, team.equals(payload.getTeamId())));
            }
            return context.ack();
        });
        app.event(LinkSharedEvent.class, (payload, context) -> {
            String team = SlackTeam.of(context, payload.getTeamId());
            if (!reach.ourselves(SlackAnswers.workspace(team), String.valueOf(payload.getEvent().getUser()))) {
                work.once(payload.getEventId(),
                        () -> new SlackUnfurls(answers.in(team), answers.commands(), zone).unfurl(payload.getEvent()));
            }
            return context.ack();
        });
        app.event(AppUninstalledEvent.class, (payload, context) -> {
            left(payload.getEventId(), payload.getTeamId(), payload.getEventTime());
            return context.ack();
        });
        app.event(TokensRevokedEvent.class, (payload, context) -> {
            if (payload.getEvent().getTokens() != null && payload.getEvent().getTokens().getBot() != null
                    && !payload.getEvent().getTokens().getBot().isEmpty()) {
                left(payload.getEventId(), payload.getTeamId(), payload.getEventTime());
            }
            return context.ack();
        });
    }

    private void left(String event, String team, Integer at) {
        work.once(event, () -> reach.left(SlackAnswers.workspace(team), Instant.ofEpochSecond(at)));
    }

    private void pressed(BlockActionPayload payload, String team) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        if (SlackFollowForm.isField(String.valueOf(action.getActionId())) && payload.getView() != null) {
            following.changed(payload, team);
            return;
        }
        String value = action.getSelectedOption() == null ? action.getValue() : action.getSelectedOption().getValue();
        Optional<String> line = SlackAction.line(String.valueOf(action.getActionId()), String.valueOf(value));
        Optional<View> view = Optional.ofNullable(payload.getView());
        SlackAsked asked = new SlackAsked(payload.getTriggerId(), team,
                Optional.ofNullable(payload.getChannel()).map(BlockActionPayload.Channel::getId)
                        .or(() -> view.flatMap(SlackWindow::channel)),
                payload.getUser().getId(),
                Optional.ofNullable(payload.getResponseUrl()),
                Optional.ofNullable(payload.getContainer()).map(BlockActionPayload.Container::getThreadTs),
                view.filter(there -> "modal".equals(there.getType())).map(View::getId));
        if (line.isEmpty()) {
            work.once(asked.key(), () -> respond(asked, SlackPlace.no("That is not known here any more.",
                    "It is of another version of Floorwire. Type it as a command: /congress help."), false));
        } else if (line.get().startsWith(SlackAnswers.SHARE)) {
            work.once(asked.key(),
                    () -> respond(asked, answers.answered(asked, line.get().substring(SlackAnswers.SHARE.length()), false), true));
        } else if (following.opens(asked, line.get())) {
            following.open(asked, line.get(), view);
        } else {
            answer(asked, line.get());
        }
    }

    private void answer(SlackAsked asked, String line) {
        work.once(asked.key(), () -> respond(asked, answers.answered(asked, line, true), false));
    }

    private void mentioned(SlackAsked asked, String text) {
        work.once(asked.key(), () -> respond(asked, answers.mentioned(asked, text), false));
    }

    /**
     * Who names the app in a channel asks where all can see it, and is answered there, in the thread; who is of another workspace that shares
     * the channel, in private.
     */
    private void named(SlackAsked asked, String text, boolean ours) {
        work.once(asked.key(), () -> {
            Answer answer = answers.answered(asked, SlackQuestion.line(text), false);
            if (!ours) {
                SlackMessage shown = SlackRenderer.render(answer);
                taken(answers.in(asked.team()).chatPostEphemeral(request -> request.channel(asked.channel().orElseThrow())
                        .user(asked.user()).threadTs(asked.thread().orElse(null)).text(shown.text()).blocksAsString(shown.blocksJson())),
                        "an answer");
                return;
            }
            SlackMessage shown = SlackRenderer.render(pictures.worded(asked, answer));
            taken(answers.in(asked.team()).chatPostMessage(request -> request.channel(asked.channel().orElseThrow())
                    .threadTs(asked.thread().orElseThrow()).text(shown.text()).mrkdwn(false).blocksAsString(shown.blocksJson())
                    .unfurlLinks(false).unfurlMedia(false)), "an answer");
            pictures(asked, answer, true);
        });
    }

    static void taken(SlackApiTextResponse said, String what) {
        if (!said.isOk()) {
            LOG.warn("{} did not arrive on Slack: {}", what, said.getError());
        }
    }

    private List<Option> suggestions(BlockSuggestionPayload payload, String team) {
        String typed = Optional.ofNullable(payload.getValue()).orElse("");
        List<String> values = SlackFollowForm.isField(String.valueOf(payload.getActionId())) ? following.suggestions(payload, team)
                : SlackText.withTyped(typed, answers.commands().complete("bill " + typed, SUGGESTIONS, Optional.empty()));
        return values.stream().filter(SlackLimits.OPTION_VALUE::holds)
                .map(value -> Option.builder().value(value)
                        .text(SlackText.plain(answers.commands().suggested(value), SlackLimits.OPTION_TEXT)).build())
                .toList();
    }

    /** @param shared for everybody in the channel */
    private void respond(SlackAsked asked, Answer answer, boolean shared) throws IOException, SlackApiException {
        sent(asked, shared ? pictures.worded(asked, answer) : pictures.announced(asked, answer), shared);
        pictures(asked, answer, shared);
    }

    private void sent(SlackAsked asked, Answer answer, boolean shared) throws IOException, SlackApiException {
        Optional<String> url = asked.respond();
        if (url.isEmpty()) {
            String window = SlackWindow.answer(answer, asked.channel());
            taken(asked.window().isPresent()
                    ? answers.in(asked.team()).viewsUpdate(view -> view.viewId(asked.window().get()).viewAsString(window))
                    : answers.in(asked.team()).viewsOpen(view -> view.triggerId(asked.key()).viewAsString(window)), "a window");
            return;
        }
        WebhookResponse response = slack.send(url.get(), SlackRenderer.render(answer)
                .json(Map.of("response_type", shared ? "in_channel" : "ephemeral", "replace_original", false)));
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
                slack.send(asked.respond().get(),
                        SlackRenderer.render(SlackPlace.no("The " + following.what() + " did not arrive.",
                                "Slack says: " + failed.get() + ". " + following.otherwise()))
                                .json(Map.of("response_type", "ephemeral", "replace_original", false)));
            }
        }
    }
}
