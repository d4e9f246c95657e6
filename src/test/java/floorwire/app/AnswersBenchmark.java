package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import floorwire.command.Commands;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.ledger.BillRow;
import floorwire.store.Database;

/**
 * Times answers from a ledger with all that the shared data has of the 117th Congress (docs/benchmarks.md): a hundred askers at once, each
 * of whom asks again as soon as the answer is there. Not one of the tests that a build runs, and no figure makes it fail.
 */
class AnswersBenchmark {

    private static final Path BULK = Path.of("../shared/data/billstatus/bulk");
    private static final Path NAMED = Path.of("../shared/data/billstatus/named");
    private static final int ASKERS = 100;
    private static final int WARM_UP = 4_000;
    private static final int COLD = 4_000;
    private static final int QUESTIONS = 20_000;
    /** The compilers of a service that has just been started are done after some of these. */
    private static final int ROUNDS = 4;
    /** Between an asker's answer and the next question, where askers pause: people type no faster. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final List<String> WORDS = List.of("north atlantic treaty", "nato", "nato withdrawl", "veterans health", "ndaa",
            "kaine amendment", "postal reform", "bill sponsor lee", "bill stage reported topic nato", "bill stage law page 3",
            "climate change resilience", "Pub. L. 117-103", "22 USC 1928f", "roll 328 2023", "unheard-of words alltogether");
    private static final List<String> OTHERS = List.of("topic nato", "topic un", "topic", "status", "recent 30 days", "help", "help bill");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void answers_from_a_ledger_with_the_117th_congress() throws Exception {
        assumeTrue(Files.isDirectory(BULK), "skipped: " + BULK + " is absent");
        String url = Database.SQLITE + folder.resolve("ledger.db");
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(new StringWriter(), true));
        assertThat(line.execute("ingest", BULK.toString(), NAMED.toString(), "--database", url)).isZero();
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
        try (Wiring wiring = new Wiring(Database.write(url, "benchmark"), InstantSource.system())) {
            Questions any = Questions.about(wiring.ledger().allIds(), wiring);
            long start = System.nanoTime();
            ask(wiring.commands(), "north atlantic treaty");
            System.out.printf(Locale.ROOT, "%,d bills; first question by words, index made: %.2f s%n", any.ids().size(), seconds(start));
            play("to warm up", wiring.commands(), any, WARM_UP, Duration.ZERO);
        }
        try (Wiring wiring = new Wiring(Database.write(url, "benchmark"), InstantSource.system())) {
            Commands commands = wiring.commands();
            Questions any = Questions.about(wiring.ledger().allIds(), wiring);
            ask(commands, "north atlantic treaty");
            System.out.printf(Locale.ROOT, "%n%-14s %8s %8s %8s %8s %8s   (milliseconds, %d askers)%n", "questions", "count", "median",
                    "p95",
                    "p99", "most", ASKERS);
            play("any bill, nothing remembered yet", commands, any, COLD, Duration.ZERO);
            for (int round = 1; round <= ROUNDS; round++) {
                play("any bill, round " + round, commands, any, QUESTIONS, Duration.ZERO);
            }
            play("any bill, a question each " + PAUSE.toMillis() + " ms from each asker", commands, any, QUESTIONS, PAUSE);
            Questions topical = Questions.about(wiring.phrases().topics().stream()
                    .flatMap(topic -> wiring.ledger().inTopic(topic.id()).stream()).map(BillRow::id).collect(Collectors.toSet()), wiring);
            play("the " + topical.ids().size() + " bills of the topics", commands, topical, QUESTIONS, Duration.ZERO);
            completion(commands);
            any.ids().forEach(id -> ask(commands, "bill " + id));
            System.gc();
            System.gc();
            System.out.printf(Locale.ROOT, "heap in use after a full collection, every bill asked for: %.1f MB (limit 256)%n",
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        }
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", load());
    }

    private static void ask(Commands commands, String question) {
        assertThat(commands.answer(question, Optional.empty(), "someone", Congress.WASHINGTON).message().blocks()).isNotEmpty();
    }

    private record Timed(String kind, double milliseconds) {}

    /**
     * @param ids    the bills that are asked for, each as likely as any other
     * @param titles two words of each bill's title
     */
    private record Questions(List<BillId> ids, List<String> titles) {

