package floorwire.chat.discord.standin;

import java.util.List;

/**
 * A button or a select menu.
 *
 * @param type     Discord's component type: 2 a button, 3 and 5 to 8 a select menu
 * @param label    a button's label, a menu's placeholder
 * @param customId empty for a link
 * @param url      empty unless a link
 * @param values   a menu's options
 */
public record Control(int type, String label, String customId, String url, boolean disabled, List<String> values) {

    boolean is(String word) {
        return label.equals(word) || customId.equals(word);
    }
}
