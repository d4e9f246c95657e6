package floorwire.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import floorwire.congress.BillId;
import floorwire.congress.ProvisionStep;
import floorwire.congress.TextPackage;
import floorwire.ledger.BillTexts;
import floorwire.text.BillText;
import floorwire.text.Section;

/** What a ledger keeps of texts, on every database. */
interface BillTextsContract {

    BillId BILL = Stores.id("hr2670-118");
    TextPackage ENROLLED = new TextPackage("BILLS-118hr2670enr", "enr");

    Database database();

    private BillTexts texts() {
        return new SqlBillTexts(database());
    }

    static BillText text(String... headings) {
        return new BillText("118 HR 2670", "ENR", List.of(headings).stream().map(heading -> new Section("1250A", heading,
                List.of("Division A", "Title XII"), "It says " + heading + ".", List.of("usc/22/1928f", "pl/118/31"))).toList());
    }

    static BillTexts.Row row(TextPackage name, String sha256, Instant at, BillText text) {
        return new BillTexts.Row(BILL, name, "https://www.govinfo.gov" + name.path(), sha256, text.title(), text.stage(), at,
                text.sections().size());
    }

    private static ProvisionStep step(String provision, String section) {
        return new ProvisionStep(provision, ENROLLED, Optional.empty(), ProvisionStep.Became.APPEARED, section, "Limitation", "", 0,
                "It says", ProvisionStep.Does.SAYS);
    }

    @Test
    default void a_text_is_read_back_section_by_section() {
        BillText text = text("Limitation", "Ω — \"quoted\"");
        BillTexts.Row row = row(ENROLLED, "ab", Stores.NOON, text);
        texts().keep(row, text);
        assertThat(texts().of(BILL)).containsExactly(row);
        assertThat(texts().text(row)).isEqualTo(text);
        assertThat(texts().of(Stores.id("s1-119"))).isEmpty();
    }

    @Test
    default void the_paragraphs_of_an_appropriations_act_are_kept_apart_from_its_sections() {
        List<Section> paragraphs = List.of(new Section("", "Contributions to International Organizations", List.of("Title I"),
                "None of the funds may be paid to the United Nations.", List.of()));
        BillText text = new BillText("", "", text("One").sections(), paragraphs);
        BillTexts.Row row = row(ENROLLED, "ab", Stores.NOON, text);
        texts().keep(row, text);
        assertThat(texts().text(row)).isEqualTo(text);
        BillText only = new BillText("", "", List.of(), paragraphs);
        BillTexts.Row other = row(ENROLLED, "cd", Stores.NOON, only);
        texts().keep(other, only);
        assertThat(texts().text(other)).isEqualTo(only);
    }

    @Test
    default void versions_come_in_their_order_and_other_bytes_of_one_stand_beside_the_first() {
        BillText first = text("First");
        BillText anew = text("Printed anew");
        texts().keep(row(ENROLLED, "ab", Stores.NOON, first), first);
        texts().keep(row(ENROLLED, "cd", Stores.NOON.plusSeconds(60), anew), anew);
        texts().keep(row(new TextPackage("BILLS-118hr2670ih", "ih"), "ef", Stores.NOON.plusSeconds(90), first), first);
        assertThat(texts().of(BILL)).extracting(row -> row.name().version() + " " + row.sha256()).containsExactly("ih ef", "enr cd");
        assertThat(texts().text(row(ENROLLED, "ab", Stores.NOON, first))).isEqualTo(first);
        assertThat(texts().printings(ENROLLED)).extracting(BillTexts.Row::sha256).containsExactly("ab", "cd");
    }

    @Test
    default void one_section_is_read_without_the_others() {
        BillText text = text("First", "Second");
        BillTexts.Row row = row(ENROLLED, "ab", Stores.NOON, text);
        texts().keep(row, text);
        for (Section section : text.sections()) {
            assertThat(texts().section(row, section.number(), section.heading())).contains(section);
        }
        assertThat(texts().section(row, text.sections().getFirst().number(), "Third")).isEmpty();
    }

    @Test
    default void the_same_bytes_kept_again_are_kept_once() {
        BillText text = text("One", "Two");
        texts().keep(row(ENROLLED, "ab", Stores.NOON, text), text);
        texts().keep(row(ENROLLED, "ab", Stores.NOON.plusSeconds(60), text), text);
        assertThat(texts().of(BILL)).hasSize(1);
        assertThat(texts().text(texts().of(BILL).getFirst()).sections()).hasSize(2);
    }

    @Test
    default void a_provision_s_road_goes_over_all_measures_and_is_made_anew_for_one() {
        texts().steps(BILL, List.of(step("nato-limit", "1245"), step("un-funding", "1260")));
        texts().steps(Stores.id("s2174-119"), List.of(step("nato-limit", "4")));
        texts().steps(BILL, List.of(step("nato-limit", "1250A")));
        assertThat(texts().road("nato-limit")).extracting(stand -> stand.bill() + " " + stand.step().section())
                .containsExactly("hr2670-118 1250A", "s2174-119 4");
        assertThat(texts().road("un-funding")).isEmpty();
    }

    @Test
    default void what_stands_in_a_law_is_found_whatever_the_provision() {
        ProvisionStep law = new ProvisionStep("nato-limit", new TextPackage("PLAW-118publ31", TextPackage.LAW), Optional.empty(),
                ProvisionStep.Became.ENACTED, "1250A", "Limitation", "1250A", 1, "It says \"ENACTED\"", ProvisionStep.Does.SAYS);
        ProvisionStep undoes =
                new ProvisionStep("un-limit", law.text(), Optional.empty(), ProvisionStep.Became.ENACTED, "1251", "Repeal", "",
                        0, "It is repealed.", ProvisionStep.Does.REPEALS);
        texts().steps(BILL, List.of(step("nato-limit", "1250A"), law, undoes));
        assertThat(texts().enacted()).containsExactly(new BillTexts.Stand(BILL, law));
    }
}
