package floorwire.chat.slack.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** What blocks may hold, by Slack's reference of Block Kit: what the published types leave out. */
final class BlockRules {

    private static final int IN_MESSAGE = 50;
    private static final int IN_VIEW = 100;
    /** By a report (bolt-js#2509) all blocks together; the number is not documented. */
    private static final int ALL_TEXT = 13_200;
    private static final int MARKDOWN = 12_000;

    private final List<String> problems = new ArrayList<>();

    private BlockRules() {}

    /** @throws Refusal {@code msg_blocks_too_long}, or the given word with what is wrong */
    static void message(JsonNode message, String error) {
        if (length(message.path("blocks")) > ALL_TEXT) {
            throw Refusal.of("msg_blocks_too_long");
        }
        List<String> found = messageProblems(message);
        if (!found.isEmpty()) {
            throw Refusal.of(error, found);
        }
    }

    static List<String> messageProblems(JsonNode message) {
        BlockRules rules = new BlockRules();
        rules.blocks(message.path("blocks"), "/blocks", IN_MESSAGE);
        rules.atMost(length(message.path("blocks")), ALL_TEXT, "/blocks", "characters in all");
        int index = 0;
        for (JsonNode attachment : message.path("attachments")) {
            rules.blocks(attachment.path("blocks"), "/attachments/" + index++ + "/blocks", IN_MESSAGE);
        }
        return rules.problems;
    }

    /** @throws Refusal {@code invalid_arguments} with what is wrong */
    static void view(JsonNode view) {
        List<String> found = viewProblems(view);
        if (!found.isEmpty()) {
            throw Refusal.of("invalid_arguments", found);
        }
    }

    static List<String> viewProblems(JsonNode view) {
        BlockRules rules = new BlockRules();
        boolean modal = Json.text(view, "type").equals("modal");
        rules.check(modal || Json.text(view, "type").equals("home"), "/view/type", "must be modal or home");
        rules.check(view.path("blocks").isArray(), "/view/blocks", "missing");
        rules.blocks(view.path("blocks"), "/view/blocks", IN_VIEW);
        rules.text(view, "callback_id", 255, "/view");
        rules.text(view, "private_metadata", 3000, "/view");
        rules.text(view, "external_id", 255, "/view");
        if (modal) {
            for (String word : List.of("title", "submit", "close")) {
                rules.plain(view, word, 24, "/view");
            }
            rules.check(view.has("title"), "/view/title", "missing");
            boolean form = view.path("blocks").valueStream().anyMatch(block -> Json.text(block, "type").equals("input"));
            rules.check(!form || view.has("submit"), "/view/submit", "missing where there is an input");
        }
        return rules.problems;
    }

    /** @throws Refusal {@code cannot_unfurl_message} with what is wrong */
    static void unfurl(JsonNode unfurl) {
        // reported of 2022 (java-slack-sdk#948), and nowhere documented
        if (unfurl.path("blocks").valueStream().anyMatch(block -> Json.text(block, "type").equals("rich_text"))) {
            throw Refusal.of("cannot_unfurl_message", List.of("rich_text in an unfurl"));
        }
        message(unfurl, "cannot_unfurl_message");
    }

    private static int length(JsonNode node) {
        int length = node.isObject() && node.has("text") && node.path("text").isString() ? Json.text(node, "text").length() : 0;
        for (JsonNode inside : node) {
            length += length(inside);
        }
        return length;
    }

    private void blocks(JsonNode blocks, String path, int most) {
        atMost(blocks.size(), most, path, "blocks");
        Set<String> ids = new HashSet<>();
        int markdown = 0;
        for (int i = 0; i < blocks.size(); i++) {
            JsonNode block = blocks.path(i);
            String at = path + '/' + i;
            text(block, "block_id", 255, at);
            check(!block.has("block_id") || ids.add(Json.text(block, "block_id")), at + "/block_id", "twice");
            block(block, at);
            markdown += Json.text(block, "type").equals("markdown") ? Json.text(block, "text").length() : 0;
        }
        atMost(markdown, MARKDOWN, path, "characters of markdown");
    }

