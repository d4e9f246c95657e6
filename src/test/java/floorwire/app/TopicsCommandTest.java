package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandTest {
    private static final String DENOUNCES =
            "A bill to require the President to give notice of denunciation of the North Atlantic Treaty, and for other purposes.";

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        var line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(args);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("titles.tsv"), text).toString();
    }

    @Test
    void titles_are_found_by_the_names_of_their_columns_and_sorted() throws IOException {
        String titles = file("\ufeffheadings\tbill\tnote\tTITLE\tofficial_title\r\n" + "\ts2174-119\t\tNATO Act\t" + DENOUNCES + "\r\n"
                + "\r\n" + "Findings | Prohibition on the use of funds to withdraw from NATO\thr9-116\t\tAlliance Act\r\n"
                + "\thr10-119\t\tA post office\r\n" + "\thr11-119\r\n");
        assertThat(run("topics", "test", "--titles", titles, "--format", "tsv")).isZero();
        assertThat(out).hasToString("""
                bill\ttopic\tdirection\tevidence
                hr9-116\tnato\tlimit\theadings: Prohibition on the use of funds to withdraw from NATO
                s2174-119\tnato\twithdraw\tofficial_title: denunciation of the North Atlantic Treaty
                """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void bad_lines_are_named_by_their_number_and_the_rest_is_printed() throws IOException {
        String titles =
                file("bill\ttitle\nhr0-119\tx\nnonsense\u0007\tx\n\ty\nHR 75 (113th)\tAmerican Sovereignty Restoration Act of 2013\n");
        assertThat(run("topics", "test", "--format", "tsv", "--titles", titles, folder.resolve("none").toString())).isEqualTo(3);
        assertThat(out.toString()).contains("hr75-113\tun\twithdraw\ttitle: American Sovereignty Restoration Act\n");
        assertThat(err.toString()).contains("line 2: not a bill like hr4350-117: hr0-119", "line 3: not a bill like hr4350-117: nonsense?",
                "line 4", "none: no such file");
    }

    @Test
    void a_file_without_header_line_is_refused_with_what_is_missing() throws IOException {
        assertThat(run("topics", "test", "--titles", file("hr1-119\tA title\n"))).isEqualTo(3);
        assertThat(err.toString()).contains("line 1 must name the columns: bill, title, official_title, headings");
    }

    @Test
    void without_input_the_usage_is_told() {
        assertThat(run("topics", "test")).isEqualTo(2);
        assertThat(err.toString()).contains("name a PATH", "topics test --help");
        assertThat(run("topics")).isEqualTo(2);
    }

    @Test
    void a_bill_status_file_is_matched_by_its_titles_and_the_newest_of_several_counts() throws IOException {
        Files.writeString(folder.resolve("new.xml"), status("2026-02-01T00:00:00Z", DENOUNCES));
        Files.writeString(folder.resolve("old.xml"), status("2026-01-01T00:00:00Z", "A bill to name a post office."));
        Files.writeString(folder.resolve("zz.xml"), "<html></html>");
        assertThat(run("topics", "test", folder.toString(), "--format", "tsv")).isEqualTo(3);
        assertThat(out.toString().lines().skip(1)).containsExactly(
                "s1-119\tnato\twithdraw\tofficial_title: denunciation of the North Atlantic Treaty");
        assertThat(err.toString()).contains("zz.xml");
    }

    private static String status(String updated, String title) {
        return "<billStatus><version>3.0.0</version><bill><number>1</number><updateDate>" + updated + "</updateDate>"
                + "<originChamber>Senate</originChamber><type>S</type><congress>119</congress><titles><item>"
                + "<titleType>Official Title as Introduced</titleType><title>" + title + "</title></item></titles><title>" + title
                + "</title></bill></billStatus>";
    }

    @Test
    void a_topic_is_shown_with_what_is_in_and_what_is_out() {
        assertThat(run("topics", "show", "nato")).isZero();
        assertThat(out.toString()).contains("NATO membership", "In, would direct withdrawal:", "In, would limit withdrawal:", "Out:");
        assertThat(run("topics", "list")).isZero();
        assertThat(out.toString()).contains("ndaa  National Defense Authorization Act");
        assertThat(run("topics", "show", "tea")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no topic tea; there are nato, un, ndaa");
    }
}
