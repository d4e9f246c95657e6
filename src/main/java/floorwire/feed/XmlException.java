package floorwire.feed;

import org.jspecify.annotations.Nullable;

/** Bytes are not the XML that was expected. The message says what is wrong, in words for the person who looks after the bot. */
public final class XmlException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    public XmlException(String message) {
        super(message);
    }

    public XmlException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Foreign text in a message: one line, cut, without what steers a terminal. */
    public static String shown(String text) {
        var line = new StringBuilder();
        text.codePoints().limit(SHOWN)
                .forEach(c -> line.appendCodePoint(Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c));
        return text.codePointCount(0, text.length()) <= SHOWN ? line.toString() : line.append('…').toString();
    }
}
