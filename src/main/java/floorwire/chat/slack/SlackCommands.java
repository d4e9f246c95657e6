package floorwire.chat.slack;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import org.jspecify.annotations.Nullable;

import floorwire.command.Answer;
import floorwire.command.Commands;
import floorwire.message.PlainText;

/**
 * Answers whoever asks on Slack. What a listener returns is the acknowledgement, which Slack wants within three seconds: so each is
 * acknowledged at once, and answered from the ledger on a thread of its own. Slack sends no acknowledgement for what no listener takes, so
 * everything is taken. Nobody sees an answer but who asked, unless they share it, or asked where all can see it by naming the app.
 */
final class SlackCommands {

    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final int SUGGESTIONS = 20;
    /** What answers who chose what is no question. */
    private static final String HELP = "help";
    private static final String BROADCAST = "thread_broadcast";

    private final SlackReach reach;
    private final SlackAnswers answers;
    private final SlackWork work = new SlackWork();
    private final SlackHomes homes;
    private final SlackFollowing following;
    private final SlackReplies replies;
    private final ZoneId zone;
    private final Cache<String, Boolean> shared = Caffeine.newBuilder().expireAfterWrite(SlackWork.REMEMBERED).maximumSize(10_000).build();

    /** @param zone where a channel has chosen none */
    SlackCommands(Slack slack, SlackReach reach, Commands commands, SlackKnown known, ZoneId zone, SlackUploads uploads) {
        this.reach = reach;
        this.answers = new SlackAnswers(reach, commands, known, zone);
        this.homes = new SlackHomes(answers, known);
        this.replies = new SlackReplies(slack, answers, work, new SlackPictures(uploads));
        this.following = new SlackFollowing(answers, work, homes, replies);
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
            Message message = payload.getMessage();
            mentioned(new SlackAsked(payload.getTriggerId(), SlackTeam.of(context, payload.getUser().getTeamId()),
                    Optional.of(payload.getChannel().getId()), payload.getUser().getId(), Optional.of(payload.getResponseUrl()),
                    thread(message.getThreadTs(), message.getTs()).filter(root -> !BROADCAST.equals(message.getSubtype()))),
                    SlackQuestion.plain(message.getText()));
            return context.ack();
        });
        app.globalShortcut(ANY, (request, context) -> {
            String trigger = request.getPayload().getTriggerId();
            String team = SlackTeam.of(context, request.getPayload().getUser().getTeamId());
            work.once(trigger, () -> SlackReplies.taken(
                    answers.in(team).viewsOpen(view -> view.triggerId(trigger).viewAsString(SlackWindow.ask())),
                    "a window"));
            return context.ack();
        });
        app.viewSubmission(ANY, (request, context) -> {
            ViewSubmissionPayload payload = request.getPayload();
            if (SlackFollowForm.CALLBACK.equals(payload.getView().getCallbackId())) {
                return following.submitted(payload, context);
            }
            Optional<String> line = SlackWindow.chosen(payload.getView());
            SlackAsked asked = new SlackAsked(payload.getTriggerId(),
                    SlackTeam.of(context, payload.getView(), payload.getUser().getTeamId()), Optional.empty(), payload.getUser().getId(),
                    Optional.empty(), Optional.empty(), Optional.of(payload.getView().getId()), Optional.of(SlackWindow.ASK));
            return line.isEmpty() ? context.ack()
                    : replies.found(asked, context, () -> answers.nowhere(line.get(), asked.team(), asked.user()));
        });
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.blockSuggestion(ANY, (request, context) -> {
            BlockSuggestionPayload payload = request.getPayload();
            String team = SlackTeam.of(context, payload.getView(), payload.getUser().getTeamId());
            String typed = PlainText.tidy(Optional.ofNullable(payload.getValue()).orElse(""));
            List<String> values = SlackWork.soon(work.begin(() -> suggestions(payload, team)))
                    .orElseGet(() -> SlackText.withTyped(typed, List.of()));
            return context.ack(response -> response.options(options(typed, values)));
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent event = payload.getEvent();
            if (ofAnApp(event) || event.getEdited() != null) {
                return context.ack(); // each answer could be the next question
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

    /** A person's message has neither (Slack's documentation of message events); one that an app sends in a person's name has both and a user. */
    private static boolean ofAnApp(AppMentionEvent event) {
        return event.getUser() == null || event.getBotId() != null || event.getBotProfile() != null;
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
                thread(payload),
                view.filter(there -> "modal".equals(there.getType())).map(View::getId), words(action));
        if (line.isEmpty()) {
            work.once(asked.key(), () -> replies.respond(asked, SlackPlace.no("That is not known here any more.",
                    "It is of another version of Floorwire. Type it as a command: /congress help."), false));
        } else if (line.get().startsWith(SlackAnswers.SHARE)) {
            work.once(asked.key(), () -> share(asked, line.get().substring(SlackAnswers.SHARE.length()), payload));
        } else if (following.opens(asked, line.get())) {
            following.open(asked, line.get(), view);
        } else {
            answer(asked, line.get());
        }
    }

    /** Once of an answer: who presses twice means to press once. */
    private void share(SlackAsked asked, String line, BlockActionPayload payload) throws IOException, SlackApiException {
        String copy = asked.channel().orElse("") + " "
                + Optional.ofNullable(payload.getContainer()).map(place -> place.getMessageTs()).orElse(asked.key()) + " " + line;
        if (shared.asMap().putIfAbsent(copy, true) != null) {
            replies.respond(asked, SlackPlace.no("That is shared already.", "To show it once more, ask again and press Share."), false);
            return;
        }
        boolean arrived = false;
        try {
            replies.respond(asked, SlackAnswers.open(answers.answered(asked, line, false)), true);
            arrived = true;
        } finally {
            if (!arrived) {
                shared.invalidate(copy);
            }
        }
    }

    private static Optional<String> words(BlockActionPayload.Action action) {
        return Optional.ofNullable(action.getSelectedOption()).map(option -> option.getText().getText())
                .or(() -> Optional.ofNullable(action.getText()).map(text -> text.getText()));
    }

    /**
     * The thread in which it is pressed. Its first message stands in the channel, as does a reply that was sent there too: who presses there
     * sees nothing that only the thread shows.
     */
    private static Optional<String> thread(BlockActionPayload payload) {
        return Optional.ofNullable(payload.getContainer())
                .filter(place -> payload.getMessage() == null || !BROADCAST.equals(payload.getMessage().getSubtype()))
                .flatMap(place -> thread(place.getThreadTs(), place.getMessageTs()));
    }

    private static Optional<String> thread(@Nullable String thread, @Nullable String message) {
        return Optional.ofNullable(thread).filter(root -> !root.equals(message));
    }

    private void answer(SlackAsked asked, String line) {
        work.once(asked.key(), () -> {
            if (asked.respond().isEmpty() && asked.window().isEmpty()) {
                replies.open(asked, () -> answers.answered(asked, line, true));
            } else {
                replies.respond(asked, answers.answered(asked, line, true), false);
            }
        });
    }

    private void mentioned(SlackAsked asked, String text) {
        work.once(asked.key(), () -> replies.respond(asked, answers.mentioned(asked, text), false));
    }

    /**
     * Who names the app in a channel asks where all can see it, and is answered there, in the thread; who is of another workspace that shares
     * the channel, in private.
     */
    private void named(SlackAsked asked, String text, boolean ours) {
        work.once(asked.key(), () -> {
            Answer answer = answers.answered(asked, SlackQuestion.line(text), false);
            if (ours) {
                replies.post(asked, answer);
            } else {
                replies.whisper(asked, answer);
            }
        });
    }

    private List<String> suggestions(BlockSuggestionPayload payload, String team) {
        String typed = Optional.ofNullable(payload.getValue()).orElse("");
        return SlackFollowForm.isField(String.valueOf(payload.getActionId())) ? following.suggestions(payload, team)
                : SlackText.withTyped(typed, answers.commands().suggest(typed, SUGGESTIONS));
    }

    /** A window cannot be sent without a choice: what was typed is one, and that it is too long is said as one. */
    private List<Option> options(String typed, List<String> values) {
        List<Option> options = new ArrayList<>(values.stream().filter(SlackLimits.OPTION_VALUE::holds)
                .map(value -> option(value, answers.commands().suggested(value))).toList());
        if (!SlackLimits.OPTION_VALUE.holds(typed)) {
            options.add(option(HELP, "Too long for this field, which takes " + SlackLimits.OPTION_VALUE.most() + " characters"));
        }
        return List.copyOf(options);
    }

    private static Option option(String value, String text) {
        return Option.builder().value(value).text(SlackText.plain(text, SlackLimits.OPTION_TEXT)).build();
    }
}
