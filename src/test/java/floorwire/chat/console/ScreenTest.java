package floorwire.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jline.reader.LineReader;
import org.jline.terminal.Size;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.message.Block;
import floorwire.message.Message;

class ScreenTest {

    private static final Message POST = Message.of(new Block.Headline("CORRECTED · S. 2174 (119th) · would direct withdrawal from NATO"));

    @TempDir private Path home;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private DumbTerminal terminal(String type, String typed) throws IOException {
        return new DumbTerminal("test", type, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), shown,
                StandardCharsets.UTF_8);
    }

    private Screen screen(String type, String... environment) throws IOException {
        Map<String, String> variables = environment.length == 0 ? Map.of() : Map.of(environment[0], environment[1]);
        return Screen.of(terminal(type, ""), variables);
    }

    @Test
    void no_codes_where_the_terminal_knows_none_or_nobody_wants_them() throws IOException {
        assertThat(screen("xterm").renderer().render(POST)).startsWith("\u001b[1;33mCORRECTED");
        assertThat(screen("xterm", "NO_COLOR", "").renderer().render(POST)).as("an empty NO_COLOR is none").startsWith("\u001b[");
        assertThat(screen("xterm", "NO_COLOR", "1").renderer().render(POST)).startsWith("CORRECTED").doesNotContain("\u001b");
        assertThat(screen("dumb").renderer().render(POST)).doesNotContain("\u001b");
    }

    @Test
    void lines_are_folded_to_the_width_of_the_moment() throws IOException {
        DumbTerminal terminal = terminal("dumb", "");
        ConsoleRenderer renderer = Screen.of(terminal, Map.of()).renderer();
        terminal.setSize(Size.of(30, 24));
        assertThat(renderer.render(POST).lines()).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(30));
        terminal.setSize(Size.of(500, 24));
        assertThat(renderer.render(POST).lines()).hasSize(1);
    }

    @Test
    void what_was_typed_is_there_again_next_time_and_kept_under_the_state_folder() throws IOException {
        Map<String, String> environment = Map.of("XDG_STATE_HOME", home.toString());
        try (Screen first = Screen.of(terminal("dumb", "bill s2174\n"), environment)) {
            assertThat(first.reader(typed -> List.of()).readLine("> ")).isEqualTo("bill s2174");
        }
        assertThat(Files.readString(home.resolve("floorwire/history"))).contains("bill s2174");
        try (Screen second = Screen.of(terminal("dumb", "x\n"), environment)) {
            LineReader reader = second.reader(typed -> List.of());
            reader.readLine("> ");
            assertThat(reader.getHistory().get(reader.getHistory().first())).isEqualTo("bill s2174");
        }
    }

    @Test
    void a_state_folder_that_cannot_be_written_costs_the_history_and_nothing_else() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        try (Screen screen = Screen.of(terminal("dumb", "help\nexit\n"), Map.of("XDG_STATE_HOME", file.toString()))) {
            LineReader reader = screen.reader(typed -> List.of());
            assertThat(List.of(reader.readLine("> "), reader.readLine("> "))).containsExactly("help", "exit");
            assertThat(reader.getVariables()).doesNotContainKey(LineReader.HISTORY_FILE);
        }
    }

    @Test
    void posts_are_shown_whole_also_while_nobody_types() throws IOException {
        try (Screen screen = screen("dumb")) {
            screen.out().println("Ñ · a post");
            assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines("Ñ · a post\n");
        }
    }
}
