package floorwire.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.ChatPlatform;
import floorwire.alert.Dispatcher;
import floorwire.alert.Fridays;
import floorwire.alert.Watch;
import floorwire.audience.Channel;
import floorwire.audience.Loudness;
import floorwire.change.ChangeId;
import floorwire.congress.BillType;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.feed.ApiKey;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Politeness;
import floorwire.feed.Sleeper;
import floorwire.feed.congressgov.CongressGovParser;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.feed.govinfo.BillTextFeed;
import floorwire.feed.houseclerk.HouseClerkParser;
import floorwire.feed.legislators.LegislatorsParser;
import floorwire.feed.senate.SenateParser;
import floorwire.message.ChannelRef;
import floorwire.pipeline.Calendar;
import floorwire.pipeline.Turn;
import floorwire.rehearsal.Ballot;
import floorwire.rehearsal.Printing;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;

/**
 * A scenario played through the whole program at the scenario's looks: the API is asked first and GovInfo's copy as long after it as
 * {@code run} lets pass between two polls of the copy beside an API that answers; a chamber is asked the minute after it has published a
 * roll call and a week later, and at the last look. What they say is told in channels that follow a topic each.
 */
final class DemoPlay {

    /** The copy was two to three hours behind in 2024 (api.congress.gov#344). */
    static final Duration COPY_LAG = Duration.ofHours(3);

    /** When GovInfo is asked for texts, after the look that finds them listed. */
    private static final Duration TEXT_LOOK = Duration.ofMinutes(20);
    /** When a chamber is asked, after it published a record: the minute after, and once more when what is changed later has been changed. */
    private static final List<Duration> RECORD_LOOKS = List.of(Duration.ofMinutes(1), Duration.ofDays(7));

    private static final Duration LIST_LOOK = Duration.ofMinutes(5);

    private static final List<String> TOPICS = List.of("nato", "ndaa", "un");

    private final Scenario scenario;
    private final SettableClock clock;
    private final Wiring wiring;
    private final List<ChatPlatform> platforms;
    private final List<Audience> audiences;
    private final Spectator spectator;

    /** A channel, and the topic that it follows. */
    record Audience(Channel channel, String topic) {}

    /** Who watches the play. */
    interface Spectator {
        /** A source is about to be asked. */
        void asking(Instant at, String source);

        /** It has answered, and what it said is about to be told. */
        void answered();

        /**
         * What came of it.
         *
         * @param posts how many were printed
         * @param held  what is held from posting since now, and what became of that which was, one line each
         */
        void told(Instant at, int posts, List<String> held) throws InterruptedException;
    }

    /** One look at one source. */
    record Ask(Instant at, String source) {}

    /** In #nato, #un and #ndaa. */
    DemoPlay(Scenario scenario, SettableClock clock, Wiring wiring, ChatPlatform platform, Spectator spectator) {
        this(scenario, clock, wiring, List.of(platform), rooms(platform.name()), spectator);
    }

    /** @param audiences on these platforms; who follows from the first look on */
    DemoPlay(Scenario scenario, SettableClock clock, Wiring wiring, List<ChatPlatform> platforms, List<Audience> audiences,
            Spectator spectator) {
        this.scenario = scenario.withCopyLag(COPY_LAG);
        this.clock = clock;
        this.wiring = wiring;
        this.platforms = List.copyOf(platforms);
        this.audiences = List.copyOf(audiences);
        this.spectator = spectator;
    }

    /** #nato, #ndaa and #un on this platform. */
    static List<Audience> rooms(String platform) {
        return TOPICS.stream().map(topic -> new Audience(
                new Channel(AskCommand.WORKSPACE, new ChannelRef(platform, "#" + topic), Congress.WASHINGTON, Optional.empty()), topic))
                .toList();
    }

    void play() throws InterruptedException {
        try (Rehearsal rehearsal = Rehearsal.start(scenario, clock)) {
            play(rehearsal);
        }
    }

