package floorwire.congress;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An action's text made comparable: without markup, page citations and the prefixes that the Library puts before a chamber's words. */
final class ActionText {

    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,500}>");
    private static final Pattern CITATION = Pattern.compile(
            "\\s*\\([^()]{0,400}?(?:\\bCR\\b|\\btext(?: of[^():]*)?:|consideration:|[Ss]ponsor introductory remarks|All actions)[^()]{0,400}\\)");
    private static final Pattern LIBRARY_PREFIX = Pattern.compile(
            "(?:passed/agreed to|failed of passage(?:/not agreed to)?|passed|resolving differences|(?:house |senate )?amendment [a-z/ ()]{3,30}|roll call votes on [a-z]{5,12}|conference report"
                    + " (?:dis)?agreed to|conference committee actions?|conference report filed)"
                    + "(?: --)?(?: (?:in|by|on))?(?: the)?(?: (?:house|senate))?(?: actions)?(?: over veto)?: ",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROLL = Pattern.compile(
            "\\(?roll no\\. ?(\\d{1,5})\\)?|record vote (?:number|no):? ?(\\d{1,5})|roll call #? ?(\\d{1,5})",
            Pattern.CASE_INSENSITIVE);

    private ActionText() {}

    /** What people should read: no markup, no page citations, single blanks. */
    static String plain(String printed) {
        String text = printed;
        if (text.indexOf('<') >= 0) {
            text = MARKUP.matcher(text).replaceAll("");
        }
        if (text.indexOf('&') >= 0) {
            text = text.replace("&amp;", "&").replace("&nbsp;", " ").replace("&#160;", " ").replace("&lt;", "<").replace("&gt;", ">");
        }
        if (text.indexOf('(') >= 0) {
            text = CITATION.matcher(text).replaceAll("");
        }
        return blanks(text);
    }

    /** The chamber's own words, in lower case, for the rules to read. */
    static String words(String plain) {
        return withoutPrefix(plain).toLowerCase(Locale.ROOT);
    }

    /** {@code Passed/agreed to in House: On passage …} to {@code On passage …}. */
    static String withoutPrefix(String plain) {
        if (plain.lastIndexOf(": ", 90) < 0) {
            return plain;
        }
        Matcher prefix = LIBRARY_PREFIX.matcher(plain);
        return prefix.lookingAt() && prefix.end() < plain.length() ? plain.substring(prefix.end()) : plain;
    }

    /** Letters and digits only: two items that differ in nothing else tell the same thing. */
    static String key(String words) {
        var key = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(c);
            }
        }
        return key.toString();
    }

    /**
     * The number of the roll call that decided, where the text names one. {@code (Record Vote No. 420)} inside a motion to reconsider
     * names another vote and does not count.
     */
    static OptionalInt roll(String words) {
        if (!words.contains("roll") && !words.contains("record vote")) {
            return OptionalInt.empty();
        }
        OptionalInt last = OptionalInt.empty();
        for (Matcher matcher = ROLL.matcher(words); matcher.find();) {
            for (int group = 1; group <= 3; group++) {
                if (matcher.group(group) != null) {
                    last = OptionalInt.of(Integer.parseInt(matcher.group(group)));
                }
            }
        }
        return last;
    }

    private static String blanks(String text) {
        var out = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                blank = !out.isEmpty();
            } else {
                if (blank) {
                    out.append(' ');
                    blank = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }
}
