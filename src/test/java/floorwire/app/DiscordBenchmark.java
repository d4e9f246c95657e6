package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import floorwire.chat.discord.DiscordAddress;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.discord.DiscordToken;
import floorwire.chat.discord.standin.Control;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.LoopbackInteraction;
import floorwire.chat.discord.standin.Post;
import floorwire.chat.discord.standin.Rights;
import floorwire.chat.discord.standin.Seat;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/**
 * Times answers on Discord and the start of {@code run}, through the real JDA, at the stand-in (docs/benchmarks.md): fifty people ask at
 * the same instant, and fifty again as soon as all have their answers. Not one of the tests that a build runs, and no figure makes it fail.
 */
class DiscordBenchmark {

    private static final Path BULK = Path.of("../shared/data/billstatus/bulk");
    private static final Path NAMED = Path.of("../shared/data/billstatus/named");
    private static final int AT_ONCE = 50;
    private static final int WARM_UP = 40;
    private static final int BURSTS = 80;
    private static final int STARTS = 7;
    private static final double READY_LIMIT = 3;

    static final List<String> WORDS = List.of("north atlantic treaty", "nato", "veterans health", "ndaa", "postal reform",
            "climate change resilience", "Pub. L. 117-103", "nato withdrawl");
    static final List<String> TYPED = List.of("s2", "s21", "hconres1", "nato", "veterans", "s117", "hr26", "postal");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void answers_to_fifty_at_once_and_the_start() throws Exception {
        String url = Database.SQLITE + folder.resolve("ledger.db");
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
        load(url);
        answers(url);
        start(url);
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", load());
    }

    /** All that the shared data has of the 117th Congress; where they are not, the season. */
    static void load(String url) throws InterruptedException {
        if (Files.isDirectory(BULK)) {
            CommandLine line = Main.commandLine();
            line.setOut(new PrintWriter(new StringWriter(), true));
            assertThat(line.execute("ingest", BULK.toString(), NAMED.toString(), "--database", url)).isZero();
            return;
        }
        System.out.println(BULK + " is absent: a ledger of the season alone");
        Scenario season = Scenario.season();
        var clock = new SettableClock(season.looks().getFirst());
        try (Wiring wiring = new Wiring(Database.write(url, "benchmark"), clock)) {
            new DemoPlay(season, clock, wiring, List.of(), List.of(), new Silent()).play();
        }
    }

