package floorwire.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import floorwire.congress.RollCall;
import floorwire.publish.VoteCsv;

/** The comma-separated values that {@code ask --csv} writes: the members' positions of the roll calls that an answer is about. */
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

    /** Writes them, UTF-8, and says so. A file that came to be meanwhile is left as it is. */
    String write(List<RollCall> votes) throws IOException {
        Files.writeString(file, VoteCsv.positions(votes).text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
        return "CSV: " + file + ", " + votes.size() + (votes.size() == 1 ? " roll call, " : " roll calls, ")
                + votes.stream().mapToInt(vote -> vote.positions().size()).sum() + " positions";
    }
}
