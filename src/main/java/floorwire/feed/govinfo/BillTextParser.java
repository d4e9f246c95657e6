package floorwire.feed.govinfo;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import floorwire.feed.Decoded;
import floorwire.feed.SafeXml;
import floorwire.feed.XmlException;
import floorwire.text.BillText;

/**
 * Reads a version of a text in either of GPO's XML formats: the older of {@code bill.dtd}, {@code res.dtd} and {@code amend.dtd}, or USLM, whose
 * namespace changed from https to http on 14 July 2026 and is not looked at. No DTD is read and nothing is fetched, though two thirds of the
 * files name one.
 */
public final class BillTextParser {

    /** The largest text there is has some 5 MB. */
    public static final int MAX_BYTES = 64_000_000;
    private static final int HEAD = 500;
    private static final String WEB_PAGE = "; this is a web page: take the file whose address ends in .xml";
    private static final int MAX_DEPTH = 256;
    private static final int MAX_ELEMENTS = 4_000_000;
    private static final Set<String> ROOTS = Set.of("bill", "resolution", "amendment-doc", "engrossedAmendment", "amendment", "pLaw");
    private static final XMLInputFactory FACTORY = SafeXml.factory();

    private BillTextParser() {}

    /** @throws XmlException if it is no text of a bill in one of these formats, or breaks off */
    public static BillText parse(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw new XmlException("larger than " + MAX_BYTES / 1_000_000 + " MB, which no bill is");
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(Decoded.of(xml, SafeXml.start(xml))));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw new XmlException("not well-formed XML: " + SafeXml.reason(e) + hint(xml), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new XmlException("not XML: " + SafeXml.reason(e), e); // the JDK's reader is not always as good as its word
        }
    }

    private static BillText read(XMLStreamReader reader) throws XMLStreamException {
        BillTextBuilder text = new BillTextBuilder();
        int depth = 0;
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0) {
                        demand(reader.getLocalName());
                    }
                    if (++depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
                        throw new XmlException("nested deeper, or of more elements, than any bill");
                    }
                    text.start(reader);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    text.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                default -> {
                }
            }
        }
        return text.made();
    }

    /** What it probably is, and the way out. */
    private static String hint(byte[] xml) {
        int head = Math.min(xml.length, HEAD);
        String start = new String(xml, 0, head, StandardCharsets.ISO_8859_1);
        String end = new String(xml, xml.length - head, head, StandardCharsets.ISO_8859_1);
        if (start.toLowerCase(Locale.ROOT).matches("(?s).*<(!doctype )?html.*")) {
            return WEB_PAGE;
        }
        boolean begins = ROOTS.stream().anyMatch(root -> start.contains("<" + root));
        return begins && ROOTS.stream().noneMatch(root -> end.matches("(?s).*</" + root + "\\s*>.*")) ? "; it breaks off: fetch it again"
                : "";
    }

    private static void demand(String root) {
        if (root.equals("billStatus")) {
            throw new XmlException("a status file, not a text: `floorwire inspect` reads it");
        }
        if (!ROOTS.contains(root)) {
            throw new XmlException("no text of a bill: its root is " + XmlException.shown(root)
                    + (root.equalsIgnoreCase("html") ? WEB_PAGE : ""));
        }
    }
}
