package floorwire.feed.govinfo;

import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import floorwire.feed.Decoded;
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
    private static final int MAX_DEPTH = 256;
    private static final int MAX_ELEMENTS = 4_000_000;
    private static final Set<String> ROOTS = Set.of("bill", "resolution", "amendment-doc", "engrossedAmendment", "amendment", "pLaw");
    private static final XMLInputFactory FACTORY = factory();

    private BillTextParser() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    /** @throws BillTextException if it is no text of a bill in one of these formats, or breaks off */
    public static BillText parse(byte[] xml) {
        if (xml.length > MAX_BYTES) {
            throw new BillTextException("larger than " + MAX_BYTES / 1_000_000 + " MB, which no bill is");
        }
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(Decoded.of(xml, bom(xml))));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XmlException e) {
            throw new BillTextException(String.valueOf(e.getMessage()), e);
        } catch (XMLStreamException e) {
            throw new BillTextException("not well-formed XML: " + reason(e), e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BillTextException("not XML: " + reason(e), e); // the JDK's reader is not always as good as its word
        }
    }

    private static int bom(byte[] xml) {
        return xml.length >= 3 && (xml[0] & 0xff) == 0xef && (xml[1] & 0xff) == 0xbb && (xml[2] & 0xff) == 0xbf ? 3 : 0;
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
                        throw new BillTextException("nested deeper, or of more elements, than any bill");
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

    private static void demand(String root) {
        if (root.equals("billStatus")) {
            throw new BillTextException("a status file, not a text: `floorwire inspect` reads it");
        }
        if (!ROOTS.contains(root)) {
            throw new BillTextException("no text of a bill: its root is " + BillStatusFiles.shown(root));
        }
    }

    private static String reason(Exception e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        return BillStatusFiles.shown(text < 0 ? message : message.substring(text + 9));
    }
}
