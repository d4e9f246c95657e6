package floorwire.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import floorwire.feed.govinfo.BillTextParser;

/** Sections of a defense act planted into an omnibus and the other way round, with edits drawn from a seed: how many are found, and how many wrongly. */
class FingerprintsCapturedTest {

    private static final Path TEXTS = Path.of("../shared/data/text");
    private static final String DEFENSE = "119/HR3838/BILLS-119hr3838rh_Reported_in_House.xml";
    private static final String OMNIBUS = "uslm/BILLS-116hr1865eah.xml";
    private static final int EACH = 10;

    private static List<Section> defense = List.of();
    private static List<Section> omnibus = List.of();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(TEXTS.resolve(DEFENSE)) && Files.exists(TEXTS.resolve(OMNIBUS)),
                "skipped: " + TEXTS + " lacks " + DEFENSE + " or " + OMNIBUS);
        defense = sections(TEXTS.resolve(DEFENSE));
        omnibus = sections(TEXTS.resolve(OMNIBUS));
    }

    private static List<Section> sections(Path file) throws IOException {
        return BillTextParser.parse(Files.readAllBytes(file)).sections();
    }

    /** Of light edits (up to one word in ten) at least 95 in 100 are found whatever the edit, and at most one in twenty claims is wrong. */
    @Test
    void sections_planted_with_light_edits_are_found() {
        int allFound = 0;
        int allPlanted = 0;
        int allWrong = 0;
        for (double share : new double[]{0.05, 0.1}) {
            for (Planted.Edit edit : Planted.Edit.values()) {
                Count count = plant(defense, omnibus, edit, share, 1).and(plant(omnibus, defense, edit, share, 2));
                System.out.printf(Locale.ROOT, "planted, %s, %.0f %% of the words: found %s; wrong %d of %d claims%n", edit, 100 * share,
                        Shares.said(count.found, count.planted), count.wrong, count.found + count.wrong);
                assertThat((double) count.found / count.planted).as("%s %s", edit, share).isGreaterThanOrEqualTo(0.95);
                allFound += count.found;
                allPlanted += count.planted;
                allWrong += count.wrong;
            }
        }
        System.out.printf(Locale.ROOT, "planted, all: found %s; wrong %s%n", Shares.said(allFound, allPlanted),
                Shares.said(allWrong, allFound + allWrong));
        assertThat(Shares.low(allFound, allPlanted)).isGreaterThanOrEqualTo(0.95);
        assertThat(Shares.high(allWrong, allFound + allWrong)).isLessThanOrEqualTo(0.05);
    }

    private record Count(int found, int planted, int wrong) {

        Count and(Count other) {
            return new Count(found + other.found, planted + other.planted, wrong + other.wrong);
        }
    }

    /** All are followed and each tenth is put, edited, among the sections of the other bill. Whatever of the other bill is named is wrong. */
    private static Count plant(List<Section> from, List<Section> host, Planted.Edit edit, double share, long seed) {
        List<Section> followed = from.stream().filter(section -> Fingerprint.of(section).telling()).toList();
        Planted planted = new Planted(seed, from);
        Random random = new Random(seed);
        List<Section> bill = new ArrayList<>(host);
        Map<Section, Integer> put = new HashMap<>();
        for (int i = 0; i < followed.size(); i += EACH) {
            Section edited = planted.edited(followed.get(i), edit, share);
            put.put(edited, i);
            bill.add(random.nextInt(bill.size()), edited);
        }
        List<Hit> hits = Fingerprints.of(followed.stream().map(Fingerprint::of).toList()).in(bill);
        long found = hits.stream().filter(hit -> put.getOrDefault(hit.section(), -1) == hit.fingerprint()).count();
        long wrong = hits.stream().filter(hit -> !put.containsKey(hit.section())).count();
        return new Count((int) found, put.size(), (int) wrong);
    }

    /**
     * Fifteen hundred provisions of the two, in all other texts. Another year's defense act has many of them, under the same heading; a bill about
     * something else has none.
     */
    @Test
    void in_a_text_about_something_else_nothing_is_found() throws IOException {
        List<Section> followed = Stream.concat(defense.stream(), omnibus.stream()).toList();
        Fingerprints fingerprints = Fingerprints.of(followed.stream().map(Fingerprint::of).toList());
        List<String> elsewhere = new ArrayList<>();
        int sections = 0;
        try (Stream<Path> files = Files.walk(TEXTS)) {
            for (Path file : files
                    .filter(path -> path.toString().matches("(?i).*\\.xml") && !path.toString().matches(".*(hr3838|hr1865|S2731).*"))
                    .toList()) {
                List<Section> text = sections(file);
                sections += text.size();
                fingerprints.in(text).forEach(hit -> elsewhere.add(file.getFileName() + " " + hit.section().number() + " <- "
                        + followed.get(hit.fingerprint()).heading() + " " + hit.score() + " " + hit.evidence()));
            }
        }
        Path other = TEXTS.resolve("uslm/S2731_RCS.XML");
        List<Hit> year = Files.exists(other) ? fingerprints.in(sections(other)) : List.of();
        long named = year.stream()
                .filter(hit -> Words.key(hit.section().heading()).equals(Words.key(followed.get(hit.fingerprint()).heading()))).count();
        System.out.printf(Locale.ROOT,
                "%d provisions: in %d sections about other things found %s; in another year's defense act %d under their own heading,"
                        + " %d under another%n",
                followed.size(), sections, elsewhere, named, year.size() - named);
        assertThat(elsewhere).isEmpty();
    }
}
