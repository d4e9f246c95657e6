package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.message.PlainText;

class DiscordTextTest {

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of("*", "**", "_", "__", "~~", "||", "`", "``", "```", "\\", "# ", "## ", "### ", "-# ",
                "- ",
                "* ", "+ ", "1. ", "12) ", "> ", ">>> ", "[", "]", "(", ")", "](", "<", ">", "<@1>", "<@!1>", "<@&1>", "<#1>", "<t:1:R>",
                "</bill:1>", "<:a:1>", "<a:a:1>", "<id:customize>", "@everyone", "@here", ":", ":smile:", ":100:", "8:14", "https://",
                "http://evil.example", "<https://evil.example>", "[x](https://evil.example)", "discord://x", "`help`", "`bill s2174`",
                "\n", "\r\n", "\t", " ", "\u00a0", "\u200b", "\u202e", "\u2066", "\ufeff", "\u0000", "\ud83c\udf0d", "\ud800", "x", "Bill",
                "2",
                "é", "#", "-", "http", "s", "www.evil.example", "a@b.example", "mailto:a@b.example", "<tel:+1>");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(12).map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("*_~`|<>@#[]():/\\-+. 1ahstp\n").ofMaxLength(20));
    }

    @Property(tries = 3_000)
    void whatever_it_says_is_shown_as_it_is_and_is_nothing_more(@ForAll("hostile") String text) {
        DiscordReader read = DiscordReader.read(DiscordText.line(text));
        assertThat(read.shown()).isEqualTo(DiscordText.tidy(text));
        assertThat(read.more()).allSatisfy(mark -> assertThat(mark).matches("code: [a-z][A-Za-z0-9 .,'\"()/|\\[\\]-]*"));
    }

    @Property(tries = 1_000)
    void within_an_item_a_heading_or_a_small_line_too(@ForAll("hostile") String text) {
        for (String opening : new String[]{"- ", "### ", "-# "}) {
            DiscordReader read = DiscordReader.read(opening + DiscordText.line(text));
            assertThat(read.shown()).isEqualTo(DiscordText.tidy(text));
            assertThat(read.more().stream().skip(1)).allSatisfy(mark -> assertThat(mark).startsWith("code: "));
        }
    }

    @Property(tries = 1_000)
    void cut_anywhere_it_holds_no_half_character(@ForAll("hostile") String text) {
        for (int most = 2; most < 30; most++) {
            String cut = PlainText.cut(PlainText.clean(text), most);
            assertThat(cut.length()).isLessThanOrEqualTo(most);
            assertThat(cut.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"**b**", "_i_", "~~s~~", "||s||", "# h", "> q", "- l", "1. l", "<@1>", "<t:1>", "@everyone", ":smile:",
        "https://evil.example", "[x](https://evil.example)", "<https://evil.example>", "```x```", "`rm -rf`", "-# s", "</bill:1>"})
    void the_reader_of_these_tests_sees_markup_where_there_is_some(String markup) {
        assertThat(DiscordReader.read(markup).more()).isNotEmpty();
    }

    @Test
    void our_own_texts_name_commands_and_these_are_shown_as_such() {
        assertThat(DiscordText.line("`help` lists all, `bill s2174 on 2025-07-01` is one."))
                .isEqualTo("`help` lists all, `bill s2174 on 2025-07-01` is one.");
        assertThat(DiscordText.line("`topic new \"land use\" matching \"land use\" OR zoning -military`"))
                .startsWith("`topic new \"land use\"");
    }

    @Test
    void what_reads_like_any_sentence_is_left_alone() {
        String sentence = "H.R. 6508 (119th) · seen Wed 10 Dec 2025, 8:14 am ET – \"To require…\" 16–83 #33";
        assertThat(DiscordText.line(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"https://www.congress.gov/bill/119th-congress/senate-bill/2174,congress.gov",
        "https://clerk.house.gov/Votes/2023312,clerk.house.gov",
        "https://uscode.house.gov/view.xhtml?req=(title:22%20section:1928f),uscode.house.gov",
        "https://www.nato.int/cps/en/natohq/official_texts_17120.htm,nato.int"})
    void an_official_page_is_a_link(String page, String shown) {
        DiscordReader read = DiscordReader.read(DiscordText.source(URI.create(page)));
        assertThat(read.shown()).isEqualTo(shown);
        assertThat(read.more()).containsExactly("link: " + shown + " -> " + page.replace("(", "%28").replace(")", "%29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "http://www.congress.gov/", "https://congress.gov.evil.example/", "https://evilgov/",
        "https://www.congress.gov@evil.example/", "https://x@www.congress.gov/", "https://www.congress.gov:444/", "urn:x"})
    void any_other_is_words(String page) {
        DiscordReader read = DiscordReader.read(DiscordText.source(URI.create(page)));
        assertThat(read.shown()).isEqualTo(page);
        assertThat(read.more()).isEmpty();
    }

    @Test
    void an_item_may_end_with_its_official_page() {
        assertThat(DiscordText.item("https://www.congress.gov/119/bills/s2174/BILLS-119s2174is.pdf", 700))
                .isEqualTo("[BILLS-119s2174is.pdf](https://www.congress.gov/119/bills/s2174/BILLS-119s2174is.pdf)");
        assertThat(DiscordText.item("Roll no. 312 · https://clerk.house.gov/Votes/2023312", 700))
                .isEqualTo("Roll no. 312 · [clerk.house.gov](https://clerk.house.gov/Votes/2023312)");
        assertThat(DiscordReader.read(DiscordText.item("See · https://evil.example/x.pdf", 700)).more()).isEmpty();
    }

    /** Found by the property below: {@code 8:14x:}, whose {@code :14x:} may name a server's own emoji. */
    @ParameterizedTest
    @ValueSource(strings = {"8:14x:", "8:14-9:15", "8:14_9:", "8:14+1:00"})
    void a_time_of_day_that_goes_on_is_no_emoji(String text) {
        DiscordReader read = DiscordReader.read(DiscordText.line(text));
        assertThat(read.shown()).isEqualTo(text);
        assertThat(read.more()).isEmpty();
    }

    @Property(tries = 1_000)
    void an_item_links_to_official_pages_only(@ForAll("hostile") String before, @ForAll("hostile") String after) {
        DiscordReader read = DiscordReader.read(DiscordText.item(before + " · https://" + after, 700));
        assertThat(read.more()).allSatisfy(mark -> assertThat(mark.toLowerCase(Locale.ROOT)).startsWith("code: "));
    }
}
