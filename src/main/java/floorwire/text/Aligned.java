package floorwire.text;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A section before, after, or both, and what became of it.
 *
 * @param from  none for {@link Verdict#NEW}
 * @param to    none for {@link Verdict#DROPPED} and {@link Verdict#NOT_FOUND}
 * @param score how much the two have in common, 0 to 1: of all runs of four words in either, the share that both have; where one stands within
 *              the other, the share of its runs that are found there; for {@link Verdict#NOT_FOUND} the best that was found. None where there is
 *              nothing to compare
 */
public record Aligned(Optional<Section> from, Optional<Section> to, Verdict verdict, OptionalDouble score) {

    /** As it is called now, or was last. */
    public String heading() {
        return to.or(() -> from).map(Section::heading).orElse("");
    }
}
