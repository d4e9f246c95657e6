package floorwire.chat.discord;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import floorwire.message.OfficialPage;
import floorwire.message.PlainText;

/**
 * Text as Discord's Markdown that shows exactly this text. Whatever it says, nothing in it mentions, formats or links: all that Discord
 * would read as markup is escaped, by the rules of its client as they are known in public (it links {@code https://…} without brackets,
 * turns {@code :name:} into an emoji, and takes line starts for headings, lists and quotations).
 *
 * <p>One exception, since our own texts name commands so: {@code `help`} becomes inline code where what stands between the backticks is
 * plain ASCII that begins with a small letter. Upstream text can at most bring a few words into another typeface with it.
 */
final class DiscordText {

    /** Read as markup wherever it stands. */
    private static final String MARKUP = "\\*_~`|<>@[]";
    private static final Pattern LINE_START = Pattern.compile("[#+-]|\\d+(?=[.)])");
    /** A time of day that ends there; {@code 8:14x:} or {@code 8:14-9:15} might hold the name of an emoji. */
    private static final Pattern CLOCK = Pattern.compile("(?<=\\d):(?=\\d\\d(?![\\w:+-]))");
    private static final int LONGEST_URL = 400;

    private DiscordText() {}

    /** One line of Markdown; empty for text without a visible character. */
    static String line(String text) {
        String tidy = tidy(text);
        StringBuilder markdown = new StringBuilder(tidy.length() + 16);
        Matcher command = PlainText.COMMAND.matcher(tidy);
        int from = 0;
        while (command.find()) {
            escape(tidy, from, command.start(), markdown);
            markdown.append(command.group());
            from = command.end();
        }
        escape(tidy, from, tidy.length(), markdown);
        return markdown.toString();
    }

    /** The same, cut to at most so many characters before anything is escaped. */
    static String line(String text, int most) {
        return line(PlainText.cut(tidy(text), most));
    }

    /** Several lines, as much of them as is no longer than that when escaped. */
    static String lines(String text, int most) {
        String markdown = escaped(text);
        for (int room = most; markdown.length() > most; room -= Math.max(1, (markdown.length() - most) / 5)) {
            markdown = escaped(PlainText.cut(text, room));
        }
        return markdown;
    }

    private static String escaped(String text) {
        return text.lines().map(DiscordText::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** A line whose end may be an official page, {@code Bill text · https://www.congress.gov/…}: that alone becomes a link. */
    static String item(String text, int most) {
        return OfficialPage.endOf(tidy(text)).map(end -> (end.before().isEmpty() ? "" : line(end.before(), most) + " · ")
                + link(end.page(), end.words())).orElseGet(() -> line(text, most));
    }

    /** {@code [congress.gov](https://www.congress.gov/…)} for an official page; else the address in words, not linked. */
    static String source(URI page) {
        return OfficialPage.of(page).map(official -> link(official, official.words()))
                .orElseGet(() -> line(page.toString(), LONGEST_URL));
    }

    private static String link(OfficialPage page, String words) {
        return "[" + line(words) + "](" + page.address() + ")";
    }

    /** What is data in a label, where Discord reads no markup: one line, nothing invisible. */
    static String tidy(String text) {
        return PlainText.tidy(text);
    }

    private static void escape(String text, int from, int to, StringBuilder markdown) {
        int at = from;
        if (from == 0) {
            Matcher start = LINE_START.matcher(text).region(0, to);
            if (start.lookingAt()) {
                boolean number = Character.isDigit(text.charAt(0));
                markdown.append(number ? start.group() : "").append('\\').append(number ? text.charAt(start.end()) : text.charAt(0));
                at = number ? start.end() + 1 : 1;
            }
        }
        Matcher clock = CLOCK.matcher(text).useTransparentBounds(true);
        for (; at < to; at++) {
            char c = text.charAt(at);
            boolean colon = c == ':' && at + 1 < text.length() && text.charAt(at + 1) != ' '
                    && !clock.region(at, text.length()).lookingAt();
            if (colon || MARKUP.indexOf(c) >= 0) {
                markdown.append('\\');
            }
            markdown.append(c);
        }
    }
}
