package floorwire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.audience.Installation;
import floorwire.audience.Workspaces;
import floorwire.message.PlainText;
import floorwire.store.Database;
import floorwire.store.SqlInstallations;
import floorwire.store.SqlSources;
import floorwire.store.SqlWorkspaces;
import floorwire.store.StoreException;

/** {@code workspace}: of whom something is kept, and the end of all of it. */
@Command(name = "workspace", description = "Lists the workspaces of which anything is kept, and deletes what is kept of one.",
        subcommands = {WorkspaceCommand.ListThem.class, WorkspaceCommand.Delete.class}, mixinStandardHelpOptions = true)
final class WorkspaceCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say list or delete");
    }

    @Command(name = "list", description = "One line for each: its id, how many rows are kept of it, how its installation stands.",
            mixinStandardHelpOptions = true)
    static final class ListThem implements Callable<Integer> {
        @Mixin private DatabaseOption database = new DatabaseOption();

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            try (Database open = database.read()) {
                Workspaces workspaces = new SqlWorkspaces(open);
                for (String workspace : workspaces.all()) {
                    long rows = workspaces.kept(workspace).values().stream().mapToLong(Long::longValue).sum();
                    out.print(workspace + "  " + rows + (rows == 1 ? " row" : " rows")
                            + new SqlInstallations(open, Optional.empty()).of(workspace).map(ListThem::standing).orElse("") + "\n");
                }
            }
            out.flush();
            return Main.OK;
        }

        private static String standing(Installation installation) {
            return "  " + PlainText.tidy(installation.name()) + ", " + installation.ended()
                    .map(end -> "out since " + DateTimeFormatter.ISO_INSTANT.format(end.at())).orElse("installed");
        }
    }

    @Command(name = "delete",
            description = "Deletes all that is kept of a workspace: installation, channels, follows, topics, posts, audit.",
            mixinStandardHelpOptions = true,
            footer = {"", "Where the service runs it does this itself, without a stop; there is no way back but a backup."})
    static final class Delete implements Callable<Integer> {
        @Mixin private DatabaseOption database = new DatabaseOption();

        @Option(names = "--yes", description = "Do not ask.") private boolean yes;

        @Parameters(paramLabel = "ID", description = "as workspace list prints it, such as slack:T0123456") private String workspace = "";

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            SortedMap<String, Long> kept;
            try (Database open = database.read()) { // what is not there is not made
                kept = new SqlWorkspaces(open).kept(workspace);
            }
            if (kept.isEmpty()) {
                throw new IllegalArgumentException("nothing is kept of a workspace " + PlainText.tidy(workspace)
                        + ": `./floorwire workspace list` prints those there are");
            }
            out.print("of " + workspace + ": " + Forgetting.said(kept) + "\n");
            out.flush();
            if (!yes && !agreed()) {
                out.print("Nothing is deleted.\n");
                out.flush();
                return Main.USAGE;
            }
            out.print("deleted: " + erased() + "\n");
            out.flush();
            return Main.OK;
        }

        /** By the program that runs, if one does: it alone may write then, and knows more of the workspace than the rows. */
        private String erased() {
            try (Database open = database.write("workspace delete")) {
                return Forgetting.said(new SqlWorkspaces(open).erase(workspace));
            } catch (StoreException taken) {
                try (Database open = database.read()) {
                    return Control.ask(new SqlSources(open), workspace).orElseThrow(() -> taken);
                }
            }
        }

        private boolean agreed() throws IOException {
            if (!Progress.watched()) {
                throw new IllegalArgumentException("this asks before it deletes and needs a terminal: without one, say --yes");
            }
            try (TerminalDialogue dialogue = new TerminalDialogue()) {
                return dialogue.agree("Delete all of it, for ever?", false);
            } catch (Dialogue.BrokenOff e) {
                return false;
            }
        }
    }
}
