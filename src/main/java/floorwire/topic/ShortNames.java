package floorwire.topic;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The letters by which people call what the record spells out: its titles say "North Atlantic Treaty", with or without "Organization", and
 * "United Nations". Other names of two words are known by no letters: "US" is in every second title.
 */
public final class ShortNames {

    private static final Map<String, Pattern> NAMES = Map.of(
            "nato", Pattern.compile("(?i)\\bNorth Atlantic (?:Treaty|Alliance)\\b"),
            "un", Pattern.compile("(?i)\\bUnited Nations\\b"));

    private ShortNames() {}

    /** The short names of what a text spells out. */
    public static Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        NAMES.forEach((name, spelt) -> {
            if (spelt.matcher(text).find()) {
                found.add(name);
            }
        });
        return found;
    }
}
