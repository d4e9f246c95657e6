package floorwire.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

import floorwire.text.Alignment;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.text.Verdict;

class DiffPageTest {

    private static final String PIERS =
            "The Secretary of the Navy shall paint every pier of a naval shipyard grey, and shall keep a register of all piers: (1) painted; and (2) not.";
    private static final String BOATS =
            "The Commandant shall replace each response boat that has been in service for fifteen years with a newer one at once.";
    private static final BillText BEFORE =
            text(section("1", "Piers", PIERS), section("2", "Boats", BOATS), section("3", "Gone", "Nothing of this stays as it was."));
    private static final BillText AFTER =
            text(section("1", "Piers", PIERS.replace("grey", "green <b>\"now\"</b>")), section("5", "Boats", BOATS),
                    section("6", "", "<script>alert(1)</script> \u202e and so on, which is new."));

    private static BillText text(Section... sections) {
        return new BillText("119 S 1 IS: \u201cHarbors & <Piers>\u201d", "", List.of(sections));
    }

    private static Section section(String number, String heading, String text) {
        return new Section(number, heading, List.of("Title I\u2014Harbors"), text, List.of());
    }

    private static String page(BillText before, BillText after) {
        return DiffPage.of(new DiffPage.Side("a.xml", before.title()), new DiffPage.Side("b.xml", after.title()),
                Alignment.of(before, after));
    }

    @Test
    void what_was_struck_and_inserted_is_marked_where_it_stands() {
        assertThat(page(BEFORE, AFTER)).contains("pier of a naval shipyard").contains("<del>grey,</del>")
                .contains("<ins>green &lt;b&gt;\"now\"&lt;/b&gt;,</ins>");
    }

    @Test
    void each_section_has_its_row_its_verdict_and_its_link() {
        String page = page(BEFORE, AFTER);
        assertThat(Pattern.compile("<tr class=\"([a-z-]+)\">").matcher(page).results().map(row -> row.group(1)))
                .containsExactly("changed", "moved", "dropped", "new");
        for (int row = 1; row <= 4; row++) {
            assertThat(page).contains("href=\"#row-" + row + "\"").contains("id=\"row-" + row + "\"");
        }
        assertThat(page).contains("(no heading)").contains("\u00a7\u00a02 \u2192 \u00a7\u00a05");
    }

    @Test
    void nothing_of_a_text_is_markup_and_nothing_is_asked_of_anyone() throws Exception {
        String page = page(BEFORE, AFTER);
        assertThat(page).doesNotContain("<script").doesNotContain("\u202e").doesNotContain("src=").doesNotContain("url(")
                .doesNotContain("http://")
                .doesNotContain("https://").contains("default-src 'none'");
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        assertThat(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page.substring(page.indexOf("<html")))))
                .getElementsByTagName("section").getLength()).isEqualTo(4);
    }

    @Test
    void words_that_stayed_far_from_any_change_fold_away_and_all_of_them_are_there() {
        String many = "word ".repeat(300);
        String page = page(text(section("1", "Piers", "Old " + many + PIERS)), text(section("1", "Piers", "New " + many + PIERS)));
        assertThat(page).contains("words as before</summary>");
        assertThat(Pattern.compile("\\bword\\b").matcher(page).results().count()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void a_subdivision_begins_a_line_but_a_reference_to_one_does_not() {
        assertThat(page(text(section("1", "Piers", PIERS + " See subsection (a).")),
                text(section("1", "Piers", PIERS + " See subsection (a)."))))
                .contains("all piers:<br/>(1) painted; and<br/>(2) not. See subsection (a).");
    }

    @Test
    void each_verdict_has_a_sign_of_its_own_beside_its_colour() {
        assertThat(List.of(Verdict.values())).extracting(DiffPage::sign).doesNotHaveDuplicates();
        assertThat(DiffPage.percent(0.999)).isEqualTo("99 %");
        assertThat(DiffPage.percent(0.001)).isEqualTo("1 %");
        assertThat(DiffPage.percent(1)).isEqualTo("100 %");
    }
}
