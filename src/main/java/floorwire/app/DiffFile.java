package floorwire.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import floorwire.publish.DiffPage;
import floorwire.text.Aligned;
import floorwire.text.Verdict;

/** The page that {@code text diff --html} writes. */
final class DiffFile {

    private final Path file;

    /** @throws IllegalArgumentException if nothing can be written there: said before anything is read */
    DiffFile(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--html " + file + ": there is no folder " + folder + "; make it first");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("--html " + file + ": it exists already, and nothing is overwritten; name another file");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?")) {
            throw new IllegalArgumentException("--html " + file + ": let the name end in .html");
        }
        this.file = file;
    }

    /** Writes it, UTF-8, and says what is in it. A file that came to be meanwhile is left as it is. */
    String write(DiffPage.Side before, DiffPage.Side after, List<Aligned> rows) throws IOException {
        Files.writeString(file, DiffPage.of(before, after, rows), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return "HTML: " + file + counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey().code())
                .collect(Collectors.joining(", ", ", ", ""));
    }
}
