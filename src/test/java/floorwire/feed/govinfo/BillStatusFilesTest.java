package floorwire.feed.govinfo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file is, its bytes tell; what is bad costs only itself. */
class BillStatusFilesTest {
    @TempDir Path folder;

    private List<String> found(Path... paths) {
        var found = new ArrayList<String>();
        new BillStatusFiles(List.of(paths)).forEach(one -> found.add(switch (one) {
            case BillStatusFiles.Document document -> short_(document.name()) + "=" + new String(document.bytes(), UTF_8);
            case BillStatusFiles.Problem problem -> short_(problem.name()) + "! " + problem.reason();
        }));
        return found;
    }

    private String short_(String name) {
        return name.replace(folder + "/", "");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void a_folder_is_read_with_all_below_it_in_order_of_name_whatever_the_files_are_called() throws IOException {
        Files.createDirectories(folder.resolve("b/deep"));
        Files.writeString(folder.resolve("c.txt"), "three");
        Files.writeString(folder.resolve("b/deep/no-extension"), "two");
        Files.write(folder.resolve("a.dat"), zip("x.bin", "one", "sub/y", "one more"));
        assertThat(found(folder)).containsExactly("a.dat!x.bin=one", "a.dat!sub/y=one more", "b/deep/no-extension=two", "c.txt=three");
    }

    @Test
    void a_path_that_is_not_there_is_named_and_the_others_are_read() throws IOException {
        Path there = Files.writeString(folder.resolve("there.xml"), "x");
        assertThat(found(folder.resolve("absent.xml"), there)).containsExactly("absent.xml! no such file or folder", "there.xml=x");
    }

    @Test
    void a_name_in_a_zip_that_climbs_out_or_steers_the_terminal_is_only_shown() throws IOException {
        Path evil = Files.write(folder.resolve("evil.zip"), zip("../../etc/passwd\u001b[31m\u202e", "x"));
        assertThat(found(evil)).containsExactly("evil.zip!../../etc/passwd?[31m?=x");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_zip_bomb_is_left_out_and_the_entries_around_it_are_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("first"));
            zip.write('1');
            zip.putNextEntry(new ZipEntry("bomb"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.putNextEntry(new ZipEntry("last"));
            zip.write('2');
        }
        assertThat(bytes.size()).isLessThan(200_000);
        Path bomb = Files.write(folder.resolve("bomb.zip"), bytes.toByteArray());
        assertThat(found(bomb)).containsExactly("bomb.zip!first=1", "bomb.zip!bomb! unpacks to more than 32000000 bytes",
                "bomb.zip!last=2");
    }

    @Test
    void of_a_cut_zip_what_stands_before_the_cut_is_read_and_the_cut_is_told() throws IOException {
        byte[] whole = zip("a", "one", "b", "two".repeat(100));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, 60));
        assertThat(found(cut)).hasSize(2).first().isEqualTo("cut.zip!a=one");
        assertThat(found(cut).getLast()).startsWith("cut.zip! a broken zip (").endsWith("): 1 entries could be read");
    }

    @Test
    void an_empty_zip_and_one_of_nothing_but_its_first_bytes_are_told() throws IOException {
        assertThat(found(Files.write(folder.resolve("empty.zip"), zip()))).containsExactly("empty.zip! an empty zip");
        assertThat(found(Files.write(folder.resolve("four.zip"), new byte[]{'P', 'K', 3, 4}))).isNotEmpty()
                .first().asString().startsWith("four.zip! ");
    }

    @Test
    void progress_is_measured_in_bytes_on_disk() throws IOException {
        Files.writeString(folder.resolve("a"), "12345");
        Files.write(folder.resolve("b.zip"), zip("x", "y".repeat(1000)));
        var files = new BillStatusFiles(List.of(folder));
        assertThat(files.sizeOnDisk()).isEqualTo(5 + Files.size(folder.resolve("b.zip")));
        files.forEach(found -> assertThat(files.consumed()).isLessThanOrEqualTo(files.sizeOnDisk()));
        assertThat(files.consumed()).isBetween(6L, files.sizeOnDisk());
    }
}
