package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.Message;

class DiscordRendererTest {

    private static final Block HEADLINE = new Block.Headline("New bill · S. 2174 (119th) · would direct withdrawal from NATO");
    private static final URI PAGE = URI.create("https://www.congress.gov/bill/119th-congress/senate-bill/2174");
    private static final Block SOURCE = new Block.Source("Wed 25 Jun 2025 · seen Thu 26 Jun 2025, 8:14 am ET", Optional.of(PAGE));

    private static JsonNode body(MessageCreateData data) {
        return JsonMapper.builder().build().readTree(data.toData().toString());
    }

    private static List<JsonNode> of(int type, JsonNode body) {
        return DiscordBody.all(body.path("components")).filter(component -> component.path("type").asInt() == type).toList();
    }

    private static String text(JsonNode body) {
        return of(10, body).stream().map(component -> component.path("content").asString()).collect(Collectors.joining("\n"));
    }

    private static List<String> ids(JsonNode body) {
        return of(2, body).stream().map(button -> button.path("custom_id").asString()).toList();
    }

    private static JsonNode post(Block... blocks) {
        return body(DiscordRenderer.render(Message.of(blocks)));
    }

    @Test
    void a_post_is_headline_fact_needs_and_a_small_source_line_with_the_official_page() {
        JsonNode body = post(HEADLINE, new Block.Line("\"A bill to *withdraw* @everyone\" · Sen. Mike Lee (R-UT)"),
                new Block.Needs("To become law it would still need", List.of("a committee's report", "both chambers")), SOURCE,
                new Block.Offers(List.of(new Block.Offer("Details", "bill s2174-119 details"))));
        assertThat(text(body)).isEqualTo("""
                ### New bill · S. 2174 (119th) · would direct withdrawal from NATO
                "A bill to \\*withdraw\\* \\@everyone" · Sen. Mike Lee (R-UT)
                **To become law it would still need:** a committee's report · both chambers
                -# Wed 25 Jun 2025 · seen Thu 26 Jun 2025, 8:14 am ET · [congress.gov](%s)""".formatted(PAGE));
        assertThat(ids(body)).containsExactly("1:bill s2174-119 details");
        assertThat(body.path("allowed_mentions").path("parse").isArray()).isTrue();
        assertThat(body.path("allowed_mentions").path("parse")).isEmpty();
        assertThat(body.path("flags").asInt() & 1 << 15).isNotZero();
        assertThat(DiscordBody.refusals(body)).isEmpty();
    }

    @Test
    void many_needs_are_a_list_and_a_section_is_one_too() {
        JsonNode body =
                post(HEADLINE, new Block.Needs("To become law it would still need", Collections.nCopies(4, "the Senate, ".repeat(5))),
                        new Block.Section("Path so far:", List.of("- one", "2. two")));
        assertThat(text(body)).contains("**To become law it would still need:**\n- the Senate,",
                "\n**Path so far:**\n- \\- one\n- 2\\. two");
    }

    @Test
    void the_colour_tells_the_kind_of_message_and_not_which_way_it_points() {
        int news = colour(DiscordRenderer.render(Message.lines("New bill · would direct withdrawal from NATO")));
        assertThat(colour(DiscordRenderer.render(Message.lines("New bill · would limit withdrawal from NATO")))).isEqualTo(news);
        int corrected = colour(DiscordRenderer.render(Message.lines("CORRECTED · Passed the House")));
        int answer = colour(DiscordRenderer.render(new Answer(true, Message.lines("Status"), List.of())));
        int refusal = colour(DiscordRenderer.render(new Answer(false, Message.lines("No such bill"), List.of())));
        assertThat(List.of(news, corrected, answer, refusal)).doesNotHaveDuplicates();
    }

    private static int colour(MessageCreateData data) {
        return of(17, body(data)).getFirst().path("accent_color").asInt();
    }

    @Test
    void ten_offers_are_two_rows_of_buttons_and_eleven_a_menu() {
        JsonNode ten = post(HEADLINE, offers(10));
        assertThat(of(1, ten)).hasSize(2).allSatisfy(row -> assertThat(row.path("components")).hasSize(5));
        JsonNode eleven = post(HEADLINE, offers(11));
        assertThat(of(2, eleven)).isEmpty();
        assertThat(of(3, eleven)).hasSize(1).allSatisfy(menu -> assertThat(menu.path("options")).hasSize(11));
        assertThat(ComponentId.line(of(3, eleven).getFirst().path("options").get(10).path("value").asString())).contains("bill s10");
    }

    @Test
    void five_menus_hold_125_and_the_rest_is_named_in_words() {
        JsonNode body = post(HEADLINE, offers(127));
        assertThat(of(3, body)).hasSize(5).allSatisfy(menu -> assertThat(menu.path("options")).hasSize(25));
        assertThat(text(body)).endsWith("Offer 125\nOffer 126");
        assertThat(DiscordBody.refusals(body)).isEmpty();
    }

