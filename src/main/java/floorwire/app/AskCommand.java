package floorwire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.audience.Channel;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.command.Answer;
import floorwire.command.Changing;
import floorwire.command.CommandCatalog;
import floorwire.command.Commands;
import floorwire.congress.RollCall;
import floorwire.message.ChannelRef;
import floorwire.picture.Picture;
import floorwire.store.Database;
import floorwire.store.StoreException;

/** {@code ask}: one command's answer from the ledger, as the console's private user. */
@Command(name = "ask", description = "Answers one question from the ledger.", mixinStandardHelpOptions = true,
        footer = {"", "For example: floorwire ask \"bill s2174-119\"", "What can be asked: floorwire ask help"})
final class AskCommand implements Callable<Integer> {

    /** The tenant of everything that is asked or followed on a terminal. */
    static final String WORKSPACE = "console";

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--json", description = "Print one JSON object: command, ok, text, blocks, sources.") private boolean json;

    @Option(names = "--channel", paramLabel = "#NAME",
            description = "The channel in which it is asked; needed to follow something.") private Optional<String> channel =
                    Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE.csv",
            description = "Also write who voted how at the roll calls that the answer is about, into a new file.") private Optional<Path> csv =
                    Optional.empty();

    @Option(names = "--picture", paramLabel = "FILE.png",
            description = "Also draw the roll call, or the path of the bill, that the answer is about, into a new file.") private Optional<Path> picture =
                    Optional.empty();

    @Parameters(paramLabel = "QUESTION", arity = "1..*",
            description = "A command line, for example: bill s2174-119") private String[] question = {};

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<PictureFile> drawn = picture.map(PictureFile::new);
        Optional<CsvFile> table = csv.map(CsvFile::new);
        String line = String.join(" ", question);
        PrintWriter out = spec.commandLine().getOut();
        Optional<CommandCatalog.Parsed> parsed = CommandCatalog.shipped().parse(line);
        boolean changes = parsed.filter(Changing::asked).isPresent();
        if (changes && channel.isEmpty()) {
            throw new StoreException("\"" + line + "\" changes what a channel or its group follows: name the channel, --channel '#nato'");
        }
        Database opened = changes ? write() : database.read();
        try (Wiring wiring = new Wiring(opened, database.config().clock())) {
            Commands commands = wiring.commands();
            Answer answer = commands.answer(line, channel.map(name -> channel(wiring, name, database.config().zone())), WORKSPACE,
                    database.config().zone());
            out.println(json ? AnswerJson.of(commands.parse(line).map(command -> command.spec().command()).orElse(""), answer)
                    : ConsoleRenderer.plain().render(answer.message()));
            out.flush();
            if (table.isPresent() && answer.ok() && !tabulate(table.get(), answer, wiring, out)) {
                return Main.BAD_INPUT;
            }
            if (drawn.isPresent() && answer.ok()) {
                return draw(drawn.get(), answer, wiring, out);
            }
            return answer.ok() ? Main.OK : Main.BAD_INPUT;
        }
    }

    /** The words stay on standard output alone where they are for a program. */
    private int draw(PictureFile file, Answer answer, Wiring wiring, PrintWriter out) throws IOException {
        Optional<PictureFile.Drawing> drawing =
                PictureFile.of(answer, wiring.ledger(), wiring.rollCalls(), database.config().clock().instant());
        if (drawing.isEmpty()) {
            spec.commandLine().getErr()
                    .println("ask: no picture: the answer is not about one bill or roll call. Ask for one by its number, for"
                            + " example \"bill s2174-119\" or \"vote s190-118.2023\"");
            return Main.BAD_INPUT;
        }
        Picture drawn = file.write(drawing.get());
        (json ? spec.commandLine().getErr() : out).println(file.told(drawing.get(), drawn));
        out.flush();
        return Main.OK;
    }

    private boolean tabulate(CsvFile file, Answer answer, Wiring wiring, PrintWriter out) throws IOException {
        List<RollCall> votes = RollCallsOf.all(answer).stream().flatMap(id -> wiring.rollCalls().believed(id).stream())
                .map(wiring.members().members()::join).toList();
        if (votes.isEmpty()) {
            spec.commandLine().getErr().println("ask: no CSV: the answer is about no roll call. Ask for one by its number, for example"
                    + " \"vote s190-118.2023\"");
            return false;
        }
        (json ? spec.commandLine().getErr() : out).println(file.write(votes));
        out.flush();
        return true;
    }

    /** A service holds the lease for as long as it runs: then there is a nearer way than to wait for it. */
    private Database write() {
        try {
            return database.write("ask");
        } catch (StoreException e) {
            if (String.valueOf(e.getMessage()).contains("floorwire run,")) {
                throw new StoreException(e.getMessage() + ". A `floorwire run` in a terminal takes this line at its own prompt", e);
            }
            throw e;
        }
    }

    /** @param zone of a channel that has chosen none */
    static Channel channel(Wiring wiring, String name, ZoneId zone) {
        ChannelRef ref = new ChannelRef(ConsolePlatform.NAME, name.startsWith("#") ? name : "#" + name);
        return wiring.audience().channel(ref).orElse(new Channel(WORKSPACE, ref, zone, Optional.empty()));
    }
}
