package floorwire.app;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import floorwire.chat.discord.DiscordRegistration;
import floorwire.chat.slack.SlackManifest;
import floorwire.command.CommandCatalog;

/** {@code commands}: what can be asked, as other programs want it declared. */
@Command(name = "commands", description = "Prints the declaration of what can be asked.", subcommands = CommandsCommand.Export.class,
        mixinStandardHelpOptions = true)
final class CommandsCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "say export");
    }

    @Command(name = "export", description = "Prints the commands as one platform or the documents want them.",
            mixinStandardHelpOptions = true)
    static final class Export implements Callable<Integer> {
        @Option(names = "--discord", description = "The JSON array that is registered with Discord.") private boolean discord;

        @Option(names = "--slack-manifest", description = "The manifest of which a Slack app is made.") private boolean slackManifest;

        @Option(names = "--markdown", description = "The table of docs/commands.md.") private boolean markdown;

        @Spec private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec).commandLine();
            if (Stream.of(discord, slackManifest, markdown).filter(asked -> asked).count() != 1) {
                throw new ParameterException(line, "say which: --discord, --slack-manifest or --markdown");
            }
            CommandCatalog catalog = CommandCatalog.shipped();
            PrintWriter out = line.getOut();
            out.print((discord ? new DiscordRegistration(catalog).json() : slackManifest ? new SlackManifest(catalog).json()
                    : catalog.markdown()) + "\n");
            out.flush();
            return Main.OK;
        }
    }
}
