package floorwire.congress;

import java.util.List;
import java.util.Optional;

/**
 * What the published texts of a measure say, as far as it is looked at.
 *
 * @param headings   of the sections of the latest text that we have
 * @param provisions what became of the provisions we know, version by version
 * @param carried    the defense act that its text carries, where other measures carried it before
 */
public record Sections(List<String> headings, List<ProvisionStep> provisions, Optional<Carried> carried) {

    public static final Sections NONE = new Sections(List.of(), List.of(), Optional.empty());

    /** What was kept before texts were compared says nothing of what they carry. */
    public Sections {
        headings = List.copyOf(headings);
        provisions = List.copyOf(provisions);
        carried = Optional.ofNullable(carried).flatMap(one -> one);
    }

    public Sections withProvisions(List<ProvisionStep> others) {
        return new Sections(headings, others, carried);
    }

    public Sections withCarried(Optional<Carried> act) {
        return new Sections(headings, provisions, act);
    }
}
