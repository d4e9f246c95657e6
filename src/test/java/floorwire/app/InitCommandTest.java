package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

import floorwire.command.Zones;

/** Somebody answers the questions of init; what they typed is what is written, for them alone, or nothing is. */
class InitCommandTest {

    private static final String KEY = "s3cr3t-key-of-the-operator";

    @TempDir private Path folder;

    /** Types these lines, then breaks off. */
    private static final class Typed implements Dialogue {
        private final Deque<String> lines;
        private final StringBuilder shown = new StringBuilder();

        Typed(String... lines) {
            this.lines = new ArrayDeque<>(Arrays.asList(lines));
        }

        @Override
        public void say(String line) {
            shown.append(line).append('\n');
        }

        @Override
        public String ask(String question) {
            say(question);
            if (lines.isEmpty()) {
                throw new BrokenOff(new IOException("end"));
            }
            return lines.removeFirst();
        }

        @Override
        public String askHidden(String question) {
            return ask(question);
        }
    }

    private static Optional<Map<Setting, String>> interview(Typed typed, Finding.Level level) throws InterruptedException {
        return new Interview(typed, key -> List.of(new Finding(Finding.Group.SOURCES, level, "key", "looked", Optional.of("do this"))),
                ZoneId.of("Europe/Berlin")).run("floorwire.yaml");
    }

