package floorwire.app;

import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import floorwire.pipeline.World;

/** Stories that are played one after the other over one database: to make one takes longer than to play most of them. */
abstract class OneWorld {

    @TempDir private static Path folder;
    private static @Nullable World opened;

    @BeforeAll
    static void open() {
        opened = new World(folder);
    }

    @AfterAll
    static void close() {
        world().close();
    }

    static World world() {
        return Objects.requireNonNull(opened);
    }
}
