package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

import floorwire.message.Block;
import floorwire.message.PlainText;

/**
 * A message as Slack takes it.
 *
 * @param text     for notifications and for screen readers, which read it in place of the blocks; escaped, to be sent with
 *                 {@code mrkdwn: false}
 * @param pictures what the message shows where pictures are uploaded; the message says the same in words
 */
public record SlackMessage(String text, List<LayoutBlock> blocks, List<Block.Picture> pictures) {

    /** The library writes each style that a text has not, too. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    private abstract static class OnlyWhatIsSet {}

    private static final JsonMapper JSON = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(TextStyle.class, OnlyWhatIsSet.class).build();

    /** For {@code blocks} where a request takes it as text. The same message always gives the same. */
    public String blocksJson() {
        return write(blocks);
    }

    /** All of {@code chat.postMessage} but the channel: nothing in it unfurls, and nobody is mentioned. */
    public String json() {
        // in an order that is the same in each process
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text);
        body.put("blocks", blocks);
        body.put("mrkdwn", false);
        body.put("unfurl_links", false);
        body.put("unfurl_media", false);
        return write(body);
    }

    /** The same for a response URL, with what that wants besides. */
    String json(Map<String, Object> besides) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("text", text, "blocks", blocks, "mrkdwn", false));
        all.putAll(besides);
        return write(all);
    }

    /** With a user group's mention in front, which the channel's managers asked for. */
    SlackMessage mentioning(String group) {
        List<LayoutBlock> more = new ArrayList<>();
        more.add(SectionBlock.builder().text(MarkdownTextObject.builder().text("<!subteam^" + group + ">").build()).build());
        more.addAll(blocks);
        return new SlackMessage(text, List.copyOf(more), pictures);
    }

    /** With a picture of what it says in words, above its source. */
    SlackMessage showing(String file, Block.Picture picture) {
        List<LayoutBlock> more = new ArrayList<>(blocks);
        int at = 0;
        while (at < more.size() && !(more.get(at) instanceof ContextBlock || more.get(at) instanceof ActionsBlock)) {
            at++;
        }
        more.add(at, image(file, picture));
        return new SlackMessage(text, List.copyOf(more), pictures);
    }

    /** Its text alone, for where Slack does not take the form. */
    SlackMessage plain() {
        return new SlackMessage(text, List.of(), List.of());
    }

    static ImageBlock image(String file, Block.Picture picture) {
        return ImageBlock.builder().slackFile(SlackFileObject.builder().id(file).build())
                .altText(SlackLimits.ALT_TEXT.cut(PlainText.tidy(picture.alt()))).build();
    }

    static String write(Object part) {
        return JSON.writeValueAsString(part);
    }
}
