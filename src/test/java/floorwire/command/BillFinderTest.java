package floorwire.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.congress.Congress;
import floorwire.message.PlainText;
import floorwire.pipeline.World;

class BillFinderTest {

    private static final String ZONING = "To reform zoning in the Territories.";

    @TempDir Path folder;

    /** What was found before is remembered until a measure is heard. */
    @Test
    void the_same_words_find_what_was_heard_since() {
        try (World world = new World(folder)) {
            world.at("2025-09-01T12:00:00Z");
            world.wiring().intake().hear(Bills.of("s1-119", "2025-06-25").official(ZONING).said("2025-06-26T10:00:00Z"), world.instant(),
                    () -> {});
            Commands commands = world.wiring().commands();
            assertThat(world.text("bill zoning territories")).contains("S. 1 (119th)").doesNotContain("S. 2 ");
            assertThat(world.text("bill zoning territories")).doesNotContain("S. 2 ");

            world.wiring().intake().hear(Bills.of("s2-119", "2025-06-25").official(ZONING).said("2025-06-26T10:00:00Z"), world.instant(),
                    () -> {});

            assertThat(PlainText.render(commands.answer("bill zoning territories", Optional.empty(), "x", Congress.WASHINGTON).message()))
                    .contains("2 bills", "S. 1 (119th)", "S. 2 (119th)");
        }
    }
}
