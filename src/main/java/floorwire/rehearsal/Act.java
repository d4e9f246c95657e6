package floorwire.rehearsal;

import java.util.Map;
import java.util.Optional;

import floorwire.congress.SourceSystem;

/**
 * A kind of act, and how the source lists it: the chamber's own item, and the Library's copy where it makes one (domain.md 3).
 *
 * @param type   the type of the chamber's item
 * @param code   its code; none for the Senate
 * @param text   its usual text, where it has one
 * @param copy   the Library's copy
 */
record Act(SourceSystem source, String type, Optional<String> code, Optional<String> text, Optional<Copy> copy) {

    /** @param prefix what the Library puts before the chamber's text */
    record Copy(String type, String code, String prefix) {}

    private static final String PASSED = "Passed/agreed to in ";
    private static final String AGREED = "Conference report agreed to in ";

    /** Every act that a scenario can name. {@code senate}, {@code house}, {@code committee} and {@code library} have no copy. */
    static final Map<String, Act> ALL = Map.ofEntries(
            // an introduction in the House is two items of the Library's
            Map.entry("introduced-house", new Act(SourceSystem.LIBRARY, "IntroReferral", "Intro-H", "Introduced in House", "1000", "")),
            Map.entry("introduced-senate", plain(SourceSystem.LIBRARY, "IntroReferral", "10000", "Introduced in Senate")),
            Map.entry("referred-house", plain(SourceSystem.HOUSE_FLOOR, "IntroReferral", "H11100", "")),
            Map.entry("referred-senate", plain(SourceSystem.SENATE, "IntroReferral", "", "")),
            Map.entry("reported-house", new Act(SourceSystem.HOUSE_FLOOR, "Committee", "H12200", "", "5000", "")),
            Map.entry("reported-senate", new Act(SourceSystem.SENATE, "Committee", "", "", "14000", "")),
            Map.entry("passed-house", new Act(SourceSystem.HOUSE_FLOOR, "Floor", "H37100", "", "8000", PASSED + "House: ")),
            Map.entry("passed-senate", new Act(SourceSystem.SENATE, "Floor", "", "", "17000", PASSED + "Senate: ")),
            Map.entry("report-agreed-house", new Act(SourceSystem.HOUSE_FLOOR, "Floor", "H37300", "", "21000", AGREED + "House: ")),
            Map.entry("report-agreed-senate", new Act(SourceSystem.SENATE, "ResolvingDifferences", "", "", "23000", AGREED + "Senate: ")),
            Map.entry("report-filed", new Act(SourceSystem.HOUSE_FLOOR, "ResolvingDifferences", "H25200", "", "20900", "")),
            Map.entry("presented", new Act(SourceSystem.HOUSE_FLOOR, "Floor", "E20000", "Presented to President.", "28000", "")),
            Map.entry("signed", new Act(SourceSystem.LIBRARY, "President", "E30000", "Signed by President.", "36000", "")),
            Map.entry("law", new Act(SourceSystem.LIBRARY, "President", "E40000", "", "36000", "")),
            Map.entry("senate-amendment-agreed", new Act(SourceSystem.SENATE, "Floor", "", "", "94000", "Senate amendment agreed to: ")),
            Map.entry("senate-amendment-rejected",
                    new Act(SourceSystem.SENATE, "Floor", "", "", "95000", "Senate amendment not agreed to: ")),
            Map.entry("senate-amendment-proposed",
                    new Act(SourceSystem.SENATE, "Floor", "", "", "93000", "Senate amendment proposed (on the floor): ")),
            Map.entry("senate", plain(SourceSystem.SENATE, "Floor", "", "")),
            Map.entry("house", plain(SourceSystem.HOUSE_FLOOR, "Floor", "", "")),
            Map.entry("committee", plain(SourceSystem.HOUSE_COMMITTEE, "Committee", "", "")),
            Map.entry("library", plain(SourceSystem.LIBRARY, "Floor", "", "")));

    private Act(SourceSystem source, String type, String code, String text, String copyCode, String prefix) {
        this(source, type, present(code), present(text), Optional.of(new Copy(copyType(type, copyCode), copyCode, prefix)));
    }

    private static Act plain(SourceSystem source, String type, String code, String text) {
        return new Act(source, type, present(code), present(text), Optional.empty());
    }

    /** The Library files its copies of presidential acts the other way round from the chamber's own items. */
    private static String copyType(String type, String copyCode) {
        return switch (copyCode) {
            case "28000" -> "President";
            case "36000" -> "BecameLaw";
            case "21000", "23000", "20900" -> "NotUsed";
            default -> type;
        };
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static Act named(String name) {
        Act act = ALL.get(name);
        if (act == null) {
            throw new IllegalArgumentException(
                    "unknown act '" + name + "'; known are " + String.join(", ", ALL.keySet().stream().sorted().toList()));
        }
        return act;
    }
}
