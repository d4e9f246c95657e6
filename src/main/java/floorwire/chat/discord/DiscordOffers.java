package floorwire.chat.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

import floorwire.message.Block;
import floorwire.message.Choices;
import floorwire.message.Message;

/**
 * Offers as buttons; more than two rows of them as menus. One without a command is words; a command that is too long for a button is shown
 * to be typed.
 *
 * @param rows at most {@link DiscordLimits#ROWS}
 * @param text Markdown, empty if there is none
 */
record DiscordOffers(List<ActionRow> rows, String text) {

    private static final int MOST_BUTTONS = 10;
    private static final int LONGEST_TYPED = 800;
    private static final int LONGEST_TEXT = 1_000;

    static DiscordOffers of(Message message) {
        Choices choices = Choices.of(message, command -> ComponentId.of(command).isPresent());
        List<String> typed = new ArrayList<>(choices.typed().stream().map(DiscordOffers::typed).toList());
        Map<String, String> shown = new LinkedHashMap<>();
        choices.labels().forEach((command, label) -> ComponentId.of(command).ifPresent(id -> shown.put(id, label)));
        int room = DiscordLimits.ROWS.most() * DiscordLimits.OPTIONS.most();
        shown.entrySet().stream().skip(room).forEach(beyond -> typed.add(DiscordText.line(beyond.getValue())));
        return new DiscordOffers(shown.size() <= MOST_BUTTONS ? buttons(shown) : menus(shown), text(typed));
    }

    private static List<ActionRow> buttons(Map<String, String> shown) {
        List<Button> buttons = shown.entrySet().stream()
                .map(entry -> Button.secondary(entry.getKey(), DiscordLimits.BUTTON_LABEL.cut(entry.getValue()))).toList();
        return slices(buttons, DiscordLimits.BUTTONS_IN_A_ROW.most()).stream().map(ActionRow::of).toList();
    }

    private static List<ActionRow> menus(Map<String, String> shown) {
        List<SelectOption> options = shown.entrySet().stream()
                .map(entry -> SelectOption.of(DiscordLimits.OPTION_LABEL.cut(entry.getValue()), entry.getKey())).toList();
        List<ActionRow> menus = new ArrayList<>();
        for (List<SelectOption> slice : slices(options, DiscordLimits.OPTIONS.most())) {
            if (menus.size() < DiscordLimits.ROWS.most()) {
                menus.add(ActionRow.of(StringSelectMenu.create(ComponentId.menu(menus.size()))
                        .setPlaceholder(menus.isEmpty() ? "Choose one" : "… or one of these").addOptions(slice).build()));
            }
        }
        return List.copyOf(menus);
    }

    private static <T> List<List<T>> slices(List<T> all, int size) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            slices.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return slices;
    }

    private static String typed(Block.Offer offer) {
        String label = DiscordText.line(offer.label(), DiscordLimits.BUTTON_LABEL.most());
        String command = DiscordText.tidy(offer.command()).replace('`', '\'');
        if (command.isEmpty()) {
            return label;
        }
        return label + ": "
                + (command.length() <= LONGEST_TYPED ? "type `" + command + "`" : "too long for a button, so it has to be typed");
    }

    private static String text(Collection<String> typed) {
        StringBuilder text = new StringBuilder();
        for (String line : typed) {
            if (text.length() + line.length() <= LONGEST_TEXT && !line.isEmpty()) {
                text.append(text.isEmpty() ? "" : "\n").append(line);
            }
        }
        return text.toString();
    }
}
