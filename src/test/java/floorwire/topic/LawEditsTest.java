package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.congress.ProvisionStep.Does;
import floorwire.text.Section;

/** What a section would do to the law that the limit on leaving NATO became. Wordings are drafting practice; no captured text has one. */
class LawEditsTest {

    private static final ProvisionBook BOOK = new ProvisionBook(List.of());
    private static final String LAW = "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f)";

    @AfterAll
    static void close() {
        BOOK.close();
    }

    private static List<String> found(String heading, String text) {
        return BOOK.in(List.of(new Section("3", heading, List.of(), text, List.of()))).stream()
                .map(found -> found.provision() + " " + found.does()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {LAW + " is repealed.", LAW + " is hereby repealed.",
        "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (Public Law 118–31; 137 Stat. 464; 22 U.S.C. 1928f) is"
                + " repealed, and any regulation issued under it shall have no force.",
        "Section 1250A of Public Law 118–31 is repealed.",
        "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (Public Law 118–31; 137 Stat. 426) is repealed.",
        "Effective January 1, 2027, section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f) shall be"
                + " repealed.",
        "The following provisions of law are repealed: (1) Section 2 of the Act of June 4, 1956. (2) " + LAW + ".",
        "Effective on the date of the enactment of this Act, section 1928f of title 22, United States Code, is repealed."})
    void a_section_that_repeals_it_does_that_and_directs_nothing(String text) {
        assertThat(found("Repeal", text)).containsExactly("nato-limit " + Does.REPEALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        LAW + " is amended by adding at the end the following: \u201c(h) No funds may be used to close a mission.\u201d.",
        LAW + " is further amended— (1) in subsection (a), by striking \u201ctwo-thirds\u201d and inserting \u201cthree-fifths\u201d; and"
                + " (2) by striking subsection (f).",
        "Section 1250A(b) of the National Defense Authorization Act for Fiscal Year 2024 (22 U.S.C. 1928f(b)) is repealed.",
        "Subsection (b) of section 1250A of the National Defense Authorization Act for Fiscal Year 2024 is repealed."})
    void a_section_that_amends_it_or_repeals_a_part_of_it_amends_it(String text) {
        assertThat(found("Amendment", text)).containsExactly("nato-limit " + Does.AMENDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // the act for 2020, on arms for Cyprus (domain.md 8)
        "Section 1250A of the National Defense Authorization Act for Fiscal Year 2020 is amended by striking subsection (d).",
        "Section 1250A is repealed.", "The ABC Act (as added by " + LAW + ") is amended by striking subsection (d).",
        "This title shall apply until the date on which " + LAW + " is repealed.",
        "In any case in which " + LAW + " is repealed, the Secretary shall notify Congress.",
        "It shall not be in order in the Senate to consider any bill that provides that " + LAW + " is repealed.",
        "Nothing in this Act may be construed to provide that " + LAW + " is repealed.",
        "The NATO Participation Act of 1994 is repealed, and the report required by " + LAW + " shall continue to be made.",
        "Section 1251 of the National Defense Authorization Act for Fiscal Year 2024 is repealed.",
        "If " + LAW + " is repealed, the Secretary shall report to the Committees on Foreign Relations and Foreign Affairs.",
        "This Act satisfies the requirement of section 1250A of the National Defense Authorization Act for Fiscal Year 2024."})
    void other_sections_and_conditions_do_neither(String text) {
        assertThat(found("Other matters", text)).noneMatch(one -> one.endsWith("REPEALS") || one.endsWith("AMENDS"));
    }

    /** Another law's repeal in the same sentence is not this one's. */
    @ParameterizedTest
    @ValueSource(strings = {"Section 1245 of the ABC Act is repealed; and " + LAW + " is amended by inserting a comma.",
        "Section 1250A of the National Defense Authorization Act for Fiscal Year 2024 (Public Law 118–31; 137 Stat. 426) is amended by striking"
                + " \u201ctwo-thirds\u201d and inserting \u201cthree-fifths\u201d."})
    void what_is_amended_beside_a_repeal_is_amended(String text) {
        assertThat(found("Amendment", text)).containsExactly("nato-limit " + Does.AMENDS);
    }

    @Test
    void what_the_same_section_directs_besides_is_found_too() {
        assertThat(found("Withdrawal", "The President shall withdraw the United States from the North Atlantic Treaty. " + LAW
                + " is repealed.")).containsExactlyInAnyOrder("nato-limit " + Does.REPEALS, "nato-withdraw " + Does.SAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Section 1243 of the William M. (Mac) Thornberry National Defense Authorization Act for Fiscal Year 2021 is repealed.",
        "Section 1243 of the National Defense Authorization Act for Fiscal Year 2021 (Public Law 116-283; 134 Stat. 3953) is repealed.",
        "Section 1243 of Public Law 116\u2013283 is repealed."})
    void a_law_that_the_ledger_knows_a_provision_to_have_become_is_one_too(String text) {
        try (ProvisionBook book = new ProvisionBook(List.of())) {
            Section section = new Section("3", "Repeal", List.of(), text, List.of());
            assertThat(book.in(List.of(section))).isEmpty();
            book.laws(List.of(new LawSection("europe-posture", "PLAW-116publ283", "1243", Optional.empty(), Optional.of(2021), List.of())));
            assertThat(book.in(List.of(section))).extracting(found -> found.provision() + " " + found.does())
                    .containsExactly("europe-posture " + Does.REPEALS);
            assertThat(book.in(List.of(new Section("3", "Repeal", List.of(), LAW + " is repealed.", List.of()))))
                    .as("the shipped ones stay")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Section 1243 of the ABC Act. Section 9 of the National Defense Authorization Act for Fiscal Year 2021 is repealed.",
                "Section 1243 of Public Law 116\u20132830 is repealed.", "Section 12430 of Public Law 116\u2013283 is repealed.",
                "Section 1243 of the National Defense Authorization Act for Fiscal Year 2020 is repealed."})
    void another_act_is_not_that_law(String text) {
        try (ProvisionBook book = new ProvisionBook(List.of())) {
            book.laws(List.of(new LawSection("europe-posture", "PLAW-116publ283", "1243", Optional.empty(), Optional.of(2021), List.of())));
            assertThat(book.in(List.of(new Section("3", "Repeal", List.of(), text, List.of())))).isEmpty();
        }
    }

    @Test
    void findings_and_short_titles_undo_nothing() {
        assertThat(found("Findings", LAW + " is repealed.")).isEmpty();
    }
}
