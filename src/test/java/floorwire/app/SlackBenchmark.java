package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.chat.slack.SlackAddress;
import floorwire.chat.slack.SlackBot;
import floorwire.chat.slack.SlackInlet;
import floorwire.chat.slack.SlackInstallation;
import floorwire.chat.slack.SlackToken;
import floorwire.chat.slack.standin.Control;
import floorwire.chat.slack.standin.Envelope;
import floorwire.chat.slack.standin.LoopbackInteraction;
import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Post;
import floorwire.chat.slack.standin.Seat;
import floorwire.chat.slack.standin.View;
import floorwire.chat.slack.standin.Workspace;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.store.Database;

/**
 * Times answers on Slack, through the real Bolt over Socket Mode, at the stand-in (docs/benchmarks.md): fifty people ask at the same instant, and
 * fifty again as soon as all have their answers. Not one of the tests that a build runs, and no figure makes it fail.
 */
class SlackBenchmark {

    private static final int AT_ONCE = 50;
    private static final int WARM_UP = 40;
    private static final int BURSTS = 80;
    /** What shows something, and changes nothing. */
    private static final List<String> BUTTONS = List.of("Details", "Text", "Why this?", "Bill path");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    @Test
    void answers_to_fifty_at_once() throws Exception {
        String url = Database.SQLITE + folder.resolve("ledger.db");
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), DiscordBenchmark.load());
        DiscordBenchmark.load(url);
        try (LoopbackSlack slack = new LoopbackSlack();
                Wiring wiring = new Wiring(Database.write(url, "benchmark"), InstantSource.system())) {
            slack.limits().kept(false);
            Workspace workspace = slack.workspace("Peace Town");
            try (SlackBot bot = new SlackBot(new SlackInstallation(SlackToken.bot(workspace.token()),
                    new SlackInlet.Socket(SlackToken.app(LoopbackSlack.APP_TOKEN)), new SlackAddress(Optional.of(slack.api()))),
                    InstantSource.system())) {
                bot.connect(wiring.commands(), new SlackFollows(wiring), Congress.WASHINGTON);
                slack.socket().awaitConnections(1);
                wiring.prepare(); // as when it starts
                ask(slack, workspace, wiring.ledger().allIds().stream().sorted().toList());
            }
        }
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", DiscordBenchmark.load());
    }

    private static void ask(LoopbackSlack slack, Workspace workspace, List<BillId> ids) {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            var member = workspace.member("member" + i);
            people.add(new Person(member.in(workspace.channel("congress-" + i)), member.shortcut("floorwire:1:ask-floorwire").modal()));
        }
        System.out.printf(Locale.ROOT, "%,d bills, %d at the same instant%n", ids.size(), AT_ONCE);
        var crowd = new Crowd(slack, people, ids);
        crowd.ask(WARM_UP);
        crowd.clear();
        long processor = DiscordBenchmark.processor();
        long begun = System.nanoTime();
        crowd.ask(BURSTS);
        System.out.printf(Locale.ROOT, "%,d questions in %.1f s, %.2f ms of processor time each, stand-in included; load average %.2f%n",
                BURSTS * AT_ONCE, (System.nanoTime() - begun) / 1e9, (DiscordBenchmark.processor() - processor) / 1e6 / BURSTS / AT_ONCE,
                DiscordBenchmark.load());
        crowd.print();
    }

    /** @param window of theirs in which they type */
    private record Person(Seat seat, View window) {}

    /** Those who ask, and how long it took them. */
    private static final class Crowd {
        private final LoopbackSlack slack;
        private final List<Person> people;
        private final List<BillId> ids;
        private final Random random = new Random(1);
        private final Map<String, List<Double>> acknowledged = new TreeMap<>();
        private final Map<String, List<Double>> answered = new TreeMap<>();
        private final List<Post> clickable = new ArrayList<>();

        Crowd(LoopbackSlack slack, List<Person> people, List<BillId> ids) {
            this.slack = slack;
            this.people = people;
            this.ids = ids;
        }

        void clear() {
            acknowledged.clear();
            answered.clear();
        }

        /** Half of them give a command, two in ten press a button, two in ten are typing, one in ten names the app. */
        void ask(int bursts) {
            for (int burst = 0; burst < bursts; burst++) {
                int before = slack.socket().sent().size();
                Map<LoopbackInteraction, String> asked = new java.util.LinkedHashMap<>();
                List<Post> named = new ArrayList<>();
                for (Person person : people) {
                    int kind = random.nextInt(10);
                    if (kind < 2) {
                        asked.put(person.seat.user().types(person.window, "floorwire:1:bill", any(DiscordBenchmark.TYPED)), "typing");
                    } else if (kind < 4 && !clickable.isEmpty()) {
                        Post post = any(clickable);
                        asked.put(person.seat.clicks(post, any(buttons(post))), "button");
                    } else if (kind < 5) {
                        named.add(person.seat.mentions(any(ids).toString()));
                    } else {
                        asked.put(person.seat.command("/congress " + line()), "command");
                    }
                }
                asked.forEach((one, kind) -> answered(one, kind));
                named.forEach(question -> time(answered, "mention",
                        millis(question.ts(), question.awaitReplies(1).getFirst().ts())));
                List<Envelope> sent = slack.socket().sent();
                sent.subList(before, sent.size()).forEach(envelope -> time(acknowledged, envelope.type(),
                        Duration.between(envelope.sent().getFirst(), envelope.acked().at()).toNanos() / 1e6));
            }
        }

        private String line() {
            return switch (random.nextInt(10)) {
                case 0 -> "status";
                case 1 -> "topic nato";
                case 2, 3 -> "bill " + any(DiscordBenchmark.WORDS);
                default -> any(ids).toString();
            };
        }

        private void answered(LoopbackInteraction asked, String kind) {
            Instant sent = asked.envelope().sent().getFirst();
            if (kind.equals("typing")) {
                asked.choices();
                time(answered, kind, Duration.between(sent, asked.acked().at()).toNanos() / 1e6);
                return;
            }
            Post post = asked.shown();
            time(answered, kind, millis(sent.getEpochSecond() + String.format(Locale.ROOT, ".%06d", sent.getNano() / 1000), post.ts()));
            if (clickable.size() < 200 && !buttons(post).isEmpty()) {
                clickable.add(post);
            }
        }

        private static double millis(String from, String to) {
            return new BigDecimal(to).subtract(new BigDecimal(from)).doubleValue() * 1e3;
        }

        private static void time(Map<String, List<Double>> times, String kind, double millis) {
            times.computeIfAbsent(kind, one -> new ArrayList<>()).add(millis);
        }

        private <T> T any(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private static List<String> buttons(Post post) {
            return post.controls().stream().filter(control -> control.type().equals("button") && BUTTONS.contains(control.label()))
                    .map(Control::label).toList();
        }

        void print() {
            System.out.printf(Locale.ROOT, "%-34s %6s %8s %8s %8s %8s   (milliseconds)%n", "", "count", "p50", "p95", "p99", "most");
            DiscordBenchmark.print("acknowledged (p99 limit 300)", acknowledged);
            DiscordBenchmark.print("answered (p99 limit 500)", answered);
            assertThat(answered).containsKeys("button", "command", "mention", "typing");
        }
    }
}
