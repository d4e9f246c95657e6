package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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
                    "Ask in any channel: /congress s2174, /congress recent, /congress help. Where the app was invited, /congress follow"
                            + " says what the channel gets."),
            new Block.Offers(List.of(SlackFollowing.button("follow"), new Block.Offer("Topics", "topic"),
                    new Block.Offer("What we missed", "recent"),
                    new Block.Offer("Help", "help"))));

    private SlackHome() {}

    /**
     * The page.
     *
     * @param follows what each channel follows, for who may know
     * @param status  the answer to {@code status}
     */
    static String view(Optional<SortedMap<String, List<String>>> follows, Answer status) {
        List<Object> blocks = new ArrayList<>();
        follows.ifPresent(there -> {
            blocks.addAll(follows(there));
            blocks.add(Map.of("type", "divider"));
        });
        blocks.addAll(SlackRenderer.render(status).blocks());
        blocks.addAll(SlackRenderer.render(BEGIN).blocks());
        return SlackMessage.write(Map.of("type", "home", "blocks", blocks));
    }

    private static List<Object> follows(SortedMap<String, List<String>> follows) {
        List<Object> blocks = new ArrayList<>(SlackRenderer.render(Message.of(new Block.Headline(follows.isEmpty()
                ? "No channel of this workspace follows anything yet." : "What this workspace follows"))).blocks());
        follows.entrySet().stream().limit(MOST_CHANNELS).forEach(entry -> blocks.add(channel(entry.getKey(), entry.getValue())));
        if (follows.size() > MOST_CHANNELS) {
            blocks.addAll(SlackRenderer.render(Message.of(new Block.Line("And " + (follows.size() - MOST_CHANNELS) + " more channels.")))
                    .blocks());
        }
        return blocks;
    }

    /** Slack shows the channel's name of today. */
    private static Object channel(String id, List<String> follows) {
        Object name = Map.of("type", "channel", "channel_id", id);
        Object what = Map.of("type", "text", "text", SlackLimits.TEXT_OBJECT.cut(" · " + PlainText.clean(String.join(", ", follows))));
        return rich(name, what);
    }

    /** A line of elements that no text of ours makes, such as a channel. */
    static Object rich(Object... elements) {
        return Map.of("type", "rich_text", "elements",
                List.of(Map.of("type", "rich_text_section", "elements", List.of(elements))));
    }
}
