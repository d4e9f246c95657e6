package floorwire.command;

import java.util.List;

/**
 * A command's declaration, from which come help, the console's grammar and the platforms' registrations.
 *
 * @param command its words, {@code congress topic}; {@code congress} in front may be left out
 * @param changes whether it changes what a channel follows, and so needs a channel and the writer's lease
 */
public record CommandSpec(String command, String summary, String usage, boolean changes, String details, List<String> examples) {

    /** The last word, by which it may be called alone: {@code topic}. */
    public String shortName() {
        return command.substring(command.lastIndexOf(' ') + 1);
    }
}
