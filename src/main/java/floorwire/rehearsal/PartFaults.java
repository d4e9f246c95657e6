package floorwire.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.BillId;

/** What goes wrong with the API's details and parts of measures. */
final class PartFaults {
    private static final Map<String, String> ALIASES =
            Map.of("bioguideId", "bioguideID", "textVersions", "texts", "systemCode", "committeeCode");

    private PartFaults() {}

    /** @throws Broken where a fault says so */
    static void refuse(Faults faults, BillId bill, String path, Optional<String> part, Instant now) {
        String told = path.substring(Gateway.ROOT.length());
        if (faults.hitsAll(Fault.RESERVED, bill, now)) {
            throw new Broken(500, "UnboundLocalError: local variable 'bill' referenced before assignment");
        }
        if (part.filter("actions"::equals).isPresent() && faults.on(Fault.ACTIONS_FAIL, path, now)) {
            throw new Broken(500, "'NoneType' object is not iterable");
        }
        if (part.filter(List.of("text", "summaries")::contains).isPresent()) {
            if (faults.on(Fault.PARTS_NOT_FOUND, path, now)) {
                throw new Broken(404, "Unknown resource: " + told);
            }
            if (faults.on(Fault.PARTS_FAIL, path, now)) {
                throw new Broken(500, "list index out of range");
            }
        }
    }

    static ObjectNode edited(Faults faults, ObjectNode envelope, String path, Instant now) {
        ObjectNode edited = envelope;
        if (edited.has("bill") && faults.on(Fault.COUNT_OFF_BY_ONE, path, now)) {
            edited.get("bill").forEach(stub -> {
                if (stub instanceof ObjectNode counted && counted.has("count")) {
                    counted.put("count", counted.get("count").asInt() + 1);
                }
            });
        }
        if (faults.on(Fault.ALIASES, path, now)) {
            edited = (ObjectNode) renamed(edited);
        }
        if (faults.on(Fault.ENTITIES, path, now)) {
            escape(edited);
        }
        return edited;
    }

    private static JsonNode renamed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode other = Json.object();
            object.properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                String key = ALIASES.getOrDefault(entry.getKey(), entry.getKey());
                if (value.isNumber() && ("number".equals(key) || "congress".equals(key))) {
                    other.put(key, value.asString());
                } else {
                    other.set(key, renamed(value));
                }
            });
            return other;
        }
        if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                array.set(index, renamed(array.get(index)));
            }
        }
        return node;
    }

    private static void escape(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String key : List.of("title", "text")) {
                if (object.path(key).isString()) {
                    object.put(key, BillJson.entities(object.get(key).asString()));
                }
            }
        }
        node.forEach(PartFaults::escape);
    }
}
