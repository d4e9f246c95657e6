package floorwire.chat.slack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.LinkSharedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import floorwire.alert.Trace;
import floorwire.command.Answer;
import floorwire.command.Changing;
import floorwire.command.Commands;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * Answers whoever asks on Slack. What a listener returns is the acknowledgement, which Slack wants within three seconds: so each is
 * acknowledged at once, and answered from the ledger on a thread of its own. Slack sends no acknowledgement for what no listener takes, so
 * everything is taken. Nobody sees an answer but who asked, unless they share it, or asked where all can see it by naming the app.
 */
final class SlackCommands {

    private static final Logger LOG = LoggerFactory.getLogger(SlackCommands.class);
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    /** In front of the command line of a button that shows the answer to everybody; no command's name. */
    private static final String SHARE = "share ";
    private static final int SUGGESTIONS = 20;
    /** A socket that was lost before its acknowledgement arrived gives an asking again, within minutes. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Slack slack;
    private final SlackReach reach;
    private final Commands commands;
    private final SlackKnown known;
    private final ZoneId zone;
    private final Executor workers = task -> Thread.ofVirtual().name("slack-answer").start(task);
    private final Cache<String, Boolean> seen = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(100_000).build();

    /** @param zone where a channel has chosen none */
    SlackCommands(Slack slack, SlackReach reach, Commands commands, SlackKnown known, ZoneId zone) {
        this.slack = slack;
        this.reach = reach;
        this.commands = commands;
        this.known = known;
        this.zone = zone;
    }

