package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message's body as Slack would judge it by the lengths that the schemas of its types lack; what it would refuse, each by the limit's
 * name. And by what we promise: no text of ours is mrkdwn but the link of a small line, and no emoji is made of a text.
 */
public final class SlackBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String LINK = "<https://[a-z0-9.-]+(?:\\.gov|\\.mil|\\.nato\\.int|\\.un\\.org)(?:[/?#][^<>|\\s]*)?\\|[a-z0-9.-]+>";

    private final List<String> refused = new ArrayList<>();
    private final Set<String> actions = new HashSet<>();

    private SlackBody() {}

    /** Empty for what Slack would take. */
    public static List<String> refusals(String json) {
        SlackBody read = new SlackBody();
        read.message(MAPPER.readTree(json));
        return List.copyOf(read.refused);
    }

    /** The same for a modal. */
    public static List<String> viewRefusals(String json) {
        SlackBody read = new SlackBody();
        read.view(MAPPER.readTree(json));
        return List.copyOf(read.refused);
    }

    private void view(JsonNode view) {
        limit(SlackLimits.VIEW_BLOCKS, view.path("blocks").size());
        limit(SlackLimits.PRIVATE_METADATA, text(view, "private_metadata").length());
        words(SlackLimits.VIEW_TITLE, view.path("title"));
        for (String button : List.of("submit", "close")) {
            if (view.has(button)) {
                words(SlackLimits.VIEW_BUTTON, view.path(button));
            }
        }
        Set<String> ids = new HashSet<>();
        for (JsonNode block : view.path("blocks")) {
            if (block.has("block_id") && !ids.add(text(block, "block_id"))) {
                refused.add("twice: " + text(block, "block_id"));
            }
            if (text(block, "type").equals("input") && !view.has("submit")) {
                refused.add("no submit");
            }
            block(block);
        }
    }

    private void message(JsonNode body) {
        limit(SlackLimits.TEXT, text(body, "text").length());
        limit(SlackLimits.BLOCKS, body.path("blocks").size());
        limit(SlackLimits.BLOCKS_JSON, body.path("blocks").isMissingNode() ? 0 : body.path("blocks").toString().length());
        body.path("blocks").forEach(this::block);
    }

    private void block(JsonNode block) {
        limit(SlackLimits.BLOCK_ID, text(block, "block_id").length());
        switch (text(block, "type")) {
            case "header" -> words(SlackLimits.HEADER, block.path("text"));
            case "context" -> {
                limit(SlackLimits.CONTEXT_ELEMENTS, block.path("elements").size());
                atLeastOne(block.path("elements"));
                block.path("elements").forEach(element -> words(SlackLimits.TEXT_OBJECT, element));
            }
            case "section" -> {
                if (!block.path("text").isMissingNode()) {
                    words(SlackLimits.TEXT_OBJECT, block.path("text"));
                }
                limit(SlackLimits.SECTION_FIELDS, block.path("fields").size());
                block.path("fields").forEach(field -> words(SlackLimits.SECTION_FIELD, field));
            }
            case "image" -> {
                limit(SlackLimits.ALT_TEXT, text(block, "alt_text").length());
                limit(SlackLimits.IMAGE_TITLE, text(block.path("title"), "text").length());
                limit(SlackLimits.URL, text(block, "image_url").length());
            }
            case "rich_text" -> {
                atLeastOne(block.path("elements"));
                block.path("elements").forEach(this::rich);
            }
            case "divider" -> {
                // nothing in it
            }
            case "input" -> {
                words(SlackLimits.FIELD_LABEL, block.path("label"));
                if (block.has("hint")) {
                    words(SlackLimits.FIELD_HINT, block.path("hint"));
                }
                action(block.path("element"));
            }
            case "actions" -> {
                limit(SlackLimits.ACTIONS_ELEMENTS, block.path("elements").size());
                atLeastOne(block.path("elements"));
                block.path("elements").forEach(this::action);
            }
            default -> refused.add("unknown: " + text(block, "type"));
        }
    }

    private void action(JsonNode element) {
        String id = text(element, "action_id");
        limit(SlackLimits.ACTION_ID, id.length());
        if (id.isEmpty() || !actions.add(id)) {
            refused.add(id.isEmpty() ? "no action_id" : "twice: " + id);
        }
        if (text(element, "type").equals("button")) {
            words(SlackLimits.BUTTON_TEXT, element.path("text"));
            limit(SlackLimits.BUTTON_VALUE, text(element, "value").length());
            limit(SlackLimits.URL, text(element, "url").length());
            return;
        }
        boolean radio = text(element, "type").equals("radio_buttons");
        if (!radio) {
            words(SlackLimits.PLACEHOLDER, element.path("placeholder"));
        }
        if (radio || text(element, "type").equals("static_select")) {
            limit(radio ? SlackLimits.RADIO_OPTIONS : SlackLimits.OPTIONS, element.path("options").size());
            atLeastOne(element.path("options"));
        }
        Set<String> values = new HashSet<>();
        for (JsonNode option : element.path("options")) {
            option(option);
            if (!values.add(text(option, "value"))) {
                refused.add("twice: " + text(option, "value"));
            }
        }
        if (element.has("initial_option")) {
            option(element.path("initial_option"));
        }
    }

    private void option(JsonNode option) {
        words(SlackLimits.OPTION_TEXT, option.path("text"));
        limit(SlackLimits.OPTION_VALUE, text(option, "value").length());
        limit(SlackLimits.OPTION_DESCRIPTION, text(option.path("description"), "text").length());
    }

    /** Sections, lists of sections, and in them words, and links to official pages. */
    private void rich(JsonNode element) {
        switch (text(element, "type")) {
            case "rich_text_section", "rich_text_list" -> {
                atLeastOne(element.path("elements"));
                element.path("elements").forEach(this::rich);
            }
            case "text" -> {
                if (text(element, "text").isEmpty()) {
                    refused.add("an empty text");
                }
            }
            case "link" -> {
                if (!("<" + text(element, "url") + "|x>").matches(LINK)) {
                    refused.add("a link to " + text(element, "url"));
                }
            }
            case "channel" -> {
                if (!text(element, "channel_id").matches("[CG][A-Z0-9]+")) {
                    refused.add("a channel " + text(element, "channel_id"));
                }
            }
            default -> refused.add("more than words: " + text(element, "type"));
        }
    }

    private void words(SlackLimits limit, JsonNode text) {
        limit(limit, text(text, "text").length());
        if (text(text, "text").isBlank()) {
            refused.add("an empty text");
        }
        boolean link = text(text, "type").equals("mrkdwn") && text.path("verbatim").asBoolean(false) && text(text, "text").matches(LINK);
        boolean plain = text(text, "type").equals("plain_text") && text.path("emoji").isBoolean() && !text.path("emoji").asBoolean();
        if (!link && !plain) {
            refused.add("more than words: " + text(text, "text"));
        }
    }

    private void atLeastOne(JsonNode elements) {
        if (elements.isEmpty()) {
            refused.add("nothing in it");
        }
    }

    private void limit(SlackLimits limit, int count) {
        if (!limit.holds(count)) {
            refused.add(limit.name());
        }
    }

    /** A node and all within it. */
    static Stream<JsonNode> all(JsonNode node) {
        return Stream.concat(Stream.of(node), node.valueStream().flatMap(SlackBody::all));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
