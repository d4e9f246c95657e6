package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandTest {

    private static final String PIERS = "The Secretary shall submit a report on each pier that was built or moved at a naval shipyard.";

    @TempDir Path folder;
    private Path before;
    private Path after;

    private static String bill(String sections) {
        return "<bill bill-stage=\"Introduced-in-Senate\"><legis-body>" + sections + "</legis-body></bill>";
    }

    private static String section(String number, String heading, String text) {
        return "<section><enum>" + number + ".</enum><header>" + heading + "</header><text>" + text + "</text></section>";
    }

    @BeforeEach
    void two_versions() throws IOException {
        before = Files.writeString(folder.resolve("is.xml"), bill(section("1", "Piers", PIERS) + section("2", "Boats", "No boat.")));
        after = Files.writeString(folder.resolve("es.xml"), bill("<title><enum>I</enum><header>Harbors</header>"
                + section("101", "Piers", PIERS.replace("each pier", "every pier, as 22 U.S.C. 1928f says,")) + "</title>"));
    }

    @Test
    void sections_are_listed_for_programs() {
        assertThat(Ran.of("text", "sections", after, "--format", "tsv").out()).isEqualTo("""
                number\theading\tpath\tchars\tcitations
                101\tPiers\tTitle I—Harbors\t120\tusc/22/1928f
                """);
    }

    @Test
    void and_for_people_below_what_the_document_calls_itself() {
        assertThat(Ran.of("text", "sections", after).out()).startsWith("Introduced-in-Senate\n\nnumber  heading  path ");
    }

    @Test
    void what_became_of_each_section_is_told_for_programs() {
        assertThat(Ran.of("text", "diff", before, after, "--format", "tsv").out()).isEqualTo("""
                from\tto\tverdict\tscore\theading
                1\t101\tchanged\t0.370\tPiers
                2\t\tdropped\t\tBoats
                """);
    }

    @Test
    void as_a_page_it_is_written_into_a_file_that_did_not_exist() throws IOException {
        Path page = folder.resolve("diff.html");
        assertThat(Ran.of("text", "diff", before, after, "--html", page).out()).isEqualTo("HTML: " + page + ", 1 changed, 1 dropped\n");
        assertThat(Files.readString(page)).contains("is.xml \u2192 es.xml")
                .contains("<del>each</del> <ins>every</ins> pier, <ins>as 22 U.S.C. 1928f says,</ins>");
        Ran again = Ran.of("text", "diff", before, after, "--html", page);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("it exists already, and nothing is overwritten");
        assertThat(Ran.of("text", "diff", before, after, "--html", folder.resolve("none").resolve("a.html")).err())
                .contains("there is no folder");
        assertThat(Ran.of("text", "diff", before, after, "--html", folder.resolve("page.xml")).err()).contains("let the name end in .html");
    }

    @Test
    void and_for_people_with_the_words() {
        Ran ran = Ran.of("text", "diff", before, after, "--words");
        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("from  to   verdict  score  heading\n1     101  changed  0.370  Piers\n",
                "Section 101 · Piers\nThe Secretary shall submit a report on [-each-] {+every+} pier, {+as 22 U.S.C. 1928f says,+} that was built");
    }

    @Test
    void what_is_no_text_is_named_with_the_reason() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.xml"), "Dear Senator");
        for (Ran ran : new Ran[]{Ran.of("text", "sections", letter), Ran.of("text", "diff", before, letter)}) {
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err()).startsWith("floorwire: ").contains("letter.xml: not well-formed XML");
        }
        assertThat(Ran.of("text", "sections", folder).err()).contains("is a folder");
        assertThat(Ran.of("text", "sections", folder.resolve("none.xml")).err()).contains("there is no such file");
        assertThat(Ran.of("text").exit()).isEqualTo(2);
    }
}
