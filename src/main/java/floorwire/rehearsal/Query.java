package floorwire.rehearsal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What stands behind the question mark of a request to the Library's API, read as the API reads it.
 *
 * @param json   whether {@code format=json} was asked for; XML is the default since April 2026
 * @param limit  20 unless given, and never more than 250
 * @param order  how lists are to be sorted
 * @param from   {@code fromDateTime}, included
 * @param to     {@code toDateTime}, included
 * @param hasKey whether a key stands in the address, where it leaks (api.congress.gov#321, #360)
 */
record Query(boolean json, int offset, int limit, Order order, Optional<Instant> from, Optional<Instant> to, boolean hasKey) {
    static final int USUAL = 20;
    static final int MOST = 250;

    enum Order {
        /** By latest action, the newest first: the default since April 2026. */
        LATEST_ACTION,
        NEWEST_UPDATE,
        OLDEST_UPDATE
    }

    /**
     * @param raw as it came over the wire, still encoded: whether a plus came as a plus decides
     * @throws IllegalArgumentException if a number or an instant is none
     */
    static Query parse(String raw) {
        var values = new TreeMap<String, String>();
        Arrays.stream(raw.split("&")).filter(part -> !part.isEmpty()).forEach(part -> {
            String[] pair = part.split("=", 2);
            values.put(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
        });
        return new Query("json".equals(values.get("format")), Math.max(0, number(values, "offset", 0)),
                Math.clamp(number(values, "limit", USUAL), 1, MOST), order(values), instant(values, "fromDateTime"),
                instant(values, "toDateTime"), values.containsKey("api_key"));
    }

    /** The sort value is two words with a blank, a plus on the wire; {@code %2B} is silently ignored and 1995 comes first (feeds.md 2). */
    private static Order order(Map<String, String> values) {
        String sort = values.getOrDefault("sort", "");
        return switch (sort) {
            case "" -> Order.LATEST_ACTION;
            case "updateDate desc" -> Order.NEWEST_UPDATE;
            default -> Order.OLDEST_UPDATE;
        };
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static int number(Map<String, String> values, String key, int usual) {
        return values.containsKey(key) ? Integer.parseInt(values.get(key)) : usual;
    }

    private static Optional<Instant> instant(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).map(Instant::parse);
    }
}
