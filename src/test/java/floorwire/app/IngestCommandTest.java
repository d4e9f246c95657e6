package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad files are named with the reason, the rest is loaded, and nothing that is known is lost. */
class IngestCommandTest {

    @TempDir Path folder;

    private String database() {
        return "jdbc:sqlite:" + folder.resolve("ledger.db");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Ran ingest(Path... paths) {
        return Ran.of(Stream.concat(Stream.of("ingest", "--database", database()), Arrays.stream(paths))
                .toArray());
    }

    @Test
    void the_last_line_tells_bills_differences_megabytes_and_seconds() throws IOException {
        Ran first = ingest(file("a", StatusFile.s2174()), file("b", StatusFile.of(119, "HR", 1, "2025-06-26T10:00:00Z", "A bill.", "")));
        assertThat(first.exit()).isZero();
        assertThat(first.last()).matches("2 bills, 0 changes, 0\\.0 MB, \\d+\\.\\d s");
        assertThat(ingest(folder.resolve("a")).last()).as("the same bytes again").startsWith("1 bills, 0 changes, ");
        assertThat(ingest(file("c", StatusFile.s2174Passed())).last()).as("passed since: the stage and the action").startsWith(
                "1 bills, 2 changes, ");
        assertThat(ingest(folder.resolve("a")).last()).as("the older file changes nothing").startsWith("1 bills, 0 changes, ");
        assertThat(Ran.of("ask", "--database", database(), "bill s2174-119").out()).contains("passed the Senate");
    }

    @Test
    void what_a_channel_follows_is_not_posted_by_a_load() throws IOException {
        ingest(file("a", StatusFile.s2174()));
        assertThat(Ran.of("ask", "--database", database(), "--channel", "#nato", "follow add nato").exit()).isZero();
        assertThat(ingest(file("c", StatusFile.s2174Passed())).last()).startsWith("1 bills, 2 changes, ");
        assertThat(Ran.of("ask", "--database", database(), "status").out()).contains("Posts: none yet");
    }

    @Test
    void every_kind_of_bad_file_is_named_and_the_good_ones_around_it_are_loaded() throws IOException {
        ingest(file("known", StatusFile.s2174()));
        Path bad = Files.createDirectory(folder.resolve("bad"));
        String whole = StatusFile.s2174Passed();
        Files.writeString(bad.resolve("1-empty"), "");
        Files.writeString(bad.resolve("2-cut"), whole.substring(0, whole.length() - 40));
        Files.writeString(bad.resolve("3-malformed"), whole.replace("</actions>", "</action>"));
        Files.writeString(bad.resolve("4-other-root"), "<rss></rss>");
        Files.writeString(bad.resolve("5-page"), "<!DOCTYPE html><html><body>Service unavailable</body></html>");
        Files.writeString(bad.resolve("6-xxe"), "<!DOCTYPE billStatus [<!ENTITY x SYSTEM \"" + folder.resolve("known").toUri() + "\">]>"
                + whole.replace("NATO Act", "&x;"));
        StringBuilder entities = new StringBuilder("<!DOCTYPE billStatus [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        Files.writeString(bad.resolve("7-entities"), entities + "]>" + whole.replace("NATO Act", "&a39;"));
        Files.write(bad.resolve("8-cut-zip"), Arrays.copyOf(StatusFile.zip("a.xml", whole), 200));
        Files.writeString(bad.resolve("9-words"), "Just a moment...");
        Files.writeString(bad.resolve("A-good"), StatusFile.of(119, "S", 9, "2025-06-26T10:00:00Z", "A good bill.", ""));
        Ran ran = ingest(bad, folder.resolve("absent"));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.last()).startsWith("1 bills, 0 changes, ");
        assertThat(ran.err()).contains("1-empty: empty file", "2-cut: ends before </billStatus>", "3-malformed: not well-formed",
                "4-other-root: not a BILLSTATUS file: root is <rss>", "5-page: not a BILLSTATUS file: an HTML page",
                "6-xxe: not well-formed",
                "7-entities: not well-formed", "8-cut-zip", "9-words: not well-formed", "absent: no such file or folder");
        assertThat(ran.err()).doesNotContain("\tat ", "Exception").doesNotContain("A-good");
        assertThat(Ran.of("ask", "--database", database(), "bill s2174-119").out()).contains("S. 2174 (119th)", "NATO").doesNotContain(
                "passed");
        assertThat(Ran.of("ask", "--database", database(), "bill s9-119").exit()).isZero();
    }

    @Test
    void a_zip_bomb_is_refused_by_what_it_unpacks_to_and_the_entry_after_it_is_loaded() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.zip"),
                StatusFile.zip("bomb.xml", "<billStatus>" + " ".repeat(40_000_000), "good.xml", StatusFile.s2174()));
        assertThat(Files.size(bomb)).isLessThan(60_000);
        Ran ran = ingest(bomb);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.errors()).singleElement().asString().contains("bomb.zip!bomb.xml: unpacks to more than");
        assertThat(ran.last()).startsWith("1 bills, ");
    }

    @Test
    void a_name_that_points_out_of_the_zip_writes_nothing_and_is_loaded_as_what_it_holds() throws IOException {
        Path slip = Files.write(folder.resolve("slip.zip"),
                StatusFile.zip("../../slipped.xml", StatusFile.s2174(), "../evil\n\u001b[2J.xml", ""));
        Ran ran = ingest(slip);
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.errors()).singleElement().asString().contains("slip.zip!../evil??[2J.xml: empty file");
        assertThat(ran.last()).startsWith("1 bills, ");
        assertThat(folder.resolveSibling("slipped.xml")).doesNotExist();
    }

    @Test
    void a_million_actions_are_refused_and_what_was_known_of_the_bill_stays() throws IOException {
        ingest(file("known", StatusFile.s2174()));
        String action = "<item><actionDate>2025-07-01</actionDate><text>a</text></item>";
        Ran ran = ingest(file("million", StatusFile.of(119, "S", 2174, "2025-07-03T10:00:00Z", "x", action.repeat(1_000_000))));
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.errors()).singleElement().asString().contains("million: too large");
        assertThat(Ran.of("ask", "--database", database(), "bill s2174-119").out()).contains("withdrawal from NATO");
    }
}
