package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flag over environment over file over default; what is unknown is named with the nearest; a secret is never shown. */
class ConfigTest {

    private static final String KEY = "s3cr3t-key-of-the-operator";

    @TempDir private Path folder;

    private Config read(Map<String, String> environment) {
        return new ConfigReader(environment, folder).read(Optional.empty(), Map.of());
    }

    private Path file(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    @Test
    void a_flag_goes_before_the_environment_and_that_before_the_file_and_that_before_the_default() throws IOException {
        assertThat(read(Map.of()).value(Setting.ZONE)).contains("America/New_York");
        file("floorwire.yaml", "zone: America/Chicago\n");
        assertThat(read(Map.of()).value(Setting.ZONE)).contains("America/Chicago");
        Map<String, String> environment = Map.of("FLOORWIRE_ZONE", "America/Denver");
        assertThat(read(environment).value(Setting.ZONE)).contains("America/Denver");
        assertThat(new ConfigReader(environment, folder).read(Optional.empty(), Map.of(Setting.ZONE, "Asia/Tokyo")).zone().getId())
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void the_file_may_be_named_and_then_must_be_there() throws IOException {
        file("other.yaml", "contact: mailto:ops@example.org\n");
        assertThat(read(Map.of("FLOORWIRE_CONFIG", "other.yaml")).value(Setting.CONTACT)).contains("mailto:ops@example.org");
        assertThat(new ConfigReader(Map.of("FLOORWIRE_CONFIG", "absent"), folder).read(Optional.of("other.yaml"), Map.of())
                .isSet(Setting.CONTACT)).isTrue();
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CONFIG", "absent.yaml"))).hasMessageContainingAll("absent.yaml", "--config");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            govinfo_url: x          | "govinfo_url". Did you mean govinfo-url?
            congres-key: x          | Did you mean congress-key?
            qqqqqqqqqqqqq: x        | There are: database-url, database-url-file
            zone: [a, b]            | takes one value
            just words              | must hold lines
            'zone: "unclosed'       | not YAML: line
            """)
    void what_is_wrong_in_the_file_is_named_with_the_way_out(String text, String words) throws IOException {
        file("floorwire.yaml", text);
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContainingAll("floorwire.yaml",
                words);
    }

    @Test
    void an_empty_file_sets_nothing() throws IOException {
        file("floorwire.yaml", "# nothing yet\n");
        assertThat(Arrays.stream(Setting.values()).filter(read(Map.of())::isSet)).isEmpty();
    }

    @Test
    void an_unknown_variable_is_a_warning_that_names_the_nearest_and_known_ones_are_none() {
        assertThat(read(Map.of("FLOORWIRE_CONGRES_KEY", "x", "FLOORWIRE_JAVA_HOME", "/opt/jdk", "FLOORWIRE_LOG", "DEBUG", "PATH", "/bin"))
                .warnings()).containsExactly("there is no setting FLOORWIRE_CONGRES_KEY. Did you mean FLOORWIRE_CONGRESS_KEY?");
    }

    @Test
    void a_secret_may_stand_in_a_file_of_its_own() throws IOException {
        file("key", KEY + "\n");
        assertThat(read(Map.of("FLOORWIRE_CONGRESS_KEY_FILE", "key")).value(Setting.CONGRESS_KEY)).contains(KEY);
        file("floorwire.yaml", "congress-key-file: key\n");
        assertThat(read(Map.of()).value(Setting.CONGRESS_KEY)).contains(KEY);
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CONGRESS_KEY_FILE", "key", "FLOORWIRE_CONGRESS_KEY", "x")))
                .hasMessageContaining("both set");
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CONGRESS_KEY_FILE", "absent"))).hasMessageContainingAll(
                "FLOORWIRE_CONGRESS_KEY_FILE", "absent");
    }

    @Test
    void a_secret_that_everybody_may_read_is_a_warning() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "skipped: no such permissions here");
        Path key = file("key", KEY);
        assertThat(read(Map.of("FLOORWIRE_CONGRESS_KEY_FILE", "key")).warnings()).isEmpty();
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(read(Map.of("FLOORWIRE_CONGRESS_KEY_FILE", "key")).warnings()).singleElement().asString().contains("chmod 600")
                .doesNotContain(KEY);
    }

    @Test
    void no_message_shows_a_secret() throws IOException {
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CONGRESS_KEY", "two words " + KEY)).congressKey())
                .hasMessageStartingWith("FLOORWIRE_CONGRESS_KEY: ").hasMessageNotContaining(KEY);
        assertThat(read(Map.of("FLOORWIRE_CONGRESS_KEY", KEY)).toString()).doesNotContain(KEY);
        for (String address : List.of("https://api.congress.gov/v3?api_key=" + KEY, "http://me:" + KEY + "@host/v3",
                "http://me:a?" + KEY + "@host/v3", "http://me:a b" + KEY + "@host/v3", "https://host/v3#" + KEY)) {
            assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CONGRESS_URL", address)).url(Setting.CONGRESS_URL))
                    .hasMessageStartingWith("FLOORWIRE_CONGRESS_URL must be ").hasMessageNotContaining(KEY).hasNoCause();
        }
        file("floorwire.yaml", "congress-key: \"" + KEY + "\n  zone: x: y");
        assertThatThrownBy(() -> read(Map.of())).hasMessageNotContaining(KEY).hasNoCause();
    }

    @ParameterizedTest
    @CsvSource({"FLOORWIRE_GOVINFO_URL, ftp://x", "FLOORWIRE_GOVINFO_URL, not an address", "FLOORWIRE_CONGRESS_URL, http://u:p@host",
        "FLOORWIRE_CONGRESS_URL, https:///x"})
    void an_address_that_is_none_is_named(String variable, String value) {
        Setting setting = Setting.valueOf(variable.substring("FLOORWIRE_".length()));
        assertThatThrownBy(() -> read(Map.of(variable, value)).url(setting)).hasMessageContainingAll(variable, setting.fallback());
    }

    @Test
    void other_values_that_mean_nothing_are_named() {
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_ZONE", "Eastern")).zone()).hasMessageContainingAll("FLOORWIRE_ZONE", "Eastern");
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_LOG", "LOUD")).logLevel()).hasMessageContainingAll("FLOORWIRE_LOG", "TRACE");
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_LOG_FORMAT", "xml")).logsJson()).hasMessageContainingAll("text, json", "xml");
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CONTACT", "mailto:ops@exämple.org")).contact())
                .hasMessageContainingAll("FLOORWIRE_CONTACT", "header");
        assertThatThrownBy(() -> read(Map.of("FLOORWIRE_CLOCK", "noon")).clock()).hasMessageContainingAll("FROM@WALLxSPEED", "noon");
    }

    @Test
    void the_command_line_takes_what_is_no_key() {
        assertThat(Ran.of("run", "--help").out()).contains("--govinfo-url", "--clerk-url", "--contact", "--private-listen")
                .doesNotContain("--congress-key");
        assertThat(Ran.of("run", "--govinfo-url", "ftp://x", "--database", "jdbc:sqlite:" + folder.resolve("x.db")).err())
                .contains("--govinfo-url must be an address such as https://www.govinfo.gov, not ftp://x");
    }

    @Test
    void every_setting_stands_in_the_docs_with_its_names_and_default() throws IOException {
        String usage = Files.readString(Path.of("docs/usage.md"));
        for (Setting setting : Setting.values()) {
            assertThat(usage).contains("| `" + setting.key() + "`").contains("`" + setting.env() + "`").contains(setting.fallback());
        }
    }
}
