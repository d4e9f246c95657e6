package floorwire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import floorwire.feed.govinfo.BillTextParser;

class LikenessTest {

    private static final Path TEXTS = Path.of("../shared/data/text");
    private static final List<String> MATTERS = List.of("piers", "boats", "cranes", "docks", "buoys");

    private static Section about(String matter, int number) {
        return new Section(Integer.toString(number), "On " + matter, List.of(),
                "The Commandant shall paint all " + matter + " of the harbor grey before winter, count the " + matter
                        + " that are older than he is, and sell"
                        + " whatever " + matter + " nobody wants to a museum of " + matter + " at the price of scrap.",
                List.of());
    }

    private static BillText text(Section... sections) {
        return new BillText("", "", List.of(sections));
    }

    private static BillText harbors(int from) {
        return text(IntStream.range(0, MATTERS.size()).mapToObj(i -> about(MATTERS.get(i), from + i)).toArray(Section[]::new));
    }

    private static Section memorial() {
        return new Section("1", "Memorial", List.of(),
                "The Secretary shall build a memorial to the pulses of the nation on a hill that can be seen from afar.",
                List.of());
    }

    @Test
    void a_bill_whose_sections_all_stand_in_another_is_carried_by_it() {
        List<Section> both = new ArrayList<>(List.of(memorial()));
        both.addAll(harbors(100).sections());
        Likeness likeness = Likeness.of(harbors(1), new BillText("", "", both));
        assertThat(likeness).isEqualTo(new Likeness(5, 5, likeness.words(), likeness.words(), 6));
        assertThat(likeness.carried()).isTrue();
    }

    @Test
    void a_bill_about_something_else_is_not() {
        Likeness likeness = Likeness.of(harbors(1), text(memorial()));
        assertThat(likeness.taken()).isZero();
        assertThat(likeness.carried()).isFalse();
    }

    @Test
    void one_section_is_too_little_to_be_carried() {
        Likeness likeness = Likeness.of(text(memorial()), text(memorial()));
        assertThat(likeness.share()).isEqualTo(1);
        assertThat(likeness.carried()).isFalse();
        assertThat(Likeness.of(text(), text())).isEqualTo(new Likeness(0, 0, 0, 0, 0));
        assertThat(Likeness.of(text(), text()).share()).isZero();
    }

    private static BillText read(String file) throws IOException {
        assumeTrue(Files.exists(TEXTS.resolve(file)), "skipped: " + TEXTS.resolve(file) + " is absent");
        return BillTextParser.parse(Files.readAllBytes(TEXTS.resolve(file)));
    }

    private static boolean carried(String said, BillText one, BillText other) {
        Likeness likeness = Likeness.of(one, other);
        System.out.printf(Locale.ROOT, "%s: %d of %d sections, %.2f of the words: %s%n", said, likeness.taken(), likeness.sections(),
                likeness.shareOfWords(), likeness.carried() ? "carried" : "not carried");
        return likeness.carried();
    }

    @Test
    void published_texts_that_carry_each_other_and_others_that_do_not() throws IOException {
        BillText introduced = read("119/HR3838/BILLS-119hr3838ih_Introduced_in_House.xml");
        BillText reported = read("119/HR3838/BILLS-119hr3838rh_Reported_in_House.xml");
        BillText omnibus = read("uslm/BILLS-116hr1865eah.xml");
        BillText otherYear = read("uslm/S2731_RCS.XML");
        BillText born = read("119/S1071/BILLS-119s1071es_Engrossed_in_Senate.xml");
        assertThat(carried("H.R. 3838 as introduced in H.R. 3838 as reported", introduced, reported)).isTrue();
        assertThat(carried("H.R. 3838 as reported in H.R. 3838 as introduced", reported, introduced)).isFalse();
        assertThat(carried("H.R. 2483 as introduced in its enrolled bill", read("119/HR2483/BILLS-119hr2483ih_Introduced_in_House.xml"),
                read("119/HR2483/BILLS-119hr2483enr_Enrolled_Bill.xml"))).isTrue();
        assertThat(carried("S. 2174 in H.R. 6508", read("119/S2174/BILLS-119s2174is_Introduced_in_Senate.xml"),
                read("119/HR6508/BILLS-119hr6508ih_Introduced_in_House.xml"))).isTrue();
        assertThat(carried("H.R. 3838 as reported in an omnibus", reported, omnibus)).isFalse();
        assertThat(carried("an omnibus in H.R. 3838 as reported", omnibus, reported)).isFalse();
        assertThat(carried("another year's defense act of few sections in H.R. 3838 as reported", otherYear, reported)).isFalse();
        assertThat(carried("H.R. 3838 as reported in another year's defense act", reported, otherYear)).isFalse();
        assertThat(carried("H.R. 3838 as reported in S. 1071 as engrossed", reported, born)).isFalse();
        Planted planted = new Planted(3, reported.sections());
        List<Section> vehicle = new ArrayList<>(born.sections());
        reported.sections().stream().limit(450).forEach(section -> vehicle.add(planted.edited(section, Planted.Edit.REPLACED, 0.03)));
        vehicle.addAll(omnibus.sections().subList(0, 200));
        assertThat(carried("H.R. 3838 as reported in S. 1071 with three quarters of it, edited (synthetic)", reported,
                new BillText("", "", vehicle))).isTrue();
    }
}
