package floorwire.app;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

        @Option(names = "--public-url", paramLabel = "URL",
                description = "With --slack-manifest: where Slack and browsers find public-listen (default: as configured).") private Optional<String> address =
                        Optional.empty();

        @Spec private @Nullable CommandSpec spec;

        /** By the settings: with a public address, requests go there, unless the app has a socket. */
        private SlackManifest manifest(CommandCatalog catalog) {
            Config config = new ConfigReader(System.getenv(), Path.of("")).read(Optional.empty(),
                    address.map(given -> Map.of(Setting.PUBLIC_URL, given)).orElse(Map.of()));
            Optional<URI> at = config.publicUrl();
            return new SlackManifest(catalog, at, at.isEmpty() || config.isSet(Setting.SLACK_APP_TOKEN));
        }

        @Override
        public Integer call() {
            var line = Objects.requireNonNull(spec).commandLine();
            if (Stream.of(discord, slackManifest, markdown).filter(asked -> asked).count() != 1) {
                throw new ParameterException(line, "say which: --discord, --slack-manifest or --markdown");
            }
            CommandCatalog catalog = CommandCatalog.shipped();
            PrintWriter out = line.getOut();
            out.print((discord ? new DiscordRegistration(catalog).json() : slackManifest ? manifest(catalog).json()
                    : catalog.markdown()) + "\n");
            out.flush();
            return Main.OK;
        }
    }
}
