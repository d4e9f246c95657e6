package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
    private static final String HEADER = "bill\tstage\tstage_date\tintroduced\tactions\tcosponsors\ttitle\n";
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    private int inspect(Object... args) {
        var line = Main.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        String[] words = new String[args.length + 1];
        words[0] = "inspect";
        Arrays.setAll(words, i -> i == 0 ? "inspect" : args[i - 1].toString());
        return line.execute(words);
    }

    private Path file(String name, String type, int number, String updated, String title, String more) throws IOException {
        return Files.writeString(folder.resolve(name), """
                <billStatus><bill><congress>117</congress><type>%s</type><number>%d</number><updateDate>%s</updateDate>
                <introducedDate>2021-02-18</introducedDate><title>%s</title><actions><item><actionDate>2021-02-18</actionDate>
                <text>Introduced in House</text><type>IntroReferral</type><actionCode>1000</actionCode></item></actions>%s</bill></billStatus>
                """.formatted(type, number, updated, title, more));
    }

    private static String cosponsor(String id, String withdrawn) {
        return "<item><bioguideId>" + id + "</bioguideId><sponsorshipDate>2021-03-01</sponsorshipDate><sponsorshipWithdrawnDate>"
                + withdrawn + "</sponsorshipWithdrawnDate></item>";
    }

    @Test
    void a_row_counts_items_as_printed_and_members_once_without_the_withdrawn() throws IOException {
        Path file = file("a", "HR", 7, "2022-01-01T00:00:00Z", "Café\tof\r\nthe\n\nlaw", "<cosponsors>" + cosponsor("A000001", "")
                + cosponsor("A000001", "") + cosponsor("B000002", "2021-04-01") + "</cosponsors><amendments><amendment><congress>117"
                + "</congress><type>HAMDT</type><number>1</number><actions><actions><item><actionDate>2021-05-01</actionDate></item></actions>"
                + "</actions></amendment></amendments>");
        assertThat(inspect(file, "--format", "tsv")).isZero();
        assertThat(out.toString()).isEqualTo(HEADER + "hr7-117\tINTRODUCED\t2021-02-18\t2021-02-18\t1\t1\tCafé of the law\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void rows_go_by_congress_type_and_number_and_the_newest_file_of_a_bill_counts() throws IOException {
        file("1", "S", 10, "2022-01-01T00:00:00Z", "ten", "");
        file("2", "S", 9, "2022-01-02T00:00:00Z", "newest", "");
        file("3", "S", 9, "2022-01-01T00:00:00Z", "older", "");
        file("4", "HRES", 1, "2022-01-01T00:00:00Z", "resolution", "");
        file("5", "HJRES", 2, "2022-01-01T00:00:00Z", "joint", "");
        assertThat(inspect(folder, "--format=tsv")).isZero();
        assertThat(out.toString().lines().skip(1).map(line -> line.replaceAll("\t.*\t", " "))).containsExactly("hjres2-117 joint",
                "hres1-117 resolution", "s9-117 newest", "s10-117 ten");
    }

    @Test
    void what_cannot_be_read_is_named_and_the_rest_is_printed() throws IOException {
        file("good", "S", 1, "2022-01-01T00:00:00Z", "good", "");
        Files.writeString(folder.resolve("bad"), "<html/>");
        assertThat(inspect(folder, folder.resolve("absent"), "--format", "tsv")).isEqualTo(3);
        assertThat(out.toString()).startsWith(HEADER).contains("s1-117");
        assertThat(err.toString().lines()).containsExactly("floorwire: " + folder.resolve("bad") + ": not a BILLSTATUS file: an HTML page",
                "floorwire: " + folder.resolve("absent") + ": no such file or folder");
    }

    @Test
    void an_empty_folder_is_said_to_be_empty() {
        assertThat(inspect(folder)).isEqualTo(3);
        assertThat(err.toString()).contains("no file in");
    }

    @Test
    void without_a_path_and_with_an_unknown_format_the_way_out_is_said() {
        assertThat(inspect()).isEqualTo(2);
        assertThat(inspect(folder, "--format", "xml")).isEqualTo(2);
        assertThat(err.toString()).contains("PATH", "[table, tsv]", "See: floorwire inspect --help");
    }

    @Test
    void the_table_for_people_is_aligned() throws IOException {
        file("1", "S", 10, "2022-01-01T00:00:00Z", "ten", "");
        assertThat(inspect(folder)).isZero();
        assertThat(out.toString()).isEqualTo("""
                bill     stage       stage_date  introduced  actions  cosponsors  title
                s10-117  INTRODUCED  2021-02-18  2021-02-18        1           0  ten
                """);
    }
}
