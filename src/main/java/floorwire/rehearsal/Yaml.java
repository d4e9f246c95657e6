package floorwire.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/**
 * A place in a scenario file, read strictly: a wrong or unknown key is an error that names the file and the place in it.
 *
 * @param where the file and the path to this place, for error messages
 */
record Yaml(String where, JsonNode node) {

    /** Refuses keys that mean nothing here, so that a slip of the pen cannot silently leave a fact out. */
    Yaml only(String... keys) {
        Set<String> known = Set.of(keys);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                throw error("unknown key '" + name + "'; known here are " + String.join(", ", keys));
            }
        }
        return this;
    }

    boolean has(String key) {
        return node.has(key);
    }

    Yaml at(String key) {
        if (!node.has(key)) {
            throw error("key '" + key + "' is missing");
        }
        return new Yaml(where + " / " + key, node.get(key));
    }

    String text() {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
            throw error("a text is expected here");
        }
        return node.asString().strip();
    }

    String text(String key) {
        return at(key).text();
    }

    Optional<String> optional(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** Reads the text here, and says where it is when the reading fails. */
    <T> T as(Function<String, T> reader) {
        try {
            return reader.apply(text());
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(where + ": " + unreadable.getMessage(), unreadable);
        }
    }

    <T> Optional<T> optional(String key, Function<String, T> reader) {
        return has(key) ? Optional.of(at(key).as(reader)) : Optional.empty();
    }

    /** The items of a list; none when the key is absent. */
    List<Yaml> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        Yaml list = at(key);
        if (!list.node.isArray()) {
            throw list.error("a list is expected here");
        }
        var items = new ArrayList<Yaml>();
        for (JsonNode item : list.node) {
            items.add(new Yaml(list.where + "[" + items.size() + "]", item));
        }
        return items;
    }

    List<String> texts(String key) {
        return items(key).stream().map(Yaml::text).toList();
    }

    /** The entries of a mapping in the order written; none when the key is absent. */
    Map<String, Yaml> entries(String key) {
        var entries = new LinkedHashMap<String, Yaml>();
        if (has(key)) {
            Yaml map = at(key);
            for (Map.Entry<String, JsonNode> entry : map.node.properties()) {
                entries.put(entry.getKey(), new Yaml(map.where + " / " + entry.getKey(), entry.getValue()));
            }
        }
        return entries;
    }

    IllegalArgumentException error(String what) {
        return new IllegalArgumentException(where + ": " + what);
    }
}
