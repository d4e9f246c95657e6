package floorwire.chat.discord.standin;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Files of a message: what an edit keeps, and {@code attachment://} in embeds and components. By the documents. */
final class Attachments {

    private static final String SCHEME = "attachment://";
    private static final int FILE = 13;

    private Attachments() {}

    /** On an edit the list names what stays; what it does not name is gone, whatever new files are called. */
    static void drop(ObjectNode message, JsonNode sent, Map<String, byte[]> files) {
        ArrayNode now = Json.array();
        for (JsonNode old : message.path("attachments")) {
            if (!sent.has("attachments") || holds(sent.path("attachments"), Json.text(old, "id"))) {
                now.add(old);
            } else {
                files.remove(Json.text(old, "filename"));
            }
        }
        message.set("attachments", now);
    }

    /** New files are added to what stays. */
    static void apply(World world, ObjectNode message, JsonNode sent, Map<String, byte[]> files) {
        ArrayNode now = Json.array();
        message.path("attachments").forEach(now::add);
        int number = 0;
        for (var file : List.copyOf(files.entrySet())) {
            if (!named(now, file.getKey())) {
                now.add(described(world, sent, number++, file.getKey(), file.getValue().length));
            }
        }
        message.set("attachments", now);
    }

    private static ObjectNode described(World world, JsonNode sent, int number, String name, int size) {
        String id = world.ids.next();
        String url = world.api() + "/attachments/" + id + "/" + name;
        ObjectNode file = Json.object().put("id", id).put("filename", name).put("size", size).put("url", url).put("proxy_url", url);
        for (JsonNode said : sent.path("attachments")) {
            if ((Json.text(said, "filename").equals(name) || Json.text(said, "id").equals(Integer.toString(number)))
                    && Json.has(said, "description")) {
                file.put("description", Json.text(said, "description"));
            }
        }
        return file;
    }

    private static boolean holds(JsonNode list, String id) {
        for (JsonNode one : list) {
            if (Json.text(one, "id").equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(JsonNode list, String name) {
        for (JsonNode one : list) {
            if (Json.text(one, "filename").equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A copy in which each file's address stands in place of its name.
     *
     * @throws Refusal 50035 if a file is named that did not come
     */
    static JsonNode resolved(World world, ObjectNode message, JsonNode parts) {
        JsonNode copy = parts.isNull() ? Json.array() : parts.deepCopy();
        resolve(world, message.path("attachments"), copy);
        return copy;
    }

    static JsonNode rich(JsonNode embeds) {
        embeds.forEach(embed -> ((ObjectNode) embed).put("type", "rich"));
        return embeds;
    }

    /** What Discord adds to components: ids, counted from one where none was given, and the defaults of a menu and of a gallery's items. */
    static JsonNode completed(JsonNode components) {
        int[] last = {0};
        Reading.each(components, component -> {
            ObjectNode object = (ObjectNode) component;
            if (!Json.has(object, "id")) {
                object.put("id", ++last[0]);
            }
            int type = object.path("type").asInt(0);
            object.path("items").forEach(item -> completed((ObjectNode) item));
            if (type == 3 || (type >= 5 && type <= 8)) {
                for (String count : List.of("min_values", "max_values")) {
                    if (!object.has(count)) {
                        object.put(count, 1);
                    }
                }
            }
        });
        return components;
    }

    /** An item of a gallery. */
    private static void completed(ObjectNode item) {
        item.put("spoiler", item.path("spoiler").asBoolean(false));
        if (!item.has("description")) {
            item.putNull("description");
        }
    }

    private static void resolve(World world, JsonNode files, JsonNode node) {
        if (node instanceof ObjectNode shown && shown.path("type").asInt(0) == FILE) {
            String url = Json.text(shown.path("file"), "url");
            for (JsonNode file : files) {
                if (url.equals(SCHEME + Json.text(file, "filename"))) {
                    shown.put("name", Json.text(file, "filename")).put("size", file.path("size").asInt()).put("spoiler",
                            shown.path("spoiler").asBoolean(false));
                }
            }
        }
        if (node instanceof ObjectNode object && object.has("url") && Json.text(object, "url").startsWith(SCHEME)) {
            String name = Json.text(object, "url").substring(SCHEME.length());
            for (JsonNode file : files) {
                if (Json.text(file, "filename").equals(name)) {
                    object.put("id", Json.text(file, "id")).put("attachment_id", Json.text(file, "id")).put("url", Json.text(file, "url"))
                            .put("proxy_url", Json.text(file, "url"));
                    return;
                }
            }
            throw Refusal.invalid("attachments", "MESSAGE_ATTACHMENT_NOT_FOUND", "no attachment is called " + name);
        }
        node.forEach(child -> resolve(world, files, child));
    }
}
