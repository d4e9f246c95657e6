package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import com.slack.api.model.block.LayoutBlock;
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

class SlackRendererTest {

    private static final Block HEADLINE = new Block.Headline("New bill · S. 2174 (119th) · would direct withdrawal from NATO");
    private static final URI PAGE = URI.create("https://www.congress.gov/bill/119th-congress/senate-bill/2174");
    private static final Block SOURCE = new Block.Source("Wed 25 Jun 2025 · seen Thu 26 Jun 2025, 8:14 am ET", Optional.of(PAGE));

    private static SlackMessage render(Block... blocks) {
        return SlackRenderer.render(Message.of(blocks));
    }

    private static List<JsonNode> of(String type, SlackMessage message) {
        return SlackBody.all(JsonMapper.builder().build().readTree(message.blocksJson()))
                .filter(node -> node.path("type").asString("").equals(type)).toList();
    }

    private static String shown(SlackMessage message) {
        return SlackReader.read(message.blocksJson()).shown();
    }

    private static Block offers(int count) {
        return new Block.Offers(IntStream.range(0, count).mapToObj(i -> new Block.Offer("Offer " + i, "bill s" + i)).toList());
    }

    @Test
    void a_post_is_header_fact_needs_and_a_small_source_line_with_the_official_page() {
        SlackMessage post = render(HEADLINE, new Block.Line("\"A bill to *withdraw* <!channel>\" · Sen. Mike Lee (R-UT)"),
                new Block.Needs("To become law it would still need", List.of("a committee's report", "both chambers")), SOURCE,
                new Block.Offers(List.of(new Block.Offer("Details", "bill s2174-119 details"))));
        assertThat(shown(post)).isEqualTo("""
                New bill · S. 2174 (119th) · would direct withdrawal from NATO
                "A bill to *withdraw* <!channel>" · Sen. Mike Lee (R-UT)
                To become law it would still need: a committee's report · both chambers
                Wed 25 Jun 2025 · seen Thu 26 Jun 2025, 8:14 am ET · congress.gov
                [ Details ]""");
        assertThat(SlackReader.read(post.blocksJson()).more())
                .containsExactly("bold: To become law it would still need:", "link: congress.gov -> " + PAGE);
        assertThat(post.blocks()).extracting(Object::getClass).extracting(Class::getSimpleName)
                .containsExactly("HeaderBlock", "RichTextBlock", "ContextBlock", "ActionsBlock");
        assertThat(of("button", post)).singleElement().satisfies(button -> {
            assertThat(button.path("action_id").asString()).isEqualTo("floorwire:1:button-0");
            assertThat(button.path("value").asString()).isEqualTo("bill s2174-119 details");
        });
        assertThat(SlackBody.refusals(post.json())).isEmpty();
    }

    @Test
    void the_text_beside_the_blocks_says_the_same_for_screen_readers_and_notifications() {
        SlackMessage post = render(HEADLINE, new Block.Line("\"R&D <!channel>\""), SOURCE, offers(2));
        assertThat(post.text()).isEqualTo("""
                New bill · S. 2174 (119th) · would direct withdrawal from NATO
                "R&amp;D &lt;!channel&gt;"
                Wed 25 Jun 2025 · seen Thu 26 Jun 2025, 8:14 am ET · %s""".formatted(PAGE));
        assertThat(post.json()).contains("\"mrkdwn\":false").contains("\"unfurl_links\":false").contains("\"unfurl_media\":false");
    }

    @Test
    void many_needs_are_a_list_and_a_section_is_one_too() {
        SlackMessage post =
                render(HEADLINE, new Block.Needs("To become law it would still need", Collections.nCopies(4, "the Senate, ".repeat(5))),
                        new Block.Section("Path so far:", List.of("- one", "2. two")));
        assertThat(shown(post)).contains("To become law it would still need:\n• the Senate,", "\nPath so far:\n• - one\n• 2. two");
        assertThat(of("rich_text_list", post)).hasSize(2);
    }

    @Test
    void a_command_in_a_heading_is_code_as_in_a_line() {
        SlackMessage digest = render(HEADLINE, new Block.Section("Each has its card: `bill` and its number.", List.of("one")));
        assertThat(shown(digest)).contains("Each has its card: /congress bill and its number.");
        assertThat(SlackReader.read(digest.blocksJson()).more()).contains("bold: Each has its card: ", "code: /congress bill",
                "bold:  and its number.");
    }

    @Test
    void a_headline_of_150_characters_is_a_header_and_a_longer_one_is_bold() {
        assertThat(of("header", render(new Block.Headline("x".repeat(150))))).hasSize(1);
        SlackMessage longer = render(new Block.Headline("x".repeat(151)));
        assertThat(of("header", longer)).isEmpty();
        assertThat(SlackReader.read(longer.blocksJson()).more()).containsExactly("bold: " + "x".repeat(151));
    }

