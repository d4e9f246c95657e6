package floorwire.chat.slack;

import java.util.Optional;

/**
 * What a button or an option of a menu carries: the command line behind it, as text in its {@code value}, so that it works after a restart
 * and in a message of years ago. The action's id has the form's version in front and only tells elements of one message apart.
 */
final class SlackAction {

    private static final String VERSION = "floorwire:1:";
    private static final int LONGEST = 300;

    private SlackAction() {}

    /** {@code floorwire:1:button-0}. */
    static String button(int number) {
        return VERSION + "button-" + number;
    }

    static String menu() {
        return VERSION + "menu";
    }

    /** Whether a button can carry a command line; any other has to be typed. */
    static boolean carries(String commandLine) {
        return commandLine.length() <= LONGEST && isLine(commandLine);
    }

    /**
     * The command line of what was pressed or chosen; empty for actions that are not ours, of another version, or forged.
     *
     * @param actionId as Slack hands it back
     * @param value    the button's, or the chosen option's
     */
    static Optional<String> line(String actionId, String value) {
        return actionId.startsWith(VERSION) ? Optional.of(SlackText.unescaped(value)).filter(SlackAction::carries) : Optional.empty();
    }

    private static boolean isLine(String line) {
        return !line.isBlank() && line.chars().noneMatch(Character::isISOControl);
    }
}
