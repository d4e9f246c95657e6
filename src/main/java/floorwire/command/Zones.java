package floorwire.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.congress.Congress;

/** Time zones as people type them. */
public final class Zones {

    /** What Americans call theirs. */
    private static final Map<String, String> SPOKEN = Map.ofEntries(Map.entry("et", "America/New_York"), Map.entry("ct", "America/Chicago"),
            Map.entry("mt", "America/Denver"), Map.entry("pt", "America/Los_Angeles"), Map.entry("eastern", "America/New_York"),
            Map.entry("central", "America/Chicago"), Map.entry("mountain", "America/Denver"), Map.entry("pacific", "America/Los_Angeles"),
            Map.entry("est", "America/New_York"), Map.entry("edt", "America/New_York"), Map.entry("cst", "America/Chicago"),
            Map.entry("cdt", "America/Chicago"), Map.entry("mst", "America/Denver"), Map.entry("mdt", "America/Denver"),
            Map.entry("pst", "America/Los_Angeles"), Map.entry("pdt", "America/Los_Angeles"), Map.entry("alaska", "America/Anchorage"),
            Map.entry("hawaii", "Pacific/Honolulu"));
    private static final Set<String> PACIFIC = Set.of("Pacific/Honolulu", "Pacific/Guam", "Pacific/Pago_Pago", "Pacific/Saipan");
    private static final Map<String, String> KNOWN = ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/"))
            .collect(Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), id -> id, (one, other) -> one));

    private Zones() {}

    /** As people say it: {@code Eastern time}, or the zone's name. */
    static String spoken(ZoneId zone) {
        return switch (zone.getId()) {
            case "America/New_York" -> "Eastern time";
            case "America/Chicago" -> "Central time";
            case "America/Denver" -> "Mountain time";
            case "America/Los_Angeles" -> "Pacific time";
            default -> "times in " + zone.getId();
        };
    }

    /** The machine's, if it is an American one; else Washington's. */
    public static ZoneId usual(ZoneId machine) {
        String id = machine.getId();
        return id.startsWith("America/") || id.startsWith("US/") || PACIFIC.contains(id) ? machine : Congress.WASHINGTON;
    }

    /** What most Americans say, for completion. */
    static List<String> offered() {
        return List.of("eastern", "central", "mountain", "pacific", "alaska", "hawaii", "utc");
    }

    /** The zone of this name, in whatever case, with blanks or underscores; or of what Americans call it. */
    public static Optional<ZoneId> read(String typed) {
        String key = key(typed);
        return Optional.ofNullable(SPOKEN.get(key)).or(() -> Optional.ofNullable(KNOWN.get(key)))
                .or(() -> "utc".equals(key) ? Optional.of("UTC") : Optional.empty()).map(ZoneId::of);
    }

    /** What was probably meant: a city's zone, or the nearest name. */
    public static Optional<ZoneId> meant(String typed) {
        String key = key(typed);
        List<String> american = KNOWN.keySet().stream().filter(id -> id.startsWith("america/")).sorted().toList();
        return city(key, american).or(() -> city(key, KNOWN.keySet().stream().sorted().toList()))
                .or(() -> Nearest.of(key, KNOWN.keySet().stream().sorted().toList()))
                .or(() -> Nearest.of(key, american.stream().map(Zones::city).distinct().toList()).flatMap(city -> city(city, american)))
                .map(id -> ZoneId.of(KNOWN.getOrDefault(id, id)));
    }

    private static Optional<String> city(String key, List<String> ids) {
        return ids.stream().filter(id -> city(id).equals(key)).findFirst();
    }

    private static String city(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static String key(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
