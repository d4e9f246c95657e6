package floorwire.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import floorwire.congress.BillId;
import floorwire.congress.Law;
import floorwire.congress.Title;

/** Titles of the public record; sponsors as printed there. */
class BillIndexTest {

    private static final BillIndex INDEX = new BillIndex();

    @BeforeAll
    static void fill() {
        INDEX.put(List.of(
                entry("s2174-119", "NATO Act",
                        "A bill to require the President to give notice of denunciation of the North Atlantic Treaty for "
                                + "purposes of withdrawing the United States from the North Atlantic Treaty Organization, and for other purposes.",
                        "Sen. Mike Lee (R-UT)", "REFERRED", List.of("nato/withdraw"), ""),
                entry("hr6508-119", "NATO Act", "To require the President to give notice of denunciation of the North Atlantic Treaty for "
                        + "purposes of withdrawing the United States from the North Atlantic Treaty Organization, and for other purposes.",
                        "Rep. Thomas Massie (R-KY)", "REFERRED", List.of("nato/withdraw"), ""),
                entry("sjres37-118", "A joint resolution requiring the advice and consent of the Senate or an Act of Congress to suspend, "
                        + "terminate, or withdraw the United States from the North Atlantic Treaty", "", "Sen. Tim Kaine (D-VA)",
                        "REPORTED",
                        List.of("nato/limit"), ""),
                entry("hr2670-118", "National Defense Authorization Act for Fiscal Year 2024",
                        "To authorize appropriations for fiscal year 2024 for military activities of the Department of Defense.",
                        "Rep. Mike Rogers (R-AL)", "ENACTED:SIGNED", List.of("ndaa/other"), "118-31"),
                entry("s1-117", "For the People Act of 2021", "A bill to expand Americans' access to the ballot box.",
                        "Sen. Jeff Merkley (D-OR)", "REPORTED", List.of(), ""),
                entry("s7-118", "A bill to amend section 1928f of title 22, United States Code.", "", "Sen. Ron Paul (R-KY)", "REFERRED",
                        List.of(), "")));
    }

    @AfterAll
    static void close() {
        INDEX.close();
    }

    private static BillEntry entry(String id, String display, String official, String sponsor, String stage, List<String> topics,
            String law) {
        List<Title> titles = official.isEmpty() ? List.of() : List.of(new Title("Official Title as Introduced", official, Optional.empty(),
                Optional.empty()));
        return new BillEntry(BillId.parse(id).orElseThrow(), display, titles, Optional.of(sponsor), stage,
                law.isEmpty() ? List.of() : List.of(new Law("Public Law", law)), topics,
                Optional.of(LocalDate.of(2025, 6, 1)), Optional.of(LocalDate.parse("2025-06-25")));
    }

    private static List<String> ids(Found found) {
        return found.ids().stream().map(BillId::toString).toList();
    }

    private static Found words(String words) {
        return INDEX.find(BillSearch.of(List.of(words), List.of()), 0, 10);
    }

    @ParameterizedTest
    @CsvSource({"NATO act, hr6508-119, WORDS", "act nato lee, s2174-119, WORDS", "Atlantic north denunciation lee, s2174-119, WORDS",
        "N.A.T.O. Massie, hr6508-119, WORDS", "natoo act lee, s2174-119, NEARLY", "denuncation atlantic lee, s2174-119, NEARLY",
        "authoriz defense, hr2670-118, WORDS", "NDAA, hr2670-118, WORDS", "ndaa 2024, hr2670-118, WORDS", "kaine, sjres37-118, WORDS",
        "Kayne treaty, sjres37-118, NEARLY", "people's act, s1-117, WORDS", "ballots, s1-117, WORDS",
        "peoples ballot unicorn zebra, s1-117, SOME"})
    void a_measure_is_found_by(String asked, String first, Found.How how) {
        Found found = words(asked);
        assertThat(ids(found)).as(asked).startsWith(first);
        assertThat(found.how()).isEqualTo(how);
    }

