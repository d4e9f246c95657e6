package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.OfficialPage;
import floorwire.message.PlainText;

class SlackTextTest {

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> pieces = Arbitraries.of("*", "_", "~", "`", "```", "*b*", "_i_", "~s~", "`c`", "> ", "&", "<", ">", "&lt;",
                "&amp;lt;",
                "&amp;", "<!channel>", "<!here>", "<!everyone>", "<@U012AB3CD>", "<#C123ABC456>", "<!subteam^S012>", "<!date^1^{date}|x>",
                "<https://evil.example|congress.gov>", "https://evil.example", "www.evil.example", "a@b.example", "<mailto:a@b.example|x>",
                "@channel", "@here", "#general", ":smile:", ":+1:", ":100:", "8:14", "`help`", "`bill s2174`", "\n", "\r\n", "\t", " ",
                "\u00a0", "\u200b", "\u202e", "\u2066", "\ufeff", "\u0000", "\ud83c\udf0d", "\ud800", "x", "Bill", "•", "- ", "1. ", "|",
                "\"", "\\");
        return Arbitraries.oneOf(pieces.list().ofMaxSize(12).map(list -> String.join("", list)), Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("*_~`|<>@#!&;:/\\-+. 1ahstp\n").ofMaxLength(20));
    }

    private static SlackReader read(Block... blocks) {
        return SlackReader.read(SlackRenderer.render(Message.of(blocks)).blocksJson());
    }

    private static String words(String text) {
        return PlainText.COMMAND.matcher(PlainText.tidy(text))
                .replaceAll(command -> Matcher.quoteReplacement(SlackText.typed(command.group(1))));
    }

    @Property(tries = 1_500)
    void whatever_it_says_is_shown_as_it_is_and_is_nothing_more(@ForAll("hostile") String text) {
        Map<Block, String> blocks = Map.of(new Block.Line("x " + text), words("x " + text), new Block.Needs("x " + text, List.of()),
                PlainText.tidy("x " + text + ":"), new Block.Source("x " + text, Optional.empty()), PlainText.tidy("x " + text));
        blocks.forEach((block, shown) -> {
            SlackReader read = read(new Block.Headline("Headline"), block);
            assertThat(read.shown()).isEqualTo("Headline\n" + shown);
            assertThat(read.more())
                    .allSatisfy(mark -> assertThat(mark).matches("bold: x .*:|code: (?:/congress )?[a-z][A-Za-z0-9 .,'\"()/-]*"));
        });
    }

    /** Found by the property above. */
    @Test
    void what_ends_in_a_blank_is_no_command() {
        whatever_it_says_is_shown_as_it_is_and_is_nothing_more("`a `");
    }

    @Property(tries = 1_000)
    void headlines_buttons_and_menus_show_it_as_it_is(@ForAll("hostile") String text) {
        SlackReader read = read(new Block.Headline("x " + text), new Block.Offers(List.of(new Block.Offer("x" + text, "bill s1"))));
        assertThat(read.shown()).isEqualTo(PlainText.tidy("x " + text) + "\n[ " + PlainText.cut(PlainText.tidy("x" + text), 75) + " ]");
        // one that is too long for a header is bold
        assertThat(read.more()).isSubsetOf("bold: " + PlainText.tidy("x " + text));
    }

    @Property(tries = 1_000)
    void an_item_links_to_official_pages_only(@ForAll("hostile") String before, @ForAll("hostile") String after) {
        SlackReader read = read(new Block.Headline("Headline"), new Block.Section("", List.of("x" + before + " · https://" + after)));
        assertThat(read.more()).allSatisfy(mark -> assertThat(mark).startsWith("code: "));
    }

    @Property(tries = 1_500)
    void the_text_beside_the_blocks_mentions_and_links_nothing(@ForAll("hostile") String text) {
        String beside = SlackText.beside("x " + text);
        assertThat(beside).doesNotContain("<", ">");
        assertThat(beside.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&");
        assertThat(SlackText.unescaped(beside)).isEqualTo(("x " + text).lines().map(PlainText::tidy).filter(line -> !line.isEmpty())
                .map(SlackText::commands).reduce((a, b) -> a + "\n" + b).orElseThrow());
    }

    @Property(tries = 1_000)
    void what_slack_hands_back_as_entities_or_as_it_was_is_the_same_command(@ForAll("hostile") String text) {
        assertThat(SlackText.unescaped(SlackText.escaped(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"3999, 3999", "4000, 4000", "4001, 4000"})
    void the_text_beside_is_whole_at_its_limit_and_cut_one_over(int length, int kept) {
        assertThat(SlackText.beside("x".repeat(length))).hasSize(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "<", ">", "x&", "\ud83c\udf0d", "a & b "})
    void it_is_never_cut_within_an_entity_or_a_character(String piece) {
        for (int times = 700; times < 5_000; times += 37) {
            String beside = SlackText.beside(piece.repeat(times));
            assertThat(beside.length()).isLessThanOrEqualTo(4_000);
            assertThat(beside.replaceAll("&(amp|lt|gt);", "")).doesNotContain("&", "<", ">");
            assertThat(beside.codePoints()).noneMatch(c -> Character.getType(c) == Character.SURROGATE);
            assertThat(beside.length()).as("not cut more than it must be").isGreaterThan(Math.min(3_900, times - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*b*", "_i_", "~s~", "`c`", "<!channel>", "<@U1>", "<#C1>", "<https://evil.example|x>", ":smile:"})
    void the_reader_of_these_tests_sees_markup_where_there_is_some(String markup) {
        assertThat(SlackReader.read("[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"" + markup + "\"}}]").more())
                .isNotEmpty();
    }

    @Test
    void the_reader_sees_mentions_and_emoji_as_elements_and_in_plain_text() {
        assertThat(SlackReader.read("[{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":["
                + "{\"type\":\"broadcast\",\"range\":\"channel\"}]}]}]").more()).isNotEmpty();
        assertThat(SlackReader.read("[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\":smile:\"}}]").more()).isNotEmpty();
    }

    @Test
    void our_own_texts_name_commands_and_these_are_shown_as_they_are_typed() {
        SlackReader read = read(new Block.Headline("Help"), new Block.Line("`help` lists all, `bill s2174 on 2025-07-01` is one."));
        assertThat(read.shown()).isEqualTo("Help\n/congress help lists all, /congress bill s2174 on 2025-07-01 is one.");
        assertThat(read.more()).containsExactly("code: /congress help", "code: /congress bill s2174 on 2025-07-01");
    }

    @ParameterizedTest
    @CsvSource({"congress status,/congress status", "s2174,/congress s2174", "hjres12-119,/congress hjres12-119", "follow,/congress follow",
        "floorwire run,floorwire run", "doctor,doctor", "sponsor lee ut,sponsor lee ut"})
    void what_is_typed_elsewhere_is_left_as_it_is(String named, String typed) {
        assertThat(SlackText.typed(named)).isEqualTo(typed);
        assertThat(SlackText.beside("See `" + named + "`.")).isEqualTo("See `" + typed + "`.");
    }

    @ParameterizedTest
    @CsvSource({"https://www.congress.gov/bill/119th-congress/senate-bill/2174,congress.gov",
        "https://uscode.house.gov/view.xhtml?req=(title:22%20section:1928f)&x=1,uscode.house.gov",
        "https://www.nato.int/cps/en/natohq/official_texts_17120.htm,nato.int"})
    void an_official_page_is_a_link_in_a_small_line_and_at_an_items_end(String page, String shown) {
        String address = page.replace("(", "%28").replace(")", "%29");
        assertThat(read(new Block.Source("", Optional.of(URI.create(page)))).more()).containsExactly("link: " + shown + " -> " + address);
        String end = page.endsWith(".htm") ? "official_texts_17120.htm" : shown;
        SlackReader item = read(new Block.Section("", List.of("Text · " + page)));
        assertThat(item.shown()).isEqualTo(end.startsWith("official_texts") ? "• Text · nato.int" : "• Text · " + shown);
        assertThat(item.more()).singleElement().asString().endsWith(" -> " + address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "http://www.congress.gov/", "https://congress.gov.evil.example/", "https://evilgov/",
        "https://www.congress.gov@evil.example/", "https://www.congress.gov:444/", "urn:x"})
    void any_other_is_words(String page) {
        assertThat(OfficialPage.of(URI.create(page))).isEmpty();
        SlackReader read = read(new Block.Source("", Optional.of(URI.create(page))));
        assertThat(read.shown()).isEqualTo(page);
        assertThat(read.more()).isEmpty();
    }
}
