package floorwire.congress;

import java.util.List;

/**
 * What the published texts of a measure say, as far as it is looked at.
 *
 * @param headings   of the sections of the latest text that we have
 * @param provisions what became of the provisions we know, version by version
 */
public record Sections(List<String> headings, List<ProvisionStep> provisions) {

    public static final Sections NONE = new Sections(List.of(), List.of());

    public Sections {
        headings = List.copyOf(headings);
        provisions = List.copyOf(provisions);
    }
}
