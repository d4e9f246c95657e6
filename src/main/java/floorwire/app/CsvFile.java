package floorwire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

import floorwire.command.Answer;
import floorwire.message.Block;

/** Where {@code ask --csv} writes the rows of an answer. */
final class CsvFile {

    private final Path file;

    /** @throws IllegalArgumentException if nothing can be written there: said before anything is asked */
    CsvFile(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("--csv " + file + ": there is no folder " + folder + "; make it first");
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IllegalArgumentException("--csv " + file + ": it exists already, and nothing is overwritten; name another file");
        }
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw new IllegalArgumentException("--csv " + file + ": let the name end in .csv");
        }
        this.file = file;
    }

    /** Writes it. A file that came to be meanwhile is left as it is. */
    String write(Block.File csv) throws IOException {
        Files.write(file, csv.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return "CSV: " + file;
    }

    /** The file that an answer carries. */
    static Optional<Block.File> in(Answer answer) {
        return answer.message().blocks().stream().filter(Block.File.class::isInstance).map(Block.File.class::cast).findFirst();
    }
}
