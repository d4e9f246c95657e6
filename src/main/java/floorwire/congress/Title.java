package floorwire.congress;

import java.util.Optional;

/**
 * One of a measure's titles.
 *
 * @param type        the Library's words for its kind, {@code Official Title as Introduced}
 * @param chamber     the chamber whose version bears it, where printed
 * @param versionCode the text version that bears it, {@code IH}, where printed
 */
public record Title(String type, String text, Optional<Chamber> chamber, Optional<String> versionCode) {

    /** What a title is for. The official title says what a measure does; a short title is the sponsor's name for it. */
    public enum Kind {
        DISPLAY,
        OFFICIAL,
        SHORT,
        SHORT_FOR_PORTION,
        OTHER
    }

    public Kind kind() {
        if (type.contains("Display")) {
            return Kind.DISPLAY;
        }
        if (type.startsWith("Official")) {
            return Kind.OFFICIAL;
        }
        if (type.contains("Short Title")) {
            return type.contains("portion") ? Kind.SHORT_FOR_PORTION : Kind.SHORT;
        }
        return type.startsWith("Popular") ? Kind.SHORT : Kind.OTHER;
    }
}
