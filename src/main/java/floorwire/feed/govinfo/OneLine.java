package floorwire.feed.govinfo;

import floorwire.feed.SafeXml;

/** Makes one line of an element's words. By hand and not by patterns: those took more time than reading the XML. */
final class OneLine {

    private OneLine() {}

    /** Blanks and ends of lines are one blank, and none at both ends. */
    static String of(StringBuilder text) {
        return of(text, false);
    }

    /**
     * Of the words of a law, also without those blanks of the markup that no printed page has: after a heading's dash, after an opening quotation mark,
     * and before what closes.
     */
    static String ofLaw(StringBuilder text) {
        return of(text, true);
    }

    private static String of(StringBuilder text, boolean law) {
        int length = text.length();
        char[] line = new char[length];
        text.getChars(0, length, line, 0);
        int at = 0;
        boolean blank = false;
        for (int i = 0; i < length; i++) {
            char c = line[i];
            if (isBlank(c)) {
                blank = true;
                continue;
            }
            if (blank && at > 0 && !(law && (closes(c) || opens(line, at)))) {
                line[at++] = ' ';
            }
            blank = false;
            line[at++] = c;
        }
        return SafeXml.clean(new String(line, 0, at));
    }

    private static boolean isBlank(char c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r')
                : c == '\u00a0' || (c >= '\u2000' && c <= '\u200b') || c == '\u202f' || c == '\u3000' || c == '\ufeff';
    }

    private static boolean closes(char c) {
        return c == '\u201d' || c == '.' || c == ',' || c == ';';
    }

    private static boolean opens(char[] line, int at) {
        return line[at - 1] == '\u201c' || (line[at - 1] == '\u2014' && at > 1 && line[at - 2] == '.');
    }
}