    private static Block offers(int count) {
        return new Block.Offers(IntStream.range(0, count).mapToObj(i -> new Block.Offer("Offer " + i, "bill s" + i)).toList());
    }

    @Test
    void an_offer_without_a_command_is_words_and_a_long_command_is_typed() {
        JsonNode body = post(HEADLINE, new Block.Offers(List.of(new Block.Offer("Ask a manager", ""),
                new Block.Offer("Save it", "topic save " + "x".repeat(100)))));
        assertThat(of(2, body)).isEmpty();
        assertThat(text(body)).endsWith("Ask a manager\nSave it: type `topic save " + "x".repeat(100) + "`");
    }

    @Test
    void the_same_command_twice_is_one_button_and_the_same_words_twice_are_told_apart() {
        JsonNode body = post(HEADLINE, new Block.Offers(List.of(new Block.Offer("Card", "bill s1"), new Block.Offer("The card", "bill s1"),
                new Block.Offer("The topic", "topic nato"), new Block.Offer("The topic", "topic un"))));
        assertThat(of(2, body).stream().map(button -> button.path("label").asString())).containsExactly("Card", "topic nato", "topic un");
    }

    @Test
    void too_long_a_list_is_cut_at_an_item_and_says_so() {
        List<String> items = IntStream.range(0, 400).mapToObj(i -> i + ": " + "word ".repeat(8)).toList();
        String text = text(post(HEADLINE, new Block.Section("All:", items), SOURCE));
        assertThat(text).hasSizeBetween(3_800, 4_000).startsWith("### New bill").contains("8:14 am ET · [congress.gov](");
        int shown = (int) text.lines().filter(line -> line.startsWith("- ")).count();
        assertThat(text).contains("\n-# … " + (400 - shown) + " more lines do not fit here. The record: [congress.gov](" + PAGE + ")\n");
    }

