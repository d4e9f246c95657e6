package floorwire.topic;

import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A topic as one group gives it to another: YAML on one line, which survives being pasted into a chat.
 *
 * @param name  of the topic
 * @param query its words
 */
public record GroupTopicFile(String name, String query) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String VERSION = "floorwire-topic";
    private static final int THIS_VERSION = 1;
    private static final String NAME = "name";
    private static final String QUERY = "matching";
    private static final int LONGEST = 1_000;

    /** @throws GroupQuery.Refused when it is no such file */
    public static GroupTopicFile read(String text) {
        if (text.length() > LONGEST || !text.strip().startsWith("{")) {
            throw new GroupQuery.Refused("A shared topic is one line in braces, of at most " + LONGEST
                    + " characters: {\"floorwire-topic\":1,\"name\":…,\"matching\":…}. `topic share NAME` prints it.");
        }
        try {
            JsonNode root = YAML.readTree(text);
            if (!root.isObject() || !root.propertyNames().stream().allMatch(Set.of(VERSION, NAME, QUERY)::contains)
                    || !root.path(NAME).isString() || !root.path(QUERY).isString()) {
                throw new GroupQuery.Refused(
                        "A shared topic has \"" + VERSION + "\", \"" + NAME + "\" and \"" + QUERY + "\", and nothing else.");
            }
            if (root.path(VERSION).asInt(0) != THIS_VERSION) {
                throw new GroupQuery.Refused("This topic was shared by another version; this program reads \"" + VERSION + "\": "
                        + THIS_VERSION + ".");
            }
            return new GroupTopicFile(root.path(NAME).asString(), root.path(QUERY).asString());
        } catch (JacksonException e) {
            throw new GroupQuery.Refused("This is no YAML: copy the whole line in braces.");
        }
    }

    /** One line, which is JSON and so YAML. */
    public String line() {
        ObjectNode file = JSON.createObjectNode();
        file.put(VERSION, THIS_VERSION);
        file.put(NAME, name);
        file.put(QUERY, query);
        return JSON.writeValueAsString(file);
    }
}
