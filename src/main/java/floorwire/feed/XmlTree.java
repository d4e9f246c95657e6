package floorwire.feed;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a small document whole: a roll call, a list of them. Byte order marks and blanks before the declaration are passed over, a
 * DOCTYPE is allowed and its DTD never fetched, and no entity but the five of XML exists.
 */
public final class XmlTree {

    /** The longest captured record, a year's menu of the Senate, has 0.4 MB. */
    public static final int MAX_BYTES = 16_000_000;

    private static final int MAX_ELEMENTS = 300_000;
    private static final int MAX_DEPTH = 32;
    private static final int SNIFFED = 512;
    private static final String[] NONE = {};

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int elements;
    private boolean whole;

    private XmlTree(String document) {
        try {
            reader = FACTORY.createXMLStreamReader(new StringReader(document));
        } catch (XMLStreamException | RuntimeException e) {
            throw new XmlException("not XML: " + SafeXml.reason(e), e);
        }
    }

    /** An entity that no DTD was read for is left as it is written. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = SafeXml.factory();
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /**
     * @return the root element
     * @throws XmlException if the bytes are no whole XML document; it says so of HTML, and of one that is cut off
     */
    public static XmlElement read(byte[] bytes) {
        int start = SafeXml.start(bytes);
        if (start == bytes.length) {
            throw new XmlException("empty");
        }
        if (bytes.length > MAX_BYTES) {
            throw new XmlException("too large: " + bytes.length + " bytes, and none above " + MAX_BYTES + " is read");
        }
        String head = head(bytes, start).toLowerCase(Locale.ROOT);
        if (head.contains("<!doctype html") || head.startsWith("<html")) {
            throw new XmlException("an HTML page");
        }
        if (!head.startsWith("<") && head.charAt(0) != '\u00fe' && head.charAt(0) != '\u00ff') {
            throw new XmlException("not XML: it begins '" + XmlException.shown(head(bytes, start)) + "'");
        }
        var tree = new XmlTree(Decoded.of(bytes, start));
        try {
            return tree.document();
        } catch (XmlException e) {
            if (e.getCause() != null && tree.whole) {
                throw new XmlException("something behind its end (" + e.getMessage() + ")", e);
            }
            if (e.getCause() != null && (!endsWithTag(bytes) || String.valueOf(e.getMessage()).contains("same entity"))) {
                throw new XmlException("cut off at byte " + bytes.length + " (" + e.getMessage() + ")", e);
            }
            throw e;
        }
    }

    private XmlElement document() {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement root = element(1);
                    whole = true;
                    int event;
                    do {
                        event = next();
                    } while (event != XMLStreamConstants.END_DOCUMENT);
                    return root;
                }
                case XMLStreamConstants.END_DOCUMENT -> throw new XmlException("no element in it");
                default -> {
                }
            }
        }
    }

    private XmlElement element(int depth) {
        if (++elements > MAX_ELEMENTS) {
            throw new XmlException("too many elements: more than " + MAX_ELEMENTS);
        }
        if (depth > MAX_DEPTH) {
            throw new XmlException("nested too deeply: more than " + MAX_DEPTH + " elements");
        }
        String name = reader.getLocalName();
        String[] attributes = attributes();
        // one piece of text, as a rule; what stands between children is blank
        String text = "";
        List<String> more = List.of();
        List<XmlElement> children = List.of();
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (children.isEmpty()) {
                        children = new ArrayList<>();
                    }
                    children.add(element(depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!text.isEmpty()) {
                        more = and(more, reader.getText());
                    } else if (!blank()) {
                        text = reader.getText();
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> {
                    String reference = "&" + reader.getLocalName() + ";";
                    if (text.isEmpty()) {
                        text = reference;
                    } else {
                        more = and(more, reference);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, attributes, SafeXml.clean(more.isEmpty() ? text : text + String.join("", more)), children);
                }
                default -> {
                }
            }
        }
    }

    private static List<String> and(List<String> pieces, String piece) {
        List<String> all = pieces.isEmpty() ? new ArrayList<>() : pieces;
        all.add(piece);
        return all;
    }

    private boolean blank() {
        char[] buffer = reader.getTextCharacters();
        int end = reader.getTextStart() + reader.getTextLength();
        for (int i = reader.getTextStart(); i < end; i++) {
            if (buffer[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    private String[] attributes() {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return NONE;
        }
        String[] attributes = new String[2 * count];
        for (int i = 0; i < count; i++) {
            attributes[2 * i] = reader.getAttributeLocalName(i);
            attributes[2 * i + 1] = SafeXml.clean(reader.getAttributeValue(i));
        }
        return attributes;
    }

    private int next() {
        try {
            return reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw new XmlException("not well-formed XML at line " + reader.getLocation().getLineNumber() + ", column "
                    + reader.getLocation().getColumnNumber() + ": " + SafeXml.reason(e), e);
        }
    }

    private static String head(byte[] bytes, int start) {
        return new String(bytes, start, Math.min(SNIFFED, bytes.length - start), StandardCharsets.ISO_8859_1);
    }

    private static boolean endsWithTag(byte[] bytes) {
        int at = bytes.length - 1;
        while (at >= 0 && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
            at--;
        }
        return at >= 0 && bytes[at] == '>';
    }
}
