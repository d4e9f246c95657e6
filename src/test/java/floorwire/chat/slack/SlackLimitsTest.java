package floorwire.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit, at it and one over. */
class SlackLimitsTest {

    /** Of windows, which no message has. */
    private static final Map<SlackLimits, IntFunction<String>> VIEWS = Map.ofEntries(
            Map.entry(SlackLimits.VIEW_BLOCKS, n -> view(plain(1), times(n, header(1)))),
            Map.entry(SlackLimits.VIEW_TITLE, n -> view(plain(n), "")),
            Map.entry(SlackLimits.VIEW_BUTTON, n -> "{\"title\":" + plain(1) + ",\"close\":" + plain(n) + "}"),
            Map.entry(SlackLimits.PRIVATE_METADATA, n -> "{\"title\":" + plain(1) + ",\"private_metadata\":\"" + x(n) + "\"}"),
            Map.entry(SlackLimits.FIELD_LABEL, n -> view(plain(1), field(n, 1, 1))),
            Map.entry(SlackLimits.FIELD_HINT, n -> view(plain(1), field(1, n, 1))),
            Map.entry(SlackLimits.RADIO_OPTIONS, n -> view(plain(1), field(1, 1, n))));
    /** Of what comes with an acknowledgement, and of files. */
    private static final Set<SlackLimits> OTHERS = EnumSet.of(SlackLimits.FIELD_ERROR, SlackLimits.FILE_ALT, SlackLimits.FILE_TITLE);
    private static final Map<SlackLimits, IntFunction<String>> BODIES = Map.ofEntries(
            Map.entry(SlackLimits.TEXT, n -> "{\"text\":\"" + x(n) + "\"}"),
            Map.entry(SlackLimits.BLOCKS, n -> blocks(times(n, header(1)))),
            Map.entry(SlackLimits.BLOCKS_JSON, n -> blocks(rich(n - 2 - rich(0).length()))),
            Map.entry(SlackLimits.HEADER, n -> blocks(header(n))),
            Map.entry(SlackLimits.TEXT_OBJECT, n -> blocks("{\"type\":\"section\",\"text\":" + plain(n) + "}")),
            Map.entry(SlackLimits.SECTION_FIELDS, n -> blocks("{\"type\":\"section\",\"fields\":[" + times(n, plain(1)) + "]}")),
            Map.entry(SlackLimits.SECTION_FIELD, n -> blocks("{\"type\":\"section\",\"fields\":[" + plain(n) + "]}")),
            Map.entry(SlackLimits.CONTEXT_ELEMENTS, n -> blocks("{\"type\":\"context\",\"elements\":[" + times(n, plain(1)) + "]}")),
            Map.entry(SlackLimits.ACTIONS_ELEMENTS, n -> actions(IntStream.range(0, n).mapToObj(i -> button("id" + i, 1, 1, 1))
                    .collect(Collectors.joining(",")))),
            Map.entry(SlackLimits.BUTTON_TEXT, n -> actions(button("id", n, 1, 1))),
            Map.entry(SlackLimits.BUTTON_VALUE, n -> actions(button("id", 1, n, 1))),
            Map.entry(SlackLimits.URL, n -> actions(button("id", 1, 1, n))),
            Map.entry(SlackLimits.ACTION_ID, n -> actions(button(x(n), 1, 1, 1))),
            Map.entry(SlackLimits.BLOCK_ID, n -> blocks("{\"type\":\"header\",\"block_id\":\"" + x(n) + "\",\"text\":" + plain(1) + "}")),
            Map.entry(SlackLimits.OPTIONS,
                    n -> menu(1, IntStream.range(0, n).mapToObj(i -> "{\"text\":" + plain(1) + ",\"value\":\"" + i + "\"}")
                            .collect(Collectors.joining(",")))),
            Map.entry(SlackLimits.OPTION_TEXT, n -> menu(1, option(n, "x", 1))),
            Map.entry(SlackLimits.OPTION_VALUE, n -> menu(1, option(1, x(n), 1))),
            Map.entry(SlackLimits.OPTION_DESCRIPTION, n -> menu(1, option(1, "x", n))),
            Map.entry(SlackLimits.PLACEHOLDER, n -> menu(n, option(1, "x", 1))),
            Map.entry(SlackLimits.ALT_TEXT, n -> image(n, 1)), Map.entry(SlackLimits.IMAGE_TITLE, n -> image(1, n)));

    static Stream<SlackLimits> all() {
        return Stream.of(SlackLimits.values());
    }

    static Stream<SlackLimits> ofMessages() {
        return all().filter(limit -> !VIEWS.containsKey(limit) && !OTHERS.contains(limit));
    }

