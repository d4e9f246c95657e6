package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;

import floorwire.command.Answer;
import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** Windows, which Slack calls modals: that of the shortcut, one field that suggests topics and bills and in its place the answer; and any answer's own. */
final class SlackWindow {

    static final String CALLBACK = "floorwire:1:find";
    static final String ASK = "Ask Floorwire";
    private static final String NAME = "Floorwire";
    private static final String BLOCK = "bill";
    private static final String ACTION = "floorwire:1:bill";
    private static final int MIN_TYPED = 2;

    private SlackWindow() {}

    static String ask() {
        Map<String, Object> field = Map.of("type", "external_select", "action_id", ACTION, "min_query_length", MIN_TYPED, "placeholder",
                plain("s2174, nato, words of a title, what is new"));
        return modal(CALLBACK, ASK, Optional.of("Ask"), Optional.empty(),
                List.of(Map.of("type", "input", "block_id", BLOCK, "label", plain("About a bill, a topic, a vote, a member"), "element",
                        field)));
    }

    /**
     * An answer.
     *
     * @param words   what was pressed, for its title
     * @param channel that it is about: what is pressed in the window is asked there
     */
    static String answer(Optional<String> words, Answer answer, Optional<String> channel) {
        return modal(CALLBACK, title(words), Optional.empty(), channel, new ArrayList<>(SlackRenderer.render(answer).blocks()));
    }

    /** In its place while that takes longer than Slack waits. */
    static String working(Optional<String> words) {
        return working(CALLBACK, title(words));
    }

    static String working(String callback, String title) {
        return modal(callback, title, Optional.empty(), Optional.empty(), new ArrayList<>(SlackRenderer
                .render(Message.of(new Block.Line("This takes a little longer. The answer comes here."))).blocks()));
    }

    private static String title(Optional<String> words) {
        return SlackLimits.VIEW_TITLE
                .cut(words.map(SlackText::unescaped).map(PlainText::tidy).filter(tidy -> !tidy.isEmpty()).orElse(NAME));
    }

    /** What was chosen in the field. */
    static Optional<String> chosen(View view) {
        return value(view, BLOCK, ACTION).map(ViewState.Value::getSelectedOption).map(option -> option.getValue());
    }

    static Optional<ViewState.Value> value(View view, String block, String action) {
        return Optional.ofNullable(view.getState()).map(ViewState::getValues).map(values -> values.get(block))
                .map(actions -> actions.get(action));
    }

    /** The channel that a window is about. */
    static Optional<String> channel(View view) {
        return Optional.ofNullable(view.getPrivateMetadata()).filter(id -> !id.isEmpty());
    }

    /** @param submit the words of the button that sends it, if it has fields */
    static String modal(String callback, String title, Optional<String> submit, Optional<String> channel, List<Object> blocks) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", "modal");
        view.put("callback_id", callback);
        view.put("title", plain(title));
        submit.ifPresent(words -> view.put("submit", plain(words)));
        view.put("close", plain(submit.isPresent() ? "Cancel" : "Close"));
        channel.ifPresent(id -> view.put("private_metadata", id));
        view.put("blocks", blocks);
        return SlackMessage.write(view);
    }

    /** In an order that is the same in each process. */
    static Map<String, Object> plain(String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "plain_text");
        object.put("text", text);
        object.put("emoji", false);
        return object;
    }
}