    @Test
    void an_acronym_of_the_treaty_organization_finds_what_only_spells_it_out() {
        INDEX.put(List
                .of(entry("hr9-118", "To withdraw from the North Atlantic Treaty Organization.", "", "Rep. X (I-ZZ)", "", List.of(), "")));
        assertThat(ids(words("nato withdraw"))).contains("hr9-118");
    }

    @Test
    void words_in_quotation_marks_stand_side_by_side() {
        assertThat(ids(INDEX.find(BillSearch.of(List.of(), List.of("People Act")), 0, 10))).containsExactly("s1-117");
        assertThat(INDEX.find(BillSearch.of(List.of(), List.of("Act People")), 0, 10).total()).isZero();
    }

    @Test
    void filters_narrow_and_may_stand_alone() {
        BillSearch stage = new BillSearch(List.of(), List.of(), Optional.empty(), Set.of("REPORTED"), Optional.empty(), OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(ids(INDEX.find(stage, 0, 10))).containsExactly("sjres37-118", "s1-117");
        BillSearch limit = new BillSearch(List.of(), List.of(), Optional.of("tim kaine"), Set.of(), Optional.of("nato/limit"),
                OptionalInt.of(118), OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(ids(INDEX.find(limit, 0, 10))).containsExactly("sjres37-118");
        assertThat(ids(INDEX.find(BillSearch.ofLaw("118-31"), 0, 10))).containsExactly("hr2670-118");
        assertThat(INDEX.find(BillSearch.ofLaw("118-3"), 0, 10).total()).isZero();
        assertThat(ids(INDEX.find(BillSearch.citing("22 1928f"), 0, 10))).containsExactly("s7-118");
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        Found all = INDEX.find(BillSearch.ALL, 0, 100);
        Found first = INDEX.find(BillSearch.ALL, 0, 2);
        Found second = INDEX.find(BillSearch.ALL, 2, 2);
        assertThat(first.total()).isEqualTo(all.total());
        assertThat(first.ids()).isEqualTo(all.ids().subList(0, 2));
        assertThat(second.ids()).isEqualTo(all.ids().subList(2, 4));
        assertThat(INDEX.find(BillSearch.ALL, 1_000, 10).ids()).isEmpty();
    }

    @Test
    void what_is_put_again_replaces_what_was() {
        INDEX.put(List.of(entry("s77-118", "Old name", "", "Sen. A (I-ZZ)", "", List.of(), "")));
        INDEX.put(List.of(entry("s77-118", "New brand", "", "Sen. A (I-ZZ)", "", List.of(), "")));
        assertThat(words("old name").ids()).doesNotContain(BillId.parse("s77-118").orElseThrow());
        assertThat(ids(words("brand"))).containsExactly("s77-118");
    }

    @ParameterizedTest
    @CsvSource({"section 1928f of title 22, 22 1928f", "22 U.S.C. 1928f, 22 1928f", "22 USC § 1928F note, 22 1928f",
        "section 1541(a)(2) of title 50, 50 1541"})
    void a_section_of_the_code_is_read_from_a_title(String text, String section) {
        assertThat(SearchText.sections(text)).containsExactly(section);
    }

    @ParameterizedTest
    @CsvSource({"National Defense Authorization Act for Fiscal Year 2024, ndaa", "from the North Atlantic Treaty Organization, nato",
        "Foreign Intelligence Surveillance Act of 1978, fisa", "for the United States to leave the World Health Organization, who"})
    void an_acronym_is_made_of_capitalised_names(String title, String acronym) {
        assertThat(SearchText.acronyms(title)).contains(acronym.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"*", "a*", "???", "/.*.*.*/", "nato~99", "'title:(a OR b)'", "'{!func}'", "((((((", "-", "NOT", "'[* TO *]'"})
    void a_query_language_is_not_read(String asked) {
        long start = System.nanoTime();
        assertThat(words(asked).ids().size()).isLessThanOrEqualTo(10);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
    }
}
