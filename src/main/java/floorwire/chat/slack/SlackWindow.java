package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;

import floorwire.command.Answer;

/** The window of the shortcut that finds a bill from anywhere: one field that suggests, and in the field's place the answer. */
final class SlackWindow {

    static final String CALLBACK = "floorwire:1:find";
    private static final String BLOCK = "bill";
    private static final String ACTION = "floorwire:1:bill";
    private static final int MIN_TYPED = 2;

    private SlackWindow() {}

    static String ask() {
        Map<String, Object> field = Map.of("type", "external_select", "action_id", ACTION, "min_query_length", MIN_TYPED, "placeholder",
                plain("A number or words of the title: s2174"));
        return modal(List.of(Map.of("type", "input", "block_id", BLOCK, "label", plain("Bill"), "element", field)), true);
    }

    static String answer(Answer answer) {
        return modal(new ArrayList<>(SlackRenderer.render(answer).blocks()), false);
    }

    /** What was chosen in the field. */
    static Optional<String> chosen(View view) {
        return Optional.ofNullable(view.getState()).map(ViewState::getValues).map(values -> values.get(BLOCK))
                .map(actions -> actions.get(ACTION)).map(ViewState.Value::getSelectedOption).map(option -> option.getValue());
    }

    private static String modal(List<Object> blocks, boolean submit) {
        Map<String, Object> view = new LinkedHashMap<>(Map.of("type", "modal", "callback_id", CALLBACK, "title", plain("Find a bill"),
                "close", plain("Close"), "blocks", blocks));
        if (submit) {
            view.put("submit", plain("Show"));
        }
        return SlackMessage.write(view);
    }

    private static Map<String, Object> plain(String text) {
        return Map.of("type", "plain_text", "text", text, "emoji", false);
    }
}
