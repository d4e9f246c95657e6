package floorwire.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.alert.Dispatcher;
import floorwire.alert.Phrases;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsolePrompt;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Politeness;
import floorwire.feed.Sleeper;
import floorwire.feed.govinfo.GovInfoFeed;
import floorwire.message.ChannelRef;
import floorwire.pipeline.Calendar;
import floorwire.pipeline.Turn;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/** {@code demo}: the season, through the real clients, ledger, topics and deliveries, against a stand-in on this machine. */
@Command(name = "demo", description = "Plays a season of Congress as posts in three channels: no account, no key, no network.",
        mixinStandardHelpOptions = true, footer = {"", "Facts are of the public record; what is invented says so in the scenario."})
final class DemoCommand implements Callable<Integer> {

    private static final Map<String, String> CHANNELS = Map.of("#nato", "nato", "#un", "un", "#ndaa", "ndaa");

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
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ConsoleRenderer renderer = terminal ? new ConsoleRenderer(ConsolePrompt.width(), true) : ConsoleRenderer.plain();
        try (Rehearsal rehearsal = Rehearsal.start(season, clock);
                Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("demo.db"), "demo"), clock)) {
            follow(wiring, clock.instant());
            play(season, clock, rehearsal, wiring, new ConsolePlatform(out, renderer, clock), terminal);
            if (!batch) {
                new ConsolePrompt(wiring.commands(), line -> AskCommand.channel(wiring, "#nato", Congress.WASHINGTON), renderer, out).run();
            }
        } finally {
            delete(folder);
        }
        return Main.OK;
    }

    private static void follow(Wiring wiring, Instant now) {
        CHANNELS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            ChannelRef ref = new ChannelRef(ConsolePlatform.NAME, entry.getKey());
            wiring.audience().save(new Channel(AskCommand.WORKSPACE, ref, Congress.WASHINGTON, Optional.empty()));
            wiring.watches().add(new Watch(ChangeId.digest(ref.toString(), 0), AskCommand.WORKSPACE, ref, Watch.Kind.TOPIC,
                    entry.getValue(), Loudness.MILESTONES, now));
        });
    }

    private void play(Scenario season, SettableClock clock, Rehearsal rehearsal, Wiring wiring, ConsolePlatform console, boolean terminal)
            throws InterruptedException {
        Politeness politeness = new Politeness(Politeness.userAgent("demo", Optional.empty()), 2, Duration.ZERO, Duration.ofSeconds(10),
                Duration.ofSeconds(30), 2, Duration.ofMillis(10), Duration.ofMillis(50));
        Feed feed = new GovInfoFeed(rehearsal.base(), new Fetcher(politeness, clock, Sleeper.REAL, new Random(1)), season.congresses(),
                EnumSet.allOf(BillType.class));
        Turn turn = wiring.turn();
        Calendar calendar = wiring.calendar();
        Dispatcher dispatcher = wiring.dispatcher(List.of(console));
        dispatcher.recover();
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            for (Instant look : season.looks()) {
                clock.set(look);
                if (terminal) {
                    progress.show(Phrases.moment(look, Congress.WASHINGTON) + " · asking the source…");
                }
                turn.poll(feed);
                calendar.turn(look);
                progress.wipe();
                int sent = dispatcher.turn();
                if (!batch && sent > 0) {
                    Thread.sleep(Math.round(pace * 1000 * sent));
                }
            }
        }
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
