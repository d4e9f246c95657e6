package floorwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The table of what the sources have done wrong: each row is there, and each test that it names. */
class UpstreamFaultsTableTest {

    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| .* \\| ([^|]+) \\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    @Test
    void every_row_is_there_and_every_test_it_names() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/upstream-faults.md")).stream().filter(line -> ROW.matcher(line).matches())
                .toList();
        assertThat(rows.stream().map(row -> row.replaceFirst("^\\| (\\d+) .*", "$1"))).containsExactlyElementsOf(
                IntStream.rangeClosed(1, 38).mapToObj(Integer::toString).toList());
        String tests = tests();
        for (String row : rows) {
            var cell = ROW.matcher(row);
            assertThat(cell.matches()).isTrue();
            String shownBy = cell.group(2);
            assertThat(shownBy).as(row).contains("`");
            QUOTED.matcher(shownBy).results().map(quoted -> quoted.group(1)).forEach(name -> assertThat(named(name, tests))
                    .as("%s in row: %s", name, row).isTrue());
        }
    }

    /** A class, a method by its beginning, or the pieces of a method's name around "…". */
    private static boolean named(String name, String tests) {
        String pattern = Stream.of(name.replaceFirst("^[A-Z]\\w+\\.", "").split("…", -1)).map(Pattern::quote)
                .collect(Collectors.joining("\\w*"));
        return Pattern.compile("(class|void) " + pattern).matcher(tests).find();
    }

    private static String tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java")).map(UpstreamFaultsTableTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
