package floorwire.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

import floorwire.store.StoreException;

/**
 * The command line. A subcommand is a class of its own, and one line in {@link #commandLine()}.
 *
 * <p>Exit codes: 0 all is well; 2 the command line, the configuration or the machine is not right, and somebody must change it;
 * 3 the run ended, but some input was bad and was left out; 1 is never chosen, it means a fault of ours.
 */
@Command(
        name = "floorwire",
        description = "Tells a channel what Congress did about the things the channel follows.",
        footer = {"", "Exit codes: 0 ok, 2 usage or configuration error, 3 some input was bad."},
        versionProvider = Main.Version.class,
        mixinStandardHelpOptions = true)
public final class Main implements Runnable {
    public static final int OK = 0;
    public static final int USAGE = 2;
    public static final int BAD_INPUT = 3;

    private final CommandLine line = new CommandLine(this);

    private Main() {}

    /** The whole command tree, as the documentation's test reads it and as {@code main} runs it. */
    public static CommandLine commandLine() {
        var line = new Main().line;
        // One line for each subcommand, in the order in which --help lists them.
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new GalleryCommand());
        line.addSubcommand(configured(new RunCommand()));
        line.addSubcommand(configured(new PollCommand()));
        line.addSubcommand(new RehearseCommand());
        line.addSubcommand(configured(new DoctorCommand()));
        line.addSubcommand(new InitCommand());
        line.addSubcommand(new AskCommand());
        line.addSubcommand(new IngestCommand());
        line.addSubcommand(new BackupCommand());
        line.addSubcommand(new RestoreCommand());
        line.addSubcommand(new MigrateCommand());
        line.addSubcommand(new WorkspaceCommand());
        line.addSubcommand(new KeyCommand());
        line.addSubcommand(new InspectCommand());
        line.addSubcommand(new VotesCommand());
        line.addSubcommand(new TextCommand());
        line.addSubcommand(new ProvisionsCommand());
        line.addSubcommand(new TopicsCommand());
        line.addSubcommand(new CommandsCommand());
        line.addSubcommand(new CompletionCommand());
        line.setParameterExceptionHandler(Main::explain);
        line.setExecutionExceptionHandler(Main::failed);
        line.setOut(utf8(System.out));
        line.setErr(utf8(System.err));
        return line;
    }

    /** With every setting as an option. */
    private static CommandLine configured(Object command) {
        CommandLine line = new CommandLine(command);
        DatabaseOption.declare(line.getCommandSpec());
        return line;
    }

    /** Titles and names have letters of all kinds: what we print is UTF-8, whatever the machine's locale. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /** Without a subcommand there is nothing to do but to say what there is. */
    @Override
    public void run() {
        line.usage(line.getOut());
    }

    /** One line of what is wrong and one of where to look, instead of picocli's page of help. */
    private static int explain(ParameterException wrong, String[] args) {
        var where = wrong.getCommandLine();
        var err = where.getErr();
        err.println(where.getCommandName() + ": " + wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("See: " + where.getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return USAGE;
    }

    /** What a person can mend is one line without a stack trace; anything else is a fault of ours and shows where it happened. */
    private static int failed(Exception failure, CommandLine where, ParseResult parsed) throws Exception {
        if (!(failure instanceof StoreException || failure instanceof IllegalArgumentException || failure instanceof IOException)) {
            throw failure;
        }
        where.getErr().println(
                where.getCommandName() + ": " + (failure instanceof IOException ? "cannot read or write " : "") + failure.getMessage());
        where.getErr().flush();
        return USAGE;
    }

    static String version() {
        String built = Main.class.getPackage().getImplementationVersion();
        return built == null ? "(not built as a jar)" : built;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[]{"floorwire " + version(), "Java " + Runtime.version()};
        }
    }
}
