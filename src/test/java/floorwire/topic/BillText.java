package floorwire.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What topics see of a published bill's text (XML of the House's or the Senate's, DTD {@code bill.dtd}); enough of a reader for tests. */
final class BillText {
    private static final Set<String> TITLES = Set.of("official-title");
    private static final Set<String> HEADINGS = Set.of("header");
    private static final Set<String> PARAGRAPHS = Set.of("text", "continuation-text", "after-quoted-block");

    private final Map<TopicField, List<String>> values = new EnumMap<>(TopicField.class);
    private boolean recitals;

    private BillText() {}

    /** One document: official title, headings, text by paragraphs, recitals (whereas clauses, and sections headed findings). */
    static TopicDocument read(Path file) {
        var text = new BillText();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = Files.newInputStream(file)) {
            text.read(factory.createXMLStreamReader(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
        return new TopicDocument(file.getFileName().toString(), text.values);
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("section")) {
                recitals = false;
            }
            if (name.equals("preamble")) {
                recitals = true;
            } else if (name.equals("resolution-body") || name.equals("legis-body")) {
                recitals = false;
            } else if (TITLES.contains(name)) {
                add(TopicField.OFFICIAL_TITLE, words(xml));
            } else if (HEADINGS.contains(name)) {
                String heading = words(xml);
                recitals |= heading.toLowerCase(Locale.ROOT).matches(".*\\b(findings|purposes?)\\b.*");
                add(TopicField.HEADINGS, heading);
            } else if (PARAGRAPHS.contains(name)) {
                add(recitals ? TopicField.RECITALS : TopicField.TEXT, words(xml));
            }
        }
    }

    private void add(TopicField field, String text) {
        if (!text.isEmpty()) {
            values.computeIfAbsent(field, key -> new ArrayList<>()).add(text);
        }
    }

    private static String words(XMLStreamReader xml) throws XMLStreamException {
        var words = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> words.append(xml.getText());
                default -> {}
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }
}
