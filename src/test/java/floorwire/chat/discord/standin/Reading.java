package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** A message as a person reads it. */
final class Reading {

    private Reading() {}

    static String text(JsonNode message) {
        StringJoiner lines = new StringJoiner("\n");
        Consumer<String> line = text -> {
            if (!text.isEmpty()) {
                lines.add(text);
            }
        };
        line.accept(Json.text(message, "content"));
        for (JsonNode embed : message.path("embeds")) {
            line.accept(Json.text(embed.path("author"), "name"));
            line.accept(Json.text(embed, "title"));
            line.accept(Json.text(embed, "description"));
            for (JsonNode field : embed.path("fields")) {
                line.accept(Json.text(field, "name"));
                line.accept(Json.text(field, "value"));
            }
            line.accept(Json.text(embed.path("footer"), "text"));
        }
        each(message.path("components"), component -> {
            if (component.path("type").asInt(0) == 10) {
                line.accept(Json.text(component, "content"));
            }
        });
        return lines.toString();
    }

    static List<Control> controls(JsonNode message) {
        List<Control> controls = new ArrayList<>();
        each(message.path("components"), component -> {
            int type = component.path("type").asInt(0);
            if (type == 2 || type == 3 || (type >= 5 && type <= 8)) {
                List<String> values = new ArrayList<>();
                component.path("options").forEach(option -> values.add(Json.text(option, "value")));
                controls.add(new Control(type, Json.text(component, type == 2 ? "label" : "placeholder"), Json.text(component, "custom_id"),
                        Json.text(component, "url"), component.path("disabled").asBoolean(false), List.copyOf(values)));
            }
        });
        return controls;
    }

    /** Every component, those inside rows, containers, sections and labels too. */
    static void each(JsonNode components, Consumer<JsonNode> action) {
        for (JsonNode component : components) {
            action.accept(component);
            each(component.path("components"), action);
            for (String single : List.of("accessory", "component")) {
                if (component.has(single)) {
                    each(Json.array().add(component.path(single)), action);
                }
            }
        }
    }
}