    @Test
    void a_heading_with_all_its_items_cut_goes_with_them() {
        List<Block> blocks = new ArrayList<>(List.of(HEADLINE));
        IntStream.range(0, 60).forEach(i -> blocks.add(new Block.Section("Heading " + i + ":", List.of("x".repeat(200)))));
        List<String> lines = text(body(DiscordRenderer.render(new Message(blocks)))).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("**")) {
                assertThat(lines.get(i + 1)).startsWith("- x");
            }
        }
    }

    @Test
    void a_corrected_post_of_a_flood_keeps_its_mark_its_needs_and_its_source() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Headline("CORRECTED · Passed the House"), new Block.Line("We posted: Failed.")));
        IntStream.range(0, 300).forEach(i -> blocks.add(new Block.Line("Also: action " + i + " " + "*".repeat(40))));
        blocks.addAll(List.of(new Block.Needs("To become law it would still need", List.of("the Senate")), SOURCE,
                new Block.Line("This may repeat an earlier post: whether that one arrived could not be found out.")));
        String text = text(body(DiscordRenderer.render(new Message(blocks))));
        assertThat(text).startsWith("### CORRECTED · Passed the House\nWe posted: Failed.\n").contains("still need:** the Senate",
                "seen Thu 26 Jun 2025", "This may repeat", " more lines do not fit here");
    }

    @Test
    void a_picture_is_shown_with_its_words_for_who_cannot_see_it() {
        MessageCreateData data = DiscordRenderer.render(Message.of(HEADLINE, SOURCE,
                new Block.Picture(new byte[]{1, 2, 3}, "S. 2174: introduced, in committee", "s2174 119/path.png")));
        JsonNode body = body(data);
        assertThat(of(12, body)).hasSize(1).allSatisfy(gallery -> {
            JsonNode item = gallery.path("items").get(0);
            assertThat(item.path("description").asString()).isEqualTo("S. 2174: introduced, in committee");
            assertThat(item.path("media").path("url").asString()).isEqualTo("attachment://s2174-119-path.png");
        });
        assertThat(data.getAllDistinctFiles()).hasSize(1)
                .allSatisfy(file -> assertThat(file.getDescription()).isEqualTo("S. 2174: introduced, in committee"));
    }

    @Test
    void a_picture_that_is_too_large_is_told_in_words() {
        byte[] largest = new byte[DiscordLimits.FILE_SIZE.most()];
        assertThat(of(12, post(HEADLINE, new Block.Picture(largest, "the path", "a.png")))).hasSize(1);
        JsonNode larger = post(HEADLINE, new Block.Picture(Arrays.copyOf(largest, largest.length + 1), "the path", "a.png"));
        assertThat(of(12, larger)).isEmpty();
        assertThat(text(larger)).contains("Picture, too large to show: the path");
    }

    @Test
    void a_picture_of_what_is_said_anyway_is_left_out_where_it_cannot_be_shown() {
        for (int size : List.of(0, DiscordLimits.FILE_SIZE.most() + 1)) {
            JsonNode body = post(HEADLINE, Block.Picture.illustrating(() -> new byte[size], "the seats", "a.png"));
            assertThat(of(12, body)).isEmpty();
            assertThat(body.toString()).doesNotContain("the seats");
        }
        Message words = Message.of(HEADLINE, new Block.Picture(new byte[1], "the path", "a.png"));
        assertThat(DiscordRenderer.inWords(words)).isSameAs(words);
    }

    @Test
    void a_file_is_attached_and_shown_above_the_buttons_and_one_that_is_too_large_is_told_in_words() {
        Block.File file = new Block.File("a,b\r\n".getBytes(StandardCharsets.UTF_8), "text/csv", "s190 118/2023.csv", "elsewhere");
        MessageCreateData data = DiscordRenderer.render(Message.of(HEADLINE, file, SOURCE));
        assertThat(of(13, body(data))).singleElement()
                .satisfies(shown -> assertThat(shown.path("file").path("url").asString()).isEqualTo("attachment://s190-118-2023.csv"));
        assertThat(data.getAllDistinctFiles()).singleElement().satisfies(sent -> {
            assertThat(sent.getName()).isEqualTo("s190-118-2023.csv");
            assertThat(sent.getData().readAllBytes()).isEqualTo(file.content());
        });
        assertThat(text(body(data))).doesNotContain("elsewhere");
        JsonNode larger = post(HEADLINE, new Block.File(new byte[DiscordLimits.FILE_SIZE.most() + 1], "text/csv", "a.csv", "elsewhere"));
        assertThat(of(13, larger)).isEmpty();
        assertThat(text(larger))
                .contains("The file has 10,485,761 bytes, more than the 10,485,760 that Discord takes; ask for less of it. elsewhere");
    }

    @Test
    void an_edit_replaces_all_that_was_there() {
        String edit = DiscordRenderer.edit(Message.of(HEADLINE)).toData().toString();
        assertThat(edit).contains("\"allowed_mentions\":{").contains("\"flags\":32768").contains("\"attachments\":[]")
                .contains("### New bill");
    }

    @Test
    void nothing_at_all_is_still_a_message() {
        assertThat(text(post())).isEqualTo("(no text)");
        assertThat(text(post(new Block.Headline("\u200b"), new Block.Line(" ")))).isEqualTo("(no text)");
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> text = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30), Combinators.combine(
                Arbitraries.of("*", "x ", "@everyone ", "[", "\ud83c\udf0d", "`", "word "), Arbitraries.integers().between(0, 1_200))
                .as(String::repeat));
        Arbitrary<List<String>> texts =
                Combinators.combine(text, Arbitraries.integers().between(0, 60)).as((one, n) -> Collections.nCopies(n,
                        one));
        Arbitrary<Block> block = Arbitraries.oneOf(text.map(Block.Headline::new), text.map(Block.Line::new),
                Combinators.combine(text, texts).as(Block.Needs::new), Combinators.combine(text, texts).as(Block.Section::new),
                text.map(one -> new Block.Source(one, Optional.of(PAGE))), text.map(one -> new Block.Source(one, Optional.empty())),
                Combinators.combine(text, text, Arbitraries.integers().between(0, 140)).as((label, command, n) -> new Block.Offers(
                        IntStream.range(0, n).mapToObj(i -> new Block.Offer(label, command + i)).toList())),
                text.map(alt -> new Block.Picture(new byte[1], alt, alt)));
        return block.list().ofMaxSize(25).map(blocks -> {
            List<Block> all = new ArrayList<>(blocks);
            all.addFirst(new Block.Headline("CORRECTED · it"));
            all.add(1 + blocks.size() / 2, new Block.Source("seen today", Optional.of(PAGE)));
            return new Message(List.copyOf(all));
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatever_a_message_holds_it_fits_and_keeps_what_matters(@ForAll("messages") Message message) {
        MessageCreateData data = DiscordRenderer.render(message);
        JsonNode body = body(data);
        assertThat(DiscordBody.refusals(body)).isEmpty();
        assertThat(data.getAllDistinctFiles()).hasSizeLessThanOrEqualTo(DiscordLimits.FILES.most());
        assertThat(text(body)).startsWith("### CORRECTED · it").contains("[congress.gov](");
        assertThat(body.path("allowed_mentions").path("parse")).isEmpty();
        assertThat(DiscordReader.read(text(body)).more()).noneMatch(mark -> mark.startsWith("mention") || mark.startsWith("spoiler"));
    }
}
