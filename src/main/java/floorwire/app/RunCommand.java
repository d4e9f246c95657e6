package floorwire.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsolePrompt;
import floorwire.chat.console.ConsoleRenderer;
import floorwire.chat.console.Screen;

/** {@code run}: the service. Posts go to standard output, the log to standard error; in a terminal it takes questions too. */
@Command(name = "run", description = "Asks the sources by the day's schedule and posts what they say, until it is stopped.",
        mixinStandardHelpOptions = true,
        footer = {"", "Stop it with Ctrl-C or SIGTERM: it finishes the send in flight and ends within ten seconds."})
final class RunCommand implements Callable<Integer> {

    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration LAST_WORDS = Duration.ofSeconds(9);

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--channel", paramLabel = "#NAME", defaultValue = "#floorwire",
            description = "The channel in which the terminal's lines are asked (default: ${DEFAULT-VALUE}).") private String channel = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Config config = database.config();
        Tempo clock = config.clock();
        PrintWriter err = spec.commandLine().getErr();
        boolean terminal = Progress.watched();
        Optional<Screen> screen = terminal ? Optional.of(Screen.open()) : Optional.empty();
        CountDownLatch closed = new CountDownLatch(1);
        Optional<PrivateListener> listener = Optional.empty();
        try (Wiring wiring = new Wiring(database.write("run"), clock);
                Progress progress = new Progress(err);
                Places places = new Places()) {
            places.add(platform(screen, clock));
            places.configure(config, clock);
            Service service = new Service(config, wiring, clock, clock.sleeper(), tick(clock), places.platforms(), progress::show);
            demandPlace(places, wiring, terminal);
            Thread hook = new Thread(() -> {
                service.loop().stop();
                await(closed);
            }, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            if (wiring.watches().all().isEmpty()) {
                err.println("floorwire: no channel follows anything yet, so nothing will be posted. To follow, "
                        + (terminal ? "type here: follow nato" : places.chat() ? "type /follow (on Slack /congress follow) in a channel"
                                : "stop this and type: ./floorwire ask --channel '#nato' \"follow nato\""));
                err.flush();
            }
            service.recover();
            if (!config.privateListen().isEmpty()) {
                listener = Optional.of(service.listen(config.privateListen()));
            }
            places.connect(config, wiring);
            screen.ifPresent(shown -> prompt(config, wiring, service, shown));
            service.loop().run();
            return Main.OK;
        } finally {
            listener.ifPresent(PrivateListener::close);
            screen.ifPresent(Screen::close);
            closed.countDown();
        }
    }

    /** Nobody would ever see a post: the log goes on, and that looks like a service that works. */
    private static void demandPlace(Places places, Wiring wiring, boolean terminal) {
        boolean read = terminal || places.chat()
                || wiring.watches().all().stream().anyMatch(watch -> watch.channel().platform().equals(ConsolePlatform.NAME));
        if (!read) {
            throw new IllegalArgumentException("there is nowhere to post to: no terminal, and no chat platform is configured. Set "
                    + Setting.DISCORD_TOKEN.env() + " or " + Setting.DISCORD_TOKEN.env() + "_FILE (docs/discord.md), or "
                    + Setting.SLACK_BOT_TOKEN.env() + " and " + Setting.SLACK_APP_TOKEN.env() + " (docs/slack.md), or let a channel"
                    + " of the standard output follow something first: ./floorwire ask --channel '#nato' \"follow nato\"");
        }
    }

    /** Posts for the terminal, or as plain text for whatever takes the output. */
    static ConsolePlatform platform(Optional<Screen> screen, InstantSource clock) {
        return screen.map(shown -> new ConsolePlatform(shown.out(), shown.renderer(), clock)).orElseGet(() -> new ConsolePlatform(
                new PrintStream(System.out, true, StandardCharsets.UTF_8), ConsoleRenderer.plain(), clock));
    }

    private void prompt(Config config, Wiring wiring, Service service, Screen screen) {
        Thread.ofPlatform().daemon().name("prompt").start(() -> {
            new ConsolePrompt(wiring.commands(), line -> AskCommand.channel(wiring, channel, config.zone()), screen).run();
            service.loop().stop();
        });
    }

    /** As often by its own clock, whatever its pace; a hundred times a second by the wall at most. */
    private static Duration tick(Tempo clock) {
        return Duration.ofMillis(Math.max(10, Math.round(TICK.toMillis() / clock.speed())));
    }

    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(Main.OK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
