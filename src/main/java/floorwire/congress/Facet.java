package floorwire.congress;

import java.util.EnumSet;
import java.util.Locale;

/** A part of what can be known of a measure, heard and merged as a whole: a source covers a facet completely or not at all. */
public enum Facet {
    DETAIL,
    ACTIONS,
    COSPONSORS,
    TITLES,
    SUBJECTS,
    SUMMARIES,
    TEXTS,
    COMMITTEES,
    RELATED_BILLS,
    LAWS,
    AMENDMENTS,
    /** The roll calls that name the measure, each as its chamber's record has it, without the positions. */
    ROLL_CALLS,
    /** What its texts say: their sections' headings, and the provisions in them. */
    SECTIONS;

    /** What a measure's own record can cover: all but the roll calls and the texts' words, which have records of their own. */
    public static EnumSet<Facet> ofRecord() {
        return EnumSet.complementOf(EnumSet.of(ROLL_CALLS, SECTIONS));
    }

    /** For people: {@code related bills}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
