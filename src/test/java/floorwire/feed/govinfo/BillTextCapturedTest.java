package floorwire.feed.govinfo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.text.Aligned;
import floorwire.text.Alignment;
import floorwire.text.BillText;
import floorwire.text.Section;
import floorwire.text.Shares;
import floorwire.text.Verdict;

/** The texts of the shared data, as GPO published them. */
class BillTextCapturedTest {

    private static final Path TEXTS = Path.of("../shared/data/text");
    private static final Map<String, BillText> READ = new TreeMap<>();
    /** Those in the newer format. */
    private static final Set<String> USLM = new HashSet<>();
    private static final Map<String, String> LAWS =
            Map.of("plaw-119publ44", "119hr2483", "plaw-119publ31", "119hr1815", "plaw-119publ23", "119hr43",
                    "plaw-119publ53", "119hr452", "plaw-119publ28", "119hr4", "plaw-119publ94", "119hr3497");

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isDirectory(TEXTS), "skipped: " + TEXTS + " is absent");
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file : files.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".xml")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                READ.put(file.getFileName().toString(), BillTextParser.parse(bytes));
                if (new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.UTF_8).contains("schemas.gpo.gov/xml/uslm")) {
                    USLM.add(file.getFileName().toString());
                }
            }
        }
    }

    private static BillText text(String begun) {
        return READ.entrySet().stream().filter(entry -> entry.getKey().startsWith(begun)).findFirst().orElseThrow().getValue();
    }

    /** Counted apart, by another language's XML library: elements {@code section} outside quoted law and outside what was struck. */
    @Test
    void each_has_the_sections_that_were_counted() {
        assertThat(READ).hasSize(58);
        Map<String, Integer> counted = Map.of("BILLS-119hr3838rh", 594, "BILLS-116hr1865eah", 923, "S2731_RCS", 97, "BILLS-119hr2483rh", 31,
                "PLAW-119publ44", 34, "BILLS-119s2174is", 6, "BILLS-119hr4eas", 3, "SC13_ES", 1);
        counted.forEach((begun, sections) -> assertThat(text(begun).sections()).as(begun).hasSize(sections));
        assertThat(READ.values().stream().flatMap(text -> text.sections().stream()).filter(section -> section.text().isEmpty()))
                .as("of a table of contents nothing else is left").extracting(Section::heading).containsOnly("TABLE OF CONTENTS");
    }

    @Test
    void the_section_that_fulfils_the_limit_cites_it() {
        assertThat(text("BILLS-119s2174is").sections()).filteredOn(section -> section.citations().contains("usc/22/1928f"))
                .extracting(Section::number).containsExactly("4");
    }

    @Test
    void a_law_says_what_the_enrolled_bill_said() {
        Map<String, String> laws =
                Map.of("BILLS-119hr2483enr", "PLAW-119publ44", "BILLS-119hr1815enr", "PLAW-119publ31", "BILLS-119hr43enr",
                        "PLAW-119publ23", "BILLS-119hr452enr", "PLAW-119publ53", "BILLS-119hr4enr", "PLAW-119publ28", "BILLS-119hr3497enr",
                        "PLAW-119publ94");
        laws.forEach((enrolled, law) -> assertThat(Alignment.of(text(enrolled), text(law))).as(law)
                .allMatch(row -> row.verdict() == Verdict.SAME));
    }

    @Test
    void companions_say_the_same() {
        assertThat(Alignment.of(text("BILLS-119s2174is"), text("BILLS-119hr6508ih"))).allMatch(row -> row.verdict() == Verdict.SAME);
        assertThat(Alignment.of(text("BILLS-119s669is"), text("BILLS-119hr1498ih"))).allMatch(row -> row.verdict() == Verdict.SAME);
    }

    /** Of headings that are unique in both texts, at least 99 in 100 are aligned: between any two versions of a bill, whatever their formats. */
    @Test
    void headings_that_both_versions_have_once_are_aligned() {
        Map<String, List<String>> versions = READ.keySet().stream()
                .collect(Collectors.groupingBy(BillTextCapturedTest::bill, TreeMap::new, Collectors.toList()));
        int[] unique = new int[2];
        int[] aligned = new int[2];
        for (List<String> names : versions.values()) {
            for (String one : names) {
                for (String other : names) {
                    int formats = USLM.contains(one) == USLM.contains(other) ? 0 : 1;
                    Map<String, Section> before = once(text(one));
                    Map<String, Section> after = once(text(other));
                    before.keySet().retainAll(after.keySet());
                    Map<Section, Optional<Section>> rows = Alignment.of(text(one), text(other)).stream()
                            .filter(row -> row.from().isPresent() && row.verdict() != Verdict.SPLIT)
                            .collect(Collectors.toMap(row -> row.from().orElseThrow(), Aligned::to, (first, again) -> first));
                    unique[formats] += before.size();
                    aligned[formats] += (int) before.entrySet().stream()
                            .filter(entry -> Optional.ofNullable(after.get(entry.getKey())).equals(rows.get(entry.getValue()))).count();
                }
            }
        }
        System.out.printf(Locale.ROOT, "headings that both versions have once, aligned: in one format %s; between the formats %s%n",
                Shares.said(aligned[0], unique[0]), Shares.said(aligned[1], unique[1]));
        assertThat(unique[0]).isGreaterThan(1_000);
        assertThat(unique[1]).isGreaterThan(300);
        assertThat(aligned[0]).isGreaterThanOrEqualTo(unique[0] * 99 / 100);
        assertThat(aligned[1]).isGreaterThanOrEqualTo(unique[1] * 99 / 100);
    }

    /** Of versions of one measure, or of its law, the same. */
    private static String bill(String file) {
        String bill = file.toLowerCase(Locale.ROOT).replaceFirst("bills-(\\d+)([a-z]+\\d+).*", "$1$2").replaceFirst("(s|h|hc|sc)(\\d+)_.*",
                "old$1$2");
        return LAWS.getOrDefault(bill.replaceFirst("_.*", ""), bill);
    }

    private static Map<String, Section> once(BillText text) {
        Function<Section, String> key = section -> section.heading().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
        return text.sections().stream().filter(section -> !section.heading().isEmpty()).collect(Collectors.groupingBy(key)).entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() == 1).sorted(Comparator.comparing(Map.Entry::getKey))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst(), (one, other) -> one, HashMap::new));
    }
}
