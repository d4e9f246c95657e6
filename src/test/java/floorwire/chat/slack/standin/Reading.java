package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** A message or a view as a person reads it. */
final class Reading {

    private static final Set<String> INTERACTIVE = Set.of("button", "static_select", "external_select", "conversations_select",
            "channels_select", "users_select", "multi_static_select", "multi_external_select", "multi_conversations_select",
            "multi_channels_select", "multi_users_select", "overflow", "radio_buttons", "checkboxes", "datepicker", "timepicker",
            "plain_text_input", "email_text_input", "url_text_input", "number_input", "workflow_button");
    private static final Pattern MENTION = Pattern.compile("<!(channel|here|everyone)(?:\\|[^>]*)?>|<@([UW]\\w+)(?:\\|[^>]*)?>"
            + "|<!subteam\\^(\\w+)(?:\\|[^>]*)?>");

    private Reading() {}

    /** The blocks' words; where there are none, the text, which is what else only a notification shows. */
    static String text(JsonNode surface) {
        StringJoiner lines = new StringJoiner("\n");
        add(lines, surface.path("title"));
        if (surface.path("blocks").isEmpty()) {
            line(lines, Json.text(surface, "text"));
        }
        surface.path("blocks").forEach(block -> block(lines, block));
        surface.path("attachments").forEach(attachment -> {
            line(lines, Json.text(attachment, "text"));
            attachment.path("blocks").forEach(block -> block(lines, block));
        });
        return lines.toString();
    }

    private static void block(StringJoiner lines, JsonNode block) {
        switch (Json.text(block, "type")) {
            case "markdown" -> line(lines, Json.text(block, "text"));
            case "rich_text" -> line(lines, rich(block));
            case "image" -> {
                add(lines, block.path("title"));
                line(lines, Json.text(block, "alt_text"));
            }
            default -> {
                add(lines, block.path("text"));
                add(lines, block.path("label"));
                block.path("fields").forEach(field -> add(lines, field));
                if (Json.text(block, "type").equals("context")) {
                    block.path("elements").forEach(element -> line(lines, Json.text(element, "text") + Json.text(element, "alt_text")));
                }
            }
        }
    }

    private static String rich(JsonNode node) {
        StringBuilder text = new StringBuilder(Json.text(node, "text"));
        node.path("elements").forEach(inside -> text.append(rich(inside)));
        return text.toString();
    }

    private static void add(StringJoiner lines, JsonNode textObject) {
        line(lines, Json.text(textObject, "text"));
    }

    private static void line(StringJoiner lines, String text) {
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }

    static List<Control> controls(JsonNode surface) {
        List<Control> controls = new ArrayList<>();
        elements(surface.path("blocks"), (block, element) -> {
            if (INTERACTIVE.contains(Json.text(element, "type"))) {
                controls.add(Control.of(element, block));
            }
        });
        return controls;
    }

    /** Each block's elements, its accessory and its field, with the block. */
    static void elements(JsonNode blocks, BiConsumer<JsonNode, JsonNode> action) {
        for (JsonNode block : blocks) {
            block.path("elements").forEach(element -> action.accept(block, element));
            for (String single : List.of("accessory", "element")) {
                if (block.has(single)) {
                    action.accept(block, block.path(single));
                }
            }
        }
    }

    /** Who is notified by it: {@code channel}, {@code here}, {@code everyone}, ids of users and groups. */
    static Set<String> pings(JsonNode message) {
        Set<String> pinged = new LinkedHashSet<>();
        pings(message, pinged);
        return pinged;
    }

    private static void pings(JsonNode node, Set<String> pinged) {
        switch (Json.text(node, "type")) {
            case "plain_text" -> {
                return;
            }
            case "broadcast" -> pinged.add(Json.text(node, "range"));
            case "user" -> pinged.add(Json.text(node, "user_id"));
            default -> {
                // words
            }
        }
        Matcher mention = MENTION.matcher(Json.text(node, "text"));
        while (mention.find()) {
            for (int group = 1; group <= 3; group++) {
                if (mention.group(group) != null) {
                    pinged.add(mention.group(group));
                }
            }
        }
        node.forEach(inside -> pings(inside, pinged));
    }
}
