package floorwire.topic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads topics from their YAML files. Every error names the file and the place in it. */
public final class TopicFiles {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final List<String> SHIPPED = List.of("nato", "un", "ndaa");
    /** Words that need a topic's own words and so are read after them. */
    private static final Set<String> GRAMMARS = Set.of("membership.yaml");

    private TopicFiles() {}

    /** The topics that come with the program, in the order in which they are shown. */
    public static List<Topic> shipped() {
        return read(SHIPPED);
    }

    /** Files that come with the program, by their topics' ids. */
    static List<Topic> read(List<String> ids) {
        var shared = new Words();
        addWords(shared, tree("words.yaml", resource("words.yaml")), "words.yaml");
        return ids.stream().map(id -> read(id + ".yaml", resource(id + ".yaml"), shared)).toList();
    }

    /** A list among the words of a topic that comes with the program. */
    static List<String> words(String topic, String name) {
        String file = topic + ".yaml";
        return list(tree(file, resource(file)).path("words"), name, file).valueStream().map(JsonNode::asString).toList();
    }

    /** One topic. {@code shared} words are known to it; its own may not redefine them. */
    static Topic read(String file, byte[] yaml, Words shared) {
        JsonNode root = tree(file, yaml);
        var words = new Words(shared);
        if (root.has("words")) {
            addWords(words, root.get("words"), file + ": words");
        }
        if (root.has("grammar")) {
            String grammar = text(root, "grammar", file) + ".yaml";
            if (!GRAMMARS.contains(grammar)) {
                throw wrong(file, "grammar: there is no " + grammar);
            }
            addWords(words, tree(grammar, resource(grammar)), file + ": " + grammar);
        }
        var in = new ArrayList<Topic.Example>();
        for (JsonNode example : list(root, "in", file)) {
            if (!example.isArray() || example.size() != 2) {
                throw wrong(file, "in: each is [direction, title], not " + example);
            }
            in.add(new Topic.Example(direction(example.get(0).asString(), file), example.get(1).asString()));
        }
        var out = new ArrayList<String>();
        list(root, "out", file).forEach(title -> out.add(title.asString()));
        var rules = new EnumMap<Direction, List<Topic.Rule>>(Direction.class);
        JsonNode directions = root.path("directions");
        if (!directions.isObject() || directions.isEmpty()) {
            throw wrong(file, "directions: there are none");
        }
        List<String> about = words(root, file);
        for (Map.Entry<String, JsonNode> entry : directions.properties()) {
            String where = "directions: " + entry.getKey();
            var ways = new ArrayList<Topic.Rule>();
            for (JsonNode rule : entry.getValue()) {
                ways.add(rule(rule, about, words, file, where));
            }
            rules.put(direction(entry.getKey(), file), List.copyOf(ways));
        }
        Optional<String> object = root.has("object") ? Optional.of(text(root, "object", file)) : Optional.empty();
        return new Topic(text(root, "id", file), text(root, "name", file), object, text(root, "definition", file), List.copyOf(in),
                List.copyOf(out), Map.copyOf(rules));
    }

    private static Topic.Rule rule(JsonNode rule, List<String> about, Words words, String file, String where) {
        List<String> own = rule.has("about") ? words(rule, file + ": " + where) : about;
        String find = fill(words, text(rule, "find", file + ": " + where), file, where);
        Optional<String> unless = rule.has("unless")
                ? Optional.of(fill(words, text(rule, "unless", file + ": " + where), file, where))
                : Optional.empty();
        List<String> show = rule.has("show")
                ? list(rule, "show", file + ": " + where).valueStream().map(query -> fill(words, query.asString(), file, where)).toList()
                : List.of();
        var with = new ArrayList<Topic.Support>();
        for (JsonNode support : rule.path("with")) {
            with.add(new Topic.Support(fields(support, file, where), fill(words, text(support, "find", file + ": " + where), file, where)));
        }
        try {
            return new Topic.Rule(fields(rule, file, where), own, find, unless, show, List.copyOf(with));
        } catch (IllegalArgumentException e) {
            throw wrong(file, where + ": " + e.getMessage());
        }
    }

    private static List<TopicField> fields(JsonNode rule, String file, String where) {
        var fields = new ArrayList<TopicField>();
        for (JsonNode name : list(rule, "in", file + ": " + where)) {
            fields.add(TopicField.parse(name.asString())
                    .orElseThrow(() -> wrong(file, where + ": there is no field " + name.asString())));
        }
        return List.copyOf(fields);
    }

    private static List<String> words(JsonNode node, String where) {
        return list(node, "about", where).valueStream().map(JsonNode::asString).toList();
    }

    private static String fill(Words words, String query, String file, String where) {
        try {
            return words.fill(query);
        } catch (IllegalArgumentException e) {
            throw wrong(file, where + ": " + e.getMessage());
        }
    }

    private static void addWords(Words words, JsonNode node, String where) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            try {
                if (entry.getValue().isArray()) {
                    var anyOf = new ArrayList<String>();
                    entry.getValue().forEach(term -> anyOf.add(term.asString()));
                    words.define(entry.getKey(), anyOf);
                } else {
                    words.define(entry.getKey(), entry.getValue().asString());
                }
            } catch (IllegalArgumentException e) {
                throw wrong(where, entry.getKey() + ": " + e.getMessage());
            }
        }
    }

    private static Direction direction(String text, String file) {
        return Direction.parse(text).orElseThrow(() -> wrong(file, "there is no direction " + text + "; say withdraw, limit or other"));
    }

    private static JsonNode list(JsonNode node, String key, String where) {
        JsonNode list = node.path(key);
        if (!list.isArray() || list.isEmpty()) {
            throw wrong(where, key + ": a list is missing");
        }
        return list;
    }

    private static String text(JsonNode node, String key, String where) {
        JsonNode text = node.path(key);
        if (!text.isString() || text.asString().isBlank()) {
            throw wrong(where, key + ": a text is missing");
        }
        return text.asString().strip();
    }

    private static JsonNode tree(String file, byte[] yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            if (!root.isObject()) {
                throw wrong(file, "it is no map of keys");
            }
            return root;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": no YAML: " + e.getOriginalMessage(), e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = TopicFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without floorwire/topic/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("floorwire/topic/" + name, e);
        }
    }

    private static IllegalArgumentException wrong(String where, String what) {
        return new IllegalArgumentException("topic file " + where + ": " + what);
    }
}
