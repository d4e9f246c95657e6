package floorwire.publish;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** HTML that is well-formed XML, too: Java's own writer of XML escapes all text and all attributes. */
public final class Html {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter out;

    /** Something that can fail only as XML may. */
    private interface Step {
        void take() throws XMLStreamException;
    }

    /** A page that is empty yet. */
    public Html() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The first line, without which a browser would play an old one. */
    public Html doctype() {
        return step(() -> out.writeDTD("<!DOCTYPE html>\n"));
    }

    /** @param attributes names and values in turn */
    public Html open(String tag, String... attributes) {
        return step(() -> {
            out.writeStartElement(tag);
            attributes(attributes);
        });
    }

    /** Ends what was opened last. */
    public Html close() {
        return step(() -> {
            // what is empty must not become <p/>, which HTML does not know
            out.writeCharacters("");
            out.writeEndElement();
        });
    }

    /** Words within what is open. */
    public Html text(String text) {
        return step(() -> out.writeCharacters(visible(text)));
    }

    /** An element that holds words alone. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that holds nothing, such as {@code img}. */
    public Html single(String tag, String... attributes) {
        return step(() -> {
            out.writeEmptyElement(tag);
            attributes(attributes);
        });
    }

    /** A link, if it is one to a page; else its words. What else an address may begin with can be a program. */
    public Html link(String address, String words) {
        return address.startsWith("https://") ? element("a", words, "href", address, "rel", "noreferrer") : text(words);
    }

    /** All that was written. */
    public String all() {
        step(out::flush);
        return written.toString();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], visible(attributes[i + 1]));
        }
    }

    /** What would turn the text around it, or is no character of XML, is seen as one that is missing. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int type = Character.getType(c);
            boolean unseen = (type == Character.CONTROL && c != '\n' && c != '\t') || type == Character.FORMAT
                    || type == Character.SURROGATE || (c & 0xFFFE) == 0xFFFE;
            visible.appendCodePoint(unseen ? 0xFFFD : c);
        });
        return visible.toString();
    }

    private Html step(Step step) {
        try {
            step.take();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
