package floorwire.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line of a form that was filled in: {@code query: north atlantic, sponsor: lee} is {@code bill north atlantic sponsor lee}.
 *
 * <p>A value stays in its place. It is one line of ordinary characters. In a name, a word that means something to the command
 * ({@code stage}) puts the whole name in quotation marks, and quotation marks of its own go. A text is a piece of line by declaration
 * ({@link CommandOption#free}): filters that somebody writes into it count, as if typed; but its quotation marks are balanced, and where
 * such a word is its last it is quoted, so that it takes nothing of what follows. What this cannot do: keep apart what the grammar itself
 * does not, such as a direction behind a topic's name ({@code topic: nato limit}) or a day behind a bill's number in a text.
 * No value can name another command, and whether a line changes something is decided by the line, whoever wrote it.
 *
 * @param text    what to ask
 * @param refusal why these options do not go together, if they do not
 */
public record OptionLine(String text, Optional<String> refusal) {

    private static final String BRACES = "{}";

    /** @param given by the options' names; an unknown name is an option of an older declaration and left out, a blank value is none */
    public static OptionLine of(CommandSpec spec, Map<String, String> given) {
        Map<String, String> values = cleaned(spec, given);
        Optional<String> refusal = refusal(spec, values);
        implied(spec, values).forEach(values::put);
        List<String> line = new ArrayList<>(List.of(spec.command()));
        List<CommandOption> written = spec.options().stream().filter(option -> values.containsKey(option.name()))
                .filter(option -> option.kind() != CommandOption.Kind.SHARE).toList();
        for (CommandOption option : written) {
            boolean last = option.equals(written.getLast());
            line.add(option.line().replace(BRACES, safe(option, values.getOrDefault(option.name(), ""), last, spec.keywords())));
        }
        return new OptionLine(String.join(" ", line), refusal);
    }

    /** The line up to where an option's value is being typed, for suggestions of the word it ends with. */
    static String begun(CommandSpec spec, CommandOption option, String typed) {
        List<String> line = new ArrayList<>(List.of(spec.command()));
        line.addAll(option.implies().values());
        line.add(option.line().substring(0, option.line().indexOf(BRACES)) + typed);
        return String.join(" ", line);
    }

    private static Map<String, String> cleaned(CommandSpec spec, Map<String, String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CommandOption option : spec.options()) {
            String value = unquoted(option, Typed.clean(given.getOrDefault(option.name(), "")));
            boolean off = option.kind() == CommandOption.Kind.SWITCH && !value.equals("true");
            if (!value.isEmpty() && !off) {
                values.put(option.name(), value);
            }
        }
        return values;
    }

    /** A name has no quotation marks of its own, and a text has them in pairs: an odd one would take in what follows. */
    private static String unquoted(CommandOption option, String value) {
        boolean paired = option.free() && value.chars().filter(c -> c == '"').count() % 2 == 0;
        return paired ? value : Typed.clean(value.replace("\"", ""));
    }

    private static Map<String, String> implied(CommandSpec spec, Map<String, String> values) {
        Map<String, String> implied = new LinkedHashMap<>();
        spec.options().stream().filter(option -> values.containsKey(option.name())).forEach(option -> option.implies()
                .forEach((other, value) -> {
                    if (!values.containsKey(other)) {
                        implied.putIfAbsent(other, value);
                    }
                }));
        return implied;
    }

    /** A fixed value that is none of the declared, or options that do not go together. */
    private static Optional<String> refusal(CommandSpec spec, Map<String, String> values) {
        for (CommandOption option : spec.options()) {
            String value = values.getOrDefault(option.name(), "");
            Optional<CommandOption.Choice> choice =
                    option.choices().stream().filter(one -> one.value().equals(value)).findFirst();
            if (!value.isEmpty() && !option.choices().isEmpty() && choice.isEmpty()) {
                return Optional.of(String.format(Locale.ROOT, "`%s` is none of: %s.", option.name(),
                        String.join(", ", option.choices().stream().map(CommandOption.Choice::value).toList())));
            }
            if (!value.isEmpty() && option.kind() == CommandOption.Kind.NUMBER && !within(option, value)) {
                return Optional.of(String.format(Locale.ROOT, "`%s` is a whole number from %d to %d.", option.name(),
                        option.min().orElse(0), option.max().orElse(Integer.MAX_VALUE)));
            }
            Optional<List<String>> with = value.isEmpty() ? Optional.empty()
                    : choice.flatMap(CommandOption.Choice::with).or(option::with);
            Optional<String> stranger = with.flatMap(allowed -> values.keySet().stream().filter(name -> !name.equals(option.name()))
                    .filter(name -> !allowed.contains(name))
                    .filter(name -> spec.option(name).filter(other -> other.kind() != CommandOption.Kind.SHARE).isPresent()).findFirst());
            if (stranger.isPresent()) {
                return Optional.of(String.format(Locale.ROOT, "`%s: %s` does not go together with `%s`.", option.name(),
                        value.replace('`', '\''), stranger.get()));
            }
        }
        return Optional.empty();
    }

    private static boolean within(CommandOption option, String value) {
        return value.matches("\\d{1,9}") && Integer.parseInt(value) >= option.min().orElse(0)
                && Integer.parseInt(value) <= option.max().orElse(Integer.MAX_VALUE);
    }

    private static String safe(CommandOption option, String value, boolean last, Set<String> keywords) {
        return switch (option.kind()) {
            case NUMBER, CHOICE, SWITCH, SHARE -> value;
            case TEXT, AUTOCOMPLETE -> option.free() ? text(value, last, keywords) : name(value, keywords);
        };
    }

    private static String name(String value, Set<String> keywords) {
        boolean means = List.of(value.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream().anyMatch(keywords::contains);
        return means ? '"' + value + '"' : value;
    }

    private static String text(String value, boolean last, Set<String> keywords) {
        int blank = value.lastIndexOf(' ');
        String end = value.substring(blank + 1);
        boolean swallows = keywords.contains(end.toLowerCase(Locale.ROOT)) && (blank < 0 || !last);
        return swallows ? value.substring(0, blank + 1) + '"' + end + '"' : value;
    }
}
