package floorwire.chat.slack.standin;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** What is typed into a modal. */
final class Forms {

    private Forms() {}

    /** @throws AssertionError if a field is not there, or one that must be filled is empty: Slack's client would not send it */
    static void fill(View view, Map<String, ?> values) {
        List<Control> controls = view.controls();
        values.keySet().forEach(view::control);
        for (Control control : controls) {
            Object value = values.containsKey(control.label()) ? values.get(control.label()) : values.get(control.actionId());
            if (value != null) {
                List<String> words =
                        value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
                view.choices().put(control, view.choices().chosen(control, words));
            } else if (isEmpty(view, control)) {
                untouched(view, control);
            }
        }
    }

    private static boolean isEmpty(View view, Control control) {
        return view.choices().values().path(control.blockId()).path(control.actionId()).isMissingNode();
    }

    private static void untouched(View view, Control control) {
        Choices.initial(control).ifPresentOrElse(initial -> view.choices().put(control, initial), () -> {
            if (!control.optional()) {
                throw new AssertionError("left empty: " + control);
            }
            if (!control.type().equals("button")) {
                view.choices().put(control, empty(control.type()));
            }
        });
    }

    private static ObjectNode empty(String type) {
        ObjectNode empty = Json.object().put("type", type);
        return switch (type) {
            case "checkboxes", "multi_static_select", "multi_external_select" -> empty.set("selected_options", Json.array());
            case "static_select", "external_select", "radio_buttons" -> empty.putNull("selected_option");
            case "conversations_select" -> empty.putNull("selected_conversation");
            case "channels_select" -> empty.putNull("selected_channel");
            default -> empty.putNull("value");
        };
    }
}
