package floorwire.topic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.TextPackage;

/**
 * Language that can stand in any measure, and that is followed wherever it goes.
 *
 * @param id    {@code nato-limit}
 * @param name  what it is called, {@code limits on leaving NATO}
 * @param would what a section with it would do, {@code would limit withdrawal from NATO}
 * @param topic the topic it belongs to, {@code nato}; {@code ndaa} where only a large act holds such sections
 * @param law   where it stands in the law
 */
public record Provision(String id, String name, String would, String topic, Optional<Law> law) {

    /**
     * A section of an act, and where that is codified. A section's number alone names nothing: each act has its own.
     *
     * @param act     the law's package, {@code PLAW-118publ31}
     * @param section {@code 1250A}
     * @param code    {@code 22 U.S.C. 1928f}
     * @param year    the fiscal year of the defense act that it is
     */
    public record Law(String act, String section, String code, int year) {

        /** {@code Public Law 118-31, sec. 1250A}. */
        public String words() {
            return new TextPackage(act, TextPackage.LAW).words() + ", sec. " + section;
        }
    }

    private static final List<Provision> SHIPPED = List.of(
            new Provision("nato-limit", "limits on leaving NATO", "would limit withdrawal from NATO", "nato",
                    Optional.of(new Law("PLAW-118publ31", "1250A", "22 U.S.C. 1928f", 2024))),
            new Provision("nato-withdraw", "withdrawal from NATO", "would direct withdrawal from NATO", "nato", Optional.empty()),
            new Provision("un-limit", "limits on leaving the United Nations", "would limit withdrawal from the United Nations", "un",
                    Optional.empty()),
            new Provision("un-withdraw", "withdrawal from the United Nations", "would direct withdrawal from the United Nations", "un",
                    Optional.empty()),
            new Provision("europe-posture", "limits on reducing forces in Europe", "would limit reducing forces in Europe", "ndaa",
                    Optional.empty()),
            new Provision("un-funding", "bars on funds for the United Nations", "would bar funds for the United Nations", "un",
                    Optional.empty()));

    /** Those that the program knows, in the order in which they are listed. */
    public static List<Provision> shipped() {
        return SHIPPED;
    }

    /** By its id, its name, or the section of the law that it became, however that is written. */
    public static Optional<Provision> named(String text) {
        String asked = folded(text);
        return SHIPPED.stream().filter(one -> folded(one.id()).equals(asked) || folded(one.name()).equals(asked)
                || one.law().filter(law -> LawSection.of(one, law).cited(text)).isPresent()).findFirst();
    }

    public static Optional<Provision> of(String id) {
        return SHIPPED.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What it does once it is law: {@code limits withdrawal from NATO}. */
    public String does() {
        return would.replaceFirst("^would (\\w+)", "$1s");
    }

    /** {@code 22 U.S.C. 1928f, limits on leaving NATO}. */
    public String lawAndName() {
        return law.map(known -> known.code() + ", ").orElse("") + name;
    }

    /** Where this section is codified, if that is known. */
    public Optional<String> code(TextPackage text, String section) {
        return law.filter(known -> known.act().equals(text.id()) && known.section().equals(section)).map(Law::code);
    }

    /** Case, dots, hyphens and section signs do not count: {@code 22 USC § 1928f}. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[.\u00a7]|\\bsec(?:tion)?\\b", "").replaceAll("[\\s-]+", " ").strip();
    }
}
