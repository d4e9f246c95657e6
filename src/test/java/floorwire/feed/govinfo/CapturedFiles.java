package floorwire.feed.govinfo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.zip.ZipFile;

/** The captured public records beside the project. A test that needs them is skipped, by name, where they are absent. */
final class CapturedFiles {
    private static final Path FOLDER = Path.of("../shared/data/billstatus");

    private CapturedFiles() {}

    static Path folder() {
        assumeTrue(Files.isDirectory(FOLDER), "no captured BILLSTATUS files at ../shared/data/billstatus");
        return FOLDER;
    }

    static byte[] named(String file) {
        try {
            return Files.readAllBytes(folder().resolve("named").resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every document of the whole set, zips opened. */
    static void forEach(BiConsumer<String, byte[]> use) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(folder())) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.endsWith(".xml")) {
                use.accept(file.toString(), Files.readAllBytes(file));
            } else if (name.endsWith(".zip")) {
                try (var zip = new ZipFile(file.toFile())) {
                    for (var entry : Collections.list(zip.entries())) {
                        try (var in = zip.getInputStream(entry)) {
                            use.accept(file + "!" + entry.getName(), in.readAllBytes());
                        }
                    }
                }
            }
        }
    }
}
