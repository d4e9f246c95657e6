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
    void the_table_of_the_docs_is_the_one_that_is_exported() throws IOException {
        assertThat(Files.readString(Path.of("docs", "commands.md"))).contains("\n\n" + CommandCatalog.shipped().markdown() + "\n\n");
    }

    @Test
    void every_option_says_what_it_is_in_both_languages_and_every_word_can_be_typed_in_a_line() {
        for (CommandSpec spec : CommandCatalog.shipped().all()) {
            assertThat(spec.spanish()).as(spec.command()).isNotBlank();
            for (CommandOption option : spec.options()) {
                String where = spec.command() + " " + option.name();
                assertThat(List.of(option.name(), option.description(), option.spanish())).as(where).doesNotContain("");
                assertThat(option.line().contains("{}")).as(where).isEqualTo(option.kind() != CommandOption.Kind.SWITCH);
                Stream.of(option.line().split("[ {}]+")).filter(word -> !word.isEmpty())
                        .forEach(word -> assertThat(spec.keywords()).as(where).contains(word));
            }
        }
    }

    @Test
    void every_declaration_in_the_folder_is_a_command() throws IOException {
        Set<String> declared;
        try (Stream<Path> files = Files.list(Path.of("commands"))) {
            declared = files.map(file -> file.getFileName().toString().replace(".yaml", "").replace('-', ' '))
                    .filter(name -> !name.equals("menus")).collect(Collectors.toSet());
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
