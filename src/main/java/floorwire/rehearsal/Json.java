package floorwire.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small things that every JSON document of the Library's API is made of. */
final class Json {
    /** Where the API says it stands, whoever asks: a client that follows its links leaves this machine. */
    static final String API = "https://api.congress.gov/v3";
    /** The host of {@code next} and {@code prev} has been wrong upstream (api.congress.gov#26, #41); so it stands in captures of 2023. */
    static final String WRONG_API = "https://v3";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static byte[] bytes(ObjectNode root) {
        return MAPPER.writeValueAsBytes(root);
    }

    /** Absent values have no key at all: empty elements are suppressed since July 2022. */
    static void text(ObjectNode at, String key, Optional<?> value) {
        value.ifPresent(present -> at.put(key, present.toString()));
    }

    static <T> ArrayNode list(ObjectNode at, String key, List<T> things, BiConsumer<ObjectNode, T> writer) {
        ArrayNode array = at.putArray(key);
        things.forEach(thing -> writer.accept(array.addObject(), thing));
        return array;
    }

    /** A list that is left out when it is empty. */
    static <T> void some(ObjectNode at, String key, List<T> things, BiConsumer<ObjectNode, T> writer) {
        if (!things.isEmpty()) {
            list(at, key, things, writer);
        }
    }

    static String url(String path) {
        return API + "/" + path + "?format=json";
    }

    /** To the second, as the API prints instants. */
    static String second(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
