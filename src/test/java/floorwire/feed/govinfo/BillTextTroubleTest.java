package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import floorwire.feed.XmlException;
import floorwire.text.Alignment;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.text.Verdict;
import floorwire.text.WordDiff;

/** Texts as they should not be, and kinds of text that are seldom. */
class BillTextTroubleTest {

    private static BillText read(String xml) {
        return BillTextParser.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String bill(String body) {
        return "<bill><legis-body>" + body + "</legis-body></bill>";
    }

    private static String section(String number, String heading, String text) {
        return "<section><enum>" + number + ".</enum><header>" + heading + "</header><text>" + text + "</text></section>";
    }

    @Test
    void what_was_struck_is_left_out_however_it_is_marked() {
        assertThat(read(bill("<DELETED><section><enum>1.</enum><header>Old</header></section></DELETED>"
                + section("2", "Kept", "Piers &lt;DELETED&gt;and boats&lt;/DELETED&gt; stay."))).sections()).singleElement()
                .satisfies(section -> assertThat(section.text()).isEqualTo("Piers stay."));
        assertThat(read(bill(section("1", "Open", "A mark &lt;DELETED&gt; that nothing closes strikes nothing."))).sections().getFirst()
                .text())
                .as("words are not lost for a mark that is broken").contains("that nothing closes");
    }

    @Test
    void cells_of_a_table_stand_apart() {
        assertThat(read(bill("<section><enum>1.</enum><header>Sums</header><text>As follows:</text><table><tgroup cols=\"2\"><tbody><row>"
                + "<entry>Army</entry><entry>$12</entry></row><row><entry>Navy</entry><entry>$34</entry></row></tbody></tgroup></table></section>"))
                .sections().getFirst().text()).isEqualTo("As follows: Army $12 Navy $34");
        assertThat(read(
                "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main><section><num value=\"1\">1.</num><content>As follows:<table><tr><td>Army</td>"
                        + "<td>$12</td></tr></table></content></section></main></bill>")
                .sections().getFirst().text()).isEqualTo("As follows: Army $12");
    }

    @Test
    void a_section_that_stands_within_another_without_quotation_is_a_part_of_it_and_no_word_is_lost() {
        assertThat(read(bill("<section><enum>1.</enum><header>Outer</header><text>Before.</text>" + section("2", "Inner", "Within.")
                + "<text>After.</text></section>" + section("3", "Next", "Then."))).sections()).extracting(Section::number, Section::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", "Before. 2. Inner.\u2014Within. After."),
                        org.assertj.core.groups.Tuple.tuple("3", "Then."));
    }

    @Test
    void a_file_that_breaks_off_says_so() {
        String whole = bill(section("1", "Piers", "Every pier."));
        for (int lost : List.of(3, 10, 20, 60, 90)) {
            assertThatThrownBy(() -> read(whole.substring(0, whole.length() - lost))).as("%d lost", lost).isInstanceOf(XmlException.class)
                    .hasMessageContaining("it breaks off: fetch it again");
        }
    }

    @Test
    void a_web_page_says_what_to_take() {
        for (String page : List.of("<!DOCTYPE html><html><body><p>Object moved<br></body></html>", "<html><body/></html>",
                "<HTML><head><title>302</title></head></HTML>")) {
            assertThatThrownBy(() -> read(page)).as(page).isInstanceOf(XmlException.class)
                    .hasMessageContaining("take the file whose address ends in .xml");
        }
    }

    @Test
    void entities_that_multiply_are_not_read() {
        String bomb =
                "<!DOCTYPE bill [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                        + bill(section("1", "Piers", "&c;"));
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(XmlException.class).hasMessageContaining("not well-formed XML");
        assertThat(read("<!DOCTYPE bill SYSTEM \"http://localhost:1/bill.dtd\">" + bill(section("1", "Piers", "Every pier."))).sections())
                .as("a DTD that is only named is not fetched").hasSize(1);
    }

    @Test
    void a_giant_section_is_read_aligned_and_compared_in_seconds() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 400_000; i++) {
            words.append("pier").append(i % 7_919).append(i % 13 == 0 ? ". (a) " : " ");
        }
        BillText before = read(bill(section("1", "Piers", words.toString())));
        BillText after = read(bill(section("1", "Piers", words.toString().replace("pier77", "boat77"))));
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(Alignment.of(before, after)).singleElement().satisfies(row -> assertThat(row.verdict()).isEqualTo(Verdict.CHANGED));
            assertThat(WordDiff.of(before.sections().getFirst().text(), after.sections().getFirst().text())).hasSizeGreaterThan(2);
        });
    }

    @Test
    void of_several_amendment_blocks_every_section_is_read() {
        assertThat(read(
                "<amendment-doc><engrossed-amendment-body><amendment><amendment-instruction><text>Strike section 1.</text></amendment-instruction>"
                        + "<amendment-block>" + section("1", "Piers", "Every pier.")
                        + "</amendment-block></amendment><amendment><amendment-block>"
                        + section("2", "Boats", "Every boat.")
                        + "</amendment-block></amendment></engrossed-amendment-body></amendment-doc>")
                .sections())
                .extracting(Section::number).containsExactly("1", "2");
        assertThat(read(
                "<engrossedAmendment xmlns=\"http://schemas.gpo.gov/xml/uslm\"><amendMain><amendmentContent><section><num value=\"1\">1.</num>"
                        + "<content>Every pier.</content></section></amendmentContent><amendmentContent><section><num value=\"2\">2.</num><content>Every boat."
                        + "</content></section></amendmentContent></amendMain></engrossedAmendment>")
                .sections()).extracting(Section::number)
                .containsExactly("1", "2");
    }

    @Test
    void paragraphs_of_an_appropriations_act_stand_under_their_accounts() {
        String older =
                bill("<title><enum>I</enum><header>Department of State</header><appropriations-major><header>Department of State</header>"
                        + "</appropriations-major><appropriations-intermediate><header>International organizations</header></appropriations-intermediate>"
                        + "<appropriations-small><header>contributions</header><text>For dues, <external-xref parsable-cite=\"usc/22/287\">as law says</external-xref>, $1."
                        + "</text></appropriations-small><appropriations-small><header>(including transfer of funds)</header><text>Of which $2.</text>"
                        + "</appropriations-small>" + section("101", "Bar", "No funds.") + "</title>");
        String uslm =
                "<bill xmlns=\"http://schemas.gpo.gov/xml/uslm\"><main><title><num value=\"I\">TITLE I\u2014</num><heading>Department of State</heading>"
                        + "<appropriations level=\"major\"><heading>Department of State</heading></appropriations><appropriations level=\"intermediate\"><heading>"
                        + "International organizations</heading></appropriations><appropriations level=\"small\"><heading>contributions</heading></appropriations>"
                        + "<appropriations level=\"small\"><content>For dues, <ref href=\"/us/usc/t22/s287\">as law says</ref>, $1.</content></appropriations>"
                        + "<appropriations level=\"small\"><heading>(including transfer of funds)</heading><content>Of which $2.</content></appropriations>"
                        + "<section><num value=\"101\">SEC. 101.</num><heading>Bar</heading><content>No funds.</content></section></title></main></bill>";
        List<String> path = List.of("Title I\u2014Department of State", "Department of State", "International organizations");
        for (String xml : List.of(older, uslm)) {
            assertThat(read(xml).sections()).extracting(Section::number).containsExactly("101");
            assertThat(read(xml).paragraphs()).containsExactly(
                    new Section("", "contributions", path, "For dues, as law says, $1.", List.of("usc/22/287")),
                    new Section("", "contributions", path, "Of which $2.", List.of()));
            assertThat(read(xml).pieces()).hasSize(3);
        }
    }

    /** Counted apart, by another language's XML library: 1,032 elements in titles, of them 629 with words of their own. */
    @Test
    void paragraphs_of_a_published_act_are_read() throws IOException {
        Path file = Path.of("../shared/data/text/uslm/BILLS-116hr1865eah.xml");
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        BillText text = BillTextParser.parse(Files.readAllBytes(file));
        assertThat(text.paragraphs()).hasSize(629);
        assertThat(text.paragraphs()).as("of a few the heading is none that the markup knows")
                .filteredOn(paragraph -> paragraph.heading().isEmpty())
                .hasSizeLessThan(30);
        assertThat(text.paragraphs()).extracting(Section::heading).contains("international organizations and programs");
    }
}
