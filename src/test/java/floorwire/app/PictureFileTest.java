package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ask --picture}: what is written, and what is refused. */
class PictureFileTest {

    @TempDir static Path folder;
    private static String database = "";

    @BeforeAll
    static void load() throws IOException {
        database = "jdbc:sqlite:" + folder.resolve("ledger.db");
        Path zip = Files.write(folder.resolve("bills.zip"), StatusFile.zip("a", StatusFile.s2174()));
        assertThat(Ran.of("ingest", "--database", database, zip).exit()).isZero();
    }

    private static Ran ask(String question, Path file, Object... more) {
        Object[] line = new Object[6 + more.length];
        System.arraycopy(new Object[]{"ask", "--database", database, "--picture", file, question}, 0, line, 0, 6);
        System.arraycopy(more, 0, line, 6, more.length);
        return Ran.of(line);
    }

    @Test
    void the_path_of_the_bill_is_drawn_into_a_new_file_and_told_below_the_answer() throws IOException {
        Path file = folder.resolve("path.png");
        Ran ran = ask("bill s2174", file);

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("S. 2174 (119th): introduced", "Introduced · 25 Jun 2025 · here now", "Picture: " + file);
        assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(720);
    }

    @Test
    void as_json_standard_output_stays_one_object() {
        Ran ran = ask("s2174", folder.resolve("json.png"), "--json");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out().strip()).startsWith("{").endsWith("}").doesNotContain("\n");
        assertThat(ran.err()).contains("Picture: ");
        assertThat(folder.resolve("json.png")).exists();
    }

    @Test
    void an_answer_about_no_bill_writes_nothing_and_says_so() {
        Ran ran = ask("help", folder.resolve("none.png"));

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("the answer is not about one bill", "bill s2174-119");
        assertThat(folder.resolve("none.png")).doesNotExist();
    }

    @Test
    void an_unknown_bill_writes_nothing() {
        assertThat(ask("bill s2174-117", folder.resolve("unknown.png")).exit()).isEqualTo(3);
        assertThat(folder.resolve("unknown.png")).doesNotExist();
    }

    @Test
    void a_file_that_exists_is_never_overwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.png"), "mine");
        Ran ran = ask("bill s2174", file);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("it exists already, and nothing is overwritten");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_missing_folder_and_another_kind_of_file_are_named() {
        assertThat(ask("bill s2174", folder.resolve("nowhere/path.png")).err()).contains("there is no folder", "nowhere");
        assertThat(ask("bill s2174", folder.resolve("path.jpg")).err()).contains("let the name end in .png");
    }
}
