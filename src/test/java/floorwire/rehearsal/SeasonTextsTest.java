package floorwire.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.feed.govinfo.BillTextParser;
import floorwire.text.BillText;
import floorwire.text.Section;

/** The texts that the season prints are those of the record, or say themselves that they are not whole. */
class SeasonTextsTest {

    private static final Path TEXTS = Path.of("../shared/data/text/119");

    private static BillText printed(String name) {
        return BillTextParser.parse(TextXml.write(Scenario.season().printings().stream().filter(printing -> printing.name().equals(name))
                .findFirst().orElseThrow()));
    }

    private static List<String> words(BillText text) {
        return text.sections().stream().map(SeasonTextsTest::words).toList();
    }

    private static String words(Section section) {
        return (section.number() + " " + section.heading() + " " + section.text()).replaceAll("[\u201c\u201d]", "\"")
                .replace('\u2019', '\'').replace('\u2013', '-').replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BILLS-119s669is", "BILLS-119hr1498ih", "BILLS-119s2174is", "BILLS-119hr6508ih"})
    void bills_of_the_119th_are_printed_word_for_word(String name) throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "skipped: " + TEXTS + " is absent");
        try (Stream<Path> files = Files.walk(TEXTS)) {
            Path published = files.filter(file -> file.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
            assertThat(words(printed(name))).isEqualTo(words(BillTextParser.parse(Files.readAllBytes(published))));
        }
    }

    @Test
    void a_bill_that_would_leave_the_un_has_its_ten_sections() {
        assertThat(printed("BILLS-119s669is").sections()).extracting(Section::number).containsExactly("1", "2", "3", "4", "5", "6", "7",
                "8",
                "9", "10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BILLS-118hr2670enr", "PLAW-118publ31"})
    void the_limit_names_its_180_days_and_says_what_it_leaves_out(String name) {
        Section limit = printed(name).sections().stream().filter(section -> section.number().equals("1250A")).findFirst().orElseThrow();
        assertThat(limit.text()).contains("in no event later than 180 days prior to taking such action",
                "[Subsection (d), on how the section is to be read, and those behind it are left out in this rehearsal]");
        assertThat(printed(name).sections().getLast().heading())
                .isEqualTo("[All other sections of this act are left out in this rehearsal]");
    }

    @Test
    void a_resolution_that_is_not_whole_says_so() {
        assertThat(printed("BILLS-118sjres37is").sections().getLast().heading())
                .isEqualTo("[Sections 3 and on are left out in this rehearsal]");
    }
}
