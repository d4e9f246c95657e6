package floorwire.text;

import java.util.List;

/**
 * A followed provision that stands in a section.
 *
 * @param section     where it stands
 * @param fingerprint its place in the list that was looked for, from 0
 * @param score       how much of it stands there, 0 to 1, at least {@link Fingerprints#ENOUGH}: of its runs of words the share that the section has,
 *                    where a run counts for less the more sections of the text have it
 * @param evidence    the longest words of it that stand there as they are, as the section has them; the longest first
 */
public record Hit(Section section, int fingerprint, As as, double score, List<String> evidence) {

    public Hit {
        evidence = List.copyOf(evidence);
    }

    /** How it stands there. */
    public enum As {
        /** Word by word, but for numbers and the letters of subdivisions. */
        SAME,
        /** With other words here and there; the section is about nothing else. */
        EDITED,
        /** Among other matter, or quoted into a law that is amended. */
        WITHIN
    }
}
