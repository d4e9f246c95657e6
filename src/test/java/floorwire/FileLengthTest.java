package floorwire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** A file that a person can hold in mind. The median is meant to stay under 90 lines; nothing passes 400. */
class FileLengthTest {
    private static final int LONGEST = 400;

    @Test
    void no_java_file_is_longer_than_400_lines() throws IOException {
        try (var files = Files.walk(Path.of("src"))) {
            var tooLong = files.filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file) > LONGEST)
                    .map(file -> file + ": " + lines(file)).toList();
            assertThat(tooLong).as("files above " + LONGEST + " lines").isEmpty();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
