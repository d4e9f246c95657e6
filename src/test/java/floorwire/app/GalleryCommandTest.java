package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.app.gallery.GalleryPage;

/** {@code gallery DIR}. */
class GalleryCommandTest {

    @TempDir private Path folder;

    @Test
    void it_makes_the_folder_writes_one_page_and_says_where_and_writes_over_its_own() throws IOException {
        Path dir = Files.createDirectories(folder.resolve("a")).resolve("b");
        Files.createDirectories(dir);
        Files.writeString(dir.resolve("mine.txt"), "mine");
        Files.writeString(dir.resolve("index.html"), GalleryPage.MARK + "an older one");
        Ran ran = Ran.of("gallery", dir);
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Main.OK);
        assertThat(ran.out()).contains(dir.resolve("index.html").toString());
        try (Stream<Path> files = Files.list(dir)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("index.html", "mine.txt");
        }
        String page = Files.readString(dir.resolve("index.html"));
        assertThat(page)
                .contains("id=\"room-posts\"", "id=\"room-help\"", "New bill · S. 2174 (119th)", "CORRECTED · withdrawn: S. 9401 (119th)",
                        "Cosponsors this week", "Sample · ",
                        "A channel that you set up cannot be reached", "data:image/png;base64,", "S. 9401 and its members are invented.",
                        "7 changes on 7 bills", "New bill · S. 9414 (119th)", "class=\"window\"",
                        "If this channel followed UN membership:", "This channel now follows UN membership")
                .contains("Slack, the app's page", "What this workspace follows", "About a bill, a topic, a vote, a member", ">Share<",
                        "Follow something…",
                        "comes among your messages with Floorwire", "id=\"unfurl\"")
                .contains("Only visible to you", "Slack, in a thread", "Slack, below a link", "class=\"error\"", "@nato-watch",
                        "id=\"post-enacted\"", "Only members of this workspace can change that.", "sources checked, last 9:55 am")
                .contains("Change: /congress follow settings", "Change: /follow settings", "(not_in_channel)", "50001: Missing Access",
                        "type /invite @Floorwire in this channel", "the bot's role needs View Channel", ">#new-here<")
                .doesNotContain("(component of type", "(block of type", "\ufffd", "an older one");
    }

    @Test
    void a_file_in_the_folders_place_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(file, "is a file; name a folder");
        refused(file.resolve("below"), "cannot make the folder");
    }

    @Test
    void a_page_that_is_not_its_own_is_left_as_it_is() throws IOException {
        Path page = Files.writeString(folder.resolve("index.html"), "<p>home</p>");
        refused(folder, "is no gallery of ours");
        assertThat(page).hasContent("<p>home</p>");
        Files.delete(page);
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), GalleryPage.MARK);
        Files.createSymbolicLink(page, elsewhere);
        refused(folder, "is no gallery of ours");
        Files.delete(page);
        Files.createDirectory(page);
        refused(folder, "is no gallery of ours");
    }

    @Test
    void without_a_folder_it_says_what_is_missing() {
        Ran ran = Ran.of("gallery");
        assertThat(ran.exit()).isEqualTo(Main.USAGE);
        assertThat(ran.err()).contains("DIR").contains("gallery --help");
    }

    private static void refused(Path dir, String words) {
        Ran ran = Ran.of("gallery", dir);
        assertThat(ran.exit()).isEqualTo(Main.USAGE);
        assertThat(ran.errors()).hasSize(1);
        assertThat(ran.err()).startsWith("gallery: ").contains(words).contains(dir.toString()).containsPattern("name (a|one|another)");
    }
}
