package floorwire.congress;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a provision in one version of a measure's text.
 *
 * @param provision {@code nato-limit}; of a group's own, the id that only that group is told
 * @param text      the version in which it is so
 * @param date      of the action that made the version; none for enrolled bills and laws
 * @param section   as it is cited there; empty where the section has no number, and for what is not there any more
 * @param heading   of that section, or of the one it was in
 * @param before    the section of the version before, where it stood there; empty else
 * @param alike     how much of the words the two have in common, 0 to 1
 * @param quote     the sentence that says so
 * @param does      what the section does about it
 */
public record ProvisionStep(String provision, TextPackage text, Optional<LocalDate> date, Became became, String section, String heading,
        String before, double alike, String quote, Does does) {

    private static final int LONGEST_HEADING = 60;

    public enum Became {
        /** It was not in the version before, or there is none. */
        APPEARED,
        /** The same words in the same place: no news. */
        SAME,
        /** The same words under another number or in another division. */
        MOVED,
        CHANGED,
        /** The version before had it, and nothing like that section is here. */
        DROPPED,
        /** The version before had it; what is here may be it or not, and a reader must see for themselves. */
        UNCERTAIN,
        /** It stands in the law. */
        ENACTED
    }

    /** What a section does about a provision. */
    public enum Does {
        /** It is the provision. */
        SAYS,
        /** It would amend the law that the provision became, or repeal a part of it. */
        AMENDS,
        /** It would repeal that law. */
        REPEALS
    }

    /** What was kept before these were told apart said it. */
    public ProvisionStep {
        does = Optional.ofNullable(does).orElse(Does.SAYS);
    }

    /** The same, as far as it concerns this version alone. */
    public ProvisionStep withoutBefore() {
        return new ProvisionStep(provision, text, date, became, section, heading, section, alike, quote, does);
    }

    /** Whether it is the provision itself, and nothing that would be done to its law. */
    public boolean says() {
        return does == Does.SAYS;
    }

    /**
     * Which provision of which section in which version: what became of it is an attribute of that. Divisions number their sections each for
     * itself, so the heading is part of it.
     */
    public String key() {
        String headed = heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return provision + (says() ? "" : "/" + does.name().toLowerCase(Locale.ROOT)) + "/" + text.id() + "/"
                + (section.isEmpty() ? "-" + before : section) + "/"
                + headed.substring(0, Math.min(LONGEST_HEADING, headed.length()));
    }
}
