package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Dispatcher;
import floorwire.alert.Fridays;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.feed.ApiKey;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Politeness;
import floorwire.feed.Sleeper;
import floorwire.feed.congressgov.CongressGovFeed;
import floorwire.feed.congressgov.CongressGovParser;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.feed.govinfo.BillTextFeed;
import floorwire.ledger.Sources;
import floorwire.message.PlainText;
import floorwire.pipeline.Calendar;
import floorwire.pipeline.Intake;
import floorwire.pipeline.Turn;

/** What {@code run} and {@code poll} have in common: the sources as configured, the calendar and the platforms, in one loop. */
final class Service implements Loop.Work, PrivateListener.Told {

    /** The source under whose name the loop keeps its own notes. */
    static final String SELF = "floorwire";
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** Votes come in a row: so long after one another is awaited. */
    private static final Duration VOTING = Duration.ofMinutes(90);

    private final Wiring wiring;
    private final InstantSource clock;
    private final Turn turn;
    private final Calendar calendar;
    private final Fridays fridays;
    private final Forgetting forgetting;
    private final Dispatcher dispatcher;
    private final Fetcher fetcher;
    private final Fetcher chambers;
    private final Metrics metrics = new Metrics();
    private final Loop loop;

    /**
     * @param clock    the time of day, which may be set while we run
     * @param tick     how long, by the wall, between two looks at what is due
     * @param progress hears how far the first load has come
     */
    Service(Config config, Wiring wiring, InstantSource clock, Sleeper sleeper, Duration tick, List<ChatPlatform> platforms,
            Consumer<String> progress) {
        this.wiring = wiring;
        this.clock = clock;
        this.turn = wiring.turn(Intake.NEWS_WINDOW, metrics);
        this.calendar = wiring.calendar();
        this.fridays = wiring.fridays();
        this.forgetting = wiring.forgetting(config.forgetAfter());
        this.dispatcher = wiring.dispatcher(platforms);
        Random random = new Random();
        Schedule schedule = new Schedule(random.nextLong());
        this.fetcher = new Fetcher(Politeness.usual(Politeness.userAgent(Main.version(), config.contact())), clock,
                sleeper, random, metrics);
        this.chambers = new Fetcher(Politeness.ofChambers(Politeness.userAgent(Main.version(), config.contact())), clock, sleeper, random,
                metrics);
        metrics.gauge("floorwire.disputes", wiring.ledger(), ledger -> ledger.counts().disputes());
        metrics.gauge("floorwire.notices", wiring.outbox(), outbox -> outbox.notices());
        metrics.gauge("floorwire.database.bytes", wiring, Wiring::databaseBytes);
        this.loop = new Loop(sources(config, schedule, progress), this, clock, tick);
    }

    Loop loop() {
        return loop;
    }

    /**
     * Tells how it is at this address, and does what commands on the same database ask for.
     *
     * @throws IllegalArgumentException as {@link PrivateListener#open}
     */
    PrivateListener listen(String address) {
        Control control = new Control(workspace -> {
            String gone = forgetting.erase(workspace);
            LOG.info("deleted on request, of {}: {}", PlainText.tidy(workspace), gone);
            return gone;
        });
        PrivateListener listener = PrivateListener.open(address, this, control);
        control.announce(wiring.sources(), listener.address(), clock.instant());
        return listener;
    }

    /** What was being sent when the program stopped is looked after first. */
    void recover() {
        dispatcher.recover();
    }

    private List<Polled> sources(Config config, Schedule schedule, Consumer<String> progress) {
        FirstLoad first = new FirstLoad(wiring, clock, progress);
        CountDownLatch loaded = new CountDownLatch(first.done() ? 0 : 1);
        Optional<ApiKey> key = config.congressKey();
        Clients clients = new Clients(config.url(Setting.CONGRESS_URL), config.url(Setting.GOVINFO_URL), fetcher,
                () -> Congress.moving(clock.instant()), EnumSet.allOf(BillType.class));
        List<Polled> sources = new ArrayList<>();
        sources.add(new Polled(BillStatusParser.SOURCE, () -> key.isPresent() && answers(CongressGovParser.SOURCE)
                ? Schedule.Pace.BULK_BESIDE : Schedule.Pace.BULK_ALONE, schedule,
                first.done() ? lastAnswer(BillStatusParser.SOURCE) : Optional.empty(), () -> {
                    try {
                        return first.done() ? turn.poll(clients.govInfoNow()) : first.turn(clients.govInfoNow(), turn);
                    } finally {
                        loaded.countDown();
                    }
                }));
        if (key.isPresent()) {
            CongressGovFeed api = clients.congressGov(key.get(), config.on(Setting.HOUSE_VOTES));
            sources.add(
                    new Polled(CongressGovParser.SOURCE, () -> Schedule.Pace.API, schedule, lastAnswer(CongressGovParser.SOURCE), () -> {
                        // what the first load knows is no news; if it fails, the API goes on without it
                        loaded.await();
                        return turn.poll(api);
                    }));
        }
        BillTextFeed texts = clients.texts();
        sources.add(new Polled(texts.source(), () -> Schedule.Pace.TEXTS, schedule, lastAnswer(texts.source()), () -> {
            loaded.await();
            return turn.poll(texts);
        }));
        config.source(Setting.LEGISLATORS_URL).map(clients::legislators).ifPresent(members -> sources.add(new Polled(members.source(),
                () -> Schedule.Pace.MEMBERS, schedule, lastAnswer(members.source()), () -> turn.poll(members))));
        sources.addAll(chambers(config, schedule, loaded));
        return sources;
    }

