package floorwire.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
import net.dv8tion.jda.api.utils.AttachedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit, at it and one over; a body that Discord's published description would let pass is refused as well. */
class DiscordLimitsTest {

    private static final String ROW = "{\"type\":1,\"components\":[%s]}";
    private static final Map<DiscordLimits, IntFunction<String>> BODIES = Map.ofEntries(
            Map.entry(DiscordLimits.CONTENT, n -> "{\"content\":\"" + x(n) + "\"}"),
            Map.entry(DiscordLimits.EMBEDS, n -> "{\"embeds\":[" + times(n, "{}") + "]}"),
            Map.entry(DiscordLimits.EMBEDS_TEXT, n -> embed("\"description\":\"" + x(4_000) + "\",\"footer\":{\"text\":\"" + x(n - 4_000)
                    + "\"}")),
            Map.entry(DiscordLimits.EMBED_TITLE, n -> embed("\"title\":\"" + x(n) + "\"")),
            Map.entry(DiscordLimits.EMBED_DESCRIPTION, n -> embed("\"description\":\"" + x(n) + "\"")),
            Map.entry(DiscordLimits.EMBED_FIELDS, n -> embed("\"fields\":[" + times(n, "{\"name\":\"a\",\"value\":\"b\"}") + "]")),
            Map.entry(DiscordLimits.EMBED_FIELD_NAME, n -> embed("\"fields\":[{\"name\":\"" + x(n) + "\"}]")),
            Map.entry(DiscordLimits.EMBED_FIELD_VALUE, n -> embed("\"fields\":[{\"value\":\"" + x(n) + "\"}]")),
            Map.entry(DiscordLimits.EMBED_FOOTER, n -> embed("\"footer\":{\"text\":\"" + x(n) + "\"}")),
            Map.entry(DiscordLimits.EMBED_AUTHOR, n -> embed("\"author\":{\"name\":\"" + x(n) + "\"}")),
            Map.entry(DiscordLimits.COMPONENTS, n -> second("{\"type\":17,\"components\":[" + times(n - 1, "{\"type\":14}") + "]}")),
            Map.entry(DiscordLimits.COMPONENTS_TEXT,
                    n -> second(text(n / 2) + ",{\"type\":17,\"components\":[" + text(n - n / 2) + "]}")),
            Map.entry(DiscordLimits.ROWS, n -> "{\"components\":[" + times(n, ROW.formatted("")) + "]}"),
            Map.entry(DiscordLimits.BUTTONS_IN_A_ROW, n -> row(IntStream.range(0, n).mapToObj(i -> button("x", "id" + i))
                    .collect(Collectors.joining(",")))),
            Map.entry(DiscordLimits.BUTTON_LABEL, n -> row(button(x(n), "id"))),
            Map.entry(DiscordLimits.CUSTOM_ID, n -> row(button("x", x(n)))),
            Map.entry(DiscordLimits.OPTIONS, n -> menu("", IntStream.range(0, n).mapToObj(i -> option("x", "" + i, ""))
                    .collect(Collectors.joining(",")))),
            Map.entry(DiscordLimits.OPTION_LABEL, n -> menu("", option(x(n), "1", ""))),
            Map.entry(DiscordLimits.OPTION_DESCRIPTION, n -> menu("", option("x", "1", x(n)))),
            Map.entry(DiscordLimits.PLACEHOLDER, n -> menu(x(n), option("x", "1", ""))),
            Map.entry(DiscordLimits.FILES, n -> "{\"attachments\":[" + times(n, "{}") + "]}"),
            Map.entry(DiscordLimits.FILE_DESCRIPTION, n -> "{\"attachments\":[{\"description\":\"" + x(n) + "\"}]}"),
            Map.entry(DiscordLimits.GALLERY_ITEMS, n -> second("{\"type\":12,\"items\":[" + times(n, "{}") + "]}")),
            Map.entry(DiscordLimits.NONCE, n -> "{\"nonce\":\"" + x(n) + "\"}"));

    static Stream<DiscordLimits> all() {
        // a file's size is in no body: DiscordRendererTest
        return Stream.of(DiscordLimits.values()).filter(limit -> limit != DiscordLimits.FILE_SIZE);
    }

