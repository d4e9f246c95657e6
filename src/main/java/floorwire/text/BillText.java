package floorwire.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * One version of the text of a measure, of an amendment to one, or of a law.
 *
 * @param title    the document's own title, {@code 119 S 2174 IS: Not A Trusted Organization Act}; it can name a wrong Congress, so it tells
 *                 nothing about which measure this is
 * @param stage    the version as the document names it, {@code Introduced-in-Senate} or {@code ENR}; empty where it does not
 * @param sections   in the document's order; without those of quoted law, and without what a committee struck
 * @param paragraphs what stands between sections and says something: the paragraphs of an appropriations act, without number, under the headings of
 *                   accounts, agencies and departments, in the document's order
 */
public record BillText(String title, String stage, List<Section> sections, List<Section> paragraphs) {

    public BillText {
        sections = List.copyOf(sections);
        paragraphs = List.copyOf(paragraphs);
    }

    public BillText(String title, String stage, List<Section> sections) {
        this(title, stage, sections, List.of());
    }

    /** All that it would do: sections, then paragraphs. */
    public List<Section> pieces() {
        return paragraphs.isEmpty() ? sections : Stream.concat(sections.stream(), paragraphs.stream()).toList();
    }
}
