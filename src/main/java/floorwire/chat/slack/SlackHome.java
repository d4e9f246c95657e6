package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** The app's own page, which Slack calls App Home: what the workspace follows, how fresh the sources are, where to begin. */
final class SlackHome {

    /** Each is a block of its own, of which a page takes a hundred. */
    private static final int MOST_CHANNELS = 40;
    private static final Message BEGIN = Message.of(
            new Block.Line(
                    "Ask in any channel: `s2174`, `recent`, `help`. Where the app was invited, `follow` says what the channel gets."),
            new Block.Offers(List.of(SlackFollowing.button("follow"), new Block.Offer("Topics", "topic"),
                    new Block.Offer("What we missed", "recent"),
                    new Block.Offer("Help", "help"))));

    private SlackHome() {}

    /**
     * What somebody may know of what the channels of a workspace follow.
     *
     * @param lines  in words, by the channel's id
     * @param hidden whether others follow something, too
     */
    record Follows(SortedMap<String, String> lines, boolean hidden) {

        Follows {
            lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        }
    }

    /**
     * The page.
     *
     * @param follows for who may know
     * @param status  the answer to {@code status}
     */
    static String view(Optional<Follows> follows, Answer status) {
        List<Object> blocks = new ArrayList<>(SlackRenderer.render(BEGIN).blocks());
        blocks.add(Map.of("type", "divider"));
        follows.ifPresent(there -> {
            blocks.addAll(follows(there));
            blocks.add(Map.of("type", "divider"));
        });
        blocks.addAll(SlackRenderer.render(status).blocks());
        return SlackMessage.write(Map.of("type", "home", "blocks", blocks));
    }

    private static List<Object> follows(Follows follows) {
        int shown = follows.lines().size();
        List<Object> blocks = new ArrayList<>(SlackRenderer.render(Message.of(new Block.Headline(shown > 0 || follows.hidden()
                ? "What this workspace follows" : "No channel of this workspace follows anything yet."))).blocks());
        follows.lines().entrySet().stream().limit(MOST_CHANNELS).forEach(entry -> blocks.add(channel(entry.getKey(), entry.getValue())));
        if (shown > MOST_CHANNELS) {
            line(blocks, "And " + (shown - MOST_CHANNELS) + " more channels.");
        }
        if (follows.hidden()) {
            line(blocks, "What private channels follow is shown to their members; guests see the channels that they are in.");
        }
        return blocks;
    }

    private static void line(List<Object> blocks, String words) {
        blocks.addAll(SlackRenderer.render(Message.of(new Block.Line(words))).blocks());
    }

    /** Slack shows the channel's name of today. */
    private static Object channel(String id, String follows) {
        Object name = Map.of("type", "channel", "channel_id", id);
        Object what = Map.of("type", "text", "text", SlackLimits.TEXT_OBJECT.cut(" · " + PlainText.clean(follows)));
        return rich(name, what);
    }

    /** A line of elements that no text of ours makes, such as a channel. */
    static Object rich(Object... elements) {
        return Map.of("type", "rich_text", "elements",
                List.of(Map.of("type", "rich_text_section", "elements", List.of(elements))));
    }
}
