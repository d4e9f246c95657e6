package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.model.block.LayoutBlock;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.Fitting;
import floorwire.message.Message;
import floorwire.message.PlainText;

/**
 * A message as Slack shows it best: a header, rich text, small lines with the official pages, buttons (decision 30). It mentions nobody,
 * and always fits {@link SlackLimits}, with room for two more short blocks, such as a mention that a channel asked for.
 */
public final class SlackRenderer {

    /** Small lines within one are blocks of their own. */
    private static final int PARAGRAPHS = 16;
    /** For a mention. */
    private static final int SPARE_JSON = 500;
    private static final String LONGEST_ID = "F".repeat(24);

    private SlackRenderer() {}

    /** An answer; whether it was understood is said in its words. The same answer always gives the same. */
    public static SlackMessage render(Answer answer) {
        return render(answer.message());
    }

    /** A post, or what it is to become by an edit. The same message always gives the same. */
    public static SlackMessage render(Message message) {
        SlackOffers offers = SlackOffers.of(message);
        List<LayoutBlock> below = new ArrayList<>();
        List<SlackRows.Piece> typed = new ArrayList<>();
        offers.typed().forEach(line -> typed.add(new SlackRows.Line(line, false)));
        below.addAll(SlackBlocks.of(typed));
        offers.actions().ifPresent(below::add);
        int room = SlackLimits.BLOCKS_JSON.most() - SPARE_JSON - SlackMessage.write(below).length()
                - pictures(message).stream().filter(Block.Picture::illustrates)
                        .mapToInt(picture -> SlackMessage.write(SlackMessage.image(LONGEST_ID, picture)).length()).sum();
        List<LayoutBlock> blocks = new ArrayList<>();
        Fitting.paragraphs(SlackRows.of(message.blocks(), room), PARAGRAPHS).forEach(pieces -> blocks.addAll(SlackBlocks.of(pieces)));
        blocks.addAll(below);
        if (blocks.isEmpty()) {
            blocks.addAll(SlackBlocks.of(List.of(new SlackRows.Line(List.of(SlackText.words("(no text)")), false))));
        }
        return new SlackMessage(text(message), List.copyOf(blocks), pictures(message));
    }

    /** What the blocks say, without the buttons: screen readers read it in their place. */
    private static String text(Message message) {
        return SlackText.beside(PlainText.render(new Message(message.blocks().stream().filter(block -> !(block instanceof Block.Offers))
                .toList())));
    }

    private static List<Block.Picture> pictures(Message message) {
        return message.blocks().stream().filter(Block.Picture.class::isInstance).map(Block.Picture.class::cast).toList();
    }
}
