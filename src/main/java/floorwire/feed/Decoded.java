package floorwire.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/**
 * A file's characters. Decoded here and not by the JDK's XML reader, which writes a line to the error output of its own accord when
 * bytes are no UTF-8, and is slower at it.
 */
public final class Decoded {
    private static final int DECLARATION = 128;
    private static final String ENCODING = "encoding=";

    private Decoded() {}

    /** @throws XmlException if the bytes are not in the encoding that the file declares, UTF-8 if none */
    public static String of(byte[] bytes, int from) {
        Charset charset = declared(bytes, from);
        String text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf('\ufffd') < 0) {
            return text;
        }
        // either it holds that very character, or bytes were replaced by it
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var out = CharBuffer.allocate(bytes.length - from);
        if (decoder.decode(in, out, true).isError()) {
            throw new XmlException("not " + charset + ": byte " + in.position() + " belongs to no character");
        }
        return text;
    }

    private static Charset declared(byte[] bytes, int from) {
        if (bytes.length - from >= 2 && (bytes[from] & 0xff) + (bytes[from + 1] & 0xff) == 0xfe + 0xff) {
            return StandardCharsets.UTF_16;
        }
        String head = new String(bytes, from, Math.min(DECLARATION, bytes.length - from), StandardCharsets.ISO_8859_1);
        int at = head.indexOf(ENCODING);
        int end = head.indexOf("?>");
        if (!head.startsWith("<?xml") || at < 0 || at > end) {
            return StandardCharsets.UTF_8;
        }
        int start = at + ENCODING.length();
        int close = start < head.length() ? head.indexOf(head.charAt(start), start + 1) : -1;
        String name = close < 0 ? "" : head.substring(start + 1, close);
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XmlException("an encoding we do not know: " + XmlException.shown(name), e);
        }
    }
}
