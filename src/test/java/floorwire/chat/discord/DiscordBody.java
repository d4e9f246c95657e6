package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message's body as Discord would judge it by the limits that its published description lacks or does not tie together; what it would
 * refuse, each by the limit's name.
 */
public final class DiscordBody {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int COMPONENTS_V2 = 1 << 15;
    private static final Set<String> KNOWN = Set.of("content", "embeds", "allowed_mentions", "components", "flags", "attachments", "poll",
            "message_reference", "nonce", "enforce_nonce", "tts", "sticker_ids");

    private final List<String> refused = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private DiscordBody() {}

    public static List<String> refusals(String json) {
        return refusals(MAPPER.readTree(json));
    }

    /** Empty for what Discord would take. */
    public static List<String> refusals(JsonNode body) {
        DiscordBody read = new DiscordBody();
        read.message(body);
        return List.copyOf(read.refused);
    }

    private void message(JsonNode body) {
        body.propertyNames().stream().filter(name -> !KNOWN.contains(name)).forEach(name -> refused.add("unknown: " + name));
        boolean second = (body.path("flags").asInt(0) & COMPONENTS_V2) != 0;
        List<JsonNode> components = all(body.path("components")).toList();
        if (second) {
            Stream.of("content", "embeds", "poll").filter(name -> !body.path(name).isMissingNode() && !body.path(name).isNull()
                    && !(body.path(name).isString() && text(body, name).isEmpty()) && !(body.path(name).isArray() && body.path(name)
                            .isEmpty()))
                    .forEach(name -> refused.add("with components of the second kind: " + name));
            limit(DiscordLimits.COMPONENTS, components.size());
            limit(DiscordLimits.COMPONENTS_TEXT, components.stream().mapToInt(component -> text(component, "content").length()).sum());
        } else {
            components.stream().map(component -> component.path("type").asInt()).filter(type -> type >= 9)
                    .forEach(type -> refused.add("needs the flag: component " + type));
        }
        limit(DiscordLimits.CONTENT, text(body, "content").length());
        limit(DiscordLimits.ROWS, (int) components.stream().filter(component -> component.path("type").asInt() == 1).count());
        components.forEach(this::component);
        embeds(body.path("embeds"));
        limit(DiscordLimits.FILES, body.path("attachments").size());
        body.path("attachments").forEach(file -> limit(DiscordLimits.FILE_DESCRIPTION, text(file, "description").length()));
        limit(DiscordLimits.NONCE, text(body, "nonce").length());
    }

    private void component(JsonNode component) {
        switch (component.path("type").asInt()) {
            case 1 -> limit(DiscordLimits.BUTTONS_IN_A_ROW, component.path("components").size());
            case 2 -> {
                limit(DiscordLimits.BUTTON_LABEL, text(component, "label").length());
                if (component.path("style").asInt() < 5) {
                    id(component);
                }
            }
            case 3 -> {
                id(component);
                limit(DiscordLimits.PLACEHOLDER, text(component, "placeholder").length());
                limit(DiscordLimits.OPTIONS, component.path("options").size());
                Set<String> values = new HashSet<>();
                for (JsonNode option : component.path("options")) {
                    limit(DiscordLimits.OPTION_LABEL, text(option, "label").length());
                    limit(DiscordLimits.OPTION_DESCRIPTION, text(option, "description").length());
                    limit(DiscordLimits.CUSTOM_ID, text(option, "value").length());
                    if (!values.add(text(option, "value"))) {
                        refused.add("twice: " + text(option, "value"));
                    }
                }
            }
            case 10 -> {
                if (text(component, "content").isBlank()) {
                    refused.add("an empty text");
                }
            }
            case 12 -> {
                limit(DiscordLimits.GALLERY_ITEMS, component.path("items").size());
                component.path("items").forEach(item -> limit(DiscordLimits.FILE_DESCRIPTION, text(item, "description").length()));
            }
            default -> {
                // a container has only what is in it
            }
        }
    }

    private void id(JsonNode component) {
        String id = text(component, "custom_id");
        limit(DiscordLimits.CUSTOM_ID, id.length());
        if (id.isEmpty() || !ids.add(id)) {
            refused.add(id.isEmpty() ? "no custom_id" : "twice: " + id);
        }
    }

    private void embeds(JsonNode embeds) {
        limit(DiscordLimits.EMBEDS, embeds.size());
        int sum = 0;
        for (JsonNode embed : embeds) {
            sum += limit(DiscordLimits.EMBED_TITLE, text(embed, "title").length());
            sum += limit(DiscordLimits.EMBED_DESCRIPTION, text(embed, "description").length());
            sum += limit(DiscordLimits.EMBED_FOOTER, text(embed.path("footer"), "text").length());
            sum += limit(DiscordLimits.EMBED_AUTHOR, text(embed.path("author"), "name").length());
            limit(DiscordLimits.EMBED_FIELDS, embed.path("fields").size());
            for (JsonNode field : embed.path("fields")) {
                sum += limit(DiscordLimits.EMBED_FIELD_NAME, text(field, "name").length());
                sum += limit(DiscordLimits.EMBED_FIELD_VALUE, text(field, "value").length());
            }
        }
        limit(DiscordLimits.EMBEDS_TEXT, sum);
    }

    private int limit(DiscordLimits limit, int count) {
        if (!limit.holds(count)) {
            refused.add(limit.name());
        }
        return count;
    }

    /** The components of a message, those within others too. */
    static Stream<JsonNode> all(JsonNode components) {
        return components.valueStream().flatMap(component -> Stream.concat(Stream.of(component), all(component.path("components"))));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
