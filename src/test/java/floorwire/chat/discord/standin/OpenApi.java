package floorwire.chat.discord.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** Discord's published description of its REST side (OpenAPI 3.1): what the body and the answer of each operation look like. */
final class OpenApi {

    private static final Path FILE = Path.of("../shared/data/specs/discord-openapi.json");
    private static final String NAME = "https://discord.example/openapi.json";

    private record Operation(Pattern path, boolean fixed, JsonNode methods) {}

    private final JsonNode description;
    private final SchemaRegistry registry;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    private OpenApi(String text) {
        description = Json.read(text);
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(name -> name.equals(NAME) ? text : null));
        description.path("paths").properties().forEach(path -> {
            String pattern = path.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            operations.add(new Operation(Pattern.compile(pattern), !path.getKey().endsWith("}"), path.getValue()));
        });
        // a path that names its last step goes before one that leaves it open
        operations.sort(java.util.Comparator.comparing(operation -> !operation.fixed));
    }

    static Optional<OpenApi> load() {
        try {
            return Files.exists(FILE) ? Optional.of(new OpenApi(Files.readString(FILE).replace("\"x-discord-union\"", "\"$comment\"")))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The schema of the body; empty where the operation takes none or is not described. */
    Optional<JsonNode> body(String method, String path) {
        return operation(method, path)
                .map(operation -> operation.path("requestBody").path("content").path("application/json").path("schema"))
                .filter(JsonNode::isObject);
    }

    /** The schema of the answer with that status. */
    Optional<JsonNode> answer(String method, String path, int status) {
        return operation(method, path).map(operation -> operation.path("responses").path(Integer.toString(status)).path("content")
                .path("application/json").path("schema")).filter(JsonNode::isObject);
    }

    boolean knows(String method, String path) {
        return operation(method, path).isPresent();
    }

    private Optional<JsonNode> operation(String method, String path) {
        return operations.stream().filter(operation -> operation.path.matcher(path).matches())
                .map(operation -> operation.methods.path(method.toLowerCase(java.util.Locale.ROOT))).filter(JsonNode::isObject).findFirst();
    }

    /** What does not fit the schema. */
    List<String> errors(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema, one -> registry.getSchema(absolute(one.deepCopy()))).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage()).toList();
    }

    private static JsonNode absolute(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("$ref")) {
            object.put("$ref", NAME + Json.text(object, "$ref"));
        }
        schema.forEach(OpenApi::absolute);
        return schema;
    }

    /** Fields that no alternative of the schema names; the published one lets them pass. */
    List<String> unknown(JsonNode schema, JsonNode value) {
        List<String> unknown = new ArrayList<>();
        unknown(alternatives(schema), value, "", unknown);
        return unknown;
    }

    private void unknown(Set<JsonNode> schemas, JsonNode value, String path, List<String> found) {
        if (value.isArray()) {
            Set<JsonNode> items = new LinkedHashSet<>();
            schemas.forEach(schema -> items.addAll(alternatives(schema.path("items"))));
            for (int i = 0; i < value.size(); i++) {
                unknown(items, value.path(i), path + "/" + i, found);
            }
        } else if (value.isObject() && schemas.stream().noneMatch(schema -> schema.has("additionalProperties"))) {
            for (var field : value.properties()) {
                Set<JsonNode> inside = new LinkedHashSet<>();
                schemas.stream().map(schema -> schema.path("properties").path(field.getKey())).filter(schema -> !schema.isMissingNode())
                        .forEach(schema -> inside.addAll(alternatives(schema)));
                boolean named = schemas.stream().anyMatch(schema -> schema.path("properties").has(field.getKey()));
                if (!named) {
                    found.add(path + "/" + field.getKey() + ": no such field");
                } else {
                    unknown(inside, field.getValue(), path + "/" + field.getKey(), found);
                }
            }
        }
    }

    private Set<JsonNode> alternatives(JsonNode schema) {
        Set<JsonNode> all = new LinkedHashSet<>();
        if (schema.has("$ref")) {
            all.addAll(alternatives(description.at(Json.text(schema, "$ref").substring(1))));
        } else {
            all.add(schema);
        }
        for (String union : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(union).forEach(one -> all.addAll(alternatives(one)));
        }
        return all;
    }
}
