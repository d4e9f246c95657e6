package floorwire.app;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import floorwire.alert.Delivery;
import floorwire.alert.Dispatcher;
import floorwire.alert.Watch;
import floorwire.audience.Loudness;
import floorwire.change.Change;
import floorwire.change.Facts;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.feed.ApiKey;
import floorwire.feed.Feed;
import floorwire.feed.Fetcher;
import floorwire.feed.Politeness;
import floorwire.feed.congressgov.CongressGovFeed;
import floorwire.ledger.RecordedChange;
import floorwire.pipeline.Turn;
import floorwire.pipeline.World;
import floorwire.rehearsal.Rehearsal;
import floorwire.rehearsal.Scenario;
import floorwire.rehearsal.Switch;

/** A scenario played through the whole program: both clients against the stand-in, the ledger, the topics, the posts. */
final class Played implements AutoCloseable {

    /** No pause and no patience: the clock stands still while a poll lasts. */
    private static final Politeness QUICK = new Politeness(Politeness.userAgent("test", Optional.empty()), 2, Duration.ZERO,
            Duration.ofMillis(400), Duration.ofSeconds(20), 2, Duration.ofMillis(1), Duration.ofSeconds(1));

    private final Scenario scenario;
    private final World world;
    private final Rehearsal rehearsal;
    private final Clients clients;
    private final CongressGovFeed congressGov;
    private final Feed houseClerk;
    private final Feed senate;
    private final Turn turn;
    private final Dispatcher dispatcher;

    /** @param world used by one play after the other; what it holds is gone when the play is closed */
    Played(World world, Scenario scenario, Collection<Switch> faults) {
        this.scenario = scenario;
        this.world = world;
        this.rehearsal = Rehearsal.start(scenario, world);
        rehearsal.fail(faults);
        Fetcher fetcher = new Fetcher(QUICK, world, pause -> {}, new Random(1));
        Set<Integer> congresses = scenario.congresses();
        Set<BillType> types = scenario.bills().stream().map(BillId::type).collect(Collectors.toSet());
        this.clients = new Clients(rehearsal.congress(), rehearsal.base(), fetcher, () -> congresses, types);
        this.congressGov = clients.congressGov(new ApiKey("rehearsal"));
        this.houseClerk = clients.houseClerk(rehearsal.base());
        this.senate = clients.senate(rehearsal.base());
        this.turn = world.wiring().turn();
        this.dispatcher = world.wiring().dispatcher(List.of(world));
        List.of("nato", "un", "ndaa").forEach(topic -> world.follow("#" + topic, Watch.Kind.TOPIC, topic, Loudness.MILESTONES));
    }

    Rehearsal rehearsal() {
        return rehearsal;
    }

    void askCongressGov(Instant at) throws InterruptedException {
        world.at(at.toString());
        turn.poll(congressGov);
        dispatcher.turn();
    }

    void askGovInfo(Instant at) throws InterruptedException {
        world.at(at.toString());
        turn.poll(clients.govInfoNow());
        dispatcher.turn();
    }

    void askChambers(Instant at) throws InterruptedException {
        world.at(at.toString());
        turn.poll(houseClerk);
        turn.poll(senate);
        dispatcher.turn();
    }

    void ask(Instant at) throws InterruptedException {
        askCongressGov(at);
        askGovInfo(at);
    }

    /**
     * What was posted: channel, kind of change, fact and date, as often as it was. When and in which company does not show, nor the day
     * that stands beside a law's number, which may come with the actions a look later.
     */
    List<String> told() {
        return world.deliveries().stream().filter(delivery -> delivery.state() == Delivery.State.SENT)
                .flatMap(delivery -> delivery.notices().stream().map(RecordedChange::change)
                        .map(change -> delivery.channel().id() + " " + change.getClass().getSimpleName() + " " + change.leaves() + " "
                                + (change.stands() instanceof Change.BecameLaw ? ""
                                        : change.stands().date().map(Object::toString).orElse(""))))
                .sorted().toList();
    }

    /** What stands told at the end, corrections taken into account. */
    Set<String> standing() {
        return world.standing().stream().map(line -> line.contains("/law/") ? line.replaceFirst(" Optional.*", "") : line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is believed of each measure and is not what the scenario has, by measure; empty when belief is the truth. */
    Map<BillId, Set<String>> wrong(Instant at) {
        Map<BillId, Set<String>> wrong = new TreeMap<>();
        for (BillId id : scenario.bills()) {
            Set<String> truth = scenario.truth(id, at).map(publication -> facts(publication.bill())).orElse(Set.of());
            Set<String> believed = facts(world.wiring().ledger().believed(id).bill());
            Set<String> differ = new TreeSet<>(truth);
            differ.addAll(believed);
            differ.removeIf(fact -> truth.contains(fact) && believed.contains(fact));
            if (!differ.isEmpty()) {
                wrong.put(id, differ);
            }
        }
        return wrong;
    }

    private static Set<String> facts(Bill bill) {
        return Facts.of(bill).stream().map(fact -> fact.fact() + " " + fact.date().map(Object::toString).orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean corrected(String told) {
        return told.contains(" " + Change.Withdrawn.class.getSimpleName() + " ")
                || told.contains(" " + Change.Redated.class.getSimpleName());
    }

    @Override
    public void close() throws SQLException {
        rehearsal.close();
        world.wipe();
    }
}
