package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Discord's Markdown as its client does, written apart from the renderer: rules in order at each place, the first that fits. It gives
 * back the text that people see, and what in it was more than text.
 */
public final class DiscordReader {

    private record Rule(String name, Pattern pattern, boolean lineStart, int shown) {}

    private static final List<Rule> RULES = List.of(
            rule("code block", "```(?:[a-z0-9_+.#-]+?\\n)?\\n*([^\\n][\\s\\S]*?)\\n*```", false, 1),
            rule("subtext", "-#[ \\t]+", true, 0),
            rule("heading", "#{1,3}\\s+", true, 0),
            rule("quotation", ">(?:>>)? ?", true, 0),
            rule("list", "(?:[*+-]|\\d+[.)])[ \\t]+", true, 0),
            rule("escape", "\\\\([^0-9A-Za-z\\s])", false, 1),
            rule("mention", "<(?:@[!&]?\\d+|#\\d+|/[^>]+:\\d+|t:-?\\d+(?::[A-Za-z])?|a?:\\w+:\\d+|id:\\w+)>", false, 0),
            rule("mention", "@(?:everyone|here)", false, 0),
            rule("link", "<[A-Za-z][A-Za-z0-9+.-]*:[^ >]+>", false, 0),
            rule("link", "\\[((?:\\\\.|[^\\]\\\\])*)\\]\\(\\s*<?([^\\s)]+)>?\\s*\\)", false, 1),
            rule("link", "(?:https?|steam|discord)://\\S+", false, 0),
            rule("code", "(`+)([\\s\\S]*?[^`])\\1(?!`)", false, 2),
            rule("bold", "\\*\\*((?:\\\\[\\s\\S]|[^\\\\])+?)\\*\\*(?!\\*)", false, 1),
            rule("underline", "__((?:\\\\[\\s\\S]|[^\\\\])+?)__(?!_)", false, 1),
            rule("italics", "\\*(?=\\S)((?:\\\\[\\s\\S]|[^\\\\*])+?)\\*(?!\\*)|_((?:\\\\[\\s\\S]|[^\\\\_])+?)_(?!\\w)", false, 0),
            rule("strike", "~~((?:\\\\[\\s\\S]|[^\\\\])+?)~~(?!~)", false, 1),
            rule("spoiler", "\\|\\|((?:\\\\[\\s\\S]|[^\\\\])+?)\\|\\|", false, 1),
            rule("emoji", ":(?!\\d\\d:)[A-Za-z0-9_+-]+:", false, 0));

    private final StringBuilder shown = new StringBuilder();
    private final List<String> more = new ArrayList<>();

    private DiscordReader() {}

    public static DiscordReader read(String markdown) {
        DiscordReader reader = new DiscordReader();
        reader.go(markdown, true);
        return reader;
    }

    /** What people see. */
    public String shown() {
        return shown.toString();
    }

    /** {@code code: help}, {@code link: congress.gov -> https://…}, in order. */
    List<String> more() {
        return more;
    }

    private static Rule rule(String name, String pattern, boolean lineStart, int shown) {
        return new Rule(name, Pattern.compile(pattern), lineStart, shown);
    }

    private void go(String text, boolean top) {
        int at = 0;
        boolean lineStart = top;
        while (at < text.length()) {
            Matcher found = null;
            for (Rule rule : RULES) {
                Matcher matcher = rule.pattern().matcher(text).region(at, text.length()).useTransparentBounds(true);
                if ((!rule.lineStart() || lineStart) && matcher.lookingAt()) {
                    found = matcher;
                    take(rule, matcher);
                    break;
                }
            }
            if (found == null) {
                lineStart = (lineStart && text.charAt(at) == ' ') || text.charAt(at) == '\n';
                shown.append(text.charAt(at));
                at++;
            } else {
                // what opens a line may open another: a heading within a list
                lineStart = found.end() > 0 && found.group().endsWith(" ");
                at = found.end();
            }
        }
    }

    private void take(Rule rule, Matcher matcher) {
        switch (rule.name()) {
            case "escape" -> shown.append(matcher.group(1));
            case "code", "code block" -> {
                more.add(rule.name() + ": " + matcher.group(rule.shown()));
                shown.append(matcher.group());
            }
            default -> {
                int from = shown.length();
                if (rule.shown() > 0) {
                    go(matcher.group(rule.shown()), false);
                } else if (!rule.lineStart()) {
                    shown.append(matcher.group());
                }
                more.add(rule.name() + ": " + shown.substring(from)
                        + (rule.name().equals("link") && rule.shown() > 0 ? " -> " + matcher.group(2) : ""));
            }
        }
    }
}
