package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/**
 * What Discord refuses in a message (code 50035), by the documents; in places the published specification is laxer, as with its 4,000
 * characters of content.
 */
final class MessageRules {

    /** @param path the field with dots */
    record Problem(String path, String code, String message) {
        @Override
        public String toString() {
            return path + ": " + message;
        }
    }

    private final List<Problem> problems = new ArrayList<>();

    private MessageRules() {}

    /**
     * @param nonceAllowed whether it is a message of a channel, not one of an interaction or a forum post
     * @throws Refusal     50006 or 50035
     */
    static void check(JsonNode message, Set<String> files, boolean nonceAllowed) {
        if (isEmpty(message) && files.isEmpty()) {
            throw Refusal.of(400, 50006, "Cannot send an empty message");
        }
        refuse(problems(message, files, nonceAllowed));
    }

    /** The same for an edit, which says only what changes. */
    static void checkEdit(Post post, JsonNode sent, Set<String> files) {
        var merged = post.raw().deepCopy();
        merged.remove("attachments");
        merged.remove("nonce");
        sent.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                merged.set(field.getKey(), field.getValue());
            } else {
                merged.remove(field.getKey());
            }
        });
        merged.put("flags", post.flags() | sent.path("flags").asInt(0));
        if (isEmpty(merged) && files.isEmpty() && post.files().isEmpty()) {
            throw Refusal.of(400, 50006, "Cannot send an empty message");
        }
        refuse(problems(merged, files, false));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw Refusal.invalid(first.path, first.code, first.message);
        }
    }

    private static boolean isEmpty(JsonNode message) {
        return Json.text(message, "content").isEmpty() && message.path("embeds").isEmpty() && message.path("components").isEmpty()
                && message.path("sticker_ids").isEmpty() && !Json.has(message, "poll");
    }

    static List<Problem> problems(JsonNode message, Set<String> files, boolean nonceAllowed) {
        var rules = new MessageRules();
        rules.message(message, files, nonceAllowed);
        return rules.problems;
    }

    private void message(JsonNode message, Set<String> files, boolean nonceAllowed) {
        atMost(message, "content", "content", 2000);
        if (nonceAllowed) {
            atMost(message, "nonce", "nonce", 25);
        }
        count("files", files.size(), 10);
        attachments(message.path("attachments"));
        EmbedRules.check(message.path("embeds"), problems);
        boolean v2 = (message.path("flags").asInt(0) & Post.V2) != 0;
        if (v2 && (!Json.text(message, "content").isEmpty() || !message.path("embeds").isEmpty() || Json.has(message, "poll"))) {
            add("content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
                    "content, embeds and poll cannot stand with components V2");
        }
        ComponentRules.check(message.path("components"), v2, problems);
        mentions(message.path("allowed_mentions"));
    }

    private void attachments(JsonNode attachments) {
        count("attachments", attachments.size(), 10);
        for (int i = 0; i < attachments.size(); i++) {
            atMost(attachments.path(i), "description", "attachments." + i + ".description", 1024);
        }
    }

    private void mentions(JsonNode allowed) {
        for (String kind : List.of("users", "roles")) {
            boolean all = false;
            for (JsonNode parsed : allowed.path("parse")) {
                all |= parsed.asString("").equals(kind);
            }
            if (all && !allowed.path(kind).isEmpty()) {
                add("allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                        "parse:[\"" + kind + "\"] and " + kind + " exclude each other");
            }
            count("allowed_mentions." + kind, allowed.path(kind).size(), 100);
        }
    }

    private void atMost(JsonNode node, String field, String path, int most) {
        atMost(problems, Json.text(node, field), path, most);
    }

    private void count(String path, int size, int most) {
        if (size > most) {
            add(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length.");
        }
    }

    private void add(String path, String code, String message) {
        problems.add(new Problem(path, code, message));
    }

    /** Lengths are counted in UTF-16 units here; whether Discord counts code points is not documented, and these are never fewer. */
    static void atMost(List<Problem> problems, String text, String path, int most) {
        if (text.length() > most) {
            problems.add(new Problem(path, "BASE_TYPE_MAX_LENGTH", "Must be " + most + " or fewer in length."));
        }
    }
}
