package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;

import floorwire.command.CommandCatalog;
import floorwire.message.ChannelRef;
import floorwire.message.OfficialPage;
import floorwire.message.PlainText;

/**
 * Text as Slack shows exactly this text. Nothing is escaped where nothing is parsed: rich text keeps words and form apart, so that a
 * mention, a link, an emoji or bold letters are elements of their own and never something that a text says (decision 30); headers, buttons
 * and small lines are {@code plain_text} with {@code emoji} off. The only mrkdwn is a link to an official page, made of checked parts.
 *
 * <p>One exception, since our own texts name commands so: {@code `help`} becomes inline code ({@link PlainText#COMMAND}), as it is typed on
 * Slack: {@code /congress help}.
 */
final class SlackText {

    private static final String NOTHING = "(no text)";
    private static final CommandCatalog COMMANDS = CommandCatalog.shipped();
    /** Alone it is a question, too. */
    private static final Pattern BILL = Pattern.compile("(?:s|hr|[hs](?:res|jres|conres))\\d+(?:-\\d+)?");

    private SlackText() {}

    /** A label or a small line, cut to its limit; of no visible character it says so, since Slack refuses an empty one. */
    static PlainTextObject plain(String text, SlackLimits limit) {
        String tidy = PlainText.tidy(text);
        return PlainTextObject.builder().text(tidy.isEmpty() ? NOTHING : limit.cut(tidy)).emoji(false).build();
    }

    /** A line of rich text, cut to at most so many characters; empty for text without a visible character. */
    static List<RichTextElement> line(String text, int most) {
        return parts(PlainText.cut(PlainText.tidy(text), most));
    }

    /** A line whose end may be an official page, {@code Bill text · https://www.congress.gov/…}: that alone becomes a link. */
    static List<RichTextElement> item(String text, int most) {
        return OfficialPage.endOf(PlainText.tidy(text)).map(end -> {
            List<RichTextElement> parts = new ArrayList<>();
            if (!end.before().isEmpty()) {
                parts.addAll(line(end.before(), most));
                parts.add(words(" · "));
            }
            parts.add(Link.builder().url(end.page().address()).text(end.words()).build());
            return List.copyOf(parts);
        }).orElseGet(() -> line(text, most));
    }

    /**
     * What a field suggests, with what was typed itself: nobody can choose what is not offered, and words of a title, or a bill that Congress
     * has not published yet, are suggested by nothing.
     */
    static List<String> withTyped(String typed, List<String> suggested) {
        String tidy = PlainText.tidy(typed);
        List<String> all = new ArrayList<>(suggested);
        if (!tidy.isEmpty() && !suggested.contains(tidy)) {
            all.add(tidy);
        }
        return List.copyOf(all);
    }

    static RichTextElement bold(String text, int most) {
        return bold(PlainText.cut(PlainText.tidy(text), most));
    }

    /** Bold, but for the commands that it names. */
    static List<RichTextElement> heading(String text, int most) {
        return line(text, most).stream().map(part -> part instanceof Text words && words.getStyle() == null ? bold(words.getText()) : part)
                .toList();
    }

    private static RichTextElement bold(String text) {
        return Text.builder().text(text).style(TextStyle.builder().bold(true).build()).build();
    }

    static RichTextElement words(String text) {
        return Text.builder().text(text).build();
    }

    /** Its name of today, and a way there; Slack shows nobody a channel that is closed to them. */
    static RichTextElement channel(String id) {
        return RichTextSectionElement.Channel.builder().channelId(id).build();
    }

    /** A command line as it is typed here, behind the one slash command; what is no command of ours stays as it is. */
    static String typed(String line) {
        return COMMANDS.parse(line).isPresent() || BILL.matcher(line).matches() ? ChannelRef.typed(SlackPlatform.NAME, line) : line;
    }

    /** The same of all commands that a text names, where nothing has a typeface of its own. */
    static String commands(String text) {
        return PlainText.COMMAND.matcher(text).replaceAll(command -> Matcher.quoteReplacement("`" + typed(command.group(1)) + "`"));
    }

    static RichTextElement code(String text) {
        return Text.builder().text(text).style(TextStyle.builder().code(true).build()).build();
    }

    /** A small line's link: the one place where mrkdwn is. */
    static MarkdownTextObject link(OfficialPage page) {
        return MarkdownTextObject.builder().text("<" + escaped(page.address()) + "|" + escaped(page.words()) + ">").verbatim(true).build();
    }

    /**
     * The text beside the blocks, in which Slack parses {@code <…>} alone if the request says {@code mrkdwn: false}: within its limit when
     * escaped, and never cut within an entity or a character.
     *
     * @param lines several, joined by line ends
     */
    static String beside(String lines) {
        String clean = lines.lines().map(PlainText::tidy).map(SlackText::commands).filter(line -> !line.isEmpty())
                .reduce((a, b) -> a + "\n" + b).orElse(NOTHING);
        int most = SlackLimits.TEXT.most();
        String escaped = escaped(PlainText.cut(clean, most));
        while (escaped.length() > SlackLimits.TEXT.most()) {
            most -= Math.max(1, (escaped.length() - SlackLimits.TEXT.most()) / 5);
            escaped = escaped(PlainText.cut(clean, most));
        }
        return escaped;
    }

    /** {@code &}, {@code <} and {@code >} as entities, the three that Slack reads (Formatting message text, Escaping text). */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What Slack hands back of what it was sent: with entities, or without. */
    static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static List<RichTextElement> parts(String tidy) {
        List<RichTextElement> parts = new ArrayList<>();
        Matcher command = PlainText.COMMAND.matcher(tidy);
        int from = 0;
        while (command.find()) {
            between(tidy, from, command.start()).ifPresent(parts::add);
            parts.add(code(typed(command.group(1))));
            from = command.end();
        }
        between(tidy, from, tidy.length()).ifPresent(parts::add);
        return List.copyOf(parts);
    }

    private static Optional<RichTextElement> between(String text, int from, int to) {
        return from < to ? Optional.of(words(text.substring(from, to))) : Optional.empty();
    }
}
