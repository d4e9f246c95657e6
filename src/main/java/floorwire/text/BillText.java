package floorwire.text;

import java.util.List;

/**
 * One version of the text of a measure, of an amendment to one, or of a law.
 *
 * @param title    the document's own title, {@code 119 S 2174 IS: Not A Trusted Organization Act}; it can name a wrong Congress, so it tells
 *                 nothing about which measure this is
 * @param stage    the version as the document names it, {@code Introduced-in-Senate} or {@code ENR}; empty where it does not
 * @param sections in the document's order; without those of quoted law, and without what a committee struck
 */
public record BillText(String title, String stage, List<Section> sections) {

    public BillText {
        sections = List.copyOf(sections);
    }
}
