package floorwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

import floorwire.app.Main;

/** What people can type stands in the documents, and what the documents point at is there. */
class DocsTest {
    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)[^)]*\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");

    @Test
    void every_command_and_option_is_documented() {
        var documents = read(Path.of("docs/usage.md")) + read(Path.of("README.md"));
        var missing = commands(Main.commandLine()).flatMap(DocsTest::words).distinct().filter(word -> !mentions(documents, word)).toList();
        assertThat(missing).as("commands and options that neither docs/usage.md nor README.md names").isEmpty();
    }

    @Test
    void every_relative_link_leads_somewhere() throws IOException {
        assertThat(documents()).isNotEmpty().allSatisfy(document -> assertThat(brokenLinks(document)).as(document.toString()).isEmpty());
    }

    private static Stream<CommandLine> commands(CommandLine line) {
        return Stream.concat(Stream.of(line), line.getSubcommands().values().stream().distinct().flatMap(DocsTest::commands));
    }

    private static Stream<String> words(CommandLine line) {
        var spec = line.getCommandSpec();
        var options = spec.options().stream().filter(option -> !option.hidden()).map(option -> option.longestName());
        return spec.usageMessage().hidden() ? Stream.empty() : Stream.concat(Stream.of(spec.qualifiedName()), options);
    }

    private static boolean mentions(String documents, String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(documents).find();
    }

    private static List<Path> documents() throws IOException {
        try (var files = Files.walk(Path.of("."))) {
            return files.map(Path::normalize).filter(file -> file.toString().endsWith(".md"))
                    .filter(DocsTest::isOurs).toList();
        }
    }

    private static boolean isOurs(Path file) {
        return IntStream.range(0, file.getNameCount()).noneMatch(i -> NOT_OURS.contains(file.getName(i).toString()));
    }

    private static List<String> brokenLinks(Path document) {
        var prose = CODE.matcher(read(document)).replaceAll("");
        return LINK.matcher(prose).results().map(link -> link.group(1)).filter(target -> !ELSEWHERE.matcher(target).matches())
                .filter(target -> !Files.exists(document.resolveSibling(target.replaceFirst("#.*", "")))).toList();
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
