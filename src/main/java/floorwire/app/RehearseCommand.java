package floorwire.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.congress.Congress;
import floorwire.rehearsal.Fault;
import floorwire.rehearsal.Filler;
import floorwire.rehearsal.Publication;
import floorwire.rehearsal.RecordedFiles;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.rehearsal.ScenarioReader;
import floorwire.rehearsal.Switch;
import floorwire.rehearsal.Weather;

/** {@code rehearse}: the sources on this machine, for a bot that runs in another terminal. */
@Command(name = "rehearse",
        description = "Stands in for the sources on this machine, so that the bot can be run against them, and fails on demand.",
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "SCENARIO|PATH",
            description = "season (the default), a scenario's YAML file, or BILLSTATUS and API files, folders and zips.") private List<String> what =
                    List.of();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8119",
            description = "Port of 127.0.0.1; 0 for any (default: ${DEFAULT-VALUE}).") private int port;

    @Option(names = "--fault", paramLabel = "NAME[=PATH]",
            description = "A fault from the start, below an address; see --list-faults.") private List<String> faults =
                    List.of();

    @Option(names = "--seed", paramLabel = "N",
            description = "Faults at random over the whole scenario, the same for the same number.") private Optional<Long> seed =
                    Optional.empty();

    @Option(names = "--clock", paramLabel = "TIME",
            description = "Where the clock begins: an instant, or FROM@WALLxSPEED.") private Optional<String> clock =
                    Optional.empty();

    @Option(names = "--speed", paramLabel = "N", defaultValue = "1",
            description = "How fast the clock runs (default: ${DEFAULT-VALUE}).") private double speed;

    @Option(names = "--faults-a-day", paramLabel = "N", defaultValue = "0.5",
            description = "How many with --seed begin in a day of its clock (default: ${DEFAULT-VALUE}).") private double faultsADay;

    @Option(names = "--days", paramLabel = "N",
            description = "For how many days with --seed there are faults; else to the scenario's end.") private Optional<Integer> days =
                    Optional.empty();

    @Option(names = "--rows", paramLabel = "N", defaultValue = "0",
            description = "So many made-up measures beside the scenario's, in the API.") private int rows;

    @Option(names = "--copy-lag", paramLabel = "DURATION",
            description = "How long after the API GovInfo's copy follows, such as PT3H.") private Optional<Duration> copyLag =
                    Optional.empty();

    @Option(names = "--list-faults", description = "Prints the faults and ends.") private boolean listFaults;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (listFaults) {
            for (Fault fault : Fault.values()) {
                out.printf("%-22s %-7s %s (%s)%n", fault, fault.kind(), fault.what(), fault.seen());
            }
            return Main.OK;
        }
        if (port < 0 || port > 65_535 || rows < 0 || rows > 100_000) {
            throw new IllegalArgumentException("--port takes 0 to 65535 and --rows 0 to 100000, not " + port + " and " + rows);
        }
        Optional<Scenario> scenario = scenario();
        Tempo tempo = tempo(scenario);
        var switches = new ArrayList<Switch>();
        for (String fault : faults) {
            switches.add(fault(fault, tempo.instant()));
        }
        if (seed.isPresent()) {
            switches.addAll(weather(scenario, tempo.instant(), seed.get()));
        }
        try (Rehearsal rehearsal = start(scenario, tempo)) {
            rehearsal.fail(switches);
            RehearseReport.ready(out, rehearsal, tempo);
            var end = new CountDownLatch(1);
            var told = new CountDownLatch(1);
            Thread hook = Thread.ofPlatform().unstarted(() -> {
                end.countDown();
                RehearseReport.finished(out, rehearsal);
                told.countDown();
            });
            Runtime.getRuntime().addShutdownHook(hook);
            end.await();
            told.await();
        }
        return Main.OK;
    }

    private Rehearsal start(Optional<Scenario> scenario, Tempo tempo) throws IOException {
        if (scenario.isEmpty()) {
            return Rehearsal.start(RecordedFiles.of(what.stream().map(Path::of).toList()), tempo, port);
        }
        Instant now = tempo.instant();
        List<Filler> fillers = rows == 0 ? List.of() : List.of(Filler.of(Congress.at(now).number(), rows, seed.orElse(1L), now));
        return Rehearsal.start(scenario.get(), fillers, tempo, port);
    }

    /** Empty where files are to be served as they are. */
    private Optional<Scenario> scenario() {
        if (what.isEmpty() || what.equals(List.of("season"))) {
            return Optional.of(lagging(Scenario.season()));
        }
        for (String one : what) {
            if (!Files.exists(Path.of(one))) {
                throw new IllegalArgumentException("there is no file or folder " + one + "; a scenario is 'season' or a YAML file");
            }
        }
        if (what.size() == 1 && what.getFirst().matches(".*\\.ya?ml")) {
            Path file = Path.of(what.getFirst()).toAbsolutePath();
            Path folder = Optional.ofNullable(file.getParent()).orElse(file);
            return Optional.of(lagging(ScenarioReader.ofFolder(folder).read(String.valueOf(file.getFileName()))));
        }
        return Optional.empty();
    }

    private Scenario lagging(Scenario scenario) {
        return copyLag.map(scenario::withCopyLag).orElse(scenario);
    }

    /** A scenario begins an hour before its first publication; real files are of today. */
    private Tempo tempo(Optional<Scenario> scenario) {
        if (clock.isPresent() && clock.get().contains("@")) {
            return Tempo.parse(clock.get());
        }
        Instant wall = InstantSource.system().instant();
        Optional<Instant> first = scenario.flatMap(one -> one.publications().stream().findFirst()).map(Publication::at)
                .map(at -> at.minus(Duration.ofHours(1)));
        try {
            return new Tempo(clock.map(Instant::parse).or(() -> first).orElse(wall), wall, speed);
        } catch (java.time.format.DateTimeParseException unreadable) {
            throw new IllegalArgumentException("--clock takes an instant such as 2023-07-10T08:00:00Z, or FROM@WALLxSPEED, not "
                    + clock.orElse(""), unreadable);
        }
    }

    private static Switch fault(String text, Instant now) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        try {
            return new Switch(Fault.valueOf(name), equals < 0 ? "" : text.substring(equals + 1), now, Instant.MAX);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("--fault " + text + ": "
                    + (EnumSet.allOf(Fault.class).stream().noneMatch(fault -> fault.name().equals(name))
                            ? "no such fault; --list-faults prints them"
                            : unknown.getMessage()),
                    unknown);
        }
    }

    /** None of the kinds that hold a client for minutes. */
    private List<Switch> weather(Optional<Scenario> scenario, Instant from, long seed) {
        Scenario known = scenario.orElseThrow(() -> new IllegalArgumentException("--seed needs a scenario; real files do not change"));
        Instant until = days.map(many -> from.plus(Duration.ofDays(many)))
                .orElse(known.publications().getLast().at().plus(Duration.ofDays(30)));
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("--seed: nothing happens in the scenario after " + from);
        }
        int number = (int) Math.clamp(Duration.between(from, until).toHours() / 24.0 * faultsADay, 1, 10_000);
        return Weather.of(known, seed, from, until, EnumSet.complementOf(EnumSet.copyOf(Weather.HEAVY)), number);
    }
}
