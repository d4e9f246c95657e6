package floorwire.feed.govinfo;

import org.jspecify.annotations.Nullable;

/**
 * Makes strings out of a parser's buffer: blanks at both ends taken off, characters that steer terminals or reorder text taken out,
 * and short ones that come again and again (names, types, dates) made once. A slot holds the last string that fell into it, so the
 * pool never grows.
 */
final class TextPool {

    /** Longer texts hardly ever repeat. */
    private static final int LONGEST_POOLED = 160;

    private final @Nullable String[] slots = new String[1 << 13];

    String make(char[] buffer, int from, int length) {
        int start = from;
        int end = from + length;
        while (start < end && buffer[start] <= ' ') {
            start++;
        }
        while (start < end && buffer[end - 1] <= ' ') {
            end--;
        }
        if (start == end) {
            return "";
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = buffer[i];
            if (c >= 0x7f && steers(c)) {
                String kept = withoutSteering(buffer, start, end);
                return make(kept.toCharArray(), 0, kept.length());
            }
            hash = 31 * hash + c;
        }
        int count = end - start;
        if (count > LONGEST_POOLED) {
            return new String(buffer, start, count);
        }
        int slot = (hash ^ hash >>> 13) & slots.length - 1;
        String pooled = slots[slot];
        if (pooled != null && same(pooled, buffer, start, count)) {
            return pooled;
        }
        String made = new String(buffer, start, count);
        slots[slot] = made;
        return made;
    }

    private static boolean same(String pooled, char[] buffer, int start, int count) {
        if (pooled.length() != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (pooled.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static String withoutSteering(char[] buffer, int start, int end) {
        var kept = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!steers(buffer[i])) {
                kept.append(buffer[i]);
            }
        }
        return kept.toString();
    }

    /** Control characters of the second block, marks and overrides of text direction, byte order marks, lone non-characters. */
    private static boolean steers(char c) {
        return (c >= 0x7f && c <= 0x9f) || (c >= 0x200e && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
    }
}
