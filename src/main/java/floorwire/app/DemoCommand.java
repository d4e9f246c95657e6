package floorwire.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.alert.Dispatcher;
import floorwire.alert.Phrases;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsolePrompt;
import floorwire.chat.console.Screen;
import floorwire.congress.Congress;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** {@code demo}: the season, through the real clients, ledger, topics and deliveries, against a stand-in on this machine. */
@Command(name = "demo", description = "Plays a season of Congress as posts in three channels: no account, no key, no network.",
        mixinStandardHelpOptions = true, footer = {"", "Facts are of the public record; what is invented says so in the scenario."})
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--batch", description = "Print all posts at once, as plain text, and end.") private boolean batch;

    @Option(names = "--pace", paramLabel = "SECONDS", defaultValue = "2",
            description = "Seconds after each post, without --batch (default: ${DEFAULT-VALUE}).") private double pace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!(pace >= 0 && pace <= 60)) {
            throw new IllegalArgumentException("--pace takes 0 to 60 seconds, not " + pace);
        }
        boolean terminal = !batch && Progress.watched();
        if (terminal) {
            spec.commandLine().getErr().println("A season of Congress, April 2023 to June 2026, in #nato, #un and #ndaa. Starting…");
            spec.commandLine().getErr().flush();
        }
        Path folder = Files.createTempDirectory("floorwire-demo");
        Scenario season = Scenario.season();
        SettableClock clock = new SettableClock(season.looks().getFirst());
        Optional<Screen> screen = batch ? Optional.empty() : Optional.of(Screen.open());
        // a database that is thrown away need not outlive a power cut
        try (Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("demo.db") + "?synchronous=OFF", "demo"), clock);
                Progress progress = new Progress(spec.commandLine().getErr())) {
            ConsolePlatform platform = RunCommand.platform(screen, clock);
            new DemoPlay(season, clock, wiring, platform, spectator(progress)).play();
            if (screen.isPresent()) {
                Dispatcher dispatcher = wiring.dispatcher(List.of(platform));
                new ConsolePrompt(wiring.commands(), line -> AskCommand.channel(wiring, "#nato", Congress.WASHINGTON),
                        screen.get(), Invented::unlinked, dispatcher::turn).run();
            }
        } finally {
            screen.ifPresent(Screen::close);
            delete(folder);
        }
        return Main.OK;
    }

    private DemoPlay.Spectator spectator(Progress progress) {
        return new DemoPlay.Spectator() {
            @Override
            public void asking(Instant at, String source) {
                if (!batch) {
                    progress.show(Phrases.moment(at, Congress.WASHINGTON) + " · asking " + source + "…");
                }
            }

            @Override
            public void answered() {
                progress.wipe();
            }

            @Override
            public void told(Instant at, int posts, List<String> held) throws InterruptedException {
                if (!batch) {
                    held.forEach(line -> progress.line("\n" + Phrases.moment(at, Congress.WASHINGTON) + " · " + line));
                    Thread.sleep(Math.round(pace * 1000 * (posts + held.size())));
                }
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
