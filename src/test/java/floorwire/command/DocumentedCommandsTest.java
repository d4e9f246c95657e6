package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class DocumentedCommandsTest {

    @Test
    void every_command_stands_in_the_docs_with_its_usage_and_summary() throws IOException {
        String docs = Files.readString(Path.of("docs", "commands.md")).replace("\\|", "|");
        for (CommandSpec spec : CommandCatalog.shipped().all()) {
            assertThat(docs).contains("| `" + spec.usage() + "` | " + spec.summary() + " |");
        }
    }

    @Test
    void every_declaration_in_the_folder_is_a_command() throws IOException {
        Set<String> declared;
        try (Stream<Path> files = Files.list(Path.of("commands"))) {
            declared = files.map(file -> file.getFileName().toString().replace(".yaml", "").replace('-', ' ')).collect(Collectors.toSet());
        }
        List<String> commands = CommandCatalog.shipped().all().stream().map(CommandSpec::command).toList();
        assertThat(commands).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void examples_are_understood_as_the_command_they_stand_under() {
        CommandCatalog catalog = CommandCatalog.shipped();
        for (CommandSpec spec : catalog.all()) {
            for (String example : spec.examples()) {
                assertThat(catalog.parse(example)).as(example).hasValueSatisfying(parsed -> assertThat(parsed.spec()).isEqualTo(spec));
            }
        }
    }
}
