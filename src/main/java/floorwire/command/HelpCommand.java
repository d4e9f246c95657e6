package floorwire.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import floorwire.message.Block;
import floorwire.message.Message;
import floorwire.message.PlainText;

/** {@code help}: where to begin, the catalogue, or one command in full. */
public final class HelpCommand implements CommandHandler {

    private static final Pattern POLITE = Pattern.compile("(?i)(?:me|us|please|me please|pls|out|me out)[!?. ]*");

    private static final Pattern QUERIES = Pattern.compile("(?i)^(?:my |own )?(?:quer(?:y|ies)|topics|matching)$");

    private final CommandCatalog catalog;

    public HelpCommand(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (invocation.argument().equalsIgnoreCase("about")) {
            return about();
        }
        if (invocation.argument().isEmpty() || POLITE.matcher(invocation.argument()).matches()) {
            return all();
        }
        Optional<CommandCatalog.Parsed> named = catalog.parse(QUERIES.matcher(invocation.argument()).replaceFirst("topic"));
        return named.map(parsed -> one(parsed.spec()))
                .orElseGet(() -> Answer.no("There is no command " + Typed.quote(invocation.argument()) + ".",
                        Nearest.of(invocation.argument(), catalog.all().stream().map(CommandSpec::shortName).toList())
                                .map(nearest -> "Did you mean `help " + nearest + "`? ").orElse("") + "`help` lists all."));
    }

    /** What it is, on whose side, and from where it knows. */
    private static Answer about() {
        return Answer.of(Message.of(new Block.Headline("About Floorwire"),
                new Block.Line(
                        "Floorwire tells a channel what Congress did about the things it follows, what it would still take, and where that"
                                + " is written, and answers questions in the same place."),
                new Block.Line(
                        "It takes no side: both directions of a topic are always shown, also when one is empty; the official title leads,"
                                + " and a short title is quoted as the sponsor's. What members did is recorded acts, not positions, and never a score."),
                new Block.Line("What it knows is what Congress published: `status` names each source and when it was last read, and every"
                        + " answer says where it is written. Nothing here is legal advice."),
                new Block.Offers(List.of(new Block.Offer("The sources", "status"), new Block.Offer("The topics", "topic"),
                        new Block.Offer("What you can ask", "help")))));
    }

    private Answer all() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("What you can ask"));
        blocks.add(new Block.Line(
                "Floorwire knows what Congress has published about its bills, and which of them concern its topics. Type a bill's"
                        + " number or words of its title as you would say them; everything else begins with one of these words."));
        blocks.add(new Block.Section("To begin with:", catalog.all().stream().filter(spec -> !spec.examples().isEmpty())
                .map(spec -> PlainText.command(spec.examples().getFirst()) + " - " + spec.summary()).toList()));
        blocks.add(new Block.Section("In full:", catalog.all().stream().map(CommandSpec::inUse).toList()));
        blocks.add(new Block.Line("Answers end with what to try next. `help` and a command's name explain one."));
        blocks.add(
                new Block.Offers(catalog.all().stream().map(spec -> new Block.Offer(spec.shortName(), "help " + spec.shortName())).limit(4)
                        .toList()));
        return Answer.of(new Message(List.copyOf(blocks)));
    }

    private static Answer one(CommandSpec spec) {
        return Answer.of(Message.of(new Block.Headline(spec.summary()), new Block.Line(spec.inUse()),
                new Block.Line(spec.details().strip().replace('\n', ' ')),
                new Block.Section("For example:", spec.examples().stream().map(PlainText::command).toList()),
                new Block.Offers(IntStream.range(0, Math.min(2, spec.examples().size()))
                        .mapToObj(i -> new Block.Offer("Example " + (i + 1), spec.examples().get(i))).toList())));
    }
}
