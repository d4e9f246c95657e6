package floorwire.chat.discord.standin;

import java.util.List;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/** Embeds: ten of them, 6,000 characters over all, each part with its own limit. By the documents. */
final class EmbedRules {

    private static final int OVER_ALL = 6000;

    private EmbedRules() {}

    static void check(JsonNode embeds, List<MessageRules.Problem> problems) {
        if (embeds.size() > 10) {
            problems.add(new MessageRules.Problem("embeds", "BASE_TYPE_MAX_LENGTH", "Must be 10 or fewer in length."));
        }
        int sum = 0;
        for (int i = 0; i < embeds.size(); i++) {
            sum += embed(embeds.path(i), "embeds." + i, problems);
        }
        if (sum > OVER_ALL) {
            problems.add(new MessageRules.Problem("embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of 6000"));
        }
    }

    private static int embed(JsonNode embed, String path, List<MessageRules.Problem> problems) {
        int sum = part(embed, "title", path, 256, problems) + part(embed, "description", path, 4096, problems)
                + part(embed.path("footer"), "text", path + ".footer", 2048, problems)
                + part(embed.path("author"), "name", path + ".author", 256, problems);
        JsonNode fields = embed.path("fields");
        if (fields.size() > 25) {
            problems.add(new MessageRules.Problem(path + ".fields", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length."));
        }
        for (int i = 0; i < fields.size(); i++) {
            String at = path + ".fields." + i;
            for (String needed : List.of("name", "value")) {
                if (Json.text(fields.path(i), needed).isEmpty()) {
                    problems.add(new MessageRules.Problem(at + "." + needed, "BASE_TYPE_REQUIRED", "This field is required"));
                }
            }
            sum += part(fields.path(i), "name", at, 256, problems) + part(fields.path(i), "value", at, 1024, problems);
        }
        return sum;
    }

    private static int part(JsonNode node, String field, String path, int most, List<MessageRules.Problem> problems) {
        String text = Json.text(node, field);
        MessageRules.atMost(problems, text, path + "." + field, most);
        return text.length();
    }
}
