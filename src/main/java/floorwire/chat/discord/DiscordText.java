package floorwire.chat.discord;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern COMMAND = Pattern.compile("(?<!`)`([a-z][A-Za-z0-9 .,'\"()/-]{0,98})`(?!`)");
    /** Read as markup wherever it stands. */
    private static final String MARKUP = "\\*_~`|<>@[]";
    private static final Pattern LINE_START = Pattern.compile("[#+-]|\\d+(?=[.)])");
    /** A time of day; no name of an emoji looks like it. */
    private static final Pattern CLOCK = Pattern.compile("(?<=\\d):(?=\\d\\d(?![\\d:]))");
    private static final Pattern URL_AT_THE_END = Pattern.compile("(?:^|(.*) · )(https://[!-;=-~]+)");
    /** Top-level domains of the United States' governments, and the two organizations' own. */
    private static final List<String> OFFICIAL = List.of(".gov", ".mil", ".nato.int", ".un.org");
    private static final int LONGEST_URL = 400;

    private DiscordText() {}

    /** One line of Markdown; empty for text without a visible character. */
    static String line(String text) {
        String tidy = tidy(text);
        StringBuilder markdown = new StringBuilder(tidy.length() + 16);
        Matcher command = COMMAND.matcher(tidy);
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
        return line(DiscordLimits.cut(tidy(text), most));
    }

    /** A line whose end may be an official page, {@code Bill text · https://www.congress.gov/…}: that alone becomes a link. */
    static String item(String text, int most) {
        Matcher matcher = URL_AT_THE_END.matcher(tidy(text));
        if (matcher.matches()) {
            Optional<String> link = uri(matcher.group(2)).flatMap(uri -> link(uri, file(uri)));
            if (link.isPresent()) {
                return Optional.ofNullable(matcher.group(1)).map(before -> line(before, most) + " · ").orElse("") + link.get();
            }
        }
        return line(text, most);
    }

    /** {@code [congress.gov](https://www.congress.gov/…)} for an official page; else the address in words, not linked. */
    static String source(URI page) {
        return link(page, Optional.empty()).orElseGet(() -> line(page.toString(), LONGEST_URL));
    }

    private static Optional<String> link(URI page, Optional<String> words) {
        String host = Optional.ofNullable(page.getHost()).orElse("").toLowerCase(Locale.ROOT);
        String address = page.toASCIIString().replace("(", "%28").replace(")", "%29");
        boolean official = "https".equals(page.getScheme()) && page.getPort() == -1 && page.getRawUserInfo() == null
                && OFFICIAL.stream().anyMatch(("." + host)::endsWith) && address.length() <= LONGEST_URL;
        return official ? Optional.of("[" + line(words.orElse(host.replaceFirst("^www\\.", ""))) + "](" + address + ")") : Optional.empty();
    }

    /** {@code BILLS-119s2174is.pdf}, where the address ends with a file's name. */
    private static Optional<String> file(URI page) {
        String path = Optional.ofNullable(page.getPath()).orElse("");
        return Optional.of(path.substring(path.lastIndexOf('/') + 1)).filter(name -> name.matches("[A-Za-z0-9-]+\\.[a-z]{3,4}"));
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    /** What is data in a label, where Discord reads no markup: one line, nothing invisible. */
    static String tidy(String text) {
        String clean = PlainText.clean(text);
        int from = 0;
        int to = clean.length();
        while (from < to && isBlank(clean.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(clean.charAt(to - 1))) {
            to--;
        }
        return clean.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
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
