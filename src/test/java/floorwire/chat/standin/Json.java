package floorwire.chat.standin;

import java.util.Collection;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one mapper, and how nodes are made of it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static ArrayNode array(Stream<? extends JsonNode> items) {
        ArrayNode array = array();
        items.forEach(array::add);
        return array;
    }

    public static ArrayNode strings(Collection<String> items) {
        ArrayNode array = array();
        items.forEach(array::add);
        return array;
    }

    /** @throws tools.jackson.core.JacksonException if it is not JSON */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** Its text, and the empty one where it is absent, null, or no simple value. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    public static boolean has(JsonNode node, String field) {
        return node.has(field) && !node.path(field).isNull();
    }
}
