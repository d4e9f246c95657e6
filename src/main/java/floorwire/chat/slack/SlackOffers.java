package floorwire.chat.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.StaticSelectElement;

import floorwire.message.Block;
import floorwire.message.Choices;
import floorwire.message.Message;
import floorwire.message.PlainText;

/**
 * Offers as buttons; more than ten of them as a menu, with buttons for those whose command is too long for it. One without a command is
 * words; a command that is too long for a button is shown to be typed.
 *
 * @param typed lines of rich text
 */
record SlackOffers(Optional<ActionsBlock> actions, List<List<RichTextElement>> typed) {

    private static final int MOST_BUTTONS = 10;
    /** Characters of JSON, for all elements. */
    private static final int ROOM = 5_000;
    private static final int LONGEST_TYPED = 800;
    private static final int ROOM_TYPED = 1_500;

    static SlackOffers of(Message message) {
        Choices choices = Choices.of(message, SlackAction::carries);
        List<BlockElement> buttons = new ArrayList<>();
        List<OptionObject> options = new ArrayList<>();
        List<List<RichTextElement>> typed = new ArrayList<>(choices.typed().stream().map(SlackOffers::typed).toList());
        boolean menu = choices.labels().size() > MOST_BUTTONS;
        int room = ROOM;
        for (Map.Entry<String, String> choice : choices.labels().entrySet()) {
            boolean option = menu && SlackLimits.OPTION_VALUE.holds(choice.getKey());
            Object element = option ? option(choice) : button(choice, buttons.size());
            boolean fits = SlackMessage.write(element).length() + 1 <= room
                    && (option ? options.size() < SlackLimits.OPTIONS.most() : buttons.size() < MOST_BUTTONS);
            if (!fits) {
                typed.add(SlackText.line(choice.getValue(), SlackLimits.BUTTON_TEXT.most()));
            } else {
                room -= SlackMessage.write(element).length() + 1;
                if (element instanceof OptionObject one) {
                    options.add(one);
                } else {
                    buttons.add((ButtonElement) element);
                }
            }
        }
        return new SlackOffers(actions(options, buttons), fitting(typed));
    }

    private static Optional<ActionsBlock> actions(List<OptionObject> options, List<BlockElement> buttons) {
        List<BlockElement> elements = new ArrayList<>();
        if (!options.isEmpty()) {
            elements.add(StaticSelectElement.builder().actionId(SlackAction.menu())
                    .placeholder(SlackText.plain("Choose one", SlackLimits.PLACEHOLDER)).options(options).build());
        }
        elements.addAll(buttons);
        return elements.isEmpty() ? Optional.empty() : Optional.of(ActionsBlock.builder().elements(elements).build());
    }

    private static ButtonElement button(Map.Entry<String, String> choice, int number) {
        return ButtonElement.builder().actionId(SlackAction.button(number)).value(choice.getKey())
                .text(SlackText.plain(choice.getValue(), SlackLimits.BUTTON_TEXT)).build();
    }

    private static OptionObject option(Map.Entry<String, String> choice) {
        return OptionObject.builder().value(choice.getKey()).text(SlackText.plain(choice.getValue(), SlackLimits.OPTION_TEXT)).build();
    }

    private static List<RichTextElement> typed(Block.Offer offer) {
        List<RichTextElement> line = new ArrayList<>(SlackText.line(offer.label(), SlackLimits.BUTTON_TEXT.most()));
        String command = PlainText.tidy(offer.command());
        if (!command.isEmpty()) {
            line.add(SlackText.words(command.length() <= LONGEST_TYPED ? ": type " : ": too long for a button, so it has to be typed"));
            if (command.length() <= LONGEST_TYPED) {
                line.add(SlackText.code(SlackText.typed(command)));
            }
        }
        return List.copyOf(line);
    }

    private static List<List<RichTextElement>> fitting(List<List<RichTextElement>> typed) {
        List<List<RichTextElement>> kept = new ArrayList<>();
        int room = ROOM_TYPED;
        for (List<RichTextElement> line : typed) {
            int length = SlackMessage.write(line).length();
            if (!line.isEmpty() && length <= room) {
                kept.add(line);
                room -= length;
            }
        }
        return List.copyOf(kept);
    }
}
