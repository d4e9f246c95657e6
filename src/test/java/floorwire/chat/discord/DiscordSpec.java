package floorwire.chat.discord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Discord's own OpenAPI description of its API, where it lies beside the project. */
public final class DiscordSpec {

    private static final Path FILE = Path.of("../shared/data/specs/discord-openapi.json");
    private static final String NAME = "https://discord.example/openapi.json";

    private final SchemaRegistry registry;

    private DiscordSpec(String description) {
        registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(name -> name.equals(NAME) ? description : null));
    }

    public static Optional<DiscordSpec> load() throws IOException {
        return Files.exists(FILE) ? Optional.of(new DiscordSpec(Files.readString(FILE))) : Optional.empty();
    }

    /** What is wrong with a body, by the schema of that name; attachments' ids may be numbers, as Discord takes both. */
    public List<String> errors(String schema, String body) {
        JsonNode read = JsonMapper.builder().build().readTree(body);
        read.path("attachments").forEach(file -> ((ObjectNode) file).put("id", file.path("id").asString()));
        return registry.getSchema(SchemaLocation.of(NAME + "#/components/schemas/" + schema)).validate(read).stream()
                .map(Object::toString).toList();
    }
}
