package floorwire.chat.discord.standin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** Components, old (rows only) and V2. By the documents: 40 in all, 4,000 characters of text, five buttons or one menu in a row. */
final class ComponentRules {

    private static final int MOST = 40;
    private static final int MOST_TEXT = 4000;
    private static final Set<Integer> V2_TOP = Set.of(1, 9, 10, 12, 13, 14, 17);
    private static final Set<Integer> MENUS = Set.of(3, 5, 6, 7, 8);

    private final List<MessageRules.Problem> problems;
    private final Set<String> customIds = new HashSet<>();
    private int count;
    private int text;

    private ComponentRules(List<MessageRules.Problem> problems) {
        this.problems = problems;
    }

    static void check(JsonNode components, boolean v2, List<MessageRules.Problem> problems) {
        var rules = new ComponentRules(problems);
        if (!v2 && components.size() > 5) {
            rules.add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }
        for (int i = 0; i < components.size(); i++) {
            int type = components.path(i).path("type").asInt(0);
            if (v2 ? !V2_TOP.contains(type) : type != 1) {
                rules.add("components." + i, "UNION_TYPE_CHOICES", "type " + type + " cannot stand at the top"
                        + (v2 ? "" : " of a message without the flag for components V2"));
            }
            rules.component(components.path(i), "components." + i);
        }
        if (rules.count > MOST) {
            rules.add("components", "COMPONENT_MAX_TOTAL", rules.count + " components, of which 40 are allowed");
        }
        if (rules.text > MOST_TEXT) {
            rules.add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "text of " + rules.text + " characters exceeds 4000");
        }
    }

    private void component(JsonNode component, String path) {
        count++;
        int type = component.path("type").asInt(0);
        switch (type) {
            case 1 -> row(component, path);
            case 2 -> button(component, path);
            case 3, 5, 6, 7, 8 -> menu(component, path);
            case 9 -> section(component, path);
            case 10 -> {
                text += Json.text(component, "content").length();
                need(component, "content", path);
            }
            case 12 -> between(component.path("items"), path + ".items", 1, 10);
            case 17 -> between(component.path("components"), path + ".components", 1, MOST);
            default -> {}
        }
        for (int i = 0; i < component.path("components").size(); i++) {
            component(component.path("components").path(i), path + ".components." + i);
        }
        if (component.has("accessory")) {
            component(component.path("accessory"), path + ".accessory");
        }
    }

    private void row(JsonNode row, String path) {
        JsonNode parts = row.path("components");
        between(parts, path + ".components", 1, 5);
        for (JsonNode part : parts) {
            if (MENUS.contains(part.path("type").asInt(0)) && parts.size() > 1) {
                add(path + ".components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "a menu fills its row");
            }
        }
    }

    private void section(JsonNode section, String path) {
        between(section.path("components"), path + ".components", 1, 3);
        if (!Json.has(section, "accessory")) {
            add(path + ".accessory", "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private void button(JsonNode button, String path) {
        MessageRules.atMost(problems, Json.text(button, "label"), path + ".label", 80);
        int style = button.path("style").asInt(0);
        if (style < 1 || style > 6) {
            add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of {1, 2, 3, 4, 5, 6}.");
        } else if (style == 5) {
            need(button, "url", path);
            MessageRules.atMost(problems, Json.text(button, "url"), path + ".url", 512);
            if (Json.has(button, "custom_id")) {
                add(path, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            }
        } else if (style != 6) {
            customId(button, path);
        }
        if (style != 6 && Json.text(button, "label").isEmpty() && !Json.has(button, "emoji")) {
            add(path, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji");
        }
    }

    private void menu(JsonNode menu, String path) {
        customId(menu, path);
        MessageRules.atMost(problems, Json.text(menu, "placeholder"), path + ".placeholder", 150);
        if (menu.path("type").asInt(0) == 3) {
            between(menu.path("options"), path + ".options", 1, 25);
            Set<String> values = new HashSet<>();
            for (int i = 0; i < menu.path("options").size(); i++) {
                option(menu.path("options").path(i), path + ".options." + i, values);
            }
        }
    }

    private void option(JsonNode option, String path, Set<String> values) {
        for (String part : List.of("label", "value")) {
            need(option, part, path);
            MessageRules.atMost(problems, Json.text(option, part), path + "." + part, 100);
        }
        MessageRules.atMost(problems, Json.text(option, "description"), path + ".description", 100);
        if (!values.add(Json.text(option, "value"))) {
            add(path + ".value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    private void customId(JsonNode component, String path) {
        String id = Json.text(component, "custom_id");
        need(component, "custom_id", path);
        MessageRules.atMost(problems, id, path + ".custom_id", 100);
        if (!id.isEmpty() && !customIds.add(id)) {
            add(path + ".custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private void need(JsonNode node, String field, String path) {
        if (Json.text(node, field).isEmpty()) {
            add(path + "." + field, "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    private void between(JsonNode list, String path, int least, int most) {
        if (list.size() < least || list.size() > most) {
            add(path, "BASE_TYPE_BAD_LENGTH", "Must be between " + least + " and " + most + " in length.");
        }
    }

    private void add(String path, String code, String message) {
        problems.add(new MessageRules.Problem(path, code, message));
    }
}
