package floorwire.chat.discord;

import java.util.Optional;

/**
 * What a button or an option of a menu carries: the command line behind it, as text, so that it works after a restart and in a message
 * of years ago. The figure in front is the form's version: {@code 1:bill s2174-119 details}.
 */
final class ComponentId {

    private static final String VERSION = "1:";
    private static final String MENU = "1?";

    private ComponentId() {}

    /** Empty for a line that does not fit, or that is none: it has to be typed. */
    static Optional<String> of(String commandLine) {
        String id = VERSION + commandLine;
        return isLine(commandLine) && DiscordLimits.CUSTOM_ID.holds(id) ? Optional.of(id) : Optional.empty();
    }

    /** The command line; empty for ids that are not ours, of another version, or forged. */
    static Optional<String> line(String customId) {
        return customId.startsWith(VERSION) && DiscordLimits.CUSTOM_ID.holds(customId)
                ? Optional.of(customId.substring(VERSION.length())).filter(ComponentId::isLine) : Optional.empty();
    }

    /** A menu's own id; the command lines are its options' values, read with {@link #line}. */
    static String menu(int number) {
        return MENU + number;
    }

    static boolean isMenu(String customId) {
        return customId.startsWith(MENU);
    }

    private static boolean isLine(String line) {
        return !line.isBlank() && line.chars().noneMatch(Character::isISOControl);
    }
}
