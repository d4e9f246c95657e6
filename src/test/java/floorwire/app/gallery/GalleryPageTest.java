package floorwire.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.discord.DiscordPayload;
import floorwire.chat.slack.SlackRenderer;
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;

/** What is sent, seen on the page: parsed as XML, so that each page here is well-formed, too. */
class GalleryPageTest {

    private static final byte[] PNG = Base64.getDecoder().decode("iVBORw0KGgo=");
    private static final Message EVERYTHING = Message.of(new Block.Headline("A headline"), new Block.Line("A line; see `help bill`."),
            new Block.Needs("To become law it would still need", List.of("House", "President")),
            new Block.Section("A heading:", List.of("One item", "Another item")), new Block.Picture(PNG, "A picture's words", "a.png"),
            new Block.Source("A source", Optional.of(URI.create("https://www.congress.gov/bill"))),
            new Block.Offers(List.of(new Block.Offer("Details", "bill s2174-119 details"))));

    @Test
    void every_kind_of_block_is_seen_in_every_place() throws Exception {
        Document page = page(EVERYTHING);
        for (String place : List.of("discord", "slack", "console")) {
            assertThat(figure(page, place).getTextContent()).as(place).contains("A headline", "A line; see ", "help bill",
                    "To become law it would still need:", "House · President", "A heading:", "One item", "Another item", "A source",
                    "congress.gov");
        }
        assertThat(texts(figure(page, "discord"), "h4")).containsExactly("A headline");
        assertThat(texts(figure(page, "slack"), "h4")).containsExactly("A headline");
        for (String place : List.of("discord", "slack")) {
            Element figure = figure(page, place);
            assertThat(texts(figure, "li")).as(place).containsExactly("One item", "Another item");
            assertThat(texts(figure, "code")).as(place).containsExactly(place.equals("slack") ? "/congress help bill" : "help bill");
            assertThat(texts(figure, "strong")).as(place).contains("To become law it would still need:", "A heading:");
            assertThat(texts(figure, "a")).as(place).containsExactly("congress.gov");
            assertThat(texts(figure, "span")).as(place).contains("Details");
        }
        assertThat(figure(page, "slack").getTextContent()).contains("A picture's words");
        assertThat(figure(page, "console").getTextContent()).contains("Picture: A picture's words", "Try: bill s2174-119 details");
        Element picture = (Element) figure(page, "discord").getElementsByTagName("img").item(0);
        assertThat(picture.getAttribute("alt")).isEqualTo("A picture's words");
        assertThat(picture.getAttribute("src")).isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(PNG));
    }

    @Test
    void a_channel_is_shown_by_its_name_where_the_platform_knows_it() throws Exception {
        for (var place : Map.of("discord", new ChannelRef("discord", "1234"), "slack", new ChannelRef("slack", "C012AB")).entrySet()) {
            Document page = page(Message.of(new Block.OfChannel(place.getValue(), "refused a post: <#99> <@1>.")));
            assertThat(texts(figure(page, place.getKey()), "span")).as(place.getKey())
                    .contains(place.getKey().equals("discord") ? "#general" : "#random");
            assertThat(figure(page, place.getKey()).getTextContent()).contains(" refused a post: <#99> <@1>.");
            assertThat(figure(page, "console").getTextContent())
                    .contains("The channel with the id " + place.getValue().id() + " refused a post");
        }
        assertThat(
                figure(page(Message.of(new Block.OfChannel(new ChannelRef("console", "#nato"), "refused."))), "console").getTextContent())
                .contains("#nato refused.");
    }

    @Test
    void a_picture_beside_a_post_s_words_is_seen_where_there_are_pictures() throws Exception {
        String slack = "[{\"type\":\"image\",\"slack_file\":{\"id\":\"%s\"},\"alt_text\":\"the <seats>\"}]";
        Document page = parse(GalleryPage.of(List.of(new GalleryPage.Room("r", "R", "r",
                List.of(new GalleryPage.Exhibit("e", "E", "e", "", new GalleryPage.Known(Map.of("F1", PNG), Map.of(), Set.of()),
                        slack.formatted("F1"), ""))))));
        Element picture = (Element) figure(page, "slack").getElementsByTagName("img").item(0);
        assertThat(picture.getAttribute("alt")).isEqualTo("the <seats>");
        assertThat(picture.getAttribute("src")).isEqualTo("data:image/png;base64," + Base64.getEncoder().encodeToString(PNG));
        Document without = parse(GalleryPage.of(List.of(new GalleryPage.Room("r", "R", "r",
                List.of(new GalleryPage.Exhibit("e", "E", "e", "", GalleryPage.Known.NOTHING, slack.formatted("F2"), ""))))));
        assertThat(figure(without, "slack").getTextContent()).contains("(picture: the <seats>)");
    }

    @Test
    void many_offers_are_a_menu_that_opens_without_a_script() throws Exception {
        List<Block.Offer> many = IntStream.range(0, 12).mapToObj(i -> new Block.Offer("Choice " + i, "bill s" + (i + 1) + "-119")).toList();
        Document page = page(Message.of(new Block.Headline("Which?"), new Block.Offers(many)));
        for (String place : List.of("discord", "slack")) {
            assertThat(texts(figure(page, place), "summary")).as(place).hasSize(1);
            assertThat(texts(figure(page, place), "li")).as(place).hasSize(12).contains("Choice 0", "Choice 11");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "</style></pre><img src=x onerror=alert(1)>", "a & b &lt;b&gt; ]]> <!-- x",
        "[click](javascript:alert(1))", "<javascript:alert(1)|congress.gov>", "<https://evil.example|congress.gov>",
        "**bold** _it_ ~~no~~ ||spoiler|| @everyone <!channel>", "\" onmouseover=\"alert(1)"})
    void what_a_source_says_is_seen_as_it_is_and_is_nothing_but_text(String hostile) throws Exception {
        Document page = page(Message.of(new Block.Headline(hostile), new Block.Line("x " + hostile), new Block.Section("y " + hostile,
                List.of(hostile)), new Block.Picture(PNG, hostile, hostile + ".png"),
                new Block.Source(hostile,
                        Optional.of(URI.create("https://evil.example/"))),
                new Block.Offers(List.of(new Block.Offer(hostile, "help")))));
        for (String place : List.of("discord", "slack", "console")) {
            Element figure = figure(page, place);
            assertThat(figure.getTextContent()).as(place).contains("x " + hostile, "y " + hostile);
            assertThat(texts(figure, "a")).as(place).isEmpty();
            assertThat(texts(figure, "script")).as(place).isEmpty();
        }
        assertThat(page.getElementsByTagName("img").getLength()).isEqualTo(1);
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on"));
    }

    @Test
    void what_turns_text_around_or_is_no_character_shows_that_something_is_there() throws Exception {
        String discord = "{\"components\":[{\"type\":10,\"content\":\"a\\u202eb\\u0000c\\ud800d [x](javascript:alert) <script>\"}]}";
        String slack = "[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"text\",\"text\":\"a\\u202eb\"},"
                + "{\"type\":\"link\",\"url\":\"javascript:alert(1)\",\"text\":\"x\"}]},{\"type\":\"novelty\"}]";
        Document page = parse(GalleryPage.of(List.of(new GalleryPage.Room("r", "R", "r",
                List.of(new GalleryPage.Exhibit("e", "E", "e", discord, GalleryPage.Known.NOTHING, slack, "a\u202eb\u001b[1m"))))));
        assertThat(figure(page, "discord").getTextContent()).contains("a\ufffdb\ufffdc\ufffdd x <script>");
        assertThat(figure(page, "slack").getTextContent()).contains("a\ufffdb").contains("(block of type novelty)");
        assertThat(figure(page, "console").getTextContent()).contains("a\ufffdb\ufffd[1m");
        assertThat(texts(page.getDocumentElement(), "script")).isEmpty();
        assertThat(texts(figure(page, "discord"), "a")).isEmpty();
        assertThat(texts(figure(page, "slack"), "a")).isEmpty();
    }

    @Test
    void what_is_invented_has_no_link() throws Exception {
        Document page = page(Message.of(new Block.Source("Invented", Optional.of(URI.create("https://www.senate.gov/invented")))));
        for (String place : List.of("discord", "slack")) {
            assertThat(texts(figure(page, place), "a")).as(place).isEmpty();
            assertThat(figure(page, place).getTextContent()).as(place).contains("senate.gov");
        }
    }

    @Test
    void the_lines_of_a_section_stay_lines() throws Exception {
        String slack = "[{\"type\":\"section\",\"text\":{\"type\":\"plain_text\",\"text\":\"One\\nTwo\"}}]";
        Document page = parse(GalleryPage.of(List.of(new GalleryPage.Room("r", "R", "r",
                List.of(new GalleryPage.Exhibit("e", "E", "e", "", GalleryPage.Known.NOTHING, slack, ""))))));
        assertThat(elements(figure(page, "slack").getElementsByTagName("p"))).filteredOn(p -> p.getTextContent().equals("One\nTwo"))
                .singleElement().satisfies(p -> assertThat(p.getAttribute("class")).isEqualTo("rich"));
        assertThat(page.getElementsByTagName("style").item(0).getTextContent())
                .contains(".slack .rich, .slack li { white-space: pre-wrap }");
    }

    @Test
    void a_window_of_slack_stands_alone_with_its_fields_and_buttons() throws Exception {
        String field = "{\"type\":\"input\",\"label\":{\"text\":\"%s\"},\"hint\":{\"text\":\"%s\"},\"element\":%s}";
        String view =
                "{\"type\":\"modal\",\"title\":{\"text\":\"A title\"},\"submit\":{\"text\":\"Send\"},\"close\":{\"text\":\"Cancel\"},\"blocks\":["
                        + String.join(",",
                                field.formatted("One", "a hint", "{\"type\":\"external_select\",\"placeholder\":{\"text\":\"asks <b>\"}}"),
                                field.formatted("Two", "b", "{\"type\":\"conversations_select\",\"initial_conversation\":\"C1\"}"),
                                field.formatted("Three", "c",
                                        "{\"type\":\"radio_buttons\",\"options\":[{\"text\":{\"text\":\"x\"}},{\"text\":{\"text\":\"y\"}}],"
                                                + "\"initial_option\":{\"text\":{\"text\":\"y\"}}}"))
                        + "]}";
        Document page = parse(GalleryPage.of(List.of(new GalleryPage.Room("r", "R", "r",
                List.of(new GalleryPage.Exhibit("e", "E", "e", "", GalleryPage.Known.NOTHING, view, ""))))));
        assertThat(elements(page.getElementsByTagName("figure"))).hasSize(1);
        assertThat(figure(page, "slack").getTextContent())
                .contains("A title", "One", "asks <b>", "a hint", "#C1", "○ x", "◉ y", "Cancel", "Send")
                .doesNotContain("(block of type");
    }

    @Test
    void what_Slack_puts_around_a_message_is_there() throws Exception {
        String blocks = "[{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"<!subteam^S1> hears\"}}]";
        assertThat(slack(blocks, GalleryPage.Scene.ALONE)).contains("Floorwire", "Only visible to you", "@watchers hears");
        assertThat(slack(blocks, GalleryPage.Scene.OPEN)).contains("Floorwire").doesNotContain("Only visible to you", "Ada");
        assertThat(slack(blocks, new GalleryPage.Scene.Answering("@Floorwire <b>"))).containsSubsequence("Ada", "@Floorwire <b>",
                "Floorwire",
                "hears");
        assertThat(slack(blocks, new GalleryPage.Scene.Below("https://www.congress.gov/a"))).containsSubsequence("Ada",
                "https://www.congress.gov/a", "hears").doesNotContain("Floorwire");
        String window = "{\"type\":\"modal\",\"blocks\":[{\"type\":\"input\",\"block_id\":\"what\",\"label\":{\"text\":\"What\"},"
                + "\"element\":{\"type\":\"external_select\"}}]}";
        assertThat(slack(window, new GalleryPage.Scene.Refused(Map.of("what", "There is <none>")))).containsSubsequence("What",
                "There is <none>");
    }

    private static String slack(String json, GalleryPage.Scene scene) throws Exception {
        var known = new GalleryPage.Known(Map.of(), Map.of("S1", "watchers"), Set.of());
        return figure(parse(GalleryPage.of(List.of(new GalleryPage.Room("r", "R", "r",
                List.of(new GalleryPage.Exhibit("e", "E", "e", "", known, json, scene, "")))))), "slack").getTextContent();
    }

    @Test
    void the_page_asks_nobody_for_anything() throws Exception {
        String html = html(EVERYTHING);
        assertThat(html).startsWith("<!DOCTYPE html>").contains("lang=\"en\"", GalleryPage.MARK, "default-src 'none'")
                .doesNotContain("<script", "<link", "@import", "url(", "<iframe");
        assertThat(html).isEqualTo(html(EVERYTHING));
        // its style holds nothing that would be escaped: browsers read it as it is
        assertThat(parse(html).getElementsByTagName("style").item(0).getTextContent()).doesNotContain("<", "&", ">")
                .hasSizeGreaterThan(1000);
        // nothing but what HTML calls void is closed in itself
        assertThat(html.replaceAll("<(meta|img|input|hr)\\b[^>]*/>", "")).doesNotContain("/>");
    }

    private static String html(Message message) {
        DiscordPayload discord = DiscordPayload.of(message);
        return GalleryPage.of(List.of(new GalleryPage.Room("room", "Room", "About", List.of(new GalleryPage.Exhibit("one", "One", "About",
                discord.json(), new GalleryPage.Known(discord.files(), Map.of("1234", "general", "C012AB", "random"),
                        Set.of("https://www.senate.gov/invented")),
                SlackRenderer.render(message).blocksJson(), ConsoleRenderer.plain().render(message))))));
    }

    private static Document page(Message message) throws ParserConfigurationException, SAXException, IOException {
        return parse(html(message));
    }

    private static Document parse(String html) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static Element figure(Document page, String place) {
        return elements(page.getElementsByTagName("figure")).stream().filter(figure -> figure.getAttribute("class").equals(place))
                .findFirst().orElseThrow();
    }

    private static List<String> texts(Element within, String tag) {
        return elements(within.getElementsByTagName(tag)).stream().map(Element::getTextContent).toList();
    }

    private static List<String> attributes(Document page) {
        return elements(page.getElementsByTagName("*")).stream().flatMap(element -> IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i).getNodeName())).toList();
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