        static Questions about(Collection<BillId> ids, Wiring wiring) {
            List<BillId> sorted = ids.stream().sorted().toList();
            return new Questions(sorted, wiring.ledger().rows(sorted).stream().map(row -> Stream.of(row.title().split("\\W+", -1))
                    .filter(word -> word.length() > 4).skip(1).limit(2).collect(Collectors.joining(" ")))
                    .filter(words -> words.contains(" ")).toList());
        }
    }

    /**
     * Six in ten ask for a bill, one for a bill's details, one by words or filters that others use too, one by words of any title, one
     * for the rest. One thread hears all questions and gives each to a virtual thread of its own, as the thread of a chat platform's connection
     * does; a question's time begins when its asker has the answer before it.
     *
     * @param pause between an asker's questions
     */
    private static void play(String which, Commands commands, Questions asked, int questions, Duration pause)
            throws InterruptedException {
        var timed = new ConcurrentLinkedQueue<Timed>();
        var ready = new LinkedBlockingQueue<Asker>();
        long start = System.nanoTime();
        long processor = processor();
        IntStream.range(0, ASKERS).forEach(asker -> ready.add(new Asker(new Random(asker), start)));
        for (int i = 0; i < questions; i++) {
            Asker asker = ready.take();
            Thread.ofVirtual().uncaughtExceptionHandler((_, e) -> e.printStackTrace()).start(() -> {
                timed.add(one(commands, asked, asker));
                ready.add(asker.after(pause));
            });
        }
        for (int i = 0; i < ASKERS; i++) {
            ready.take();
        }
        System.out.printf(Locale.ROOT, "%n%s: %,d questions in %.2f s: %,.0f a second, %.2f ms of processor time each, load average %.2f%n",
                which, questions, seconds(start), questions / seconds(start), (processor() - processor) / 1e6 / questions, load());
        for (String kind : List.of("all", "a bill", "its details", "words", "other")) {
            print(kind, timed.stream().filter(one -> kind.equals("all") || one.kind().equals(kind)).mapToDouble(Timed::milliseconds)
                    .sorted().toArray());
        }
    }

    /** @param since when the last answer was there, and the pause over */
    private record Asker(Random random, long since) {

        Asker after(Duration pause) {
            if (pause.isPositive()) {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return new Asker(random, System.nanoTime());
        }
    }

    private static Timed one(Commands commands, Questions asked, Asker asker) {
        Random random = asker.random();
        int kind = random.nextInt(10);
        BillId id = asked.ids().get(random.nextInt(asked.ids().size()));
        String question = kind < 6 ? "bill " + id : kind == 6 ? "bill " + id + " details"
                : kind == 7 ? WORDS.get(random.nextInt(WORDS.size()))
                        : kind == 8 ? asked.titles().get(random.nextInt(asked.titles().size())) : OTHERS.get(random.nextInt(OTHERS.size()));
        ask(commands, question);
        return new Timed(kind < 6 ? "a bill" : kind == 6 ? "its details" : kind < 9 ? "words" : "other", seconds(asker.since()) * 1e3);
    }

    private static void completion(Commands commands) {
        var lines = List.of("b", "bill s2", "bill s21", "s4", "topic ", "bill stage ", "congress ", "bill hconres1", "follow add n", "zz");
        commands.complete("bill s1", 20, Optional.empty());
        var times = new double[2_000];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            commands.complete(lines.get(i % lines.size()), 20, Optional.empty());
            times[i] = seconds(start) * 1e3;
        }
        Arrays.sort(times);
        print("completion", times);
    }

    private static void print(String kind, double[] sorted) {
        System.out.printf(Locale.ROOT, "%-14s %8d %8.2f %8.2f %8.2f %8.2f%n", kind, sorted.length, at(sorted, 0.5), at(sorted, 0.95),
                at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** The whole process's, compilers and collector too, in nanoseconds: what a busy machine does not change. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
