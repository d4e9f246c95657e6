package floorwire.topic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A section of a law that says a provision: what another measure can amend or repeal. Each act has sections of its own, so it is named by its
 * number and its act together, or by where it is codified.
 *
 * @param provision what it says
 * @param act       the law's package, {@code PLAW-118publ31}
 * @param section   {@code 1250A}
 * @param code      {@code 22 U.S.C. 1928f}, where that is known
 * @param year      the fiscal year of the defense act that it is, if it is one
 * @param names     the act's short titles, {@code Servicemember Quality of Life Improvement and National Defense Authorization Act for Fiscal Year 2025}
 */
public record LawSection(String provision, String act, String section, Optional<String> code, Optional<Integer> year,
        List<String> names) {

    public LawSection {
        names = List.copyOf(names);
    }

    static LawSection of(Provision provision, Provision.Law law) {
        return new LawSection(provision.id(), law.act(), law.section(), Optional.of(law.code()), Optional.of(law.year()), List.of());
    }

    /** However people cite it, {@code sec. 1250A FY2024}, {@code Pub. L. 118-31 section 1250A}, {@code 22 USC 1928f}; its number alone is not enough. */
    public boolean cited(String text) {
        String folded = Provision.folded(text);
        String law = act.replaceAll("PLAW-(\\d+)publ(\\d+)", "$1 $2");
        return code.map(Provision::folded).filter(known -> folded.equals(known) || folded.equals(known.replaceFirst(".* ", ""))).isPresent()
                || (folded.matches(".*\\b" + Pattern.quote(Provision.folded(section)) + "\\b.*")
                        && folded.matches(
                                ".*\\b(?:" + year.map(of -> "(?:fy ?)?(?:" + of + "|" + of % 100 + ")|").orElse("") + law + ")\\b.*"));
    }

    /** Whether a text may name it: a quick look that keeps patterns from being tried on every section of a large act. */
    boolean mayBeNamedIn(String text) {
        return text.contains("ection " + section) || code.filter(known -> text.contains(known.substring(known.lastIndexOf(' ') + 1)))
                .isPresent();
    }
}
