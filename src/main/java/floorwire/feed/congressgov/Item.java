package floorwire.feed.congressgov;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import floorwire.congress.BillId;
import floorwire.congress.BillType;

/**
 * One JSON object of an answer. Every key may be absent (empty elements are suppressed since July 2022), and a number may be printed as
 * a string; what is there but of the wrong kind is an error that names its place.
 */
record Item(JsonNode node, String path) {

    boolean has(String key) {
        JsonNode value = node.get(key);
        return value != null && !value.isNull();
    }

    /** Plain text; empty where there is none. */
    String text(String key) {
        return Printed.plain(raw(key));
    }

    Optional<String> textIfAny(String key) {
        return nonEmpty(text(key));
    }

    /** HTML as published. */
    String html(String key) {
        return Printed.clean(raw(key));
    }

    Optional<String> htmlIfAny(String key) {
        return nonEmpty(html(key));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private String raw(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            throw wrong(key, "a text");
        }
        return value.asString("");
    }

    boolean yes(String key) {
        String text = text(key);
        return text.equalsIgnoreCase("Y") || text.equalsIgnoreCase("true");
    }

    Optional<Integer> numberIfAny(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw wrong(key, "a number");
        }
    }

    int number(String key) {
        return numberIfAny(key).orElseThrow(() -> bad("has no " + key));
    }

    Optional<LocalDate> day(String key) {
        return read(key, "a date", Printed::day);
    }

    Optional<LocalTime> time(String key) {
        return read(key, "a time of day", LocalTime::parse);
    }

    Optional<Instant> instant(String key) {
        return read(key, "a date with time and zone", Printed::instant);
    }

    private <T> Optional<T> read(String key, String expected, Function<String, T> reader) {
        String text = text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
        } catch (DateTimeException e) {
            throw wrong(key, expected);
        }
    }

    /** The object under a key; an empty one where there is none. */
    Item object(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return new Item(JsonNodeFactory.instance.objectNode(), path + "/" + key);
        }
        if (!value.isObject()) {
            throw wrong(key, "an object");
        }
        return new Item(value, path + "/" + key);
    }

    /**
     * The objects of the list under a key; none where it is absent. Old samples print a single item as the item itself or as
     * {@code {"item": …}}, and an object of a count and an address only is no item.
     */
    List<Item> list(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return List.of();
        }
        String place = path + "/" + key;
        if (value.isObject()) {
            Item single = new Item(value, place);
            if (value.has("item")) {
                return single.list("item");
            }
            return value.isEmpty() || value.has("count") ? List.of() : List.of(single);
        }
        if (!value.isArray()) {
            throw wrong(key, "a list");
        }
        var items = new ArrayList<Item>(value.size());
        for (JsonNode element : value) {
            if (element.isObject()) {
                items.add(new Item(element, place));
            } else if (!element.isNull()) {
                throw wrong(key, "a list of objects");
            }
        }
        return items;
    }

    /** Congress, type and number, whatever the case and kind in which they are printed. */
    BillId billId() {
        String type = text("type");
        try {
            return new BillId(Integer.parseInt(text("congress")), BillType.valueOf(type.toUpperCase(Locale.ROOT)),
                    Integer.parseInt(text("number")));
        } catch (IllegalArgumentException e) {
            throw bad("names no measure: congress '" + Printed.shown(text("congress")) + "', type '" + Printed.shown(type) + "', number '"
                    + Printed.shown(text("number")) + "'");
        }
    }

    CongressGovException bad(String what) {
        return new CongressGovException(path + " " + what);
    }

    private CongressGovException wrong(String key, String expected) {
        return bad("has a wrong " + key + ": '" + Printed.shown(String.valueOf(node.get(key))) + "' is not " + expected);
    }
}
