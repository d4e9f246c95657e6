package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.Bills;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.chat.slack.SlackDoor;
import floorwire.chat.slack.standin.Faults;
import floorwire.chat.slack.standin.LoopbackChannel;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.RecordedCall;
import floorwire.chat.slack.standin.Workspace;
import floorwire.command.Commands;
import floorwire.congress.Congress;
import floorwire.message.ChannelRef;
import floorwire.store.Database;

/**
 * Times one event that goes to every channel of many workspaces, through Slack's own client, against a stand-in that keeps Slack's limits
 * (docs/benchmarks.md): {@code -Dchannels=10000 -Dworkspaces=1000}, without them 500 in 50; {@code -Devents=2} plays two in a row, so that a
 * channel's second post has to wait; with {@code -Dchannels=2000 -Dworkspaces=2} the workspaces' limit sets the pace. Not one of the tests
 * that a build runs; no figure makes it fail, but a post that is lost, doubled or out of order does.
 */
class SlackFanOutBenchmark {

    private static final int CHANNELS = Integer.getInteger("channels", 500);
    private static final int WORKSPACES = Integer.getInteger("workspaces", 50);
    private static final int EVENTS = Integer.getInteger("events", 1);
    private static final int A_MINUTE = 300;
    private static final double LIMIT = 1.05;
    private static final Duration PAUSE = Duration.ofMillis(100);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;
    private final List<LoopbackChannel> channels = new ArrayList<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Queue<Long> answers = new ConcurrentLinkedQueue<>();

    @Test
    void one_event_to_all_channels() throws Exception {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f; %,d channels in %,d workspaces%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), DiscordBenchmark.load(), CHANNELS, WORKSPACES);
        try (LoopbackSlack slack = new LoopbackSlack();
                Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("fan.db"), "run"), InstantSource.system())) {
            wiring.unitOfWork().run(() -> settle(slack, wiring));
            Dispatcher dispatcher = wiring.dispatcher(List.of(SlackDoor.posting(slack.api(), tokens, InstantSource.system())));
            Thread turning = Thread.ofPlatform().name("turning").start(() -> DiscordFanOutBenchmark.turn(wiring, dispatcher));
            try {
                play(slack, wiring, dispatcher);
            } finally {
                turning.interrupt();
                turning.join();
            }
        }
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", DiscordBenchmark.load());
    }

    private void settle(LoopbackSlack slack, Wiring wiring) {
        List<Workspace> workspaces = new ArrayList<>();
        for (int i = 0; i < CHANNELS; i++) {
            if (i < WORKSPACES) {
                workspaces.add(slack.workspace("Group " + i));
                tokens.put("slack:" + workspaces.getLast().id(), workspaces.getLast().token());
            }
            Workspace workspace = workspaces.get(i % workspaces.size());
            LoopbackChannel channel = workspace.channel("congress-" + i);
            channels.add(channel);
            ChannelRef ref = new ChannelRef("slack", channel.id());
            wiring.audience().save(new Channel("slack:" + workspace.id(), ref, Congress.WASHINGTON, Optional.empty()));
            wiring.watches().add(new Watch(channel.id(), "slack:" + workspace.id(), ref, Watch.Kind.TOPIC, "nato", Loudness.MILESTONES,
                    Instant.now()));
        }
    }

    private void play(LoopbackSlack slack, Wiring wiring, Dispatcher dispatcher) throws InterruptedException {
        Bills bill = Bills.of("s4001-119", LocalDate.now(Congress.WASHINGTON).minusDays(2).toString())
                .official("A bill to withdraw the United States from the North Atlantic Treaty Organization.");
        Instant begun = Instant.now();
        wiring.intake().hear(bill.said(begun.toString()), begun, () -> {});
        if (EVENTS > 1) {
            bill.senate(LocalDate.now(Congress.WASHINGTON).minusDays(1).toString(),
                    "Passed Senate without amendment by Unanimous Consent.");
            wiring.intake().hear(bill.said(Instant.now().toString()), Instant.now(), () -> {});
        }
        Instant queued = Instant.now();
        ProcessorTime before = ProcessorTime.now();
        Thread asker = Thread.ofVirtual().name("asker").start(() -> ask(wiring));
        dispatcher.start();
        long posts = (long) CHANNELS * Math.min(EVENTS, 2);
        while (wiring.outbox().counts().getOrDefault("SENT", 0L) < posts) {
            Thread.sleep(CHANNELS / 10);
        }
        ProcessorTime used = ProcessorTime.now().since(before);
        asker.interrupt();
        asker.join();
        report(slack.calls(Faults.posting()), begun, queued);
        System.out.println("processor time for each post: " + used.each(posts));
        List<Long> waits = answers.stream().sorted().toList();
        System.out.printf(Locale.ROOT, "meanwhile somebody asked %d times; the answer took %d ms, p95 %d ms, at most %d ms%n", waits.size(),
                waits.get(waits.size() / 2), waits.get(waits.size() * 95 / 100), waits.getLast());
        String headline = channels.getFirst().posts().stream().map(post -> post.text().lines().findFirst().orElse("")).toList().toString();
        assertThat(channels).allSatisfy(channel -> assertThat(
                channel.posts().stream().map(post -> post.text().lines().findFirst().orElse("")).toList().toString()).isEqualTo(headline));
        assertThat(channels.getFirst().posts()).hasSize(Math.min(EVENTS, 2));
        System.out.println("in each channel: " + headline);
    }

    /** Whoever asks while an event goes out waits for the same database. */
    private void ask(Wiring wiring) {
        Commands commands = wiring.commands();
        try {
            while (true) {
                long asked = System.nanoTime();
                commands.answer("bill s4001-119 details", Optional.empty(), "someone", Congress.WASHINGTON);
                answers.add(Duration.ofNanos(System.nanoTime() - asked).toMillis());
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(List<RecordedCall> calls, Instant begun, Instant queued) {
        Map<Integer, Integer> statuses = new HashMap<>();
        calls.forEach(call -> statuses.merge(call.status(), 1, Integer::sum));
        Instant first = calls.stream().map(RecordedCall::at).min(Instant::compareTo).orElseThrow();
        Instant last = calls.stream().map(RecordedCall::at).max(Instant::compareTo).orElseThrow();
        int each = Math.min(EVENTS, 2);
        int inOne = (CHANNELS + WORKSPACES - 1) / WORKSPACES * each;
        double least = Math.max(each - 1, (inOne - 1) / A_MINUTE * 60);
        double posting = seconds(first, last);
        System.out.printf(Locale.ROOT,
                "%.2f s from what was heard to the last post; queued after %.2f s, the first post after %.2f s, posting %.2f s, %.0f posts a second;"
                        + " the limits allow all of it in %.0f s; answers %s; load average %.2f%n",
                seconds(begun, last), seconds(begun, queued), seconds(begun, first), posting, CHANNELS * each / Math.max(0.001, posting),
                least,
                statuses, DiscordBenchmark.load());
        if (least > 0) {
            System.out.printf(Locale.ROOT, "%.4f of what the limits allow (limit %.2f)%n", seconds(begun, last) / least, LIMIT);
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }
}
