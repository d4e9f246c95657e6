package floorwire.feed;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

/** What every reader of a source's XML needs: settings by which nothing is fetched, and texts that are safe to show. */
public final class SafeXml {

    private SafeXml() {}

    /** No DTD is read though a document may name one, no entity but the five of XML exists, nothing is fetched. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** Where the document begins, behind byte order marks (bill-status#59 has one) and blank lines, which XML forbids before its declaration. */
    public static int start(byte[] bytes) {
        int at = 0;
        while (at < bytes.length) {
            if (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t') {
                at++;
            } else if (at + 2 < bytes.length && bytes[at] == (byte) 0xEF && bytes[at + 1] == (byte) 0xBB && bytes[at + 2] == (byte) 0xBF) {
                at += 3;
            } else {
                return at;
            }
        }
        return at;
    }

    /** What the JDK's reader complains of, in one line and cut. */
    public static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        return XmlException.shown(text < 0 ? message : message.substring(text + 9));
    }

    /** Without blanks at both ends, and without what steers a terminal or the direction of text: feed text is hostile. */
    public static String clean(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) <= ' ') {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (steers(text.charAt(i))) {
                var kept = new StringBuilder(end - start);
                for (int j = start; j < end; j++) {
                    if (!steers(text.charAt(j))) {
                        kept.append(text.charAt(j));
                    }
                }
                return kept.toString().strip();
            }
        }
        return text.substring(start, end);
    }

    private static boolean steers(char c) {
        return c >= 0x7f && ((c <= 0x9f) || (c >= 0x200e && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069) || c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb));
    }
}
