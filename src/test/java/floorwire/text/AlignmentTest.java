package floorwire.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    private static final String NATO =
            "The President shall not suspend, terminate, denounce, or withdraw the United States from the North Atlantic Treaty,"
                    + " done at Washington, DC, April 4, 1949, except by and with the advice and consent of the Senate, provided that two-thirds of the"
                    + " Senators present concur, or pursuant to an Act of Congress.";
    private static final String PIERS =
            "The Secretary of the Navy shall submit to the congressional defense committees a report on each pier"
                    + " that was built, moved or repaired at a naval shipyard of the United States during the fiscal year before.";
    private static final String BOATS =
            "Not later than 90 days after the date of the enactment of this Act, the Commandant shall replace every"
                    + " response boat of the Coast Guard that has been in service for more than fifteen years with a newer one.";

    private static Section section(String number, String heading, String text, String... path) {
        return new Section(number, heading, List.of(path), text, List.of());
    }

    private static List<String> align(BillText before, BillText after) {
        return Alignment.of(before, after).stream().map(row -> row.from().map(Section::number).orElse("") + " "
                + row.to().map(Section::number).orElse("") + " " + row.verdict().code()).toList();
    }

    private static BillText text(Section... sections) {
        return new BillText("", "", Arrays.asList(sections));
    }

    @Test
    void a_heading_that_both_have_once_decides_whatever_the_number() {
        assertThat(align(text(section("1", "Piers", PIERS), section("2", "Boats", BOATS)),
                text(section("1", "BOATS.", BOATS), section("2", "Piers", PIERS + " The report shall be public."))))
                .containsExactly("2 1 moved", "1 2 changed");
    }

    @Test
    void in_another_division_the_same_words_have_moved() {
        assertThat(
                align(text(section("1", "Piers", PIERS, "Division A—Navy")), text(section("1", "Piers", PIERS, "Division B—Coast Guard"))))
                .containsExactly("1 1 moved");
        assertThat(align(text(section("1", "Piers", PIERS, "Title I—Navy")), text(section("1", "PIERS", PIERS, "Title I—NAVAL MATTERS"))))
                .as("a division that is called otherwise is still that one").containsExactly("1 1 same");
    }

    @Test
    void under_another_heading_the_words_decide() {
        assertThat(align(text(section("5", "Limit on leaving", NATO), section("6", "Piers", PIERS)),
                text(section("1250A", "Rule on the North Atlantic Treaty Organization", NATO), section("6", "Boats", BOATS))))
                .containsExactly("5 1250A changed", "6  dropped", " 6 new");
    }

    @Test
    void what_stands_within_another_section_was_merged_and_what_stood_there_was_split() {
        BillText apart = text(section("1", "Piers", PIERS), section("2", "Limit on leaving", NATO));
        BillText one = text(section("1", "Piers", PIERS + " " + NATO));
        assertThat(align(apart, one)).containsExactly("1 1 changed", "2 1 merged");
        assertThat(align(one, apart)).containsExactly("1 1 changed", "1 2 split");
    }

    @Test
    void what_may_be_it_and_may_not_is_called_not_found() {
        String third = NATO.substring(0, NATO.length() / 3);
        assertThat(align(text(section("1", "Limit on leaving", NATO)), text(section("1", "Boats", BOATS + " " + third))))
                .containsExactly("1  not-found", " 1 new");
    }

    @Test
    void headings_that_stand_twice_are_told_apart_by_number_and_place_and_then_by_words() {
        assertThat(align(text(section("101", "Definitions", PIERS, "Title I"), section("201", "Definitions", BOATS, "Title II")),
                text(section("301", "Definitions", BOATS, "Title III"), section("101", "Definitions", PIERS + " Or so.", "Title I"))))
                .containsExactly("201 301 moved", "101 101 changed");
    }

    @Provide
    Arbitrary<BillText> texts() {
        Arbitrary<Section> sections = Arbitraries.of("1", "2", "3").flatMap(number -> Arbitraries.of("", "Piers", "Boats", "Definitions")
                .flatMap(
                        heading -> Arbitraries.of(NATO, PIERS, BOATS, NATO + " " + PIERS, "").map(text -> section(number, heading, text))));
        return sections.list().ofMaxSize(6).map(list -> new BillText("", "", list));
    }

    @Property(tries = 1_000)
    void every_section_of_both_is_told_of_once(@ForAll("texts") BillText before, @ForAll("texts") BillText after) {
        List<Aligned> rows = Alignment.of(before, after);
        assertThat(rows.stream().filter(row -> row.verdict() != Verdict.SPLIT).flatMap(row -> row.from().stream()))
                .containsExactlyInAnyOrderElementsOf(before.sections());
        assertThat(rows.stream().filter(row -> row.verdict() != Verdict.MERGED).flatMap(row -> row.to().stream()))
                .containsExactlyElementsOf(after.sections());
        assertThat(rows).allSatisfy(row -> assertThat(row.score().orElse(0)).isBetween(0.0, 1.0));
    }

    @Property(tries = 200)
    void a_text_is_the_same_as_itself(@ForAll("texts") BillText text) {
        assertThat(Alignment.of(text, text)).allSatisfy(row -> assertThat(row.score()).hasValue(1));
    }
}
