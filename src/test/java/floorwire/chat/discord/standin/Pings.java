package floorwire.chat.discord.standin;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import floorwire.chat.standin.Json;

/**
 * Whom a message notifies: what its content and text components name, as far as {@code allowed_mentions} lets it; absent, that is all of
 * it. Embeds notify nobody. By the documents.
 */
final class Pings {

    private static final Pattern MENTION = Pattern.compile("<@(?<role>&?)!?(?<id>\\d+)>|@(?<all>everyone|here)\\b");

    private Pings() {}

    static Set<String> of(JsonNode sent, Post post) {
        StringBuilder text = new StringBuilder(Json.text(sent, "content"));
        Reading.each(sent.path("components"),
                part -> text.append('\n').append(part.path("type").asInt(0) == 10 ? Json.text(part, "content") : ""));
        Set<String> pinged = new LinkedHashSet<>();
        JsonNode allowed = sent.path("allowed_mentions");
        boolean open = allowed.isMissingNode() || allowed.isNull();
        Matcher mention = MENTION.matcher(text);
        while (mention.find()) {
            if (mention.group("all") != null) {
                add(pinged, mention.group("all"), open || names(allowed.path("parse"), "everyone"));
            } else if (mention.group("role").isEmpty()) {
                add(pinged, mention.group("id"),
                        open || names(allowed.path("parse"), "users") || names(allowed.path("users"), mention.group("id")));
            } else {
                add(pinged, mention.group("id"),
                        open || names(allowed.path("parse"), "roles") || names(allowed.path("roles"), mention.group("id")));
            }
        }
        if (Json.has(sent, "message_reference") && allowed.path("replied_user").asBoolean(open)) {
            post.channel().post(Json.text(sent.path("message_reference"), "message_id"))
                    .ifPresent(target -> pinged.add(target.author().id()));
        }
        return pinged;
    }

    private static void add(Set<String> pinged, String who, boolean allowed) {
        if (allowed) {
            pinged.add(who);
        }
    }

    private static boolean names(JsonNode list, String wanted) {
        for (JsonNode one : list) {
            if (one.asString("").equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