    private static void answers(String url) throws IOException {
        try (LoopbackDiscord discord = new LoopbackDiscord();
                Wiring wiring = new Wiring(Database.write(url, "benchmark"), InstantSource.system())) {
            List<Seat> seats = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                LoopbackGuild guild = discord.guild("Group " + i);
                seats.add(guild.member("Member " + i, Rights.TALKING).in(guild.text("congress")));
            }
            try (DiscordBot bot = open(discord, wiring, InstantSource.system())) {
                assertThat(bot.platform().name()).isEqualTo("discord");
                discord.awaitCalls(1, call -> call.method().equals("PUT") && call.path().endsWith("/commands"));
                var crowd = new Crowd(seats, wiring.ledger().allIds().stream().sorted().toList());
                System.out.printf(Locale.ROOT, "%,d bills, %d interactions at the same instant%n", crowd.ids.size(), AT_ONCE);
                crowd.ask(WARM_UP);
                crowd.clear();
                long processor = processor();
                long begun = System.nanoTime();
                crowd.ask(BURSTS);
                System.out.printf(Locale.ROOT, "%,d interactions in %.1f s, %.2f ms of processor time each, stand-in included; load average"
                        + " %.2f%n", BURSTS * AT_ONCE, (System.nanoTime() - begun) / 1e9,
                        (processor() - processor) / 1e6 / BURSTS / AT_ONCE,
                        load());
                crowd.print();
            }
        }
    }

    static DiscordBot open(LoopbackDiscord discord, Wiring wiring, InstantSource clock) {
        DiscordBot bot = new DiscordBot(new DiscordToken(LoopbackDiscord.TOKEN),
                new DiscordAddress(Optional.of(discord.api()), Optional.of(discord.gatewayAddress())), clock);
        bot.connect(wiring.commands(), wiring.audience()::channel, Congress.WASHINGTON);
        return bot;
    }

    /** Those who ask, and how long it took them. */
    static final class Crowd {
        private final List<Seat> seats;
        private final List<BillId> ids;
        private final Random random = new Random(1);
        private final Map<String, List<Double>> acknowledged = new TreeMap<>();
        private final Map<String, List<Double>> answered = new TreeMap<>();
        private final List<Post> clickable = new ArrayList<>();

        Crowd(List<Seat> seats, List<BillId> ids) {
            this.seats = seats;
            this.ids = ids;
        }

        void clear() {
            acknowledged.clear();
            answered.clear();
        }

        /** Half of them give a command, three in ten press a button, two in ten are typing. */
        void ask(int bursts) {
            for (int burst = 0; burst < bursts; burst++) {
                Map<LoopbackInteraction, String> asked = new java.util.LinkedHashMap<>();
                for (Seat seat : seats) {
                    int kind = random.nextInt(10);
                    if (kind < 2) {
                        asked.put(seat.completes("bill", "query", TYPED.get(random.nextInt(TYPED.size()))), "typing");
                    } else if (kind < 5 && !clickable.isEmpty()) {
                        Post post = clickable.get(random.nextInt(clickable.size()));
                        asked.put(seat.clicks(post, buttons(post).get(random.nextInt(buttons(post).size()))), "button");
                    } else {
                        asked.put(command(seat), "command");
                    }
                }
                asked.forEach(this::took);
            }
        }

        private LoopbackInteraction command(Seat seat) {
            return switch (random.nextInt(10)) {
                case 0 -> seat.command("congress status");
                case 1 -> seat.command("congress topic", Map.of("topic", "nato"));
                case 2, 3 -> seat.command("bill", Map.of("query", WORDS.get(random.nextInt(WORDS.size()))));
                default -> seat.command("bill", Map.of("query", ids.get(random.nextInt(ids.size())).toString()));
            };
        }

        private void took(LoopbackInteraction asked, String kind) {
            double first = asked.acknowledgedAfter().toNanos() / 1e6;
            if (!kind.equals("typing")) {
                Post post = asked.shown();
                answered.computeIfAbsent(kind, one -> new ArrayList<>()).add(asked.answeredAfter().toNanos() / 1e6);
                if (clickable.size() < 200 && !buttons(post).isEmpty()) {
                    clickable.add(post);
                }
            }
            acknowledged.computeIfAbsent(kind, one -> new ArrayList<>()).add(first);
        }

        /** What shows something, and changes nothing. */
        private static List<String> buttons(Post post) {
            return post.controls().stream().filter(control -> control.type() == 2 && List.of("Details", "Text", "Why this?", "Bill path")
                    .contains(control.label())).map(Control::label).toList();
        }

        void print() {
            System.out.printf(Locale.ROOT, "%-34s %6s %8s %8s %8s %8s   (milliseconds)%n", "", "count", "p50", "p95", "p99", "most");
            DiscordBenchmark.print("acknowledged (p99 limit 300)", acknowledged);
            DiscordBenchmark.print("answered (p99 limit 500)", answered);
        }
    }

    static void print(String what, Map<String, List<Double>> millis) {
        line(what, millis.values().stream().flatMap(List::stream).toList());
        millis.forEach((kind, values) -> line("  " + kind, values));
    }

    private static void line(String what, List<Double> values) {
        System.out.printf(Locale.ROOT, "%-34s %6d %8.1f %8.1f %8.1f %8.1f%n", what, values.size(), at(values, 0.5), at(values, 0.95),
                at(values, 0.99), at(values, 1));
    }

    /** From the start of the launcher to the first answer of {@code /health}, each time over the same ledger; the first may build. */
    private void start(String url) throws Exception {
        List<Double> ready = new ArrayList<>();
        List<Double> connected = new ArrayList<>();
        for (int i = 0; i <= STARTS; i++) {
            try (LoopbackDiscord discord = new LoopbackDiscord();
                    Rehearsal rehearsal = Rehearsal.start(Scenario.season(), InstantSource.system())) {
                int port = freePort();
                var run = new ProcessBuilder("./floorwire", "run", "--database", url, "--private-listen", "127.0.0.1:" + port)
                        .redirectErrorStream(true).redirectOutput(folder.resolve("run.log").toFile());
                run.environment()
                        .putAll(Map.of("FLOORWIRE_CLERK_URL", "off", "FLOORWIRE_SENATE_URL", "off", "FLOORWIRE_LEGISLATORS_URL", "off",
                                "FLOORWIRE_GOVINFO_URL",
                                rehearsal.base().toString(), "FLOORWIRE_CONGRESS_URL",
                                rehearsal.base() + "/v3", "FLOORWIRE_DISCORD_TOKEN", LoopbackDiscord.TOKEN, "FLOORWIRE_DISCORD_URL",
                                discord.api().toString(), "FLOORWIRE_DISCORD_GATEWAY_URL", discord.gatewayAddress().toString()));
                long begun = System.nanoTime();
                Process process = run.start();
                try {
                    double answered = ready(URI.create("http://127.0.0.1:" + port + "/health"), process, begun);
                    discord.gateway().awaitReady();
                    if (i > 0) {
                        ready.add(answered);
                        connected.add((System.nanoTime() - begun) / 1e9);
                    }
                } finally {
                    process.destroy();
                    process.waitFor();
                }
            }
        }
        System.out.printf(Locale.ROOT,
                "start, %d times: /health answers after p50 %.2f s, at most %.2f s (limit %.0f); the gateway is ready"
                        + " after p50 %.2f s, at most %.2f s; load average %.2f%n",
                STARTS, at(ready, 0.5), at(ready, 1), READY_LIMIT,
                at(connected, 0.5), at(connected, 1), load());
    }

    private double ready(URI health, Process process, long begun) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() - begun < Duration.ofMinutes(5).toNanos()) {
                try {
                    http.send(HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.discarding());
                    return (System.nanoTime() - begun) / 1e9;
                } catch (ConnectException notYet) {
                    Thread.sleep(5);
                }
            }
        }
        throw new AssertionError("never ready:\n" + Files.readString(folder.resolve("run.log")));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** The whole process's, in nanoseconds. */
    static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
