package floorwire.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.change.Changes;
import floorwire.chat.console.ConsolePlatform;
import floorwire.congress.Action;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.congress.SourceSystem;
import floorwire.feed.ApiKey;
import floorwire.feed.Budget;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Politeness;
import floorwire.feed.Sleeper;
import floorwire.feed.Traffic;
import floorwire.feed.congressgov.CongressGovFeed;
import floorwire.feed.congressgov.CongressGovSettings;
import floorwire.feed.congressgov.CongressGovSettings.Window;
import floorwire.ledger.Belief;
import floorwire.message.ChannelRef;
import floorwire.pipeline.Intake;
import floorwire.pipeline.Turn;
import floorwire.rehearsal.Publication;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;
import floorwire.topic.TopicDocument;
import floorwire.topic.TopicMatcher;

/**
 * Times a change from the last byte of the answer that holds it to the commit that keeps it with its notice, in a SQLite file with
 * {@code synchronous=FULL}, beside a bare commit of one row (docs/benchmarks.md). Not one of the tests that a build runs, as its name
 * does not end so, and no figure makes it fail; a change without its notice does.
 */
class LatencyBenchmark {

    private static final int BILLS = 40;
    private static final int ACTIONS = 100;
    private static final int LARGE_BILLS = 4;
    private static final int LARGE_ACTIONS = 1000;
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 13;
    private static final int BARE_COMMITS_A_ROUND = 100;
    private static final int REPEATS = 200;
    private static final double LIMIT_MILLIS = 250;
    private static final Instant FIRST = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 6);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it
    private Path folder;

    private interface Work {
        void run() throws Exception;
    }

    /**
     * The clock of {@link Metrics}, which hears everything too. Here only actions count, which are told from the very answer that holds
     * them; what else is heard of a measure in the same look records its changes anew, and its record waits for its parts.
     */
    private static final class Stopwatch implements Traffic, Turn.Listener {
        private final Metrics metrics = new Metrics();
        private long ended;
        private final Map<Boolean, List<Double>> millis = new HashMap<>(Map.of(false, new ArrayList<>(), true, new ArrayList<>()));
        private String resource = "";
        private boolean counts;
        private int changes;

        @Override
        public void ended(URI url, Outcome outcome, Duration took, Optional<Budget> budget) {
            metrics.ended(url, outcome, took, budget);
            ended = System.nanoTime();
        }

        @Override
        public void committed(String source, int told) {
            double took = (System.nanoTime() - ended) / 1e6;
            metrics.committed(source, told);
            if (resource.endsWith("/actions")) {
                changes += told;
                if (counts) {
                    millis.getOrDefault(resource.contains("/s/"), List.of()).add(took);
                }
            }
        }

        /** The same feed; this knows of which resource it speaks. */
        Feed of(Feed feed) {
            return new Feed() {
                @Override
                public String source() {
                    return feed.source();
                }

                @Override
                public void poll(Memory memory, Consumer<Heard> out) throws InterruptedException {
                    feed.poll(memory, heard -> {
                        resource = heard.resource();
                        out.accept(heard);
                    });
                }
            };
        }
    }

    @Test
    void from_the_last_byte_to_the_commit() throws Exception {
        System.out.printf(Locale.ROOT, "%d processors, Java %s, load average at the start %.2f%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), load());
        var clock = new SettableClock(FIRST);
        var stopwatch = new Stopwatch();
        List<Double> bare = new ArrayList<>();
        try (Rehearsal rehearsal = Rehearsal.start(scenario(), clock);
                Wiring wiring = new Wiring(Database.write(Database.SQLITE + folder.resolve("latency.db"), "run"), clock);
                Connection other = bare()) {
            rehearsal.limit(1_000_000);
            ids().forEach(id -> follow(wiring, id));
            var polite = new Politeness(Politeness.userAgent("benchmark", Optional.empty()), 2, Duration.ZERO, Duration.ofSeconds(10),
                    Duration.ofSeconds(30), 2, Duration.ofMillis(10), Duration.ofSeconds(60));
            Feed feed = stopwatch.of(new CongressGovFeed(rehearsal.congress(),
                    new Fetcher(polite, clock, Sleeper.REAL, new Random(1), stopwatch), Optional.of(new ApiKey("benchmark")),
                    () -> Set.of(119), new CongressGovSettings(Window.HOURS, 0)));
            Turn turn = wiring.turn(Intake.NEWS_WINDOW, stopwatch);
            while (wiring.ledger().counts().bills() < BILLS + LARGE_BILLS || !ids().allMatch(id -> known(wiring, id))) {
                poll(turn, feed);
                clock.set(clock.instant().plus(EVERY));
            }
            long notices = wiring.outbox().notices();
            int changes = stopwatch.changes;
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                stopwatch.counts = round > WARM_UP;
                clock.set(published(round));
                poll(turn, feed);
                bare.addAll(commits(other, stopwatch.counts ? BARE_COMMITS_A_ROUND : 1));
            }
            int expected = (BILLS + LARGE_BILLS) * (WARM_UP + ROUNDS);
            assertThat(stopwatch.changes - changes).as("changes").isGreaterThanOrEqualTo(expected);
            assertThat(wiring.outbox().notices() - notices).as("notices").isGreaterThanOrEqualTo(expected);
            System.out.printf(Locale.ROOT, "%-34s %6s %8s %8s %8s   (milliseconds)%n", "", "count", "p50", "p99", "max");
            print("bare commit of one row", bare);
            print("change of " + ACTIONS + " actions", stopwatch.millis.getOrDefault(false, List.of()));
            print("change of " + LARGE_ACTIONS + " actions", stopwatch.millis.getOrDefault(true, List.of()));
            double p99 = at(stopwatch.millis.getOrDefault(false, List.of()), 0.99);
            System.out.printf(Locale.ROOT, "p99 %.1f ms (limit %.0f); to a bare commit: p50 %.1f times, p99 %.1f times%n", p99,
                    LIMIT_MILLIS,
                    at(stopwatch.millis.getOrDefault(false, List.of()), 0.5) / at(bare, 0.5), p99 / at(bare, 0.99));
            System.out.println("as /metrics says, warm-up counted:");
            stopwatch.metrics.text().lines().filter(line -> line.startsWith("floorwire_change_to_notice")).forEach(
                    line -> System.out.println("  " + line));
            shares(wiring, new BillId(119, BillType.HR, 1), at(bare, 0.5));
        }
        System.out.printf(Locale.ROOT, "load average at the end %.2f%n", load());
    }

    private static void poll(Turn turn, Feed feed) throws InterruptedException {
        assertThat(turn.poll(feed).failures()).isZero();
    }

    private static boolean known(Wiring wiring, BillId id) {
        return wiring.ledger().believed(id).bill().actions().size() >= ACTIONS;
    }

    /** What some steps take alone, of a measure of {@link #ACTIONS} actions: where the time goes, roughly. */
    private static void shares(Wiring wiring, BillId id, double commit) throws Exception {
        Bill after = wiring.ledger().believed(id).bill();
        Bill before = with(after, after.actions().subList(1, after.actions().size()));
        System.out.println("alone, p50 of " + REPEATS + ":");
        alone("its words read and decoded", () -> wiring.ledger().words(id));
        var words = wiring.ledger().words(id);
        alone("belief", () -> Belief.of(id, words));
        alone("changes", () -> assertThat(Changes.between(before, after)).hasSize(1));
        try (var matcher = TopicMatcher.shipped()) {
            alone("topics", () -> matcher.match(List.of(TopicDocument.of(after))));
        }
        System.out.printf(Locale.ROOT, "  %-32s %8.2f ms%n", "a bare commit", commit);
    }

    private static void alone(String what, Work work) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * REPEATS; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= REPEATS) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        System.out.printf(Locale.ROOT, "  %-32s %8.2f ms%n", what, at(millis, 0.5));
    }

    private Connection bare() throws SQLException {
        Connection connection = DriverManager.getConnection(Database.SQLITE + folder.resolve("bare.db"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            statement.execute("create table one (id integer primary key, text text)");
        }
        return connection;
    }

    private static List<Double> commits(Connection connection, int count) throws SQLException {
        List<Double> millis = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("insert into one (text) values ('a notice of no interest')")) {
            for (int i = 0; i < count; i++) {
                long start = System.nanoTime();
                insert.executeUpdate(); // a transaction of its own
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return millis;
    }

    private static void print(String what, List<Double> millis) {
        System.out.printf(Locale.ROOT, "%-34s %6d %8.2f %8.2f %8.2f%n", what, millis.size(), at(millis, 0.5), at(millis, 0.99),
                at(millis, 1));
    }

    private static double at(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private static void follow(Wiring wiring, BillId id) {
        ChannelRef ref = new ChannelRef(ConsolePlatform.NAME, "#bills");
        wiring.audience().save(new Channel(AskCommand.WORKSPACE, ref, Congress.WASHINGTON, Optional.empty()));
        wiring.watches().add(new Watch(ChangeId.digest(id.toString(), 0), AskCommand.WORKSPACE, ref, Watch.Kind.BILL, id.toString(),
                Loudness.EVERYTHING, FIRST));
    }

    private static Stream<BillId> ids() {
        return Stream.concat(IntStream.rangeClosed(1, BILLS).mapToObj(number -> new BillId(119, BillType.HR, number)),
                IntStream.rangeClosed(1, LARGE_BILLS).mapToObj(number -> new BillId(119, BillType.S, number)));
    }

    private static Instant published(int round) {
        return FIRST.plus(Duration.ofHours(3)).plus(EVERY.multipliedBy(round));
    }

    /** Each measure with a first state, then one more action each round; all else as on the richest measure of the season. */
    private static Scenario scenario() {
        Bill model = Scenario.season().publications().stream().map(Publication::bill)
                .max(Comparator.comparingInt(bill -> bill.toString().length())).orElseThrow();
        List<Publication> publications = new ArrayList<>();
        ids().forEach(id -> {
            List<Action> actions = new ArrayList<>();
            int first = id.type() == BillType.S ? LARGE_ACTIONS : ACTIONS;
            IntStream.range(0, first).forEach(number -> actions.addFirst(action(id, number, first)));
            publications.add(new Publication(FIRST.minus(EVERY), with(model(model, id), actions)));
            for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
                actions.addFirst(action(id, first + round - 1, first));
                publications.add(new Publication(published(round), with(model(model, id), actions)));
            }
        });
        return new Scenario("latency", publications, List.of(), List.of());
    }

    private static Bill model(Bill model, BillId id) {
        return new Bill(id, model.detail(), model.actions(), model.cosponsors(), model.titles(), model.subjects(), model.summaries(),
                model.texts(), model.committees(), model.relatedBills(), List.of(), List.of());
    }

    private static Bill with(Bill bill, List<Action> actions) {
        return new Bill(bill.id(), bill.detail(), List.copyOf(actions), bill.cosponsors(), bill.titles(), bill.subjects(), bill.summaries(),
                bill.texts(), bill.committees(), bill.relatedBills(), bill.laws(), bill.amendments());
    }

    private static Action action(BillId id, int number, int first) {
        LocalDate day = DAY.plusDays(number < first ? number * 100L / first : 100L + number - first);
        if (number == 0) {
            boolean house = id.type() == BillType.HR;
            return new Action(day, Optional.empty(), house ? "Introduced in House" : "Introduced in Senate", "IntroReferral",
                    Optional.of(house ? "1000" : "10000"), SourceSystem.LIBRARY, List.of(), List.of(), Optional.empty());
        }
        String text = switch (number >= first ? 0 : number % 4) {
            case 0 -> "Committee Consideration and Mark-up Session Held.";
            case 1 -> "Subcommittee Hearings Held.";
            case 2 -> "DEBATE - The House proceeded with ten minutes of debate on the amendment numbered " + number + ".";
            default -> "Forwarded by Subcommittee to Full Committee in the Nature of a Substitute by Voice Vote.";
        };
        return new Action(day, Optional.empty(), text, "Committee", Optional.empty(), SourceSystem.HOUSE_COMMITTEE, List.of(), List.of(),
                Optional.empty());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
