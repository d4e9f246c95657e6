package floorwire.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.message.Block;
import floorwire.message.Message;

class ConsoleFilesTest {

    @TempDir private Path folder;

    private static Message answer(String name) {
        return Message.of(new Block.Headline("Rows"),
                new Block.File("a\r\n".getBytes(StandardCharsets.UTF_8), "text/csv", name, "Elsewhere it is got so."));
    }

    private String said(Path where, String name) {
        return ConsoleRenderer.plain().render(new ConsoleFiles(where).kept(answer(name)));
    }

    @Test
    void a_file_is_written_and_named_and_what_is_there_is_kept() throws IOException {
        assertThat(said(folder, "massie.csv")).isEqualTo("Rows\nWritten to " + folder.resolve("massie.csv"));
        assertThat(said(folder, "massie.csv")).endsWith("massie-2.csv");
        assertThat(Files.readString(folder.resolve("massie.csv"))).isEqualTo("a\r\n");
        assertThat(folder.resolve("massie-2.csv")).exists();
    }

    @Test
    void a_name_leads_nowhere_else() {
        assertThat(said(folder, "../../x y.csv")).isEqualTo("Rows\nWritten to " + folder.resolve("-..-x-y.csv"));
    }

    @Test
    void where_none_can_be_written_it_is_said_how_else_to_get_it() {
        assertThat(said(folder.resolve("none"), "a.csv")).contains("No file can be written to " + folder.resolve("none"),
                "Elsewhere it is got so.");
    }
}
