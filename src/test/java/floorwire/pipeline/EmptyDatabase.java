package floorwire.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import floorwire.store.Database;

/** Databases with all tables and nothing in them: made once by the migrations, copied after that. */
final class EmptyDatabase {

    private static final String HASTY = "?synchronous=OFF";
    private static final byte[] MADE = make();

    private EmptyDatabase() {}

    private static byte[] make() {
        try {
            Path folder = Files.createTempDirectory("floorwire-empty");
            Path file = folder.resolve("empty.db");
            Database.write(Database.SQLITE + file + HASTY, "test").close();
            byte[] made = Files.readAllBytes(file);
            try (Stream<Path> files = Files.list(folder)) { // the writer's lease too
                for (Path one : files.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(folder);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL of one in this file, which is made unless it is there. */
    static String in(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.write(file, MADE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Database.SQLITE + file + HASTY;
    }
}
