package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ContextBlockElement;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Text;

import floorwire.message.PlainText;

/** Pieces of one paragraph as blocks: lines and lists in one of rich text, small lines and the headline in blocks of their own. */
final class SlackBlocks {

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<BlockElement> rich = new ArrayList<>();
    private final List<RichTextElement> run = new ArrayList<>();
    private boolean items;

    private SlackBlocks() {}

    static List<LayoutBlock> of(List<SlackRows.Piece> paragraph) {
        SlackBlocks made = new SlackBlocks();
        paragraph.forEach(made::add);
        made.endBlock();
        return made.blocks;
    }

    private void add(SlackRows.Piece piece) {
        switch (piece) {
            case SlackRows.Head head when SlackLimits.HEADER.holds(head.text()) -> {
                endBlock();
                blocks.add(HeaderBlock.builder().text(SlackText.plain(head.text(), SlackLimits.HEADER)).build());
            }
            case SlackRows.Head head -> line(List.of(SlackText.bold(head.text(), head.text().length())));
            case SlackRows.Line line when line.item() -> {
                if (!items) {
                    endRun();
                }
                items = true;
                run.add(section(line.parts()));
            }
            case SlackRows.Line line -> line(line.parts());
            case SlackRows.Small small -> {
                endBlock();
                List<ContextBlockElement> elements = new ArrayList<>();
                if (!PlainText.tidy(small.text()).isEmpty()) {
                    elements.add(SlackText.plain(small.text(), SlackLimits.TEXT_OBJECT));
                }
                small.page().map(SlackText::link).ifPresent(elements::add);
                blocks.add(ContextBlock.builder().elements(elements).build());
            }
        }
    }

    private void line(List<RichTextElement> parts) {
        if (items) {
            endRun();
        }
        if (!run.isEmpty()) {
            join(SlackText.words("\n"));
        }
        parts.forEach(this::join);
    }

    /** Words beside words are one element: shorter, and easier to read where somebody has to. */
    private void join(RichTextElement part) {
        if (!run.isEmpty() && part instanceof Text text && text.getStyle() == null && run.getLast() instanceof Text last
                && last.getStyle() == null) {
            run.set(run.size() - 1, SlackText.words(last.getText() + text.getText()));
        } else {
            run.add(part);
        }
    }

    private void endRun() {
        if (!run.isEmpty()) {
            List<RichTextElement> elements = List.copyOf(run);
            rich.add(items ? RichTextListElement.builder().style("bullet").elements(elements).build() : section(elements));
        }
        run.clear();
        items = false;
    }

    private void endBlock() {
        endRun();
        if (!rich.isEmpty()) {
            blocks.add(RichTextBlock.builder().elements(List.copyOf(rich)).build());
        }
        rich.clear();
    }

    private static RichTextSectionElement section(List<RichTextElement> parts) {
        return RichTextSectionElement.builder().elements(parts).build();
    }
}
