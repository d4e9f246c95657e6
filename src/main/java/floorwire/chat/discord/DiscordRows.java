package floorwire.chat.discord;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import floorwire.message.Block;
import floorwire.message.Fitting;
import floorwire.message.Fitting.Row;
import floorwire.message.Fitting.Weight;
import floorwire.message.Message;

/** A message as rows of Markdown, as many of them as fit. */
final class DiscordRows {

    private static final int HEADLINE = 500;
    private static final int LINE = 1_500;
    private static final int LONG = 120;
    private static final int ITEM = 700;
    private static final int HEADING = 250;
    private static final int NEEDS = 900;
    private static final int SOURCE = 300;
    /** Longer ones are a list. */
    private static final int NEEDS_IN_A_LINE = 220;
    private static final String SMALL = "-# ";
    private static final String POINT = "- ";
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");

    private final List<Row<String>> rows = new ArrayList<>();
    private Optional<URI> page = Optional.empty();

    private DiscordRows() {}

    /** The rows of everything but pictures and offers, as many as fit. */
    static List<Row<String>> of(List<Block> blocks, int budget) {
        DiscordRows made = new DiscordRows();
        blocks.forEach(made::add);
        return Fitting.of(made.rows, budget, cut -> row(made.notice(cut), Weight.ALWAYS, false, false));
    }

    /** Whether it takes back or mends what was posted before (product.md, Rules of behaviour). */
    static boolean corrects(Message message) {
        return message.blocks().stream().anyMatch(block -> block instanceof Block.Headline headline
                && DiscordText.tidy(headline.text()).toUpperCase(Locale.ROOT).startsWith("CORRECTED"));
    }

    private void add(Block block) {
        switch (block) {
            case Block.Headline headline -> headline(DiscordText.line(headline.text(), HEADLINE));
            case Block.Line line -> line(DiscordText.line(line.text(), LINE));
            case Block.OfChannel line -> line((DIGITS.matcher(line.channel().id()).matches() ? "<#" + line.channel().id() + ">"
                    : DiscordText.line(line.channel().id(), LINE)) + " " + DiscordText.line(line.text(), LINE));
            case Block.Needs needs -> needs(needs);
            case Block.Source source -> source(source);
            case Block.Section section -> {
                bold(section.heading(), Weight.REST);
                section.items().forEach(item -> row(POINT, DiscordText.item(item, ITEM), Weight.REST, false));
            }
            case Block.Offers offers -> { /* buttons */ }
            case Block.Picture picture -> { /* a gallery */ }
            case Block.File file -> { /* shown by itself */ }
        }
    }

    /** Two long ones are set apart, since together they would be a wall. What stands below a source is about the whole message. */
    private void line(String markdown) {
        boolean wall = markdown.length() > LONG && !rows.isEmpty() && rows.getLast().content().length() > LONG
                && rows.getLast().weight() == Weight.REST;
        row("", markdown, page.isPresent() ? Weight.FIRST : Weight.REST, wall);
    }

    /** A heading of Discord's loses what it takes for closing signs. */
    private void headline(String markdown) {
        if (!markdown.isEmpty()) {
            rows.add(row(markdown.endsWith("#") ? "**" + markdown + "**" : "### " + markdown,
                    rows.isEmpty() ? Weight.ALWAYS : Weight.FIRST, true, false));
        }
    }

    private void needs(Block.Needs needs) {
        String items = String.join(" · ", needs.items());
        String label = DiscordText.line(needs.label() + ":", HEADING);
        if (needs.label().length() + items.length() <= NEEDS_IN_A_LINE || needs.items().size() < 2) {
            row("**" + label + "** ", DiscordText.line(items, NEEDS), Weight.FIRST, false);
        } else {
            bold(needs.label() + ":", Weight.FIRST);
            needs.items().forEach(item -> row(POINT, DiscordText.line(item, ITEM), Weight.FIRST, false));
        }
    }

    private void source(Block.Source source) {
        boolean first = page.isEmpty();
        page = page.or(source::link);
        String text = DiscordText.line(source.text(), SOURCE);
        String link = source.link().map(DiscordText::source).orElse("");
        row(SMALL, text + (text.isEmpty() || link.isEmpty() ? "" : " · ") + link, first ? Weight.ALWAYS : Weight.FIRST, first);
    }

    private void bold(String heading, Weight weight) {
        String markdown = DiscordText.line(heading, HEADING);
        if (!markdown.isEmpty()) {
            rows.add(row("**" + markdown + "**", weight, true, true));
        }
    }

    private void row(String mark, String markdown, Weight weight, boolean paragraph) {
        if (!markdown.isEmpty()) {
            boolean afterList = mark.isEmpty() && !rows.isEmpty() && rows.getLast().content().startsWith(POINT);
            rows.add(row(mark + markdown, weight, paragraph || afterList, false));
        }
    }

    private String notice(int lines) {
        return SMALL + "… " + lines + (lines == 1 ? " more line does not fit here" : " more lines do not fit here")
                + page.map(uri -> ". The record: " + DiscordText.source(uri)).orElse("");
    }

    private static Row<String> row(String markdown, Weight weight, boolean paragraph, boolean heading) {
        return new Row<>(markdown, markdown.length() + 1, weight, paragraph, heading);
    }

    /** Rows as texts, one for each paragraph; what is beyond {@code most} paragraphs joins the last. */
    static List<String> paragraphs(List<Row<String>> rows, int most) {
        return Fitting.paragraphs(rows, most).stream().map(lines -> String.join("\n", lines)).toList();
    }
}
