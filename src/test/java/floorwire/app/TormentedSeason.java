package floorwire.app;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Bulletins;
import floorwire.alert.ChangeMessages;
import floorwire.alert.ChatPlatform;
import floorwire.alert.Dispatcher;
import floorwire.alert.Fridays;
import floorwire.alert.Outbox;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.feed.ApiKey;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Politeness;
import floorwire.feed.Sleeper;
import floorwire.ledger.Sources;
import floorwire.pipeline.Calendar;
import floorwire.pipeline.Turn;
import floorwire.rehearsal.Scenario;
import floorwire.store.Database;

/**
 * The season as the demo plays it, heard through the real clients, in steps that can be broken off: where it stands is kept in the
 * database, and whoever opens that next goes on there.
 */
public final class TormentedSeason implements AutoCloseable {

    private static final String SELF = "torment";
    private static final String STEP = "step";

    private final List<DemoPlay.Ask> asks;
    private final SettableClock clock;
    private final Wiring wiring;
    private final Turn turn;
    private final Calendar calendar;
    private final Fridays fridays;
    private final Clients clients;
    private final Map<String, Feed> kept;

    /**
     * @param url      of the database
     * @param congress where the stand-in has the Congress.gov API
     * @param govInfo  and GovInfo's bulk data, and the chambers' records
     * @param looks    as {@link #looks} gives them: to read the scenario takes as long as to start
     */
    public TormentedSeason(String url, URI congress, URI govInfo, String looks) {
        this.asks =
                Arrays.stream(looks.split(",", -1)).map(look -> look.split("=", -1))
                        .map(look -> new DemoPlay.Ask(Instant.parse(look[0]), look[1]))
                        .toList();
        this.clock = new SettableClock(asks.getFirst().at());
        this.wiring = new Wiring(Database.write(url, SELF), clock);
        this.turn = wiring.turn();
        this.calendar = wiring.calendar();
        this.fridays = wiring.fridays();
        Politeness politeness = new Politeness(Politeness.userAgent(SELF, Optional.empty()), 2, Duration.ZERO, Duration.ofSeconds(10),
                Duration.ofSeconds(30), 2, Duration.ofMillis(10), Duration.ofMillis(50));
        this.clients = new Clients(congress, govInfo, new Fetcher(politeness, clock, Sleeper.REAL, new Random(1)),
                () -> Congress.moving(clock.instant()), EnumSet.allOf(BillType.class));
        this.kept = Stream.of(clients.congressGov(new ApiKey("rehearsal")), clients.houseClerk(govInfo), clients.senate(govInfo),
                clients.legislators(URI.create(govInfo + "/congress-legislators")))
                .collect(Collectors.toMap(Feed::source, feed -> feed));
    }

    /** What the sources publish when. */
    public static Scenario scenario() {
        return Scenario.season().withCopyLag(DemoPlay.COPY_LAG);
    }

    /** The season's first looks, in one word. */
    public static String looks(int most) {
        return DemoPlay.asks(scenario()).stream().limit(most).map(ask -> ask.at() + "=" + ask.source()).collect(Collectors.joining(","));
    }

    public Wiring wiring() {
        return wiring;
    }

    /** When the next look is; none when all is heard. */
    public Optional<Instant> next() {
        int step = step();
        return step < asks.size() ? Optional.of(asks.get(step).at()) : Optional.empty();
    }

    private int step() {
        return wiring.sources().resource(SELF, STEP).map(kept -> Integer.parseInt(kept.sha256())).orElse(0);
    }

    /** Hears what the source says at the next look, and remembers that it did. */
    public void hear() throws InterruptedException {
        int step = step();
        DemoPlay.Ask ask = asks.get(step);
        clock.set(ask.at());
        calendar.turn(ask.at());
        fridays.turn(ask.at());
        turn.poll(kept.getOrDefault(ask.source(), clients.govInfoNow()));
        wiring.sources().remember(SELF, STEP,
                new Sources.Resource(Optional.empty(), Optional.empty(), Integer.toString(step + 1), ask.at(), Optional.empty()));
    }

    /** The program's own dispatcher over this outbox, whose time is apart from that of the looks. */
    public Dispatcher dispatcher(Outbox outbox, ChatPlatform platform, InstantSource time) {
        return new Dispatcher(outbox, wiring.audience(), new ChangeMessages(wiring.ledger(), outbox, wiring.phrases(),
                new Bulletins(wiring.ledger(), wiring.sources(), wiring.watches(), outbox, wiring.phrases()), wiring.roads()), time,
                List.of(platform));
    }

    @Override
    public void close() {
        wiring.close();
    }
}
