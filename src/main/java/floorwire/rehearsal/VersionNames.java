package floorwire.rehearsal;

import java.util.Locale;
import java.util.Map;

/** The names that the source prints beside the codes of text versions. */
final class VersionNames {
    private static final Map<String, String> NAMES = Map.of("IH", "Introduced in House", "IS", "Introduced in Senate", "RH",
            "Reported in House", "RS", "Reported to Senate", "PCS", "Placed on Calendar Senate", "EH", "Engrossed in House", "ES",
            "Engrossed in Senate", "EAS", "Engrossed Amendment Senate", "ENR", "Enrolled Bill", "PL", "Public Law");

    private VersionNames() {}

    static String of(String code) {
        String name = NAMES.get(code.toUpperCase(Locale.ROOT));
        if (name == null) {
            throw new IllegalArgumentException("no name is known for the text version " + code + "; known are " + NAMES.keySet());
        }
        return name;
    }
}