    void register(App app) {
        app.command(ANY, (request, context) -> {
            var payload = request.getPayload();
            answer(new SlackAsked(payload.getTriggerId(), payload.getTeamId(), Optional.of(payload.getChannelId()), payload.getUserId(),
                    Optional.of(payload.getResponseUrl()), Optional.empty()), SlackQuestion.line(payload.getText()));
            return context.ack();
        });
        app.blockAction(ANY, (request, context) -> {
            pressed(request.getPayload());
            return context.ack();
        });
        app.messageShortcut(ANY, (request, context) -> {
            var payload = request.getPayload();
            mentioned(new SlackAsked(payload.getTriggerId(), payload.getTeam().getId(), Optional.of(payload.getChannel().getId()),
                    payload.getUser().getId(), Optional.of(payload.getResponseUrl()), Optional.empty()),
                    SlackQuestion.plain(payload.getMessage().getText()));
            return context.ack();
        });
        app.globalShortcut(ANY, (request, context) -> {
            String trigger = request.getPayload().getTriggerId();
            once(trigger, () -> taken(
                    in(request.getPayload().getTeam().getId()).viewsOpen(view -> view.triggerId(trigger).viewAsString(SlackWindow.ask())),
                    "a window"));
            return context.ack();
        });
        app.viewSubmission(ANY, (request, context) -> {
            // in place of the field, which only the acknowledgement itself can do
            Optional<String> line = SlackWindow.chosen(request.getPayload().getView());
            return line.isEmpty() ? context.ack() : context.ackWithUpdate(SlackWindow.answer(
                    commands.answer("bill " + line.get(), Optional.empty(), request.getPayload().getUser().getId(), zone)));
        });
        app.viewClosed(ANY, (request, context) -> context.ack());
        app.blockSuggestion(ANY, (request, context) -> {
            List<Option> options = suggestions(String.valueOf(request.getPayload().getValue()));
            return context.ack(response -> response.options(options));
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            AppMentionEvent event = payload.getEvent();
            if (event.getUser() == null) {
                return context.ack(); // another app's message
            }
            named(new SlackAsked(payload.getEventId(), payload.getTeamId(), Optional.of(event.getChannel()), event.getUser(),
                    Optional.empty(), Optional.of(Optional.ofNullable(event.getThreadTs()).orElse(event.getTs()))), event.getText());
            return context.ack();
        });
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            if ("home".equals(payload.getEvent().getTab())) {
                String user = payload.getEvent().getUser();
                once(payload.getEventId(), () -> taken(in(payload.getTeamId()).viewsPublish(view -> view.userId(user)
                        .viewAsString(SlackHome.view(known.follows(workspace(payload.getTeamId())),
                                commands.answer("status", Optional.empty(), user, zone)))),
                        "the app's page"));
            }
            return context.ack();
        });
        app.event(LinkSharedEvent.class, (payload, context) -> {
            if (!reach.ourselves(workspace(payload.getTeamId()), String.valueOf(payload.getEvent().getUser()))) {
                once(payload.getEventId(), () -> new SlackUnfurls(in(payload.getTeamId()), commands, zone).unfurl(payload.getEvent()));
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
        once(event, () -> reach.left(workspace(team), Instant.ofEpochSecond(at)));
    }

    private static String workspace(String team) {
        return SlackPlatform.NAME + ":" + team;
    }

    /** @throws SlackReach.Unreached if the app cannot act there */
    private MethodsClient in(String team) throws SlackReach.Unreached {
        return reach.demand(workspace(team));
    }

    private void pressed(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().getFirst();
        String value = action.getSelectedOption() == null ? action.getValue() : action.getSelectedOption().getValue();
        Optional<String> line = SlackAction.line(String.valueOf(action.getActionId()), String.valueOf(value));
        SlackAsked asked = new SlackAsked(payload.getTriggerId(), payload.getTeam().getId(),
                Optional.ofNullable(payload.getChannel()).map(BlockActionPayload.Channel::getId), payload.getUser().getId(),
                Optional.ofNullable(payload.getResponseUrl()),
                Optional.ofNullable(payload.getContainer()).map(BlockActionPayload.Container::getThreadTs),
                Optional.ofNullable(payload.getView()).filter(view -> "modal".equals(view.getType())).map(View::getId));
        if (line.isEmpty()) {
            once(asked.key(), () -> respond(asked, SlackPlace.no("That is not known here any more.",
                    "It is of another version of Floorwire. Type it as a command: /congress help."), false));
        } else if (line.get().startsWith(SHARE)) {
            once(asked.key(), () -> respond(asked, answered(asked, line.get().substring(SHARE.length()), false), true));
        } else {
            answer(asked, line.get());
        }
    }

    private void answer(SlackAsked asked, String line) {
        once(asked.key(), () -> respond(asked, answered(asked, line, true), false));
    }

    private void mentioned(SlackAsked asked, String text) {
        SlackPlace place = SlackPlace.of(asked, known, zone);
        once(asked.key(),
                () -> respond(asked, guarded(() -> commands.mentioned(text, place.channel(), place.actor(), place.zone())), false));
    }

    /** Who names the app in a channel asks where all can see it, and is answered there, in the thread. */
    private void named(SlackAsked asked, String text) {
        once(asked.key(), () -> {
            SlackMessage shown = SlackRenderer.render(answered(asked, SlackQuestion.line(text), false));
            taken(in(asked.team()).chatPostMessage(request -> request.channel(asked.channel().orElseThrow())
                    .threadTs(asked.thread().orElseThrow()).text(shown.text()).mrkdwn(false).blocksAsString(shown.blocksJson())
                    .unfurlLinks(false).unfurlMedia(false)), "an answer");
        });
    }

    private static void taken(SlackApiTextResponse said, String what) {
        if (!said.isOk()) {
            LOG.warn("{} did not arrive on Slack: {}", what, said.getError());
        }
    }

    private List<Option> suggestions(String typed) {
        return commands.complete("bill " + typed, SUGGESTIONS, Optional.empty()).stream().filter(SlackLimits.OPTION_VALUE::holds)
                .map(value -> Option.builder().value(value).text(new PlainTextObject(value, false)).build()).toList();
    }

    private Answer answered(SlackAsked asked, String line, boolean shareable) throws IOException, SlackApiException {
        return guarded(() -> worked(asked, line, shareable));
    }

    /** Who asked is told that it failed, and by what word it is found in the log. */
    private static Answer guarded(Question question) throws IOException, SlackApiException {
        try {
            return question.answer();
        } catch (SlackReach.Unreached e) {
            return SlackPlace.no("That cannot be done here now.", String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            String trace = String.valueOf(MDC.get(Trace.KEY));
            LOG.error("a question on Slack failed ({})", trace, e);
            return SlackPlace.no("That did not work; it was logged as " + trace + ".",
                    "Whoever runs this Floorwire finds it in the log. /congress status says how the sources are.");
        }
    }

    private Answer worked(SlackAsked asked, String line, boolean shareable) throws IOException, SlackApiException {
        SlackPlace place = SlackPlace.of(asked, known, zone);
        boolean changes = commands.parse(line).filter(Changing::asked).isPresent();
        Optional<Answer> refusal = changes ? place.refusal(in(asked.team())) : Optional.empty();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Answer answer = commands.answer(line, place.channel(), place.actor(), place.zone());
        if (changes && answer.ok() && !place.joined(in(asked.team()))) {
            return with(answer, new Block.Line("Floorwire is not in this channel yet, so it cannot post here. Type: /invite @Floorwire"));
        }
        return shareable && answer.ok() && !changes && SlackAction.carries(SHARE + line)
                ? with(answer, new Block.Offers(List.of(new Block.Offer("Share", SHARE + line)))) : answer;
    }

    private static Answer with(Answer answer, Block more) {
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        blocks.add(more);
        return new Answer(answer.ok(), new Message(List.copyOf(blocks)), answer.sources());
    }

    /** @param shared for everybody in the channel */
    private void respond(SlackAsked asked, Answer answer, boolean shared) throws IOException, SlackApiException {
        Optional<String> url = asked.respond();
        if (url.isEmpty()) {
            String window = SlackWindow.answer(answer);
            taken(asked.window().isPresent()
                    ? in(asked.team()).viewsUpdate(view -> view.viewId(asked.window().get()).viewAsString(window))
                    : in(asked.team()).viewsOpen(view -> view.triggerId(asked.key()).viewAsString(window)), "a window");
            return;
        }
        WebhookResponse response = slack.send(url.get(), SlackRenderer.render(answer)
                .json(Map.of("response_type", shared ? "in_channel" : "ephemeral", "replace_original", false)));
        if (response.getCode() != 200) {
            LOG.warn("an answer did not arrive on Slack: {}", response.getCode());
        }
    }

    /** What is worked out, with Slack asked about who asks. */
    @FunctionalInterface
    private interface Question {
        Answer answer() throws IOException, SlackApiException;
    }

    /** Work that may fail on the way to Slack. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException, SlackApiException;
    }

    private void once(String key, Work work) {
        if (seen.asMap().putIfAbsent(key, true) != null) {
            LOG.info("an asking of Slack came twice and was answered once");
            return;
        }
        workers.execute(() -> {
            String trace = String.format("s-%08x", ThreadLocalRandom.current().nextInt());
            try (MDC.MDCCloseable _ = MDC.putCloseable(Trace.KEY, trace)) {
                work.run();
            } catch (IOException | SlackApiException e) {
                LOG.warn("Slack did not take an answer ({}): {}", trace, e.toString());
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("a question on Slack failed ({})", trace, e);
            }
        });
    }
}
