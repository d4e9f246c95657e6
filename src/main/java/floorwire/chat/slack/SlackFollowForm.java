package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;

import floorwire.command.Answer;
import floorwire.command.CommandOption;
import floorwire.command.CommandSpec;
import floorwire.message.Block;
import floorwire.message.Message;

/**
 * The window in which a channel's follow is put together: what, in which channel, how much; below it what that would have sent. Its fields
 * keep their ids, so that what was filled in stays when the window is changed (Slack's guide to modals, Updating modal views).
 */
public final class SlackFollowForm {

    static final String CALLBACK = "floorwire:1:follow";
    /** The fields' block ids: the options of the command, and the channel. */
    static final String WHAT = "what";
    static final String HEAR = "hear";
    static final String CHANNEL = "channel";

    private static final String TITLE = "Follow something";
    private static final String ACTION = CALLBACK + "-";

    private SlackFollowForm() {}

    /**
     * What is filled in.
     *
     * @param what    as it is typed in a command: {@code nato}
     * @param hear    one of the option's values
     * @param channel Slack's id
     */
    public record Wish(Optional<String> what, Optional<String> hear, Optional<String> channel) {

        private static Wish parse(String line) {
            List<String> words = List.of(line.split("\n", 3));
            return words.size() < 3 ? new Wish(Optional.empty(), Optional.empty(), Optional.empty())
                    : new Wish(some(words.get(2)), some(words.get(1)), some(words.getFirst()));
        }

        private static Optional<String> some(String word) {
            return Optional.of(word).filter(there -> !there.isEmpty());
        }

        /** For the window's metadata. */
        private String line() {
            return String.join("\n", channel.orElse(""), hear.orElse(""), what.orElse(""));
        }

        /** As the declared command's options have it. */
        Map<String, String> options(String verb) {
            return Map.of("do", verb, WHAT, what.orElse(""), HEAR, hear.orElse(""));
        }
    }

    static String action(String field) {
        return ACTION + field;
    }

    /** Whether an action is of one of the fields. */
    static boolean isField(String actionId) {
        return actionId.startsWith(ACTION);
    }

    /**
     * The view's JSON.
     *
     * @param named how a value is shown, as in the field's suggestions
     * @param below a preview, or why there is none
     */
    public static String of(CommandSpec follow, Wish wish, UnaryOperator<String> named, Optional<Answer> below) {
        List<Object> blocks = new ArrayList<>(List.of(field(WHAT, "What", hint(follow, WHAT), what(wish, named)),
                field(CHANNEL, "Channel", "Where the app was invited: /invite @Floorwire", channel(wish)),
                field(HEAR, "How much", hint(follow, HEAR), hear(follow, wish))));
        below.ifPresent(answer -> {
            blocks.add(Map.of("type", "divider"));
            blocks.addAll(words(answer));
        });
        return SlackWindow.modal(CALLBACK, TITLE, Optional.of("Follow"), Optional.of(wish.line()), blocks);
    }

    /** What came of it, in the form's place, with buttons that go on in that channel. */
    public static String done(String channel, Answer answer) {
        List<Object> blocks = new ArrayList<>();
        // Slack shows the channel's name of today
        blocks.add(SlackHome.rich(Map.of("type", "channel", "channel_id", channel)));
        blocks.addAll(SlackRenderer.render(answer).blocks());
        return SlackWindow.modal(CALLBACK, TITLE, Optional.empty(), Optional.of(channel), blocks);
    }

    /** In the form's place while it takes longer than Slack waits. */
    static String working() {
        return SlackWindow.working(CALLBACK, TITLE);
    }

    /** What was filled in; of a field that nobody touched, what it was opened with. */
    static Wish read(View view) {
        Wish opened = Wish.parse(Optional.ofNullable(view.getPrivateMetadata()).orElse(""));
        return new Wish(option(view, WHAT).or(opened::what), option(view, HEAR).or(opened::hear),
                SlackWindow.value(view, CHANNEL, action(CHANNEL)).map(ViewState.Value::getSelectedConversation).or(opened::channel));
    }

    private static Optional<String> option(View view, String field) {
        return SlackWindow.value(view, field, action(field)).map(ViewState.Value::getSelectedOption).map(chosen -> chosen.getValue())
                .map(SlackText::unescaped);
    }

    /** A preview's buttons are the form's own. */
    private static List<? extends Object> words(Answer answer) {
        return SlackRenderer.render(new Message(answer.message().blocks().stream().filter(block -> !(block instanceof Block.Offers))
                .toList())).blocks();
    }

    private static String hint(CommandSpec follow, String option) {
        return follow.option(option).map(CommandOption::description).orElse("");
    }

    private static Map<String, Object> field(String id, String label, String hint, Map<String, Object> element) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", "input");
        block.put("block_id", id);
        block.put("dispatch_action", true);
        block.put("label", SlackWindow.plain(label));
        block.put("element", element);
        block.put("hint", SlackWindow.plain(SlackLimits.FIELD_HINT.cut(hint)));
        return block;
    }

    private static Map<String, Object> element(String type, String field) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("type", type);
        element.put("action_id", action(field));
        return element;
    }

    private static Map<String, Object> what(Wish wish, UnaryOperator<String> named) {
        Map<String, Object> element = element("external_select", WHAT);
        element.put("min_query_length", 0);
        element.put("placeholder", SlackWindow.plain("Type: nato, nato-limit, s2174"));
        wish.what().filter(SlackLimits.OPTION_VALUE::holds)
                .ifPresent(value -> element.put("initial_option", option(named.apply(value), value)));
        return element;
    }

    /** Slack lets nobody choose by where the app is a member; so that is looked at afterwards. */
    private static Map<String, Object> channel(Wish wish) {
        Map<String, Object> element = element("conversations_select", CHANNEL);
        element.put("placeholder", SlackWindow.plain("A channel"));
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("include", List.of("public", "private"));
        filter.put("exclude_bot_users", true);
        element.put("filter", filter);
        wish.channel().ifPresentOrElse(id -> element.put("initial_conversation", id),
                () -> element.put("default_to_current_conversation", true));
        return element;
    }

    private static Map<String, Object> hear(CommandSpec follow, Wish wish) {
        List<String> values =
                follow.option(HEAR).map(CommandOption::choices).orElse(List.of()).stream().map(CommandOption.Choice::value).toList();
        Map<String, Object> element = element("radio_buttons", HEAR);
        element.put("options", values.stream().map(SlackFollowForm::choice).toList());
        wish.hear().filter(values::contains).or(() -> values.stream().findFirst())
                .ifPresent(value -> element.put("initial_option", choice(value)));
        return element;
    }

    private static Map<String, Object> choice(String value) {
        return option(value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1), value);
    }

    private static Map<String, Object> option(String text, String value) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("text", SlackWindow.plain(SlackLimits.OPTION_TEXT.cut(text)));
        option.put("value", value);
        return option;
    }
}
