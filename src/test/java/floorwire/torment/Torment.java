package floorwire.torment;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The season, told in channels of each layout by processes that are killed at named points and at random, on a platform that fails;
 * what stands there at the end is compared with what stands after a season that was left alone.
 */
@Command(name = "torment", mixinStandardHelpOptions = true,
        description = "Plays the season while its processes are killed and the platform fails, and compares what stands at the end.",
        footer = {"", "Exit codes: 0 nothing lost, disordered or needlessly repeated; 1 something was; 2 usage error."})
public final class Torment implements Callable<Integer> {

    private static final int A_SEASON = 100;
    /** So many seasons in a row without a kill, and the plan is wrong. */
    private static final int MOST_IDLE = 3;

    @Option(names = "--platform", paramLabel = "NAME", defaultValue = "discord",
            description = "discord (default) or slack.") private String platform = "";

    @Option(names = "--store", paramLabel = "NAME", defaultValue = "sqlite",
            description = "sqlite is what there is (default).") private String store = "";

    @Option(names = "--kills", paramLabel = "N", defaultValue = "100",
            description = "How often a process is killed (default: ${DEFAULT-VALUE}).") private int kills;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1",
            description = "What all is drawn from (default: ${DEFAULT-VALUE}).") private long seed;

    @Option(names = "--looks", paramLabel = "N", defaultValue = "100000",
            description = "Ends the season after so many looks.") private int looks;

    @Option(names = "--resume", paramLabel = "FILE",
            description = "Keeps what was done in this file after each season, and goes on there.") private Optional<Path> resume =
                    Optional.empty();

    @Option(names = "--points", description = "Prints the named points and ends.") private boolean points;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    public static void main(String... args) {
        System.exit(new CommandLine(new Torment()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Towns.NAMES.contains(platform) || !store.equals("sqlite") || kills < 1 || looks < 2) {
            System.err.println("torment: takes --platform discord or slack, --store sqlite, --kills from 1 and --looks from 2");
            return 2;
        }
        if (points) {
            Point.all(Towns.calls(platform)).forEach(point -> out.println(point + ": " + point.what()));
            return 0;
        }
        Tally tally;
        try {
            tally = run(platform, kills, seed, looks, resume, line -> System.err.println("torment: " + line));
        } catch (IllegalArgumentException wrong) {
            System.err.println("torment: " + wrong.getMessage());
            return 2;
        }
        tally.counts().forEach(out::println);
        tally.verdict().findings().forEach(out::println);
        out.println(tally.line());
        return tally.verdict().good() ? 0 : 1;
    }

    /** As many seasons as it takes; a kill that did not come due in one, because what went before it went otherwise, is planned anew. */
    static Tally run(String platform, int kills, long seed, int looks, Optional<Path> resume, Consumer<String> progress)
            throws IOException, InterruptedException {
        return run(platform, kills, seed, looks, resume, Optional.empty(), progress);
    }

    /** @param lives the command that begins a life, if there is one already */
    static Tally run(String platform, int kills, long seed, int looks, Optional<Path> resume, Optional<List<String>> lives,
            Consumer<String> progress) throws IOException, InterruptedException {
        Tally tally = Tally.from(platform, resume, seed);
        Plan plan = new Plan(seed, kills, tally);
        if (plan.done()) {
            return tally;
        }
        Path folder = Files.createTempDirectory("floorwire-torment");
        List<String> command = lives.isPresent() ? lives.get() : Lives.command(folder);
        Stood alone;
        try (Round round = new Round(platform, folder, "alone", command, looks, tally, line -> {})) {
            alone = round.play();
            plan.expects(round.passings());
            progress.accept(plan.said());
            progress.accept("left alone, the season makes " + round.passings());
        }
        boolean good = true;
        int idle = 0;
        progress.accept("it posts in " + alone.places().size() + " places");
        while (good && !plan.done()) {
            int number = tally.rounds() + 1;
            int before = tally.kills();
            plan.round(number, A_SEASON);
            try (Round round = new Round(platform, folder, "round" + number, command, looks, tally,
                    line -> progress.accept("season " + number + " " + line))) {
                tally.finished(round.play(plan, alone), seed);
            }
            progress.accept("season " + number + " done: " + tally.line());
            idle = tally.kills() > before ? 0 : idle + 1;
            good = tally.verdict().good() && idle < MOST_IDLE;
        }
        if (good) {
            delete(folder);
        } else {
            progress.accept("databases and logs are in " + folder);
        }
        return tally;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