    @ParameterizedTest
    @MethodSource("all")
    void at_the_limit_it_is_taken_and_one_over_refused_by_its_name(DiscordLimits limit) {
        IntFunction<String> body = BODIES.getOrDefault(limit, n -> "");
        assertThat(DiscordBody.refusals(body.apply(limit.most()))).isEmpty();
        assertThat(DiscordBody.refusals(body.apply(limit.most() + 1))).contains(limit.name());
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_text_of_that_length_is_not_cut_and_one_longer_is(DiscordLimits limit) {
        assertThat(limit.cut(x(limit.most()))).isEqualTo(x(limit.most()));
        assertThat(limit.cut(x(limit.most() + 1))).hasSize(limit.most()).endsWith("x…");
    }

    @Test
    void the_library_knows_the_same_limits() {
        assertThat(Map.ofEntries(Map.entry(DiscordLimits.CONTENT, Message.MAX_CONTENT_LENGTH),
                Map.entry(DiscordLimits.COMPONENTS_TEXT, Message.MAX_CONTENT_LENGTH_COMPONENT_V2),
                Map.entry(DiscordLimits.COMPONENTS, Message.MAX_COMPONENT_COUNT_IN_COMPONENT_TREE),
                Map.entry(DiscordLimits.ROWS, Message.MAX_COMPONENT_COUNT), Map.entry(DiscordLimits.EMBEDS, Message.MAX_EMBED_COUNT),
                Map.entry(DiscordLimits.FILES, Message.MAX_FILE_AMOUNT), Map.entry(DiscordLimits.FILE_SIZE, Message.MAX_FILE_SIZE),
                Map.entry(DiscordLimits.NONCE, Message.MAX_NONCE_LENGTH), Map.entry(DiscordLimits.BUTTON_LABEL, Button.LABEL_MAX_LENGTH),
                Map.entry(DiscordLimits.CUSTOM_ID, Button.ID_MAX_LENGTH),
                Map.entry(DiscordLimits.OPTIONS, StringSelectMenu.OPTIONS_MAX_AMOUNT),
                Map.entry(DiscordLimits.OPTION_LABEL, SelectOption.LABEL_MAX_LENGTH),
                Map.entry(DiscordLimits.OPTION_DESCRIPTION, SelectOption.DESCRIPTION_MAX_LENGTH),
                Map.entry(DiscordLimits.GALLERY_ITEMS, MediaGallery.MAX_ITEMS),
                Map.entry(DiscordLimits.FILE_DESCRIPTION, MediaGalleryItem.MAX_DESCRIPTION_LENGTH),
                Map.entry(DiscordLimits.EMBED_TITLE, MessageEmbed.TITLE_MAX_LENGTH),
                Map.entry(DiscordLimits.EMBED_DESCRIPTION, MessageEmbed.DESCRIPTION_MAX_LENGTH),
                Map.entry(DiscordLimits.EMBED_FIELDS, MessageEmbed.MAX_FIELD_AMOUNT),
                Map.entry(DiscordLimits.EMBED_FIELD_VALUE, MessageEmbed.VALUE_MAX_LENGTH),
                Map.entry(DiscordLimits.EMBED_FOOTER, MessageEmbed.TEXT_MAX_LENGTH),
                Map.entry(DiscordLimits.EMBED_AUTHOR, MessageEmbed.AUTHOR_MAX_LENGTH),
                Map.entry(DiscordLimits.EMBEDS_TEXT, MessageEmbed.EMBED_MAX_LENGTH_BOT)))
                .allSatisfy((limit, theirs) -> assertThat(limit.most()).as(limit.name()).isEqualTo(theirs));
        assertThat(AttachedFile.MAX_DESCRIPTION_LENGTH).isEqualTo(DiscordLimits.FILE_DESCRIPTION.most());
    }

    @Test
    void what_goes_together_is_judged_together() {
        assertThat(DiscordBody.refusals("{\"flags\":32768,\"content\":\"x\"}"))
                .containsExactly("with components of the second kind: content");
        assertThat(DiscordBody.refusals("{\"components\":[" + text(1) + "]}")).containsExactly("needs the flag: component 10");
        assertThat(DiscordBody.refusals(row(button("x", "id") + "," + button("y", "id")))).containsExactly("twice: id");
        assertThat(DiscordBody.refusals(row("{\"type\":2,\"style\":2,\"label\":\"x\"}"))).containsExactly("no custom_id");
        assertThat(DiscordBody.refusals(second(text(0)))).containsExactly("an empty text");
        assertThat(DiscordBody.refusals("{\"contents\":\"x\"}")).containsExactly("unknown: contents");
    }

    private static String x(int n) {
        return "x".repeat(n);
    }

    private static String times(int n, String what) {
        return String.join(",", Collections.nCopies(n, what));
    }

    private static String embed(String what) {
        return "{\"embeds\":[{" + what + "}]}";
    }

    private static String second(String components) {
        return "{\"flags\":32768,\"components\":[" + components + "]}";
    }

    private static String text(int n) {
        return "{\"type\":10,\"content\":\"" + x(n) + "\"}";
    }

    private static String row(String components) {
        return "{\"components\":[" + ROW.formatted(components) + "]}";
    }

    private static String button(String label, String id) {
        return "{\"type\":2,\"style\":2,\"label\":\"" + label + "\",\"custom_id\":\"" + id + "\"}";
    }

    private static String menu(String placeholder, String options) {
        return row("{\"type\":3,\"custom_id\":\"1?0\",\"placeholder\":\"" + placeholder + "\",\"options\":[" + options + "]}");
    }

    private static String option(String label, String value, String description) {
        return List.of("\"label\":\"" + label + "\"", "\"value\":\"" + value + "\"", "\"description\":\"" + description + "\"").stream()
                .collect(Collectors.joining(",", "{", "}"));
    }
}
