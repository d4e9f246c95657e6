package floorwire.chat.slack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.chat.slack.SlackFollowForm.Wish;
import floorwire.command.Answer;
import floorwire.command.CommandCatalog;
import floorwire.command.CommandSpec;
import floorwire.command.OptionLine;
import floorwire.message.Block;
import floorwire.message.PlainText;

/**
 * Following by a window: it opens, shows what would have been sent of what is chosen, and runs the same command line as if it were typed in the
 * channel (decision 28).
 */
final class SlackFollowing {

    /** In front of the command line of a button that opens the window; no command's name. */
    static final String FORM = "form ";

    private static final Logger LOG = LoggerFactory.getLogger(SlackFollowing.class);
    private static final String COMMAND = "follow";
    private static final String PREVIEW = "preview";
    private static final String LABEL = "Follow something…";
    private static final int SUGGESTIONS = 20;
    static final Answer UNINVITED = SlackPlace.no("Floorwire is not in that channel, so it cannot post there.",
            "Type there: /invite @Floorwire. Then press Follow again.");
    /** What lets a window open lives three seconds, and once (views.open). */
    private static final Set<String> TOO_LATE =
            Set.of("expired_trigger_id", "exchanged_trigger_id", "trigger_expired", "trigger_exchanged");

    private final SlackAnswers answers;
    private final SlackWork work;
    private final SlackHomes homes;
    private final SlackReplies replies;
    private final Cache<String, SlackViewTurns> turns =
            Caffeine.newBuilder().expireAfterAccess(SlackWork.REMEMBERED).maximumSize(10_000).build();
    private final Cache<String, CompletableFuture<Sent>> sent =
            Caffeine.newBuilder().expireAfterWrite(SlackWork.REMEMBERED).maximumSize(10_000).build();

    SlackFollowing(SlackAnswers answers, SlackWork work, SlackHomes homes, SlackReplies replies) {
        this.answers = answers;
        this.work = work;
        this.homes = homes;
        this.replies = replies;
    }

    /** What came of a form that was sent. */
    private sealed interface Sent {
        record Done(Answer answer) implements Sent {}

        /** @param field whose error it is */
        record Refused(String field, Answer answer) implements Sent {}
    }

    /** The button below an answer about following. */
    static Optional<Block.Offer> offer(CommandCatalog.Parsed asked) {
        boolean form = asked.spec().command().equals(COMMAND)
                && (asked.argument().isEmpty() || asked.argument().equals("list") || asked.argument().startsWith(PREVIEW));
        return form ? Optional.of(button((COMMAND + " " + asked.argument()).strip())) : Optional.empty();
    }

    static Block.Offer button(String line) {
        return new Block.Offer(LABEL, FORM + line);
    }

    /** Whether a pressed button's line opens the window: where there is no channel yet, a preview does too. */
    boolean opens(SlackAsked asked, String line) {
        return line.startsWith(FORM) || (asked.channel().isEmpty()
                && answers.commands().parse(line).filter(parsed -> parsed.spec().command().equals(COMMAND))
                        .filter(parsed -> parsed.argument().startsWith(PREVIEW + " ")).isPresent());
    }

    /** Opened at once, since what lets it open lives three seconds; what is chosen already is previewed afterwards. */
    void open(SlackAsked asked, String line, Optional<View> in) {
        work.once(asked.key(), () -> {
            Wish wish = wish(line.startsWith(FORM) ? line.substring(FORM.length()) : line,
                    asked.channel().filter(id -> !SlackPlace.direct(id)));
            String form = SlackFollowForm.of(spec(), wish, answers.commands()::suggested, Optional.empty());
            MethodsClient slack = answers.in(asked.team());
            Optional<View> opened;
            if (asked.window().isPresent()) {
                opened = SlackViewTurns.shown(slack.viewsUpdate(view -> view.viewId(asked.window().get())
                        .hash(in.map(View::getHash).orElse(null)).viewAsString(form)));
            } else {
                ViewsOpenResponse said = slack.viewsOpen(view -> view.triggerId(asked.key()).viewAsString(form));
                opened = SlackViewTurns.shown(said);
                if (TOO_LATE.contains(String.valueOf(said.getError()))) {
                    replies.missed(asked);
                }
            }
            if (opened.isPresent() && wish.what().isPresent()) {
                SlackViewTurns turn = turn(opened.get());
                turn.show(slack, opened.get(), turn.next(), previewed(asked(asked.key(), asked.team(), wish, asked.user()), wish));
            }
        });
    }

    private SlackViewTurns turn(View view) {
        return turns.get(view.getId(), _ -> new SlackViewTurns());
    }

    /** Somebody chose something in the window. */
    void changed(BlockActionPayload payload, String team) {
        View view = payload.getView();
        SlackViewTurns turn = turn(view);
        int number = turn.next();
        Wish wish = SlackFollowForm.read(view);
        if (wish.what().isPresent()) {
            SlackAsked asked = asked(payload.getTriggerId(), team, wish, payload.getUser().getId());
            work.once(asked.key(), () -> turn.show(answers.in(asked.team()), view, number, previewed(asked, wish)));
        }
    }

    /** Where no channel is chosen yet, somewhere in the workspace: the group's own topics and provisions are all its channels'. */
    private static SlackAsked asked(String key, String team, Wish wish, String user) {
        return new SlackAsked(key, team, wish.channel().or(() -> Optional.of(team)), user, Optional.empty(), Optional.empty());
    }

    private String previewed(SlackAsked asked, Wish wish) throws IOException, SlackApiException {
        OptionLine line = OptionLine.of(spec(), wish.options(PREVIEW));
        return SlackFollowForm.of(spec(), wish, answers.commands()::suggested,
                Optional.of(line.refusal().isPresent() ? SlackPlace.no(line.refusal().get())
                        : answers.answered(asked, line.text(), false)));
    }

