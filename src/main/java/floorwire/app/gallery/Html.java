package floorwire.app.gallery;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** HTML that is well-formed XML, too: Java's own writer of XML escapes all text and all attributes. */
final class Html {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter out;

    /** Something that can fail only as XML may. */
    private interface Step {
        void take() throws XMLStreamException;
    }

    Html() {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Html doctype() {
        return step(() -> out.writeDTD("<!DOCTYPE html>\n"));
    }

    /** @param attributes names and values in turn */
    Html open(String tag, String... attributes) {
        return step(() -> {
            out.writeStartElement(tag);
            attributes(attributes);
        });
    }

    Html close() {
        return step(() -> {
            // what is empty must not become <p/>, which HTML does not know
            out.writeCharacters("");
            out.writeEndElement();
        });
    }

    Html text(String text) {
        return step(() -> out.writeCharacters(visible(text)));
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that holds nothing, such as {@code img}. */
    Html single(String tag, String... attributes) {
        return step(() -> {
            out.writeEmptyElement(tag);
            attributes(attributes);
        });
    }

    /** A link, if it is one to a page; else its words. What else an address may begin with can be a program. */
    Html link(String address, String words) {
        return address.startsWith("https://") ? element("a", words, "href", address, "rel", "noreferrer") : text(words);
    }

    /** All that was written. */
    String all() {
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
