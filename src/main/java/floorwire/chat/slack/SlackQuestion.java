package floorwire.chat.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A line as somebody typed it on Slack, which hands it over escaped and with its links, names and channels in angle brackets. */
final class SlackQuestion {

    private static final Pattern MENTION = Pattern.compile("<@[A-Z0-9]+(?:\\|[^>]*)?>");
    /** {@code <https://www.congress.gov/bill/…|congress.gov/bill/…>}, {@code <#C012|general>}, {@code <mailto:…|…>}. */
    private static final Pattern BRACKETS = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");
    private static final String HELP = "help";
    private static final String USER_GROUP = "!subteam^";

    private SlackQuestion() {}

    /** The command line; {@code help} for none. */
    static String line(@Nullable String typed) {
        String line = plain(typed);
        return line.isEmpty() ? HELP : line;
    }

    /** The words, as they were typed; none of a message that has only blocks. */
    static String plain(@Nullable String typed) {
        String text = BRACKETS.matcher(MENTION.matcher(typed == null ? "" : typed).replaceAll(" ")).replaceAll(SlackQuestion::shown);
        return SlackText.unescaped(text).strip();
    }

    private static String shown(MatchResult bracket) {
        String target = bracket.group(1);
        String label = bracket.group(2);
        if (target.startsWith(USER_GROUP)) {
            return target.substring(USER_GROUP.length()); // its name may be another's tomorrow
        }
        boolean link = target.startsWith("http://") || target.startsWith("https://");
        return Matcher.quoteReplacement(link || label == null ? target : (target.startsWith("#") ? "#" : "") + label);
    }
}