    @Test
    void ten_offers_are_buttons_and_eleven_a_menu() {
        assertThat(of("button", render(HEADLINE, offers(10)))).hasSize(10);
        SlackMessage eleven = render(HEADLINE, offers(11));
        assertThat(of("button", eleven)).isEmpty();
        JsonNode option = of("static_select", eleven).getFirst().path("options").get(5);
        assertThat(SlackAction.line("floorwire:1:menu", option.path("value").asString())).contains("bill s5");
    }

    @Test
    void a_command_too_long_for_a_menu_is_a_button_beside_it_and_one_too_long_for_a_button_is_typed() {
        List<Block.Offer> offers = new ArrayList<>(IntStream.range(0, 11).mapToObj(i -> new Block.Offer("O" + i, "bill s" + i)).toList());
        offers.add(new Block.Offer("At the limit", "x".repeat(150)));
        offers.add(new Block.Offer("Over it", "x".repeat(151)));
        offers.add(new Block.Offer("Save it", "topic save " + "x".repeat(300)));
        offers.add(new Block.Offer("Ask a manager", ""));
        SlackMessage message = render(HEADLINE, new Block.Offers(offers));
        assertThat(of("static_select", message).getFirst().path("options")).hasSize(12);
        assertThat(of("button", message)).singleElement().satisfies(button -> assertThat(button.path("value").asString()).hasSize(151));
        assertThat(shown(message)).contains("\nSave it: type /congress topic save " + "x".repeat(300) + "\nAsk a manager\n");
        assertThat(SlackBody.refusals(message.json())).isEmpty();
    }

    @Test
    void what_no_menu_holds_is_named_in_words() {
        SlackMessage message = render(HEADLINE, offers(127));
        int options = of("static_select", message).getFirst().path("options").size();
        assertThat(options).isBetween(35, 100);
        assertThat(shown(message)).contains("Offer " + options + "\nOffer " + (options + 1));
        assertThat(SlackBody.refusals(message.json())).isEmpty();
    }

    @Test
    void too_long_a_list_is_cut_at_an_item_and_says_so() {
        List<String> items = IntStream.range(0, 400).mapToObj(i -> i + ": " + "word ".repeat(8)).toList();
        SlackMessage message = render(HEADLINE, new Block.Section("All:", items), SOURCE);
        String shown = shown(message);
        int kept = (int) shown.lines().filter(line -> line.startsWith("• ")).count();
        assertThat(kept).isGreaterThan(40);
        assertThat(shown).startsWith("New bill").endsWith("\n… " + (400 - kept)
                + " more lines do not fit here. The record: · congress.gov\nWed 25 Jun 2025 · seen Thu 26 Jun 2025, 8:14 am ET · congress.gov");
        assertThat(SlackBody.refusals(message.json())).isEmpty();
    }