    static Stream<SlackLimits> ofViews() {
        return VIEWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ofViews")
    void of_a_window_too(SlackLimits limit) {
        IntFunction<String> view = VIEWS.getOrDefault(limit, n -> "{}");
        assertThat(SlackBody.viewRefusals(view.apply(limit.most()))).isEmpty();
        assertThat(SlackBody.viewRefusals(view.apply(limit.most() + 1))).containsExactly(limit.name());
    }

    @ParameterizedTest
    @MethodSource("ofMessages")
    void at_the_limit_it_is_taken_and_one_over_refused_by_its_name(SlackLimits limit) {
        IntFunction<String> body = BODIES.getOrDefault(limit, n -> "{}");
        assertThat(SlackBody.refusals(body.apply(limit.most()))).isEmpty();
        assertThat(SlackBody.refusals(body.apply(limit.most() + 1))).containsExactly(limit.name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_of_that_length_is_not_cut_and_one_longer_is(SlackLimits limit) {
        assertThat(limit.cut(x(limit.most()))).isEqualTo(x(limit.most()));
        assertThat(limit.cut(x(limit.most() + 1))).hasSize(limit.most()).endsWith("x…");
    }

    @Test
    void what_is_more_than_words_is_refused() {
        assertThat(SlackBody.refusals(blocks("{\"type\":\"section\",\"text\":{\"type\":\"mrkdwn\",\"text\":\"x\",\"verbatim\":true}}")))
                .containsExactly("more than words: x");
        assertThat(SlackBody.refusals(blocks("{\"type\":\"header\",\"text\":{\"type\":\"plain_text\",\"text\":\"x\"}}")))
                .containsExactly("more than words: x");
        assertThat(SlackBody.refusals(blocks(rich(0)))).containsExactly("an empty text");
        assertThat(SlackBody.refusals(blocks("{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":["
                + "{\"type\":\"broadcast\",\"range\":\"here\"},{\"type\":\"link\",\"url\":\"https://evil.example\"}]}]}")))
                .containsExactly("more than words: broadcast", "a link to https://evil.example");
        assertThat(SlackBody.refusals(actions(button("id", 1, 1, 1) + "," + button("id", 1, 1, 1)))).containsExactly("twice: id");
        assertThat(SlackBody.refusals(blocks("{\"type\":\"contex\"}"))).containsExactly("unknown: contex");
    }

    private static String x(int n) {
        return "x".repeat(n);
    }

    private static String times(int n, String what) {
        return String.join(",", Collections.nCopies(n, what));
    }

    private static String blocks(String blocks) {
        return "{\"blocks\":[" + blocks + "]}";
    }

    private static String view(String title, String blocks) {
        return "{\"title\":" + title + ",\"submit\":" + plain(1) + ",\"blocks\":[" + blocks + "]}";
    }

    private static String field(int label, int hint, int options) {
        return "{\"type\":\"input\",\"label\":" + plain(label) + ",\"hint\":" + plain(hint)
                + ",\"element\":{\"type\":\"radio_buttons\",\"action_id\":\"id\",\"options\":["
                + IntStream.range(0, options).mapToObj(i -> option(1, "" + i, 1)).collect(Collectors.joining(",")) + "]}}";
    }

    private static String plain(int n) {
        return "{\"type\":\"plain_text\",\"text\":\"" + x(n) + "\",\"emoji\":false}";
    }

    private static String header(int n) {
        return "{\"type\":\"header\",\"text\":" + plain(n) + "}";
    }

    private static String rich(int n) {
        return "{\"type\":\"rich_text\",\"elements\":[{\"type\":\"rich_text_section\",\"elements\":[{\"type\":\"text\",\"text\":\"" + x(n)
                + "\"}]}]}";
    }

    private static String actions(String elements) {
        return blocks("{\"type\":\"actions\",\"elements\":[" + elements + "]}");
    }

    private static String button(String id, int text, int value, int url) {
        return "{\"type\":\"button\",\"action_id\":\"" + id + "\",\"text\":" + plain(text) + ",\"value\":\"" + x(value) + "\",\"url\":\""
                + x(url) + "\"}";
    }

    private static String menu(int placeholder, String options) {
        return actions("{\"type\":\"static_select\",\"action_id\":\"id\",\"placeholder\":" + plain(placeholder) + ",\"options\":[" + options
                + "]}");
    }

    private static String option(int text, String value, int description) {
        return "{\"text\":" + plain(text) + ",\"value\":\"" + value + "\",\"description\":" + plain(description) + "}";
    }

    private static String image(int alt, int title) {
        return blocks("{\"type\":\"image\",\"image_url\":\"x\",\"alt_text\":\"" + x(alt) + "\",\"title\":" + plain(title) + "}");
    }
}
