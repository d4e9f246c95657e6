package floorwire.text;

import java.util.List;

/**
 * A section of a measure.
 *
 * @param number    as the section is cited, {@code 1250A}, without "SEC." and the dot; empty for the one section of a resolution, and for the
 *                  words by which a chamber sends an amendment
 * @param heading   as printed, without the dot at its end; empty where it has none
 * @param path      the divisions that it stands in, the outermost first, {@code Division A—Department of Defense Authorizations}
 * @param text      one line: all its words after its heading, quoted law in quotation marks; without tables of contents, notes in the margin,
 *                  page numbers and what was struck
 * @param citations what it cites, each once, in the order of the first mention: {@code usc/22/1928f}, {@code pl/118/31}
 */
public record Section(String number, String heading, List<String> path, String text, List<String> citations) {

    public Section {
        path = List.copyOf(path);
        citations = List.copyOf(citations);
    }
}