    private List<Polled> chambers(Config config, Schedule schedule, CountDownLatch loaded) {
        Clients clients = new Clients(config.url(Setting.CONGRESS_URL), config.url(Setting.GOVINFO_URL), chambers,
                () -> Congress.moving(clock.instant()), EnumSet.allOf(BillType.class));
        List<Polled> sources = new ArrayList<>();
        config.source(Setting.CLERK_URL).map(clients::houseClerk)
                .ifPresent(feed -> sources.add(chamber(feed, feed::latestVote, Schedule.Pace.HOUSE_VOTES, schedule, loaded)));
        config.source(Setting.SENATE_URL).map(clients::senate)
                .ifPresent(feed -> sources.add(chamber(feed, feed::latestVote, Schedule.Pace.SENATE_VOTES, schedule, loaded)));
        return sources;
    }

    /** @param latest when the latest vote that it told was closed */
    private Polled chamber(Feed feed, Supplier<Optional<Instant>> latest, Schedule.Pace usual, Schedule schedule, CountDownLatch loaded) {
        return new Polled(feed.source(),
                () -> latest.get().filter(at -> at.plus(VOTING).isAfter(clock.instant())).isPresent() ? Schedule.Pace.VOTING : usual,
                schedule, lastAnswer(feed.source()), () -> {
                    loaded.await();
                    return turn.poll(feed);
                });
    }

    private boolean answers(String source) {
        return wiring.sources().health().stream().filter(health -> health.source().equals(source))
                .noneMatch(health -> health.staleSince(clock.instant()).isPresent());
    }

    /** A restart does not ask again what has just answered. A time to come is a clock's mistake. */
    private Optional<Instant> lastAnswer(String source) {
        return wiring.sources().health().stream().filter(health -> health.source().equals(source) && health.unansweredSince().isEmpty())
                .findFirst().flatMap(Sources.Health::lastSuccess).filter(at -> !at.isAfter(clock.instant()));
    }

    @Override
    public void calendar(Instant now) {
        calendar.turn(now);
        fridays.turn(now);
        forgetting.turn(now);
    }

    @Override
    public void dispatch() {
        dispatcher.start();
    }

    @Override
    public void finishDispatch() {
        dispatcher.await();
    }

    @Override
    public void stopDispatch() {
        dispatcher.stop();
    }

    @Override
    public void crashed(String source, Instant at, String reason) {
        wiring.sources().failed(source, at, reason);
    }

    @Override
    public void heartbeat(Instant now) {
        wiring.sources().remember(SELF, "heartbeat",
                new Sources.Resource(Optional.empty(), Optional.empty(), "", now, Optional.empty()));
    }

    @Override
    public void polled(String source, Duration took, Turn.Outcome outcome) {
        metrics.polled(source, took, outcome);
    }

    @Override
    public void between(Runnable task) {
        wiring.unitOfWork().run(task);
    }

    @Override
    public HealthReport health() throws InterruptedException {
        return HealthReport.of(loop, this, wiring.sources(), wiring.outbox(), clock.instant());
    }

    @Override
    public String metrics() {
        Instant now = clock.instant();
        Map<String, Boolean> stale = wiring.sources().health().stream()
                .collect(Collectors.toMap(Sources.Health::source, health -> health.staleSince(now).isPresent()));
        Map<String, String> breakers = new TreeMap<>(fetcher.breakers());
        breakers.putAll(chambers.breakers());
        metrics.now(wiring.outbox().counts(), wiring.outbox().holds(), breakers, stale);
        return metrics.text();
    }
}
