package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.sun.management.OperatingSystemMXBean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.Votes;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.chat.discord.DiscordBot;
import floorwire.chat.discord.standin.Fault;
import floorwire.chat.discord.standin.Faults;
import floorwire.chat.discord.standin.LoopbackChannel;
import floorwire.chat.discord.standin.LoopbackDiscord;
import floorwire.chat.discord.standin.LoopbackGuild;
import floorwire.chat.discord.standin.RecordedCall;
import floorwire.chat.discord.standin.Rights;
import floorwire.chat.discord.standin.Seat;
import floorwire.chat.standin.Gate;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteTime;
import floorwire.message.ChannelRef;
import floorwire.pipeline.Calendar;
import floorwire.pipeline.World;
import floorwire.store.Database;

/**
 * Times one event that goes to every channel of 24 servers, through the real JDA, against a stand-in that keeps Discord's limits strictly
 * (docs/benchmarks.md): {@code -Dchannels=10000}, without it 500; {@code
 * -Devents=1} plays the first event alone. Not one of the tests that a build runs; no figure makes it fail, but a
 * post that is lost, doubled or out of its channel's order does.
 */
class DiscordFanOutBenchmark {

    private static final int CHANNELS = Integer.getInteger("channels", 500);
    private static final int EVENTS = Integer.getInteger("events", 3);
    private static final int GUILDS = 24;
    private static final double A_SECOND = 50;
    private static final double LIMIT = 1.02;
    private static final Duration TICK = Duration.ofSeconds(2);
    private static final Duration STALL = Duration.ofSeconds(3);
    private static final int REFUSALS = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;
    private static final Queue<Double> LOOKS = new ConcurrentLinkedQueue<>();
    private final List<LoopbackChannel> channels = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Bills bill = Bills.of("s4001-119", LocalDate.now(Congress.WASHINGTON).minusDays(2).toString())
            .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");

    /** What goes to all, with everything open. */
    @FunctionalInterface
    private interface Play {
        void on(LoopbackDiscord discord, Wiring wiring, Dispatcher dispatcher) throws InterruptedException;
    }

    @Test
    void one_event_to_all_channels() throws Exception {
        play(this::events);
    }

    /** With the seats of 435 members; {@code -Dpositions=false} without a position, so that it goes in words. */
    @Test
    void a_roll_call_to_all_channels() throws Exception {
        play(this::rollCalls);
    }

    private void rollCalls(LoopbackDiscord discord, Wiring wiring, Dispatcher dispatcher) throws InterruptedException {
        LocalDate today = LocalDate.now(Congress.WASHINGTON);
        Bills old = Bills.of("s4001-119", today.minusDays(200).toString())
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
        wiring.intake().hear(old.said(Instant.now().toString()), Instant.now(), () -> {});
        for (int number = 901; number <= 900 + EVENTS; number++) {
            RollCall like = Votes.of(Chamber.HOUSE, number, "s4001-119", "On Passage", "Passed", "",
                    "Y".repeat(220) + "N".repeat(200) + "A".repeat(15));
            RollCall vote = new RollCall(new RollCallId(Chamber.HOUSE, number, 119, today.getYear()),
                    Optional.of(new VoteTime(today, Optional.of(LocalTime.of(0, 1)))), Optional.empty(), false, like.words(),
                    like.required(), like.matter(), like.counts(), Optional.empty(),
                    Boolean.parseBoolean(System.getProperty("positions", "true")) ? like.positions() : List.of());
            event(discord, wiring, dispatcher, "roll call " + number, () -> World.hear(wiring, "houseclerk", vote, Instant.now()),
                    () -> {});
        }
        long shown = channels.stream().filter(channel -> !channel.posts().getLast().files().isEmpty()).count();
        System.out.printf(Locale.ROOT, "channels whose last post shows its seats: %,d%n", shown);
    }

