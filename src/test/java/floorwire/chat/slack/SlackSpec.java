package floorwire.chat.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** A JSON schema made of Slack's published types, or published by Slack itself, where it lies beside the project. */
public final class SlackSpec {

    private static final Path FOLDER = Path.of("../shared/data/specs");

    private final Schema schema;

    private SlackSpec(Schema schema) {
        this.schema = schema;
    }

    /** @param name {@code PostMessage}, {@code Blocks}, … */
    public static Optional<SlackSpec> load(String name) throws IOException {
        return file("slack-" + name + ".schema.json");
    }

    static Optional<SlackSpec> file(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        return Files.exists(file) ? Optional.of(new SlackSpec(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(file), InputFormat.JSON))) : Optional.empty();
    }

    /** What is wrong with a body. */
    public List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
