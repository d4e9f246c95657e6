package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/**
 * A button, a menu or a field.
 *
 * @param label    a button's words, a menu's placeholder, a field's label
 * @param url      empty unless a link
 * @param optional whether a form may be sent without it
 * @param dispatches whether the app hears of it at once: of a field only with {@code dispatch_action}
 * @param element  as it was sent
 */
public record Control(String type, String label, String actionId, String blockId, String url, boolean optional, boolean dispatches,
        JsonNode element) {

    static Control of(JsonNode element, JsonNode block) {
        String words = Json.text(element.path("text"), "text") + Json.text(element.path("placeholder"), "text");
        boolean field = Json.text(block, "type").equals("input");
        return new Control(Json.text(element, "type"), field ? Json.text(block.path("label"), "text") : words,
                Json.text(element, "action_id"),
                Json.text(block, "block_id"), Json.text(element, "url"), !field || block.path("optional").asBoolean(false),
                !field || block.path("dispatch_action").asBoolean(false), element);
    }

    /** A menu's own options, in order, those of groups too. */
    public List<JsonNode> options() {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options;
    }

    boolean is(String word) {
        return label.equals(word) || actionId.equals(word);
    }

    @Override
    public String toString() {
        return type + " '" + label + "' " + actionId;
    }
}
