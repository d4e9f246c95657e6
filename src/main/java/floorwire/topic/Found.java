package floorwire.topic;

import java.util.List;

import floorwire.congress.BillId;

/**
 * A page of what was found.
 *
 * @param total over all pages
 */
public record Found(List<BillId> ids, int total, How how) {

    /** Which of the ways found it; each is tried only where the one before finds nothing. */
    public enum How {
        /** Every word, as it is or as a word's beginning. */
        WORDS,
        /** Every word, a letter or two wrong. */
        NEARLY,
        /** At least half of the words. */
        SOME
    }
}