    private void play(Rehearsal rehearsal) throws InterruptedException {
        follow(clock.instant());
        Politeness politeness = new Politeness(Politeness.userAgent("demo", Optional.empty()), 2, Duration.ZERO, Duration.ofSeconds(10),
                Duration.ofSeconds(30), 2, Duration.ofMillis(10), Duration.ofMillis(50));
        Clients clients = new Clients(rehearsal.congress(), rehearsal.base(),
                new Fetcher(politeness, clock, Sleeper.REAL, new Random(1)), () -> Congress.moving(clock.instant()),
                EnumSet.allOf(BillType.class));
        Map<String, Feed> kept = Stream.of(clients.congressGov(new ApiKey("rehearsal")), clients.houseClerk(rehearsal.base()),
                clients.senate(rehearsal.base()), clients.texts(), clients.legislators(rehearsal.legislators()))
                .collect(Collectors.toMap(Feed::source, feed -> feed));
        Turn turn = wiring.turn();
        Calendar calendar = wiring.calendar();
        Fridays fridays = wiring.fridays();
        Dispatcher dispatcher = wiring.dispatcher(platforms);
        HeldPosts held = new HeldPosts(wiring.outbox(), wiring.phrases());
        dispatcher.recover();
        for (Ask ask : asks(scenario)) {
            clock.set(ask.at());
            spectator.asking(ask.at(), wiring.phrases().source(ask.source()).orElse(ask.source()));
            Feed feed = kept.getOrDefault(ask.source(), clients.govInfoNow());
            calendar.turn(ask.at());
            fridays.turn(ask.at());
            turn.poll(feed);
            spectator.answered();
            spectator.told(ask.at(), dispatcher.turn(), held.news());
        }
    }

    /** Every look of a play, in order. */
    static List<Ask> asks(Scenario scenario) {
        List<Ask> asks = new ArrayList<>();
        for (Instant look : scenario.looks()) {
            asks.add(new Ask(look, CongressGovParser.SOURCE));
            asks.add(new Ask(look.plus(Schedule.interval(Schedule.Pace.BULK_BESIDE, look)), BillStatusParser.SOURCE));
        }
        for (Printing printing : scenario.printings()) {
            scenario.looks().stream().filter(look -> !look.isBefore(printing.at())).findFirst()
                    .ifPresent(look -> asks.add(new Ask(look.plus(TEXT_LOOK), BillTextFeed.SOURCE)));
        }
        for (Ballot ballot : scenario.ballots()) {
            String chamber = ballot.id().chamber() == Chamber.HOUSE ? HouseClerkParser.SOURCE : SenateParser.SOURCE;
            RECORD_LOOKS.forEach(after -> asks.add(new Ask(ballot.published().plus(after), chamber)));
        }
        if (!scenario.sitters().isEmpty()) {
            asks.addAll(lists(scenario.looks()));
        }
        Stream.of(HouseClerkParser.SOURCE, SenateParser.SOURCE).forEach(chamber -> asks.add(new Ask(scenario.looks().getLast(), chamber)));
        asks.sort(Comparator.comparing(Ask::at));
        return asks.stream().distinct().toList();
    }

    /** The list of members is asked for when a Congress has begun, and at the end. */
    private static List<Ask> lists(List<Instant> looks) {
        Map<Integer, Instant> first = new TreeMap<>();
        looks.forEach(look -> first.putIfAbsent(Congress.at(look).number(), look));
        return Stream.concat(first.values().stream().map(look -> look.plus(LIST_LOOK)), Stream.of(looks.getLast()))
                .map(at -> new Ask(at, LegislatorsParser.SOURCE)).toList();
    }

    private void follow(Instant now) {
        for (Audience audience : audiences) {
            Channel channel = audience.channel();
            wiring.audience().save(channel);
            wiring.watches().add(new Watch(ChangeId.digest(channel.ref().toString(), 0), channel.workspace(), channel.ref(),
                    Watch.Kind.TOPIC, audience.topic(), Loudness.MILESTONES, now));
        }
    }
}
