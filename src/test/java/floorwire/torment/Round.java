package floorwire.torment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import floorwire.app.TormentedSeason;

/** One season, played by as many processes as it takes. */
final class Round implements AutoCloseable {

    private static final int LOG_SHOWN = 40;
    /** By how many seconds the day has gone on when the next process starts: within a nonce's time, and beyond it. */
    private static final List<Integer> PAUSES = List.of(0, 0, 20, 75, 75, 100, 200, 600);

    private final Server server;
    private final Path log;
    private final List<String> command;
    private final String looks;
    private final Tally tally;
    private final Consumer<String> progress;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Point.Call> calls = new ConcurrentHashMap<>();
    private final Map<Point.Call, Integer> passings = new EnumMap<>(Point.Call.class);
    private Optional<Plan> plan = Optional.empty();
    private Optional<Process> running = Optional.empty();
    private boolean killed;
    private int pause;

    /** @param command that begins another life, without its arguments */
    Round(String platform, Path folder, String name, List<String> command, int looks, Tally tally, Consumer<String> progress)
            throws IOException {
        this.server = new Server(platform, folder.resolve(name + ".db"));
        this.log = folder.resolve(name + ".log");
        this.command = command;
        this.looks = TormentedSeason.looks(looks);
        this.tally = tally;
        this.progress = progress;
    }

    /** Left alone. */
    Stood play() throws IOException, InterruptedException {
        server.town().asks(this::arrived);
        int start = 0;
        while (!live(start)) {
            start++;
            pause = pause(start);
        }
        Thread.sleep(server.town().calm());
        return server.town().stands();
    }

    /** Tormented by that plan. */
    Verdict play(Plan by, Stood alone) throws IOException, InterruptedException {
        plan = Optional.of(by);
        server.town().breaks(new Storm(timer, by.draw("storm"), tally));
        return Verdict.of(alone, play(), server.town().late());
    }

    Map<Point.Call, Integer> passings() {
        return passings;
    }

    private int pause(int start) {
        return plan.map(by -> PAUSES.get(by.draw("pause " + start).nextInt(PAUSES.size()))).orElse(0);
    }

    /** One process, from its start to its end; whether it came to the end of the season. */
    private boolean live(int start) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(command);
        line.addAll(server.arguments(looks));
        Process process = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        synchronized (this) {
            running = Optional.of(process);
            killed = false;
        }
        boolean armed = plan.isPresent() && plan.get().strikesAtRandom(start);
        if (armed) {
            var _ = timer.schedule(() -> strikeAtRandom(process), plan.orElseThrow().draw("moment " + start).nextInt(50, 5_000),
                    TimeUnit.MILLISECONDS);
        }
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter answers = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true)) {
            for (String word = said.readLine(); word != null; word = said.readLine()) {
                if (heard(word.split(" ", -1))) {
                    answers.println(server.town().now());
                }
            }
        } catch (IOException torn) {
            if (!killed) {
                throw torn;
            }
        }
        int end = process.waitFor();
        synchronized (this) {
            running = Optional.empty();
            if (armed && !(killed && end != 0)) {
                plan.orElseThrow().spared();
            }
            if (killed && end != 0) {
                return false;
            }
        }
        if (end != 0) {
            List<String> lines = Files.readAllLines(log);
            throw new IllegalStateException("a process ended with " + end + "; its log's end:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_SHOWN), lines.size())));
        }
        return true;
    }

    /** Whether it may go on. */
    private boolean heard(String[] word) {
        switch (word[0]) {
            case "at" -> {
                // not as soon as the last process is dead: what it had sent has arrived by now
                server.goOn(server.town().now().plusSeconds(pause));
                pause = 0;
                server.goOn(Instant.parse(word[1]));
            }
            case "look" -> {
                server.look(Instant.parse(word[1]));
                progress.accept("at " + word[1].substring(0, 10) + ", " + tally.kills() + " kills");
            }
            case "pass" -> {
                return !passes(new Point(Point.Call.valueOf(word[1]), Point.Moment.valueOf(word[2])), word[3] + " " + word[4], word[6]);
            }
            default -> throw new IllegalStateException("a process said " + String.join(" ", word));
        }
        return true;
    }

    private synchronized boolean passes(Point point, String about, String mark) {
        if (point.call() != Point.Call.EDIT) {
            calls.put(mark, point.call()); // an edit bears the mark of what it edits
        }
        if (point.moment() == Point.Moment.LEAVING) {
            passings.merge(point.call(), 1, Integer::sum);
        }
        return strikes(point, about);
    }

    /** Kills the process if it is time; one that is dead already is not killed again. */
    private synchronized boolean strikes(Point point, String about) {
        if (killed || plan.isEmpty() || running.isEmpty() || !plan.get().strikes(point, about)) {
            return false;
        }
        kill();
        tally.killed(point);
        return true;
    }

    private synchronized void strikeAtRandom(Process process) {
        if (!killed && running.filter(process::equals).isPresent() && process.isAlive()) {
            kill();
            tally.killedAtRandom();
        }
    }

    private void kill() {
        killed = true;
        running.ifPresent(Process::destroyForcibly);
    }

    /** What becomes of a request about a channel. */
    private synchronized Fate arrived(Asked asked) {
        Optional<Point.Call> call = asked.call().or(() -> Optional.ofNullable(calls.get(asked.mark())));
        if (call.filter(kind -> kind == Point.Call.THREAD).isPresent()) {
            passings.merge(Point.Call.THREAD, 1, Integer::sum);
        }
        if (call.isPresent() && strikes(new Point(call.get(), Point.Moment.ARRIVED), "")) {
            boolean late = plan.orElseThrow().draw("late " + tally.kills()).nextInt(6) == 0 && !asked.mark().isEmpty();
            return late ? new Fate.Late(4_000, "its process was killed at " + call.get()
                    + "/arrived, and it was done 4 s later, after the next process had looked for it") : Fate.Plain.RESET;
        }
        if (call.isPresent() && strikes(new Point(call.get(), Point.Moment.TAKEN), "")) {
            return Fate.Plain.ANSWER_LOST;
        }
        return killed ? Fate.Plain.SPARED : Fate.Plain.GOES;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        synchronized (this) {
            kill();
        }
        server.close();
    }
}
