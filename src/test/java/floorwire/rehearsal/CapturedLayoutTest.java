package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;

/** What the stand-in writes has the layout of real files, as far as element paths tell. */
class CapturedLayoutTest {
    private static final Path CAPTURED = Path.of("../shared/data/billstatus");

    @Test
    void every_element_path_of_the_season_occurs_in_captured_files() throws Exception {
        assumeTrue(Files.isDirectory(CAPTURED), "captured BILLSTATUS files are absent: " + CAPTURED);
        Set<String> captured = new TreeSet<>();
        try (var files = Files.walk(CAPTURED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    collect(in, captured);
                }
            }
        }
        Set<String> written = new TreeSet<>();
        for (Publication publication : Scenario.season().publications()) {
            collect(new ByteArrayInputStream(BillStatusWriter.write(publication)), written);
        }
        assertThat(written).hasSizeGreaterThan(100);
        written.removeAll(captured);
        assertThat(written).as("paths that no captured file has").isEmpty();
    }

    private static void collect(InputStream in, Set<String> paths) throws XMLStreamException, IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        var path = new ArrayDeque<String>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                path.addLast(reader.getLocalName());
                paths.add(String.join("/", path));
            } else if (event == XMLStreamReader.END_ELEMENT) {
                path.removeLast();
            }
        }
    }
}
