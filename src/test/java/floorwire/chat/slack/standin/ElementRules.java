package floorwire.chat.slack.standin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** What buttons, menus and fields may hold, by Slack's reference of Block Kit. */
final class ElementRules {

    private ElementRules() {}

    static void check(BlockRules rules, JsonNode element, String at) {
        rules.text(element, "action_id", 255, at);
        String type = Json.text(element, "type");
        switch (type) {
            case "button" -> button(rules, element, at);
            case "image" -> rules.image(element, at);
            case "overflow" -> options(rules, element, 5, at);
            case "checkboxes", "radio_buttons" -> options(rules, element, 10, at);
            case "static_select", "multi_static_select" -> {
                rules.plain(element, "placeholder", 150, at);
                boolean groups = element.has("option_groups");
                rules.check(groups != element.has("options"), at, "one of options and option_groups");
                if (groups) {
                    groups(rules, element, at);
                } else {
                    options(rules, element, 100, at);
                }
            }
            case "plain_text_input" -> {
                rules.plain(element, "placeholder", 150, at);
                rules.atMost(element.path("max_length").asInt(0), 3000, at + "/max_length", "characters");
            }
            case "" -> rules.check(false, at + "/type", "missing");
            default -> rules.plain(element, "placeholder", 150, at);
        }
        if (element.has("confirm")) {
            confirm(rules, element.path("confirm"), at + "/confirm");
        }
    }

    private static void button(BlockRules rules, JsonNode button, String at) {
        rules.plain(button, "text", 75, at);
        rules.check(button.path("text").isObject(), at + "/text", "missing");
        rules.text(button, "value", 2000, at);
        rules.text(button, "url", 3000, at);
        rules.text(button, "accessibility_label", 75, at);
        rules.check(List.of("", "primary", "danger").contains(Json.text(button, "style")), at + "/style", "must be primary or danger");
    }

    private static void groups(BlockRules rules, JsonNode element, String at) {
        JsonNode groups = element.path("option_groups");
        rules.size(groups, 100, at + "/option_groups");
        for (int i = 0; i < groups.size(); i++) {
            rules.plain(groups.path(i), "label", 75, at + "/option_groups/" + i);
            options(rules, groups.path(i), 100, at + "/option_groups/" + i);
        }
    }

    private static void options(BlockRules rules, JsonNode element, int most, String at) {
        JsonNode options = element.path("options");
        rules.size(options, most, at + "/options");
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String one = at + "/options/" + i;
            rules.words(options.path(i).path("text"), 75, one + "/text");
            rules.text(options.path(i), "value", 150, one);
            rules.check(values.add(Json.text(options.path(i), "value")), one + "/value", "twice");
            rules.atMost(Json.text(options.path(i).path("description"), "text").length(), 75, one + "/description", "characters");
        }
    }

    private static void confirm(BlockRules rules, JsonNode confirm, String at) {
        rules.plain(confirm, "title", 100, at);
        rules.words(confirm.path("text"), 300, at + "/text");
        rules.plain(confirm, "confirm", 30, at);
        rules.plain(confirm, "deny", 30, at);
    }
}
