package floorwire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

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
import floorwire.message.Block;
import floorwire.message.ChannelRef;
import floorwire.message.Message;
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
            description = "Also write the rows of the answer into a new file: what `csv` behind the question gives.") private Optional<Path> csv =
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
        if (changes && table.isPresent()) {
            throw new StoreException("\"" + line + "\" changes what a channel or its group follows, and has no rows: leave out --csv");
        }
        Database opened = changes ? write() : database.read();
        try (Wiring wiring = new Wiring(opened, database.config().clock())) {
            Commands commands = wiring.commands();
            Function<String, Answer> asking = words -> commands.answer(words,
                    channel.map(name -> channel(wiring, name, database.config().zone())), WORKSPACE, database.config().zone());
            Answer answer = asking.apply(line);
            if (json) {
                out.println(AnswerJson.of(commands.parse(line).map(command -> command.spec().command()).orElse(""), answer));
            } else {
                print(answer, table.isPresent(), out);
            }
            out.flush();
            if (table.isPresent() && answer.ok() && !tabulate(table.get(), answer, () -> asking.apply(line + " csv"), out)) {
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
                PictureFile.of(answer, wiring.ledger(), wiring.rollCalls(), wiring.sources(), database.config().clock().instant());
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

    /** Rows stand on standard output alone, to be led into a file or a program. */
    private void print(Answer answer, boolean elsewhere, PrintWriter out) {
        Optional<Block.File> rows = CsvFile.in(answer);
        Message words = new Message(answer.message().blocks().stream().filter(block -> !(block instanceof Block.File)).toList());
        PrintWriter said = rows.isPresent() && !elsewhere ? spec.commandLine().getErr() : out;
        said.println(ConsoleRenderer.plain().render(words));
        said.flush();
        rows.filter(file -> !elsewhere).ifPresent(file -> out.print(new String(file.content(), StandardCharsets.UTF_8)));
    }

    /** @param again asks for the rows of the answer */
    private boolean tabulate(CsvFile file, Answer answer, Supplier<Answer> again, PrintWriter out) throws IOException {
        Answer rows = CsvFile.in(answer).isPresent() ? answer : again.get();
        Optional<Block.File> csv = CsvFile.in(rows);
        if (csv.isEmpty()) {
            spec.commandLine().getErr()
                    .println("ask: no CSV: " + (rows.ok() ? "the answer has no rows. `help` says which have" : ConsoleRenderer.plain()
                            .render(rows.message())));
            return false;
        }
        String said = rows.message().blocks().stream().filter(Block.Line.class::isInstance).findFirst()
                .map(line -> " · " + ((Block.Line) line).text()).orElse("");
        (json ? spec.commandLine().getErr() : out).println(file.write(csv.get()) + said);
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
