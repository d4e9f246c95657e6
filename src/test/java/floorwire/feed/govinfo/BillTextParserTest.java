package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.feed.XmlException;
import floorwire.text.BillText;
import floorwire.text.Section;

class BillTextParserTest {

    private static final String OLDER = """
            <?xml version="1.0"?>
            <!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd">
            <bill bill-stage="Reported-in-House"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dublinCore>
            <dc:title>79 S 9001 RH: Harbor Act</dc:title></dublinCore></metadata>
            <form><official-title>A bill about harbors.</official-title></form>
            <legis-body changed="deleted" reported-display-style="strikethrough"><section><enum>1.</enum><header>Struck</header>
            <text>Nothing of this stands.</text></section></legis-body>
            <legis-body changed="added">
            <section id="a"><enum>1.</enum><header>Short title</header><text>This Act may be cited as the <quote>Harbor Act</quote>.</text>
            <toc><toc-entry level="section">Sec. 1. Short title.</toc-entry></toc></section>
            <division><enum>A</enum><header>Harbors</header><title><enum>I</enum><header>Of the east</header>
            <section><enum>1250A.</enum><header>Limit on leaving</header>
            <subsection><enum>(a)</enum><header>In general</header><text>Section 7 of the Harbor Act (<external-xref legal-doc="usc"
             parsable-cite="usc/22/1928f">22 U.S.C. 1928f</external-xref>) is amended by <deleted-phrase>striking</deleted-phrase>
            <added-phrase>inserting</added-phrase> the following:</text>
            <quoted-block><section><enum>8.</enum><header>Piers</header><text>No pier may be moved.</text></section>
            <after-quoted-block>.</after-quoted-block></quoted-block></subsection></section></title></division>
            </legis-body></bill>
            """;

    private static final String USLM = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta><dc:title>119 S 9001 ENR</dc:title>
            <docStage>ENR</docStage></meta><main>
            <section identifier="/us/bill/119/s/9001/s1"><num value="1">SECTION 1. </num><heading>SHORT TITLE.</heading>
            <content>This Act may be cited as the “<shortTitle>Harbor Act</shortTitle>”.</content></section>
            <division><num value="A">DIVISION A—</num><heading>HARBORS</heading><title><num value="I">TITLE I—</num><heading>OF THE EAST</heading>
            <section><num value="1250A">SEC. 1250A. </num><heading>LIMIT ON LEAVING.</heading>
            <subsection><num value="a">(a) </num><sidenote><p>22 USC 1 note.</p></sidenote><heading>In General.—</heading><content>Section 7 of the
            Harbor Act (<ref href="/us/usc/t22/s1928f/a/1">22 U.S.C. 1928f</ref>) is amended by <deletedText>striking</deletedText>
            inserting the following:<page>139 STAT. 12</page>
            <quotedContent><section><num value="8">“SEC. 8. </num><heading>PIERS.</heading><content>No pier may be moved.”</content></section>
            </quotedContent>.</content></subsection></section></title></division></main></bill>
            """;

    private static BillText read(String xml) {
        return BillTextParser.parse(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void both_formats_make_the_same_sections() {
        for (String xml : List.of(OLDER, USLM)) {
            assertThat(read(xml).sections()).extracting(Section::number).containsExactly("1", "1250A");
            assertThat(read(xml).sections()).extracting(section -> section.citations()).containsExactly(List.of(), List.of("usc/22/1928f"));
        }
        assertThat(read(OLDER).sections()).extracting(Section::heading).containsExactly("Short title", "Limit on leaving");
        assertThat(read(USLM).sections()).extracting(Section::heading).containsExactly("SHORT TITLE", "LIMIT ON LEAVING");
        assertThat(read(OLDER).sections().getLast().path()).containsExactly("Division A—Harbors", "Title I—Of the east");
        assertThat(read(USLM).sections().getLast().path()).containsExactly("Division A—HARBORS", "Title I—OF THE EAST");
    }

    /** H.R. 3838 of the 119th has eight such blocks, which read as if nothing were inserted. */
    @Test
    void an_item_for_another_laws_table_of_contents_is_what_is_inserted() {
        String item = "<toc><toc-entry level=\"section\">Sec. 4225. Piers.</toc-entry></toc>";
        assertThat(read(OLDER.replaceFirst("(?s)<quoted-block>.*?</section>", "<quoted-block>" + item)).sections().getLast().text())
                .endsWith("by inserting the following: “Sec. 4225. Piers.”.");
        assertThat(read(OLDER).sections().getFirst().text()).doesNotContain("Sec. 1.");
    }

    @Test
    void its_words_are_the_words_of_the_law_alone() {
        assertThat(read(OLDER).sections().getFirst().text()).isEqualTo("This Act may be cited as the “Harbor Act”.");
        assertThat(read(OLDER).sections().getLast().text())
                .isEqualTo("(a) In general.—Section 7 of the Harbor Act (22 U.S.C. 1928f) is amended"
                        + " by inserting the following: “8. Piers.—No pier may be moved.”.");
        assertThat(read(USLM).sections().getLast().text())
                .isEqualTo("(a) In General.—Section 7 of the Harbor Act (22 U.S.C. 1928f) is amended"
                        + " by inserting the following: “SEC. 8. PIERS. No pier may be moved.”.");
    }

    @Test
    void nothing_in_it_steers_a_terminal_or_the_direction_of_text() {
        assertThat(read("<bill><section><header>Pi\u202eers\u009b</header><text>No\u2066 pier\u0085.</text></section></bill>").sections())
                .singleElement().satisfies(section -> {
                    assertThat(section.heading()).isEqualTo("Piers");
                    assertThat(section.text()).isEqualTo("No pier.");
                });
    }

    @Test
    void what_the_document_says_of_itself_is_kept_as_it_says_it() {
        assertThat(read(OLDER).title()).as("which names a wrong Congress").isEqualTo("79 S 9001 RH: Harbor Act");
        assertThat(read(OLDER).stage()).isEqualTo("Reported-in-House");
        assertThat(read(USLM).stage()).isEqualTo("ENR");
    }

    @ParameterizedTest
    @CsvSource({"Dear Senator,not well-formed XML", "'',not well-formed XML", "<html><body>gone</body></html>,its root is html",
        "<billStatus/>,floorwire inspect", "<bill><section>,not well-formed XML", "<bill>&nbsp;</bill>,not well-formed XML",
        "'<!DOCTYPE bill [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><bill><section>&x;</section></bill>',not well-formed XML"})
    void what_is_no_text_is_refused_by_name(String bytes, String why) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOf(XmlException.class).hasMessageContaining(why);
    }

    @Property(tries = 500)
    void whatever_is_broken_in_it_nothing_but_the_named_error_comes(@ForAll @IntRange(max = 3_000) int at, @ForAll byte put,
            @ForAll boolean cut) {
        for (String xml : List.of(OLDER, USLM)) {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            int place = at % bytes.length;
            bytes[place] = put;
            try {
                BillTextParser.parse(cut ? java.util.Arrays.copyOf(bytes, place) : bytes);
            } catch (XmlException named) {
                assertThat(named.getMessage()).isNotEmpty().doesNotContain("\n");
            }
        }
    }
}
