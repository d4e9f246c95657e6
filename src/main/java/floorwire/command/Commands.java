package floorwire.command;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import floorwire.alert.Phrases;
import floorwire.audience.Channel;
import floorwire.congress.BillReference;

/**
 * Takes a line as typed to its handler. What is no command, nor nearly one, is a handler's that surely is asked for, or is looked for as
 * {@code bill}: by its number or by words of its title.
 */
public final class Commands {

    private static final int LONGEST_LINE = 1_000;
    private static final int SHORTEST_TYPO = 3;

    private final CommandCatalog catalog;
    /** Answers are worked on in the order asked, few at a time: a hundred at once would all be late, and some far later than others. */
    private final Semaphore desks = new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final Completion completion;
    private final Map<String, CommandHandler> handlers;

    /** @param handlers by the command's words */
    public Commands(Desk desk, Map<String, CommandHandler> handlers) {
        this.catalog = desk.catalog();
        this.completion = new Completion(desk);
        this.handlers = Map.copyOf(handlers);
        for (CommandSpec spec : catalog.all()) {
            if (!handlers.containsKey(spec.command())) {
                throw new IllegalArgumentException("no handler for the command " + spec.command());
            }
        }
    }

    /**
     * Whole words that can stand in place of the last, perhaps empty, word of a line: commands, what follows them, topics, numbers of bills.
     * The likeliest first.
     */
    public List<String> complete(String line, int most) {
        return line.length() > LONGEST_LINE ? List.of() : completion.of(line, most);
    }

    public CommandCatalog catalog() {
        return catalog;
    }

    /** What the line asks for: a command, by name or surely meant, or a bill by its number or by words alone. */
    public Optional<CommandCatalog.Parsed> parse(String line) {
        String clean = line.length() > LONGEST_LINE ? "" : Typed.clean(line);
        Optional<CommandCatalog.Parsed> parsed = catalog.parse(clean);
        if (parsed.isPresent() || clean.isEmpty()) {
            return parsed;
        }
        if (BillReference.parse(clean).isPresent()) {
            return catalog.parse("bill " + clean);
        }
        Optional<CommandSpec> asked = catalog.all().stream().filter(spec -> surelyAsked(spec, clean)).findFirst();
        if (asked.isPresent()) {
            return catalog.parse(asked.get().command() + " " + clean);
        }
        return nearest(clean).isEmpty() ? catalog.parse("bill " + clean) : Optional.empty();
    }

    private boolean surelyAsked(CommandSpec spec, String line) {
        CommandHandler handler = handlers.get(spec.command());
        return handler != null && handler.surelyAsked(line);
    }

    /** A command's name that a first word nearly is. Short words are near to everything. */
    private Optional<String> nearest(String line) {
        String first = first(line);
        return first.length() < SHORTEST_TYPO || !first.chars().allMatch(Character::isLetter) ? Optional.empty()
                : Nearest.of(first,
                        catalog.all().stream().map(CommandSpec::shortName).filter(name -> name.length() >= SHORTEST_TYPO).toList());
    }

    private static String first(String line) {
        String[] words = line.replaceFirst("^/", "").replaceFirst("(?i)^congress ", "").split("\\s", 2);
        return words[0].toLowerCase(Locale.ROOT);
    }

    public Answer answer(String line, Optional<Channel> channel, String actor, ZoneId zone) {
        if (line.length() > LONGEST_LINE) {
            return Answer.no(String.format("That line has %d characters.", line.length()), "A question takes at most " + LONGEST_LINE
                    + ". A bill's number or a few words of its title are enough: `bill s2174`, `bill north atlantic treaty`.");
        }
        Optional<CommandCatalog.Parsed> parsed = parse(line);
        if (parsed.isEmpty()) {
            return unknown(Typed.clean(line));
        }
        CommandSpec spec = parsed.get().spec();
        CommandHandler handler = handlers.get(spec.command());
        if (handler == null) {
            throw new IllegalStateException("no handler for the command " + spec.command());
        }
        desks.acquireUninterruptibly();
        try {
            return handler.answer(new Invocation(spec, parsed.get().argument(), channel, actor, zone));
        } finally {
            desks.release();
        }
    }

    private Answer unknown(String line) {
        return nearest(line).map(nearest -> {
            String rest = line.contains(" ") ? line.substring(line.indexOf(' ')) : "";
            return Answer.no("There is no command " + Typed.quote(first(line)) + ".", "Did you mean `" + nearest
                    + Phrases.cut(rest, 80).replace('`', '\'')
                    + "`? To look for these words in titles, begin with `bill`. `help` lists all.");
        }).orElse(Answer.no("Ask something.", "`help` says what there is; a bill's number or words of its title are enough: `s2174`."));
    }
}
