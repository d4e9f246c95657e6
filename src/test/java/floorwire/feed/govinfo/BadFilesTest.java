package floorwire.feed.govinfo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not a BILLSTATUS file is refused as a whole, in words that say what it is. */
class BadFilesTest {
    private static final String HEAD =
            "<congress>117</congress><type>S</type><number>7</number><updateDate>2022-03-01T10:00:00Z</updateDate>";
    private final BillStatusParser parser = new BillStatusParser();

    private void refused(String xml, String... words) {
        assertThatThrownBy(() -> parser.parse(xml.getBytes(UTF_8))).isInstanceOf(BillStatusException.class).hasMessageContainingAll(words);
    }

    @Test
    void an_empty_file_is_named_so() {
        refused("", "empty file");
        refused(" \n\n", "empty file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><html><head></head></html> | HTML page
            <html><p>Service unavailable<br></html> | HTML page
            <rss></rss> | root is <rss>
            Just a moment... | not well-formed
            <billStatus></billStatus> | no bill in it
            <billStatus><bill></bill></billStatus> | names no measure
            """)
    void something_else_is_named_as_what_it_is(String content, String words) {
        refused(content, words);
    }

    @Test
    void a_cut_file_is_told_from_a_malformed_one() {
        refused("<billStatus><bill>" + HEAD + "<title>An A", "ends before </billStatus>");
        refused("<billStatus><bill>" + HEAD + "<title>a < b</title></bill></billStatus>", "not well-formed XML at line 1");
        refused("<billStatus><bill>" + HEAD + "</bill></billStatus><billStatus/>", "not well-formed");
    }

    @Test
    void a_wrong_value_is_shown_with_its_place() {
        refused("<billStatus><bill>" + HEAD + "\n<actions><item>\n<actionDate>2022-13-45</actionDate></item></actions></bill></billStatus>",
                "billStatus/bill/actions/item", "actionDate", "'2022-13-45' is not a date", "line 3");
        refused("<billStatus><bill>" + HEAD + "<actions><item><text>x</text></item></actions></bill></billStatus>", "without actionDate");
        refused("<billStatus><bill><congress>117</congress><type>XX</type><number>7</number></bill></billStatus>", "type 'XX'");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused_and_nothing_is_written_beside() {
        var err = System.err;
        var written = new ByteArrayOutputStream();
        System.setErr(new PrintStream(written, true, UTF_8));
        try {
            byte[] bytes = ("<billStatus><bill>" + HEAD + "<title>é</title></bill></billStatus>").getBytes(ISO_8859_1);
            assertThatThrownBy(() -> parser.parse(bytes)).isInstanceOf(BillStatusException.class)
                    .hasMessageContainingAll("not UTF-8", "belongs to no character");
        } finally {
            System.setErr(err);
        }
        assertThat(written.toString(UTF_8)).isEmpty();
    }

    @Test
    void another_encoding_is_read_when_it_is_declared_and_refused_when_there_is_none_of_that_name() {
        String xml = "<?xml version='1.0' encoding='%s'?><billStatus><bill>" + HEAD + "<title>é</title></bill></billStatus>";
        assertThat(parser.parse(xml.formatted("iso-8859-1").getBytes(ISO_8859_1)).bill().detail().title()).isEqualTo("é");
        assertThat(parser.parse(xml.formatted("utf-16").getBytes(UTF_16)).bill().detail().title()).isEqualTo("é");
        refused(xml.formatted("klingon"), "klingon");
    }

    @Test
    void an_entity_bomb_does_not_go_off() {
        var bomb = new StringBuilder("<!DOCTYPE billStatus [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1).append(";\">");
        }
        bomb.append("]><billStatus><bill>").append(HEAD).append("<title>&a39;</title></bill></billStatus>");
        refused(bomb.toString(), "not well-formed");
    }

    @Test
    void no_file_of_this_machine_is_read_through_an_external_entity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the-secret");
        refused("<!DOCTYPE billStatus [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><billStatus><bill>" + HEAD
                + "<title>&x;</title></bill></billStatus>", "not well-formed");
    }

    @Test
    void an_external_dtd_is_not_fetched(@TempDir Path folder) {
        String xml = "<!DOCTYPE billStatus SYSTEM \"" + folder.resolve("absent.dtd").toUri() + "\"><billStatus><bill>" + HEAD
                + "</bill></billStatus>";
        assertThat(parser.parse(xml.getBytes(UTF_8)).subject()).hasToString("s7-117");
    }

    @Test
    void a_million_actions_are_refused_by_their_size_and_half_a_million_by_their_number() {
        String item = "<item><actionDate>2022-01-01</actionDate></item>";
        refused("<billStatus><bill>" + HEAD + "<actions>" + item.repeat(1_000_000), "too large");
        refused("<billStatus><bill>" + HEAD + "<actions>" + item.repeat(500_000), "too many elements", "600000");
    }

    @Test
    void a_file_beyond_the_size_limit_is_refused_by_its_size() {
        refused("<billStatus><bill>" + HEAD + "<title>" + "x".repeat(BillStatusXml.MAX_BYTES), "too large");
    }

    @Test
    void deep_nesting_is_refused_by_its_depth() {
        refused("<billStatus><bill>" + HEAD + "<a>".repeat(5_000), "nested too deeply");
        refused("<billStatus><bill>" + HEAD + "<cdata>".repeat(5_000), "nested too deeply");
    }

    @Test
    void a_huge_text_passes_within_the_size_limit() {
        String text = "ab".repeat(4_000_000);
        String xml = "<billStatus><bill>" + HEAD + "<title>" + text + "</title></bill></billStatus>";
        assertThat(parser.parse(xml.getBytes(UTF_8)).bill().detail().title()).hasSize(text.length());
    }
}
