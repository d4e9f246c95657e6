package floorwire.command;

import java.util.List;
import java.util.Objects;

/**
 * A command's declaration, from which come help, the console's grammar and the platforms' registrations.
 *
 * @param command its words, {@code congress topic}; {@code congress} in front may be left out
 * @param words   what can be typed after it, for completion; may be left out
 * @param changes whether it changes what a channel follows, and so needs a channel and the writer's lease
 */
public record CommandSpec(String command, String summary, String usage, boolean changes, List<String> words, String details,
        List<String> examples) {

    public CommandSpec {
        words = Objects.requireNonNullElse(words, List.of());
    }

    /** The last word, by which it may be called alone: {@code topic}. */
    public String shortName() {
        return command.substring(command.lastIndexOf(' ') + 1);
    }
}
