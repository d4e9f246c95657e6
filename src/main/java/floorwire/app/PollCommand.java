package floorwire.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.chat.console.ConsolePlatform;
import floorwire.chat.console.ConsoleRenderer;

/** {@code poll}: one turn of the loop, for who has a scheduler of their own. */
@Command(name = "poll", description = "Asks every source that is due, once, sends what is to be sent, and ends.",
        mixinStandardHelpOptions = true, footer = {"", "Exit code 3: a source did not answer; what is known stands."})
final class PollCommand implements Callable<Integer> {

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--all", description = "Also ask sources that are not due.") private boolean all;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Tempo clock = database.config().clock();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ConsolePlatform console = new ConsolePlatform(out, ConsoleRenderer.plain(), clock);
        try (Wiring wiring = new Wiring(database.write("poll"), clock); Progress progress = new Progress(spec.commandLine().getErr())) {
            Service service = new Service(database.config(), wiring, clock, clock.sleeper(), Duration.ofSeconds(1), List.of(console),
                    progress::show);
            service.recover();
            service.loop().once(all);
            return service.loop().sources().stream().allMatch(Polled::answers) ? Main.OK : Main.BAD_INPUT;
        }
    }
}
