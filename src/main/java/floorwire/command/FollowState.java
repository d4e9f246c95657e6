package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import floorwire.alert.Delivery;
import floorwire.alert.Outbox;
import floorwire.alert.Phrases;
import floorwire.alert.Trace;
import floorwire.audience.Channel;
import floorwire.message.Block;

/** Whether posts come to a channel, and if not why and what to do. */
final class FollowState {

    private static final String INVITE = "/invite @Floorwire";

    private FollowState() {}

    static Optional<String> paused(Channel channel) {
        return channel.paused().map(since -> "Paused since " + Phrases.moment(since, channel.zone())
                + ": nothing new is posted. `follow resume` goes on.");
    }

    /** A line or two; what waits since when is asked only of a channel that cannot be reached. */
    static List<Block> lines(Channel channel, Outbox outbox) {
        List<Block> lines = new ArrayList<>();
        channel.blocked().ifPresent(reason -> {
            lines.add(new Block.Line("This channel cannot be reached" + outbox.first(channel.ref()).map(first -> since(first, channel))
                    .orElse("") + ": " + Trace.line(reason) + "."));
            lines.add(new Block.Line("What to do: " + remedy(channel, reason) + " What waits comes then, in order; nothing is lost."));
        });
        paused(channel).ifPresent(paused -> lines.add(new Block.Line(paused)));
        return lines.isEmpty() ? List.of(new Block.Line("Posts come as Congress publishes.")) : List.copyOf(lines);
    }

    private static String since(Delivery first, Channel channel) {
        return "; posts wait since " + Phrases.moment(first.createdAt(), channel.zone()) + ", and are tried again "
                + Phrases.moment(first.notBefore(), channel.zone());
    }

    /** On Slack the reason says what is wrong, and where an invitation mends it, how. */
    private static String remedy(Channel channel, String reason) {
        return switch (channel.ref().platform()) {
            case "discord" -> "in this channel's settings, under Permissions, the bot's role needs View Channel and Send Messages and, for"
                    + " threads, Create Public Threads and Send Messages in Threads.";
            case "slack" -> reason.contains(INVITE) ? "type " + INVITE + " in this channel."
                    : reason.contains("archived") ? "unarchive the channel and type " + INVITE + " there, or follow in another."
                            : "whoever administers this workspace, or runs this Floorwire, mends what the reason names.";
            default -> "let posts into the channel again.";
        };
    }
}