    private void play(Play plays) throws Exception {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f; %,d channels in %d servers%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), DiscordBenchmark.load(), CHANNELS, GUILDS);
        try (LoopbackDiscord discord = new LoopbackDiscord();
                Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("fan.db"), "run"), InstantSource.system())) {
            wiring.unitOfWork().run(() -> settle(discord, wiring));
            long connecting = System.nanoTime();
            try (DiscordBot bot = DiscordBenchmark.open(discord, wiring, InstantSource.system())) {
                discord.awaitCalls(1, call -> call.method().equals("PUT") && call.path().endsWith("/commands"));
                System.out.printf(Locale.ROOT, "connected after %.1f s%n", seconds(connecting));
                Dispatcher dispatcher = wiring.dispatcher(List.of(bot.platform()));
                Thread turning = Thread.ofPlatform().name("turning").start(() -> turn(wiring, dispatcher));
                try {
                    plays.on(discord, wiring, dispatcher);
                } finally {
                    turning.interrupt();
                    turning.join();
                }
            }
        }
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", DiscordBenchmark.load());
    }

    private void settle(LoopbackDiscord discord, Wiring wiring) {
        Instant now = Instant.now();
        for (int i = 0; i < CHANNELS; i++) {
            LoopbackGuild guild = i < GUILDS ? discord.guild("Group " + i) : channels.get(i % GUILDS).guild().orElseThrow();
            LoopbackChannel channel = guild.text("congress-" + i);
            channels.add(channel);
            if (seats.size() < 50) {
                seats.add(guild.member("Member " + i, Rights.TALKING).in(channel));
            }
            ChannelRef ref = new ChannelRef("discord", channel.id());
            String workspace = "discord:" + guild.id();
            wiring.audience().save(new Channel(workspace, ref, Congress.WASHINGTON, Optional.empty()));
            wiring.watches().add(new Watch(channel.id(), workspace, ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES, now));
        }
    }

    /** What {@code run} does every two seconds, its sources apart. */
    static void turn(Wiring wiring, Dispatcher dispatcher) {
        Calendar calendar = wiring.calendar();
        try {
            while (true) {
                calendar.turn(Instant.now());
                wiring.fridays().turn(Instant.now());
                long start = System.nanoTime();
                dispatcher.start();
                LOOKS.add(seconds(start));
                Thread.sleep(TICK);
            }
        } catch (InterruptedException e) {
            dispatcher.stop();
            dispatcher.await();
        }
    }

    private void events(LoopbackDiscord discord, Wiring wiring, Dispatcher dispatcher) throws InterruptedException {
        event(discord, wiring, dispatcher, "one event", bill, () -> {});
        if (EVENTS == 1) {
            return;
        }
        event(discord, wiring, dispatcher, "another, and 50 who ask in the middle of it",
                bill.senate(LocalDate.now(Congress.WASHINGTON).minusDays(1).toString(),
                        "Passed Senate without amendment by Unanimous Consent."),
                () -> {
                    var crowd = new DiscordBenchmark.Crowd(seats, List.of(BillId.parse("s4001-119").orElseThrow()));
                    crowd.ask(4);
                    crowd.clear();
                    crowd.ask(6);
                    crowd.print();
                });
        event(discord, wiring, dispatcher, "another, with a stall of " + STALL.toSeconds() + " s and " + REFUSALS + " 429s of each scope",
                bill.house(LocalDate.now(Congress.WASHINGTON).toString(), "8000", "On passage Passed without amendment by voice vote."),
                () -> {
                    var gate = new Gate();
                    discord.faults().always(Faults.posting(), Fault.heldBefore(gate));
                    sleep(STALL);
                    gate.open();
                    discord.faults().clear();
                    discord.faults().next(REFUSALS, Faults.posting(), Fault.tooMany("user", 0.8))
                            .next(REFUSALS, Faults.posting(), Fault.tooMany("shared", 0.8))
                            .next(REFUSALS, Faults.posting(), Fault.tooMany("global", 0.8));
                });
        inOrder();
    }

    private void event(LoopbackDiscord discord, Wiring wiring, Dispatcher dispatcher, String what, Bills says, Runnable inTheMiddle)
            throws InterruptedException {
        event(discord, wiring, dispatcher, what, () -> {
            Instant now = Instant.now();
            wiring.intake().hear(says.said(now.toString()), now, () -> {});
        }, inTheMiddle);
    }

    private void event(LoopbackDiscord discord, Wiring wiring, Dispatcher dispatcher, String what, Runnable heard, Runnable inTheMiddle)
            throws InterruptedException {
        int earlier = posts(discord).size();
        long before = sent(wiring);
        Instant begun = Instant.now();
        double worked = processorSeconds();
        heard.run();
        Instant queued = Instant.now();
        dispatcher.start();
        boolean over = false;
        while (sent(wiring) < before + CHANNELS) {
            Thread.sleep(500);
            if (!over && sent(wiring) >= before + CHANNELS / 2) {
                over = true;
                inTheMiddle.run();
            }
        }
        List<RecordedCall> calls = posts(discord);
        List<RecordedCall> mine = calls.subList(earlier, calls.size());
        report(what, begun, queued, mine);
        System.out.printf(Locale.ROOT, "  %.1f ms of processor time a post, stand-in included%n",
                (processorSeconds() - worked) * 1e3 / CHANNELS);
        assertThat(mine.stream().filter(call -> call.status() == 200).map(RecordedCall::path)).as("each channel once").hasSize(CHANNELS)
                .doesNotHaveDuplicates();
    }

    private static void report(String what, Instant begun, Instant queued, List<RecordedCall> calls) {
        double least = CHANNELS / A_SECOND;
        Instant first = calls.getFirst().at();
        Instant last = calls.getLast().at();
        Map<Integer, Integer> statuses = new HashMap<>();
        calls.forEach(call -> statuses.merge(call.status(), 1, Integer::sum));
        double longest = 0;
        for (int i = 1; i < calls.size(); i++) {
            longest = Math.max(longest, Duration.between(calls.get(i - 1).at(), calls.get(i).at()).toNanos() / 1e6);
        }
        double all = Duration.between(begun, last).toMillis() / 1e3;
        System.out.printf(Locale.ROOT,
                "%s: %.2f s from what was heard to the last post, %.4f of %.1f s (limit %.2f); queued after %.2f s, the"
                        + " first post after %.2f s, posting %.2f s (%.4f), longest pause %.0f ms; a look at what is due at most %.2f s;"
                        + " answers %s; load average %.2f%n",
                what, all,
                all / least, least, LIMIT, Duration.between(begun, queued).toMillis() / 1e3,
                Duration.between(begun, first).toMillis() / 1e3,
                Duration.between(first, last).toMillis() / 1e3, Duration.between(first, last).toMillis() / 1e3 / least, longest,
                LOOKS.stream().max(Comparator.naturalOrder()).orElse(0.0), statuses,
                DiscordBenchmark.load());
        LOOKS.clear();
    }

    private static List<RecordedCall> posts(LoopbackDiscord discord) {
        return discord.calls(Faults.posting());
    }

    private static long sent(Wiring wiring) {
        return wiring.outbox().counts().getOrDefault("SENT", 0L);
    }

    private void inOrder() {
        Set<List<String>> orders = new HashSet<>();
        channels.forEach(channel -> orders.add(channel.posts().stream().filter(post -> !post.isEphemeral())
                .map(post -> post.text().lines().findFirst().orElse("")).toList()));
        assertThat(orders).as("the same in every channel").hasSize(1);
        System.out.println("in each channel: " + orders.iterator().next());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static double processorSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
