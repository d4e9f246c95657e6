package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;

import floorwire.command.Answer;

/** Windows, which Slack calls modals: that of the shortcut, one field that suggests bills and in its place the answer; and any answer's own. */
final class SlackWindow {

    static final String CALLBACK = "floorwire:1:find";
    private static final String FIND = "Find a bill";
    private static final String BLOCK = "bill";
    private static final String ACTION = "floorwire:1:bill";
    private static final int MIN_TYPED = 2;

    private SlackWindow() {}

    static String ask() {
        Map<String, Object> field = Map.of("type", "external_select", "action_id", ACTION, "min_query_length", MIN_TYPED, "placeholder",
                plain("A number or words of the title: s2174"));
        return modal(CALLBACK, FIND, Optional.of("Show"), Optional.empty(),
                List.of(Map.of("type", "input", "block_id", BLOCK, "label", plain("Bill"), "element", field)));
    }

    /** @param channel that it is about: what is pressed in the window is asked there */
    static String answer(Answer answer, Optional<String> channel) {
        return modal(CALLBACK, FIND, Optional.empty(), channel, new ArrayList<>(SlackRenderer.render(answer).blocks()));
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
