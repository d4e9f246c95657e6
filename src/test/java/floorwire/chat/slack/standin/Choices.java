package floorwire.chat.slack.standin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** What was chosen and typed on a surface, as Slack hands it out with the next action; and the options that the app offered. */
final class Choices {

    private final ObjectNode values = Json.object();
    private final Map<String, List<JsonNode>> offered = new HashMap<>();

    /** {@code state.values}: by block, then by action. */
    ObjectNode values() {
        return values.deepCopy();
    }

    /** Those of controls that are still there, by their ids. */
    Choices of(List<Control> controls) {
        Choices kept = new Choices();
        for (Control control : controls) {
            JsonNode value = values.path(control.blockId()).path(control.actionId());
            if (!control.blockId().isEmpty() && !value.isMissingNode()) {
                kept.put(control, (ObjectNode) value);
            }
            if (offered.containsKey(control.actionId())) {
                kept.offered(control.actionId(), offered.getOrDefault(control.actionId(), List.of()));
            }
        }
        return kept;
    }

    void offered(String actionId, List<JsonNode> options) {
        offered.put(actionId, options);
    }

    void put(Control control, ObjectNode value) {
        values.withObject("/" + escaped(control.blockId())).set(control.actionId(), value);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The part of an action that tells what was chosen.
     *
     * @throws AssertionError if Slack's client would not let through what was chosen
     */
    ObjectNode chosen(Control control, List<String> chosen) {
        ObjectNode value = Json.object().put("type", control.type());
        String one = chosen.isEmpty() ? "" : chosen.getFirst();
        switch (control.type()) {
            case "static_select", "external_select", "overflow", "radio_buttons" -> value.set("selected_option", option(control, one));
            case "multi_static_select", "multi_external_select", "checkboxes" -> value.set("selected_options",
                    Json.array(chosen.stream().map(name -> option(control, name))));
            case "conversations_select" -> value.put("selected_conversation", one);
            case "channels_select" -> value.put("selected_channel", one);
            case "users_select" -> value.put("selected_user", one);
            case "multi_conversations_select" -> value.set("selected_conversations", Json.strings(chosen));
            case "multi_channels_select" -> value.set("selected_channels", Json.strings(chosen));
            case "multi_users_select" -> value.set("selected_users", Json.strings(chosen));
            case "datepicker" -> value.put("selected_date", one);
            case "timepicker" -> value.put("selected_time", one);
            case "plain_text_input", "email_text_input", "url_text_input", "number_input" -> value.put("value", one);
            default -> throw new AssertionError("controls of type " + control.type() + " are not played here");
        }
        return value;
    }

    /** By its value or by its words. */
    private JsonNode option(Control control, String word) {
        List<JsonNode> options =
                control.type().contains("external") ? offered.getOrDefault(control.actionId(), List.of()) : control.options();
        return options.stream()
                .filter(option -> Json.text(option, "value").equals(word) || Json.text(option.path("text"), "text").equals(word))
                .findFirst().orElseThrow(() -> new AssertionError("not among the options " + options + ": " + word));
    }

    /** What a field holds before anybody touches it. */
    static Optional<ObjectNode> initial(Control control) {
        ObjectNode value = Json.object().put("type", control.type());
        JsonNode element = control.element();
        element.properties().stream().filter(field -> field.getKey().startsWith("initial_")).forEach(field -> value.set(
                field.getKey().equals("initial_value") ? "value" : field.getKey().replace("initial_", "selected_"), field.getValue()));
        return value.size() > 1 ? Optional.of(value) : Optional.empty();
    }
}
