package floorwire.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a platform with forms for its commands asks for beside the command itself, and how it is written in the command line. The line is
 * the command's words and then those of the options that were given, in the order in which they are declared.
 *
 * @param name        lower-case ASCII letters, digits and hyphens, at most 32 of them: Discord's rule; the same in every language
 * @param free        whether the value is a piece of a line as anybody would type it, in which the command's own words count; else it is
 *                    a name, and whatever it holds stays a part of that name
 * @param line        how it is written, {@code sponsor {}}: the value stands for the braces
 * @param min         the smallest number
 * @param max         the largest number, or the longest text in characters
 * @param choices     all values there are, of a {@link Kind#CHOICE}
 * @param description in English; {@code spanish} is the same in Spanish
 * @param with        the options that it goes together with; with all of them unless declared
 * @param implies     what another option is if it is not given and this one is: {@code do: preview}
 */
public record CommandOption(String name, Kind kind, boolean required, boolean free, String line, OptionalInt min, OptionalInt max,
        List<Choice> choices, String description, String spanish, Optional<List<String>> with, Map<String, String> implies) {

    /** What can be given. */
    public enum Kind {
        TEXT,
        /** A text for which there are suggestions while it is typed. */
        AUTOCOMPLETE,
        /** A whole number. */
        NUMBER, CHOICE,
        /** Yes or no; with yes the option's line stands in the command line. */
        SWITCH,
        /** Whether everybody sees the answer; it is no part of the line. */
        SHARE
    }

    /**
     * One of a few values.
     *
     * @param value   as it stands in the line
     * @param spanish as it is shown in Spanish; in English the value is shown
     * @param with    the options that it goes together with; with all of them unless declared
     */
    public record Choice(String value, String spanish, Optional<List<String>> with) {

        public Choice {
            with = Objects.requireNonNullElse(with, Optional.empty());
        }
    }

    public CommandOption {
        line = Objects.requireNonNullElse(line, "{}");
        min = Objects.requireNonNullElse(min, OptionalInt.empty());
        max = Objects.requireNonNullElse(max, OptionalInt.empty());
        choices = Objects.requireNonNullElse(choices, List.of());
        with = Objects.requireNonNullElse(with, Optional.empty());
        implies = Objects.requireNonNullElse(implies, Map.of());
    }
}
