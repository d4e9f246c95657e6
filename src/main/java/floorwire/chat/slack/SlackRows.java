package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.slack.api.model.block.element.RichTextElement;

import floorwire.message.Block;
import floorwire.message.Fitting;
import floorwire.message.Fitting.Row;
import floorwire.message.Fitting.Weight;
import floorwire.message.OfficialPage;
import floorwire.message.PlainText;

/** A message as rows of rich text, as many of them as fit. */
final class SlackRows {

    sealed interface Piece {}

    /** A line of fact, or an item of a list. */
    record Line(List<RichTextElement> parts, boolean item) implements Piece {}

    record Head(String text) implements Piece {}

    /** Where it is written, in small letters. */
    record Small(String text, Optional<OfficialPage> page) implements Piece {}

    private static final int HEADLINE = 500;
    private static final int LINE = 1_500;
    private static final int LONG = 120;
    private static final int ITEM = 700;
    private static final int HEADING = 250;
    private static final int NEEDS = 900;
    private static final int SOURCE = 300;
    /** Longer ones are a list. */
    private static final int NEEDS_IN_A_LINE = 220;
    /** Blocks of their own; sources beyond so many are lines. */
    private static final int SMALL = 10;
    /** JSON around a row's own: a block, a list and an item of it, at worst. */
    private static final int AROUND = 175;

    private final List<Row<Piece>> rows = new ArrayList<>();
    private Optional<OfficialPage> page = Optional.empty();
    private int sources;

    private SlackRows() {}

    /** The rows of everything but offers, as many as fit into so many characters of JSON. */
    static List<Row<Piece>> of(List<Block> blocks, int room) {
        SlackRows made = new SlackRows();
        blocks.forEach(made::add);
        return Fitting.of(made.rows, room, cut -> made.notice(cut));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Headline headline -> headline(PlainText.cut(PlainText.tidy(headline.text()), HEADLINE));
            case Block.Line line -> line(SlackText.line(line.text(), LINE));
            case Block.OfChannel line -> ofChannel(line);
            case Block.Needs needs -> needs(needs);
            case Block.Source source -> source(source);
            case Block.Section section -> {
                bold(section.heading(), Weight.REST);
                section.items().forEach(item -> row(SlackText.item(item, ITEM), true, Weight.REST, false));
            }
            case Block.Picture picture when picture.illustrates() -> { /* an image block, where it can be uploaded */ }
            case Block.Picture picture -> line(SlackText.line("Picture: " + picture.alt(), LINE));
            case Block.File file -> line(SlackText.line(file.words(), LINE));
            case Block.Offers offers -> { /* buttons */ }
        }
    }

    private void headline(String text) {
        if (!text.isEmpty()) {
            Piece head = rows.isEmpty() ? new Head(text) : new Line(List.of(SlackText.bold(text, HEADLINE)), false);
            rows.add(sized(head, rows.isEmpty() ? Weight.ALWAYS : Weight.FIRST, true, false));
        }
    }

    /** Two long ones are set apart, since together they would be a wall. What stands below a source is about the whole message. */
    private void line(List<RichTextElement> parts) {
        boolean wall = isLong(parts) && !rows.isEmpty() && rows.getLast().weight() == Weight.REST
                && rows.getLast().content() instanceof Line above && isLong(above.parts());
        row(parts, false, sources > 0 ? Weight.FIRST : Weight.REST, wall);
    }

    private void ofChannel(Block.OfChannel line) {
        List<RichTextElement> parts = new ArrayList<>();
        parts.add(SlackText.channel(line.channel().id()));
        parts.add(SlackText.words(" "));
        parts.addAll(SlackText.line(line.text(), LINE));
        line(List.copyOf(parts));
    }

    private static boolean isLong(List<RichTextElement> parts) {
        return SlackMessage.write(parts).length() > LONG + AROUND / 4;
    }

    private void needs(Block.Needs needs) {
        String items = String.join(" · ", needs.items());
        if (needs.label().length() + items.length() <= NEEDS_IN_A_LINE || needs.items().size() < 2) {
            List<RichTextElement> parts = new ArrayList<>();
            parts.add(SlackText.bold(needs.label() + ":", HEADING));
            List<RichTextElement> said = SlackText.line(items, NEEDS);
            if (!said.isEmpty()) {
                parts.add(SlackText.words(" "));
                parts.addAll(said);
            }
            row(List.copyOf(parts), false, Weight.FIRST, false);
        } else {
            bold(needs.label() + ":", Weight.FIRST);
            needs.items().forEach(item -> row(SlackText.line(item, ITEM), true, Weight.FIRST, false));
        }
    }

    private void source(Block.Source source) {
        Optional<OfficialPage> official = source.link().flatMap(OfficialPage::of);
        String text = PlainText.cut(PlainText.tidy(source.text()), SOURCE);
        // any other address is words
        String words = official.isPresent() ? text
                : source.link().map(link -> text + (text.isEmpty() ? "" : " · ") + PlainText.cut(PlainText.tidy(link.toString()), SOURCE))
                        .orElse(text);
        if (!words.isEmpty() || official.isPresent()) {
            Weight weight = sources == 0 ? Weight.ALWAYS : Weight.FIRST;
            if (sources < SMALL) {
                rows.add(sized(new Small(words, official), weight, true, false));
            } else {
                row(SlackText.item(words + official.map(there -> (words.isEmpty() ? "" : " · ") + there.address()).orElse(""), LINE), false,
                        weight, false);
            }
            sources++;
            page = page.or(() -> official);
        }
    }

    private void bold(String heading, Weight weight) {
        if (!PlainText.tidy(heading).isEmpty()) {
            rows.add(sized(new Line(SlackText.heading(heading, HEADING), false), weight, true, true));
        }
    }

    private void row(List<RichTextElement> parts, boolean item, Weight weight, boolean paragraph) {
        if (!parts.isEmpty()) {
            boolean afterList = !item && !rows.isEmpty() && rows.getLast().content() instanceof Line above && above.item();
            rows.add(sized(new Line(parts, item), weight, paragraph || afterList, false));
        }
    }

    private Row<Piece> notice(int lines) {
        return sized(new Small("… " + lines + (lines == 1 ? " more line does not fit here" : " more lines do not fit here")
                + (page.isPresent() ? ". The record:" : ""), page), Weight.ALWAYS, true, false);
    }

    private static Row<Piece> sized(Piece piece, Weight weight, boolean paragraph, boolean heading) {
        int length = AROUND + switch (piece) {
            case Head head -> SlackMessage.write(head.text()).length();
            case Line line -> SlackMessage.write(line.parts()).length();
            case Small small -> SlackMessage.write(small.text()).length()
                    + small.page().map(link -> SlackMessage.write(SlackText.link(link)).length()).orElse(0);
        };
        return new Row<>(piece, length, weight, paragraph, heading);
    }
}
