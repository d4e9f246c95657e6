package floorwire.congress;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What the published text versions prove about a second chamber's passage (rule 5). */
record TextEvidence(List<TextVersion> versions) {

    /** An engrossed amendment of that chamber, not older than the passage: it sent the measure back. */
    boolean amendedBy(Chamber chamber, LocalDate passed) {
        String name = "engrossed amendment " + chamber.label().toLowerCase(Locale.ROOT);
        return versions.stream()
                .anyMatch(version -> version.type().toLowerCase(Locale.ROOT).startsWith(name)
                        && version.date().filter(date -> date.isBefore(passed.minusDays(1))).isEmpty());
    }

    /** An enrolled bill or a law: both chambers agreed on one text. */
    boolean enrolled() {
        return versions.stream().map(version -> version.type().toLowerCase(Locale.ROOT))
                .anyMatch(type -> type.startsWith("enrolled") || type.equals("public law") || type.equals("private law"));
    }
}