    private InitCommand init(String... words) {
        InitCommand init = new InitCommand();
        new CommandLine(init).parseArgs(words);
        return init;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void mere_returns_give_a_keyless_installation_by_washington_s_clock() throws InterruptedException {
        Typed typed = new Typed("", "", "", "", "", "");
        assertThat(interview(typed, Finding.Level.OK)).contains(Map.of(Setting.ZONE, "America/New_York", Setting.DATABASE_URL,
                "jdbc:sqlite:floorwire.db"));
        assertThat(typed.shown).contains("1  console", "none: GovInfo alone", "America/New_York").doesNotContain("Discord")
                .doesNotContain("Slack");
    }

    @Test
    void every_answer_is_kept_and_no_secret_is_shown() throws InterruptedException {
        Typed typed = new Typed("1", KEY, "y", "ops@example.org", "central",
                "jdbc:postgresql://db:5432/fw?user=u&password=hush", "");
        assertThat(interview(typed, Finding.Level.OK)).contains(Map.of(Setting.CONGRESS_KEY, KEY, Setting.CONTACT, "mailto:ops@example.org",
                Setting.ZONE, "America/Chicago", Setting.DATABASE_URL, "jdbc:postgresql://db:5432/fw?user=u&password=hush"));
        assertThat(typed.shown).contains("✓ looked", "key set", "jdbc:postgresql://db:5432/fw\n").doesNotContain(KEY)
                .doesNotContain("hush");
    }

    @Test
    void what_cannot_be_used_is_asked_again_with_what_was_probably_meant() throws InterruptedException {
        Typed typed = new Typed("Slack", "console", "two words", KEY, "n", "nobody at all", "https://example.org/contact",
                "America/Chicgo", "", "mysql:x", "", "");
        assertThat(interview(typed, Finding.Level.OK).orElseThrow()).containsEntry(Setting.ZONE, "America/Chicago")
                .containsEntry(Setting.CONTACT, "https://example.org/contact").containsEntry(Setting.CONGRESS_KEY, KEY);
        assertThat(typed.shown).contains("There is no other place yet: console.", "one word of printable ASCII", "A mail address such as",
                "did you mean America/Chicago?", "[America/Chicago]", "A database takes jdbc:sqlite:FILE").doesNotContain("looked");
    }

    @Test
    void a_key_that_is_refused_is_asked_again_unless_it_is_wanted_all_the_same() throws InterruptedException {
        Typed typed = new Typed("", "first-key", "", "", KEY, "", "y", "", "", "", "y");
        assertThat(interview(typed, Finding.Level.TROUBLE).orElseThrow()).containsEntry(Setting.CONGRESS_KEY, KEY);
        assertThat(typed.shown).contains("✗ looked\n     → do this", "Keep it all the same?");
    }

    @ParameterizedTest
    @CsvSource({"ET, America/New_York", "est, America/New_York", "america/chicago, America/Chicago", "America/New York, America/New_York",
        "Hawaii, Pacific/Honolulu", "Europe/Berlin, Europe/Berlin", "utc, UTC"})
    void a_zone_may_be_typed_as_people_do(String typed, String zone) {
        assertThat(Zones.read(typed)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({"Chicago, America/Chicago", "Chicgo, America/Chicago", "Amerika/Denver, America/Denver", "los angeles, America/Los_Angeles",
        "Berlin, Europe/Berlin"})
    void and_a_typo_gets_the_nearest(String typed, String zone) {
        assertThat(Zones.read(typed)).isEmpty();
        assertThat(Zones.meant(typed)).contains(ZoneId.of(zone));
    }

    @Test
    void nothing_near_gets_none_and_the_machine_s_zone_counts_where_it_is_american() {
        assertThat(Zones.meant("qqqqqqqqqqqqqqqqq")).isEmpty();
        assertThat(Zones.usual(ZoneId.of("America/Denver"))).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(Zones.usual(ZoneId.of("UTC"))).isEqualTo(ZoneId.of("America/New_York"));
    }

    @Test
    void the_file_is_its_owner_s_alone_reads_back_and_the_next_commands_are_named() throws Exception {
        Path file = folder.resolve("mine.yaml");
        Typed typed = new Typed("", KEY, "n", "o'brien@example.org", "", "", "");
        assertThat(init("--config", file.toString()).write(typed, file)).isEqualTo(Main.OK);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(files()).containsExactly("mine.yaml");
        Config config = new ConfigReader(Map.of(), folder).read(Optional.of("mine.yaml"), Map.of());
        assertThat(config.value(Setting.CONGRESS_KEY)).contains(KEY);
        assertThat(config.value(Setting.CONTACT)).contains("mailto:o'brien@example.org");
        assertThat(config.warnings()).isEmpty();
        assertThat(typed.shown).contains("./floorwire doctor --config " + file, "./floorwire run --config " + file).doesNotContain(KEY);
    }

    @Test
    void a_file_that_is_there_is_replaced_only_by_force_and_then_kept() throws Exception {
        Path file = Files.writeString(folder.resolve("floorwire.yaml"), "contact: mailto:old@example.org\n");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> init("--config", file.toString()).demandFree()))
                .hasMessageContainingAll("--force", "floorwire.yaml.bak");
        Typed typed = new Typed("", "", "", "", "", "");
        assertThat(init("--force", "--config", file.toString()).write(typed, file)).isEqualTo(Main.OK);
        assertThat(files()).containsExactly("floorwire.yaml", "floorwire.yaml.bak");
        assertThat(folder.resolve("floorwire.yaml.bak")).content().contains("old@example.org");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("floorwire.yaml.bak"))))
                .isEqualTo("rw-------");
        assertThat(file).content().doesNotContain("old@example.org");
    }

    @Test
    void breaking_off_at_any_question_or_saying_no_writes_nothing() throws Exception {
        Path file = folder.resolve("floorwire.yaml");
        String[] all = {"", "", "", "", "", "n"};
        for (int answered = 0; answered <= all.length; answered++) {
            Typed typed = new Typed(Arrays.copyOf(all, answered));
            assertThat(init("--config", file.toString()).write(typed, file)).isEqualTo(Main.USAGE);
            assertThat(typed.shown).endsWith("Nothing is written.\n");
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void without_a_terminal_it_names_what_to_set_instead() {
        Ran ran = Ran.of("init", "--config", folder.resolve("x.yaml"));
        assertThat(ran.exit()).isEqualTo(Main.USAGE);
        assertThat(ran.err()).contains("needs a terminal", "FLOORWIRE_CONGRESS_KEY", "FLOORWIRE_CONTACT", "FLOORWIRE_ZONE",
                "FLOORWIRE_DATABASE_URL", "FLOORWIRE_CONGRESS_KEY_FILE");
    }

    @Test
    void on_a_terminal_the_key_is_not_shown_and_the_end_of_the_input_breaks_off() throws IOException {
        var shown = new ByteArrayOutputStream();
        var input = new ByteArrayInputStream(("open\n" + KEY + "\n").getBytes(StandardCharsets.UTF_8));
        try (TerminalDialogue dialogue = new TerminalDialogue(new DumbTerminal(input, shown))) {
            assertThat(dialogue.ask("a? ")).isEqualTo("open");
            assertThat(dialogue.askHidden("b? ")).isEqualTo(KEY);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> dialogue.ask("c? "))).isInstanceOf(Dialogue.BrokenOff.class);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("a? ", "b? ").doesNotContain(KEY);
    }
}