    /** What can be chosen, with what was typed itself: nobody can choose what is not offered. */
    List<String> suggestions(BlockSuggestionPayload payload, String team) {
        CommandSpec follow = spec();
        String typed = Optional.ofNullable(payload.getValue()).orElse("");
        SlackAsked asked = asked("", team, SlackFollowForm.read(payload.getView()), payload.getUser().getId());
        return follow.option(SlackFollowForm.WHAT).map(option -> SlackText.withTyped(typed,
                answers.commands().suggest(follow, option, typed, SUGGESTIONS, SlackLimits.OPTION_VALUE.most(),
                        answers.place(asked).channel())))
                .orElse(List.of());
    }

    /** Answered in the acknowledgement, or where that takes too long in the window later. Sent twice it is done once. */
    Response submitted(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        Wish wish = SlackFollowForm.read(view);
        SlackAsked asked = new SlackAsked(payload.getTriggerId(), SlackTeam.of(context, view, payload.getUser().getTeamId()),
                wish.channel(), payload.getUser().getId(), Optional.empty(), Optional.empty()).in(view.getId());
        CompletableFuture<Sent> outcome = sent.get(asked.key(), _ -> work.begin(() -> send(asked, wish)));
        Optional<Sent> soon = SlackWork.soon(outcome);
        if (soon.isEmpty()) {
            work.late(outcome, later -> late(asked, wish, later));
            return context.ackWithUpdate(SlackFollowForm.working());
        }
        return switch (soon.get()) {
            case Sent.Done done -> context.ackWithUpdate(SlackFollowForm.done(asked.channel().orElse(""), done.answer()));
            case Sent.Refused no -> context.ackWithErrors(Map.of(no.field(), error(no.answer())));
        };
    }

    private Sent send(SlackAsked asked, Wish wish) {
        try {
            OptionLine line = OptionLine.of(spec(), wish.options("add"));
            if (line.refusal().isPresent()) {
                return new Sent.Refused(SlackFollowForm.WHAT, SlackPlace.no(line.refusal().get()));
            }
            SlackPlace place = answers.place(asked);
            MethodsClient slack = answers.in(asked.team());
            Optional<Answer> refusal = place.refusal(slack);
            if (refusal.isPresent()) {
                return new Sent.Refused(SlackFollowForm.CHANNEL, refusal.get());
            }
            if (!place.joined(slack)) {
                return new Sent.Refused(SlackFollowForm.CHANNEL, UNINVITED);
            }
            Answer answer = answers.asked(place, line.text());
            if (!answer.ok()) {
                return new Sent.Refused(SlackFollowForm.WHAT, answer);
            }
            work.once(asked.key(), () -> homes.publish(asked.team(), asked.user(), true));
            return new Sent.Done(answer);
        } catch (SlackReach.Unreached e) {
            return new Sent.Refused(SlackFollowForm.CHANNEL, SlackPlace.no(String.valueOf(e.getMessage())));
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not say who asks: {}", e.toString());
            return new Sent.Refused(SlackFollowForm.CHANNEL, SlackPlace.no("Slack did not say who you are, so nothing was changed.",
                    "Press Follow again."));
        } catch (RuntimeException | StackOverflowError e) {
            return new Sent.Refused(SlackFollowForm.WHAT, SlackAnswers.failed(e));
        }
    }

    /** In the window, of which a refusal leaves the form as it was filled in; where that is closed by now, in the channel, for who asked alone. */
    private void late(SlackAsked asked, Wish wish, Sent outcome) throws IOException, SlackApiException {
        Answer answer = switch (outcome) {
            case Sent.Done done -> done.answer();
            case Sent.Refused no -> no.answer();
        };
        String channel = asked.channel().orElse("");
        MethodsClient slack = answers.in(asked.team());
        String window = outcome instanceof Sent.Done ? SlackFollowForm.done(channel, answer)
                : SlackFollowForm.of(spec(), wish, answers.commands()::suggested, Optional.of(answer));
        boolean shown = slack.viewsUpdate(view -> view.viewId(asked.window().orElseThrow()).viewAsString(window)).isOk();
        if (!shown) {
            SlackMessage message = SlackRenderer.render(answer);
            SlackReplies.taken(slack.chatPostEphemeral(request -> request.channel(channel).user(asked.user()).text(message.text())
                    .blocksAsString(message.blocksJson())), "what came of a follow");
        }
    }

    static String error(Answer answer) {
        return SlackLimits.FIELD_ERROR.cut(SlackText.commands(PlainText.render(SlackAnswers.words(answer.message()))).replace('\n', ' '));
    }

    private CommandSpec spec() {
        return answers.commands().catalog().named(COMMAND).orElseThrow();
    }

    /** Of {@code follow preview nato everything}, what and how much. */
    private Wish wish(String line, Optional<String> channel) {
        List<String> words = new ArrayList<>(answers.commands().catalog().parse(line).map(CommandCatalog.Parsed::argument)
                .map(argument -> List.of(argument.split(" ", -1))).orElse(List.of()));
        if (words.isEmpty() || !words.removeFirst().equals(PREVIEW) || words.isEmpty()) {
            return new Wish(Optional.empty(), Optional.empty(), channel);
        }
        Optional<String> hear = spec().option(SlackFollowForm.HEAR).stream().flatMap(option -> option.choices().stream())
                .map(choice -> choice.value()).filter(words.getLast()::equals).findFirst();
        hear.ifPresent(_ -> words.removeLast());
        return new Wish(Optional.of(String.join(" ", words)).filter(what -> !what.isEmpty()), hear, channel);
    }
}
