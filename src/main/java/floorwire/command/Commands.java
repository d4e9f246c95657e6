package floorwire.command;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import floorwire.audience.Channel;
import floorwire.congress.BillReference;

/**
 * Takes a line as typed to its handler. What is no command, nor nearly one, is a handler's that surely is asked for, or is looked for as
 * {@code bill}: by its number or by words of its title.
 */
public final class Commands {

    private static final int LONGEST_LINE = 1_000;

    private final CommandCatalog catalog;
    private final Map<String, CommandHandler> handlers;

    /** @param handlers by the command's words */
    public Commands(CommandCatalog catalog, Map<String, CommandHandler> handlers) {
        this.catalog = catalog;
        this.handlers = Map.copyOf(handlers);
        for (CommandSpec spec : catalog.all()) {
            if (!handlers.containsKey(spec.command())) {
                throw new IllegalArgumentException("no handler for the command " + spec.command());
            }
        }
    }

    public CommandCatalog catalog() {
        return catalog;
    }

    /** What the line asks for: a command, by name or surely meant, or a bill by its number or by words alone. */
    public Optional<CommandCatalog.Parsed> parse(String line) {
        Optional<CommandCatalog.Parsed> parsed = catalog.parse(line);
        if (parsed.isEmpty() && BillReference.parse(line).isEmpty()) {
            Optional<CommandSpec> asked = catalog.all().stream().filter(spec -> surelyAsked(spec, line)).findFirst();
            if (asked.isPresent()) {
                return catalog.parse(asked.get().command() + " " + line);
            }
        }
        boolean words = !line.isBlank() && nearest(line).isEmpty();
        return parsed.isEmpty() && (words || BillReference.parse(line).isPresent()) ? catalog.parse("bill " + line) : parsed;
    }

    private boolean surelyAsked(CommandSpec spec, String line) {
        CommandHandler handler = handlers.get(spec.command());
        return handler != null && line.length() <= LONGEST_LINE && handler.surelyAsked(line);
    }

    private Optional<String> nearest(String line) {
        return Nearest.of(first(line), catalog.all().stream().map(CommandSpec::shortName).toList());
    }

    private static String first(String line) {
        return line.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }

    public Answer answer(String line, Optional<Channel> channel, String actor, ZoneId zone) {
        if (line.length() > LONGEST_LINE) {
            return Answer.no("That line has " + line.length() + " characters.", "A question takes at most " + LONGEST_LINE + ".");
        }
        Optional<CommandCatalog.Parsed> parsed = parse(line);
        if (parsed.isEmpty()) {
            return unknown(line.strip());
        }
        CommandSpec spec = parsed.get().spec();
        CommandHandler handler = handlers.get(spec.command());
        if (handler == null) {
            throw new IllegalStateException("no handler for the command " + spec.command());
        }
        return handler.answer(new Invocation(spec, parsed.get().argument(), channel, actor, zone));
    }

    private Answer unknown(String line) {
        return nearest(line)
                .map(nearest -> Answer.no("There is no command \"" + first(line) + "\".",
                        "Did you mean `" + nearest + "`? `help` lists all."))
                .orElse(Answer.no("Ask something: `help` lists what there is."));
    }
}
