package floorwire.chat.discord.standin;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** A form as it comes back: the same rows and labels, with what was typed in place of how it looked. */
final class Forms {

    private Forms() {}

    static ObjectNode filled(JsonNode modal, Map<String, String> typed) {
        ObjectNode data = Json.object().put("custom_id", Json.text(modal, "custom_id"));
        ArrayNode components = data.putArray("components");
        for (JsonNode part : modal.path("components")) {
            components.add(filledPart(part, typed));
        }
        return data;
    }

    private static ObjectNode filledPart(JsonNode part, Map<String, String> typed) {
        int type = part.path("type").asInt(0);
        ObjectNode filled = Json.object().put("type", type).put("id", 1);
        if (part.has("component")) {
            filled.set("component", filledPart(part.path("component"), typed));
        } else if (part.has("components")) {
            ArrayNode inner = filled.putArray("components");
            part.path("components").forEach(one -> inner.add(filledPart(one, typed)));
        } else if (type != 10) {
            String id = Json.text(part, "custom_id");
            String value = typed.getOrDefault(id, Json.text(part, "value"));
            filled.put("custom_id", id);
            if (type == 4) {
                filled.put("value", value);
            } else {
                filled.putArray("values").add(value);
            }
        }
        return filled;
    }
}
