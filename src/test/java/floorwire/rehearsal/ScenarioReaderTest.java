package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioReaderTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("index.yaml"), """
                name: small
                names: names.yaml
                parts: [bills.yaml]
                looks: {daily: ["12:30", "20:30"]}
                """);
        Files.writeString(folder.resolve("names.yaml"), """
                members: {Z000001: "Sen. Doe, Jane Q. [I-ZZ]"}
                committees: {ssfr00: Foreign Relations Committee}
                """);
    }

    @Test
    void reads_a_measure_and_the_looks_after_its_publication() throws IOException {
        Scenario scenario = read("acts: [{on: \"2025-01-06\", act: introduced}]");
        assertThat(scenario.looks()).containsExactly(Instant.parse("2025-01-07T20:30:00Z"), Instant.parse("2025-01-08T12:30:00Z"));
        var bill = scenario.publications().getFirst().bill();
        assertThat(bill.detail().sponsors().getFirst().display()).isEqualTo("Sen. Jane Doe (I-ZZ)");
        assertThat(bill.detail().sponsors().getFirst().middleName()).contains("Q.");
        assertThat(bill.actions()).hasSize(1);
    }

    @Test
    void names_the_file_and_the_place_of_a_slip() {
        assertThatThrownBy(() -> read("actz: []")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bills.yaml / bills[0] / published[0]").hasMessageContaining("unknown key 'actz'");
        assertThatThrownBy(() -> read("acts: [{on: \"6 January\", act: introduced}]"))
                .hasMessageContaining("published[0] / acts[0] / on").hasMessageContaining("6 January");
        assertThatThrownBy(() -> read("acts: [{on: \"2025-01-06\", act: flew}]")).hasMessageContaining("unknown act 'flew'");
        assertThatThrownBy(() -> read("acts: [{on: \"2025-01-06\", act: referred, committees: [ssxx99]}]"))
                .hasMessageContaining("no committee 'ssxx99'");
        assertThatThrownBy(() -> read("withdrawn: [{on: \"2025-01-06\", act: presented}]"))
                .hasMessageContaining("cannot be withdrawn");
        assertThatThrownBy(() -> read("acts: [")).hasMessageContaining("bills.yaml: not readable as YAML");
    }

    @Test
    void names_a_file_that_is_not_there() {
        assertThatThrownBy(() -> ScenarioReader.ofFolder(folder).read("nowhere.yaml")).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere.yaml");
    }

    private Scenario read(String published) throws IOException {
        Files.writeString(folder.resolve("bills.yaml"), """
                bills:
                  - bill: s1-119
                    sponsor: Z000001
                    introduced: "2025-01-06"
                    official: A bill to do nothing.
                    published:
                      - at: "2025-01-07T13:00:00Z"
                """ + "        " + published + "\n");
        return ScenarioReader.ofFolder(folder).read("index.yaml");
    }
}
