package floorwire.chat.slack;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import floorwire.alert.Trace;
import floorwire.audience.Channel;
import floorwire.command.Answer;
import floorwire.command.Changing;
import floorwire.command.CommandCatalog;
import floorwire.command.Commands;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** Works out the answers to command lines that come from Slack: where they were asked, with the rights of who asks. */
final class SlackAnswers {

    /** In front of the command line of a button that shows the answer to everybody; no command's name. */
    static final String SHARE = "share ";

    private static final String FOLLOW = "follow ";
    private static final String STATUS = "congress status";
    private static final Logger LOG = LoggerFactory.getLogger(SlackAnswers.class);

    private final SlackReach reach;
    private final Commands commands;
    private final SlackKnown known;
    private final ZoneId zone;

    /** @param zone where a channel has chosen none */
    SlackAnswers(SlackReach reach, Commands commands, SlackKnown known, ZoneId zone) {
        this.reach = reach;
        this.commands = commands;
        this.known = known;
        this.zone = zone;
    }

    /** What is worked out, with Slack asked about who asks. */
    @FunctionalInterface
    interface Question {
        Answer answer() throws IOException, SlackApiException;
    }

    static String workspace(String team) {
        return SlackPlatform.NAME + ":" + team;
    }

    /** @throws SlackReach.Unreached if the app cannot act there */
    MethodsClient in(String team) throws SlackReach.Unreached {
        return reach.demand(workspace(team));
    }

    SlackPlace place(SlackAsked asked) {
        return SlackPlace.of(asked, known, zone);
    }

    Commands commands() {
        return commands;
    }

    /**
     * Who asked is told that it failed, and by what word it is found in the log; or that Slack does not say who they are, which is asked
     * before anything is changed.
     */
    static Answer surely(Question question) {
        try {
            return question.answer();
        } catch (SlackReach.Unreached e) {
            return SlackPlace.no("That cannot be done here now.", String.valueOf(e.getMessage()));
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not say who asks: {}", e.toString());
            return SlackPlace.no("Slack did not say who you are, so nothing was changed.", "Try it again.");
        } catch (RuntimeException | StackOverflowError e) {
            return failed(e);
        }
    }

    static Answer failed(Throwable why) {
        String trace = String.valueOf(MDC.get(Trace.KEY));
        LOG.error("a question on Slack failed ({})", trace, why);
        return SlackPlace.no("That did not work; it was logged as " + trace + ".",
                "Whoever runs this Floorwire finds it in the log. /congress status says how the sources are.");
    }

    /** @param shareable whether the asker may show it to the channel */
    Answer answered(SlackAsked asked, String line, boolean shareable) {
        return surely(() -> worked(asked, line, shareable));
    }

    Answer mentioned(SlackAsked asked, String text) {
        return surely(() -> {
            SlackPlace place = place(asked);
            return commands.mentioned(text, place.channel(), place.actor(), place.zone());
        });
    }

    /** Asked in no channel. */
    Answer nowhere(String line, String team, String user) {
        return commands.answer(line, whole(line, team), user, zone);
    }

    /** {@code status} is the workspace's, wherever in it that is asked. */
    private Optional<Channel> whole(String line, String team) {
        return commands.parse(line).filter(parsed -> parsed.spec().command().equals(STATUS))
                .map(_ -> new Channel(workspace(team), new ChannelRef(SlackPlatform.NAME, team), zone, Optional.empty()));
    }

    /** By somebody whose right to it was looked at. */
    Answer asked(SlackPlace place, String line) {
        return surely(() -> commands.answer(line, place.channel(), place.actor(), place.zone()));
    }

    private Answer worked(SlackAsked asked, String line, boolean shareable) throws IOException, SlackApiException {
        SlackPlace place = place(asked);
        Optional<CommandCatalog.Parsed> parsed = commands.parse(line);
        boolean changes = parsed.filter(Changing::asked).isPresent();
        Optional<Answer> refusal = changes ? place.refusal(in(asked.team())) : Optional.empty();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Answer answer = commands.answer(line, place.channel().or(() -> whole(line, asked.team())), place.actor(), place.zone());
        if (changes && answer.ok() && outside(asked, place)) {
            return with(answer, new Block.Line("Floorwire is not in this channel yet, so it cannot post here. Type: /invite @Floorwire"));
        }
        return changes || !answer.ok() || !shareable ? answer : offering(answer, parsed, line, asked.respond().isPresent());
    }

    /** Whether the app is known not to be where it is asked. What was changed by then is told, whatever Slack says. */
    private boolean outside(SlackAsked asked, SlackPlace place) {
        try {
            return !place.joined(in(asked.team()));
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not say whether the app is in the channel: {}", e.toString());
            return false;
        }
    }

    /**
     * An answer with what its asker can do with it.
     *
     * @param alone whether it is for the asker alone, who may show it to the channel
     */
    static Answer offering(Answer answer, Optional<CommandCatalog.Parsed> parsed, String line, boolean alone) {
        List<Block.Offer> more = new ArrayList<>();
        if (alone && SlackAction.carries(SHARE + line)) {
            more.add(new Block.Offer("Share", SHARE + line));
        }
        parsed.flatMap(SlackFollowing::offer).ifPresent(more::add);
        return more.isEmpty() ? answer : with(answer, new Block.Offers(List.copyOf(more)));
    }

    /** Without buttons. */
    static Message words(Message message) {
        return new Message(message.blocks().stream().filter(block -> !(block instanceof Block.Offers)).toList());
    }

    /** An answer for everybody: what the channel follows is its managers' business, and is offered to who asks. */
    static Answer open(Answer answer) {
        return new Answer(answer.ok(), new Message(answer.message().blocks().stream()
                .map(block -> block instanceof Block.Offers offers
                        ? new Block.Offers(offers.offers().stream().filter(offer -> !offer.command().startsWith(FOLLOW)).toList())
                        : block)
                .filter(block -> !(block instanceof Block.Offers offers && offers.offers().isEmpty())).toList()), answer.sources());
    }

    static Answer with(Answer answer, Block more) {
        List<Block> blocks = new ArrayList<>(answer.message().blocks());
        blocks.add(more);
        return new Answer(answer.ok(), new Message(List.copyOf(blocks)), answer.sources());
    }
}
