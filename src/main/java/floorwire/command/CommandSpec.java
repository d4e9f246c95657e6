package floorwire.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import floorwire.message.PlainText;

/**
 * A command's declaration, from which come help, the console's grammar and the platforms' registrations.
 *
 * @param command its words, {@code congress topic}; {@code congress} in front may be left out
 * @param spanish the summary in Spanish, for platforms that show a person's own language
 * @param words   what can be typed after it, for completion; may be left out
 * @param changes whether it changes what a channel follows, and so needs a channel and the writer's lease; platforms that
 *                can show it only to those who manage a channel do so
 * @param options what platforms with forms ask for, in the order in which it stands in the line
 */
public record CommandSpec(String command, String summary, String spanish, String usage, boolean changes, List<String> words,
        List<CommandOption> options, String details, List<String> examples) {

    public CommandSpec {
        words = Objects.requireNonNullElse(words, List.of());
        options = Objects.requireNonNullElse(options, List.of());
    }

    /** The last word, by which it may be called alone: {@code topic}. */
    public String shortName() {
        return command.substring(command.lastIndexOf(' ') + 1);
    }

    /** The words that mean something after the command: all in lower case that its usage shows. */
    public Set<String> keywords() {
        return Pattern.compile("(?<![\\w-])[a-z]{2,}(?![\\w-])").matcher(usage.substring(command.length())).results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How it is used, with what; each place shows it as it is typed there. */
    public String inUse() {
        return PlainText.command(usage);
    }

    /** At most so many examples, in a line. */
    public String exemplified(int most) {
        return "For example: " + examples.stream().limit(most).map(PlainText::command).collect(Collectors.joining(" · "));
    }

    public Optional<CommandOption> option(String name) {
        return options.stream().filter(option -> option.name().equals(name)).findFirst();
    }
}
