package floorwire.message;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A message as plain text, one line a block, for the console, logs and {@code --json}. */
public final class PlainText {

    /**
     * A command that our own texts name between backticks, for places that show such words in a typeface of their own: plain ASCII that
     * begins with a small letter, so that upstream text can gain a typeface by it and nothing else. Brackets and bars are those of a usage.
     */
    public static final Pattern COMMAND =
            Pattern.compile("(?<!`)`([a-z](?:[A-Za-z0-9 .,'\"()/|\\[\\]-]{0,397}[A-Za-z0-9.,'\"()/\\]-])?)`(?!`)");

    private PlainText() {}

    /** A command line between backticks, where that makes it a {@link #COMMAND}; else as it is. */
    public static String command(String line) {
        String named = "`" + line + "`";
        return COMMAND.matcher(named).matches() ? named : line;
    }

    /** Lines joined by {@code \n}, without a final one. Control characters of upstream text become blanks. */
    public static String render(Message message) {
        List<String> lines = new ArrayList<>();
        for (Block block : message.blocks()) {
            lines.addAll(lines(block));
        }
        return String.join("\n", lines);
    }

    private static List<String> lines(Block block) {
        return switch (block) {
            case Block.Headline headline -> List.of(clean(headline.text()));
            case Block.Line line -> List.of(clean(line.text()));
            case Block.OfChannel line -> List.of(clean(
                    line.channel().name().orElse("The channel with the id " + line.channel().id()) + " " + line.text()));
            case Block.Needs needs -> List.of(clean(needs.label() + ": " + String.join(" · ", needs.items())));
            case Block.Source source -> List.of(clean(source.text() + source.link().map(PlainText::host).orElse("")));
            case Block.Section section -> {
                List<String> lines = new ArrayList<>();
                lines.add(clean(section.heading()));
                section.items().forEach(item -> lines.add("  " + clean(item)));
                yield lines;
            }
            case Block.Picture picture when picture.illustrates() -> List.of();
            case Block.Picture picture -> List.of(clean("Picture: " + picture.alt()));
            case Block.File file -> List.of(clean(file.words()));
            case Block.Offers offers -> List.of(clean("Try: " + offers.offers().stream()
                    .map(offer -> offer.command().isEmpty() ? offer.label() : offer.command()).collect(Collectors.joining(" · "))));
        };
    }

    private static String host(URI link) {
        return " · " + link;
    }

    /** One line, nothing a terminal would obey: control and format characters are upstream data, never ours. */
    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
                clean.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    /** The same without blanks at its ends, of whatever kind; empty for text without a visible character. */
    public static String tidy(String text) {
        String clean = clean(text);
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

    /**
     * The text, or as much of it as fits with an ellipsis, cut between words where there are any and never within a character.
     *
     * @param most at least 2
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        int blank = text.lastIndexOf(' ', end);
        return text.substring(0, blank > most / 2 ? blank : end) + "…";
    }
}