    @Test
    void a_corrected_post_of_a_flood_keeps_its_mark_its_needs_and_its_source() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Headline("CORRECTED · Passed the House"), new Block.Line("We posted: Failed.")));
        IntStream.range(0, 300).forEach(i -> blocks.add(new Block.Line("Also: action " + i + " " + "*".repeat(40))));
        blocks.addAll(List.of(new Block.Needs("To become law it would still need", List.of("the Senate")), SOURCE,
                new Block.Line("This may repeat an earlier post: whether that one arrived could not be found out.")));
        assertThat(shown(SlackRenderer.render(new Message(blocks)))).startsWith("CORRECTED · Passed the House\nWe posted: Failed.\n")
                .contains("still need: the Senate", "seen Thu 26 Jun 2025", "This may repeat", " more lines do not fit here");
    }

    @Test
    void a_picture_is_told_in_words_and_handed_out_for_who_can_send_it() {
        Block.Picture picture = new Block.Picture(new byte[]{1}, "S. 2174: introduced, in committee", "path.png");
        SlackMessage message = render(HEADLINE, picture);
        assertThat(message.pictures()).containsExactly(picture);
        assertThat(shown(message)).endsWith("\nPicture: S. 2174: introduced, in committee");
    }

    @Test
    void a_picture_of_what_is_said_anyway_stands_above_the_source_once_it_is_uploaded_and_before_that_leaves_no_trace() {
        Block.Picture picture = Block.Picture.illustrating(() -> new byte[1], "the seats", "a.png");
        SlackMessage words = render(HEADLINE, new Block.Line("Yea 3 D"), SOURCE, picture);
        assertThat(words.json()).isEqualTo(render(HEADLINE, new Block.Line("Yea 3 D"), SOURCE).json());
        SlackMessage shown = words.showing("F0123456789", picture);
        assertThat(shown.text()).isEqualTo(words.text());
        assertThat(shown.blocks()).extracting(LayoutBlock::getType).containsExactly("header", "rich_text", "image", "context");
        assertThat(shown.blocksJson())
                .contains("{\"alt_text\":\"the seats\",\"slack_file\":{\"id\":\"F0123456789\"},\"type\":\"image\"}");
        assertThat(SlackBody.refusals(shown.json())).isEmpty();
    }

    @Test
    void a_message_that_is_full_keeps_room_for_its_picture() {
        Block.Picture picture = Block.Picture.illustrating(() -> new byte[1], "\"".repeat(1_000), "a.png");
        List<Block> blocks = new ArrayList<>(List.of(HEADLINE, picture));
        IntStream.range(0, 300).forEach(i -> blocks.add(new Block.Line("Also: action " + i + " " + "*".repeat(700))));
        SlackMessage shown = SlackRenderer.render(new Message(blocks)).showing("F0123456789", picture);
        assertThat(shown.blocksJson().length()).isBetween(SlackLimits.BLOCKS_JSON.most() - 3_000, SlackLimits.BLOCKS_JSON.most());
        assertThat(SlackBody.refusals(shown.json())).isEmpty();
    }

    @Test
    void nothing_at_all_is_still_a_message() {
        assertThat(shown(render())).isEqualTo("(no text)");
        assertThat(shown(render(new Block.Headline("\u200b"), new Block.Line(" ")))).isEqualTo("(no text)");
        assertThat(render().text()).isEqualTo("(no text)");
    }

    @Test
    void a_refusal_is_shown_as_any_answer() {
        Message message = Message.lines("No such bill", "Did you mean S. 2174?");
        assertThat(SlackRenderer.render(new Answer(false, message, List.of())).json()).isEqualTo(SlackRenderer.render(message).json());
    }

    @Provide
    Arbitrary<Message> messages() {
        Arbitrary<String> text = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30), Combinators.combine(
                Arbitraries.of("*", "x ", "<!channel> ", "&", "\ud83c\udf0d", "`a`", "\"", "\\", "word "), Arbitraries.integers()
                        .between(0, 1_200))
                .as(String::repeat));
        Arbitrary<List<String>> texts =
                Combinators.combine(text, Arbitraries.integers().between(0, 60)).as((one, n) -> Collections.nCopies(n, one));
        Arbitrary<Block> block = Arbitraries.oneOf(text.map(Block.Headline::new), text.map(Block.Line::new),
                Combinators.combine(text, texts).as(Block.Needs::new), Combinators.combine(text, texts).as(Block.Section::new),
                text.map(one -> new Block.Source(one, Optional.of(PAGE))), text.map(one -> new Block.Source(one, Optional.empty())),
                Combinators.combine(text, text, Arbitraries.integers().between(0, 140)).as((label, command, n) -> new Block.Offers(
                        IntStream.range(0, n).mapToObj(i -> new Block.Offer(label, command + i)).toList())),
                text.map(alt -> new Block.Picture(new byte[1], alt, alt)));
        return block.list().ofMaxSize(60).map(blocks -> {
            List<Block> all = new ArrayList<>(blocks);
            all.addFirst(new Block.Headline("CORRECTED · it"));
            all.add(1 + blocks.size() / 2, new Block.Source("seen today", Optional.of(PAGE)));
            return new Message(List.copyOf(all));
        });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void whatever_a_message_holds_it_fits_and_keeps_what_matters(@ForAll("messages") Message message) {
        SlackMessage rendered = SlackRenderer.render(message);
        assertThat(SlackBody.refusals(rendered.json())).isEmpty();
        assertThat(rendered.blocks().size()).as("two to spare").isLessThanOrEqualTo(SlackLimits.BLOCKS.most() - 2);
        assertThat(rendered.blocksJson().length()).as("room to spare").isLessThanOrEqualTo(SlackLimits.BLOCKS_JSON.most() - 500);
        assertThat(shown(rendered)).startsWith("CORRECTED · it");
        assertThat(SlackReader.read(rendered.blocksJson()).more()).anyMatch(mark -> mark.startsWith("link: congress.gov -> "))
                .noneMatch(mark -> mark.startsWith("mention") || mark.startsWith("formatted") || mark.startsWith("emoji"));
        assertThat(rendered.text()).startsWith("CORRECTED · it");
        assertThat(SlackRenderer.render(message).json()).isEqualTo(rendered.json());
    }
}