    private void block(JsonNode block, String at) {
        switch (Json.text(block, "type")) {
            case "section" -> section(block, at);
            case "header" -> {
                plain(block, "text", 150, at);
                check(block.path("text").isObject(), at + "/text", "missing");
            }
            case "context" -> {
                size(block.path("elements"), 10, at + "/elements");
                for (int i = 0; i < block.path("elements").size(); i++) {
                    leaf(block.path("elements").path(i), at + "/elements/" + i);
                }
            }
            case "actions" -> {
                size(block.path("elements"), 25, at + "/elements");
                Set<String> ids = new HashSet<>();
                for (int i = 0; i < block.path("elements").size(); i++) {
                    JsonNode element = block.path("elements").path(i);
                    check(!element.has("action_id") || ids.add(Json.text(element, "action_id")), at + "/elements/" + i + "/action_id",
                            "twice");
                    ElementRules.check(this, element, at + "/elements/" + i);
                }
            }
            case "input" -> {
                plain(block, "label", 2000, at);
                plain(block, "hint", 2000, at);
                check(block.path("label").isObject(), at + "/label", "missing");
                ElementRules.check(this, block.path("element"), at + "/element");
            }
            case "image" -> {
                plain(block, "title", 2000, at);
                image(block, at);
            }
            case "markdown" -> check(!Json.text(block, "text").isEmpty(), at + "/text", "empty");
            case "divider", "rich_text", "table", "video", "file", "context_actions" -> {
                // nothing that the published types do not say
            }
            default -> problems.add("unsupported type: " + Json.text(block, "type") + pointer(at + "/type"));
        }
    }

    private void section(JsonNode block, String at) {
        check(block.has("text") || !block.path("fields").isEmpty(), at, "neither text nor fields");
        if (block.has("text")) {
            words(block.path("text"), 3000, at + "/text");
        }
        atMost(block.path("fields").size(), 10, at + "/fields", "items");
        for (int i = 0; i < block.path("fields").size(); i++) {
            words(block.path("fields").path(i), 2000, at + "/fields/" + i);
        }
        if (block.has("accessory")) {
            ElementRules.check(this, block.path("accessory"), at + "/accessory");
        }
    }

    private void leaf(JsonNode element, String at) {
        if (Json.text(element, "type").equals("image")) {
            image(element, at);
        } else {
            words(element, 3000, at);
        }
    }

    void image(JsonNode image, String at) {
        text(image, "alt_text", 2000, at);
        text(image, "image_url", 3000, at);
        check(image.has("alt_text"), at + "/alt_text", "missing");
        check(image.has("image_url") != image.has("slack_file"), at, "one of image_url and slack_file");
    }

    /** A text object that is there. */
    void words(JsonNode object, int most, String at) {
        String type = Json.text(object, "type");
        check(type.equals("plain_text") || type.equals("mrkdwn"), at + "/type", "must be plain_text or mrkdwn");
        check(!Json.text(object, "text").isEmpty(), at + "/text", "empty");
        atMost(Json.text(object, "text").length(), most, at + "/text", "characters");
    }

    /** A text object of a field, if it is there, which must be plain. */
    void plain(JsonNode of, String field, int most, String at) {
        if (Json.has(of, field)) {
            words(of.path(field), most, at + '/' + field);
            check(Json.text(of.path(field), "type").equals("plain_text"), at + '/' + field + "/type", "must be plain_text");
        }
    }

    void text(JsonNode of, String field, int most, String at) {
        atMost(Json.text(of, field).length(), most, at + '/' + field, "characters");
    }

    void size(JsonNode items, int most, String at) {
        check(!items.isEmpty(), at, "no more than 0 items [minimum 1]");
        atMost(items.size(), most, at, "items");
    }

    void atMost(int count, int most, String at, String what) {
        check(count <= most, at, count + " " + what + ", no more than " + most + " allowed");
    }

    void check(boolean fine, String at, String problem) {
        if (!fine) {
            problems.add(problem + pointer(at));
        }
    }

    private static String pointer(String at) {
        return " [json-pointer:" + at + "]";
    }
}
