package floorwire.command;

import java.util.List;
import java.util.Optional;

import floorwire.message.Block;
import floorwire.message.Message;

/** {@code help}: the catalogue, or one command in full. */
public final class HelpCommand implements CommandHandler {

    private final CommandCatalog catalog;

    public HelpCommand(CommandCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (invocation.argument().isEmpty()) {
            return Answer.of(Message.of(new Block.Headline("What you can ask"),
                    new Block.Section("Commands (\"congress\" in front may be left out):",
                            catalog.all().stream().map(spec -> spec.usage() + " - " + spec.summary()).toList()),
                    new Block.Offers(
                            List.of(new Block.Offer("A command in full", "help follow"), new Block.Offer("A topic", "topic nato")))));
        }
        Optional<CommandCatalog.Parsed> named = catalog.parse(invocation.argument());
        if (named.isEmpty()) {
            return Answer.no("There is no command \"" + invocation.argument() + "\".", "`help` lists all.");
        }
        CommandSpec spec = named.get().spec();
        return Answer.of(Message.of(new Block.Headline(spec.command() + " - " + spec.summary()), new Block.Line(spec.usage()),
                new Block.Line(spec.details().strip().replace('\n', ' ')), new Block.Section("For example:", spec.examples())));
    }
}
