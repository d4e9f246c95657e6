package floorwire.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * GovInfo, the Library's API, the Clerk, the Senate and the lists of members over loopback: serves what a scenario's sources have published by the clock's time, and nothing else. It
 * counts requests per path, remembers those it does not know, and fails on demand.
 */
public final class Rehearsal implements AutoCloseable {
    private static final Scenario NOTHING = new Scenario("nothing", List.of(), List.of(), List.of());

    private final GovInfo govInfo;
    private final Gateway gateway;
    private final Chambers chambers;
    private final MemberLists members;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private final Faults faults = new Faults();
    private final Wire wire;

    private Rehearsal(Function<Faults, StatusFiles> files, Function<Faults, Api> api, Function<Faults, Chambers> chambers,
            Scenario scenario, InstantSource clock, int port) throws IOException {
        this.chambers = chambers.apply(faults);
        this.members = new MemberLists(scenario.sitters());
        this.govInfo = new GovInfo(files.apply(faults), scenario.printings());
        this.gateway = new Gateway(api.apply(faults));
        this.wire = new Wire(faults, clock);
        this.clock = clock;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Starts on a free port of 127.0.0.1. */
    public static Rehearsal start(Scenario scenario, InstantSource clock) {
        return start(scenario, clock, 0);
    }

    /**
     * @param port a port of 127.0.0.1; 0 for any free one
     * @throws UncheckedIOException if the port cannot be had
     */
    public static Rehearsal start(Scenario scenario, InstantSource clock, int port) {
        return start(scenario, List.of(), clock, port);
    }

    /**
     * @param fillers measures by the thousand, which the Library's API shows beside the scenario's
     * @param port    a port of 127.0.0.1; 0 for any free one
     * @throws UncheckedIOException if the port cannot be had
     */
    public static Rehearsal start(Scenario scenario, List<Filler> fillers, InstantSource clock, int port) {
        return start(faults -> new BulkData(scenario, faults),
                faults -> new CongressGov(new Library(scenario, fillers), scenario.ballots(), faults),
                faults -> new Chambers(scenario, faults), scenario, clock, port);
    }

    /**
     * Serves files as they are: BILLSTATUS bytes as GovInfo's, and recorded answers of the API under the addresses they lie under.
     *
     * @throws UncheckedIOException if the port cannot be had
     */
    public static Rehearsal start(RecordedFiles recorded, InstantSource clock, int port) {
        return start(faults -> recorded, faults -> recorded.api(), faults -> new Chambers(NOTHING, faults), NOTHING, clock, port);
    }

    private static Rehearsal start(Function<Faults, StatusFiles> files, Function<Faults, Api> api, Function<Faults, Chambers> chambers,
            Scenario scenario, InstantSource clock, int port) {
        try {
            var rehearsal = new Rehearsal(files, api, chambers, scenario, clock, port);
            rehearsal.server.start();
            return rehearsal;
        } catch (IOException refused) {
            throw new UncheckedIOException("the rehearsal cannot listen on 127.0.0.1 port " + port + ": " + refused.getMessage(), refused);
        }
    }

    /** {@code http://127.0.0.1:port}: what stands for {@code https://www.govinfo.gov}, and for both chambers' sites. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** {@code http://127.0.0.1:port/congress-legislators}: what stands for {@code https://unitedstates.github.io/congress-legislators}. */
    public URI legislators() {
        return URI.create(base() + MemberLists.FOLDER);
    }

    /** {@code http://127.0.0.1:port/v3}: what stands for {@code https://api.congress.gov/v3}. Any key is taken. */
    public URI congress() {
        return URI.create(base() + "/v3");
    }

    /** How many requests an hour the API grants, 5,000 at first; 20,000 has been seen. */
    public void limit(int requestsAnHour) {
        gateway.rate().set(requestsAnHour);
    }

    /** Whether the API's filters by time are to the second, as at first, or by dates only: nobody knows (feeds.md 3.5). */
    public void filterHonoursHours(boolean honours) {
        gateway.filterHonoursHours(honours);
    }

    /** What a client did that works today and must not be done: a key in an address, no {@code format=json}, a wrong sort. */
    public List<String> complaints() {
        return gateway.complaints();
    }

    /** Switches a fault on for an address and all below it, until {@link #heal()}. See {@link Fault.Kind} for which addresses it knows. */
    public void fail(String prefix, Fault fault) {
        faults.replace(new Switch(fault, prefix, clock.instant(), Instant.MAX));
    }

    /** Switches faults on by the clock, such as {@link Weather} makes them. */
    public void fail(Collection<Switch> switches) {
        faults.add(switches);
    }

    /** Ends all faults; stalled answers then go on, and what was wrongly said is published anew as it is. */
    public void heal() {
        faults.heal(clock.instant());
    }

    /** How often each fault was shown; one in a list counts for each row. */
    public Map<Fault, Integer> shown() {
        return faults.shown();
    }

    /** How often each path was asked for, known or not. */
    public Map<String, Integer> requests() {
        return new TreeMap<>(requests);
    }

    /** Requests that the stand-in does not know, as {@code GET /path}, in order. A test of a client expects none. */
    public List<String> unknownRequests() {
        return List.copyOf(unknown);
    }

    @Override
    public void close() {
        faults.close();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.merge(path, 1, Integer::sum);
            Optional<Answer> known = "GET".equals(exchange.getRequestMethod()) ? answer(exchange, path, itsTime(path)) : Optional.empty();
            if (known.isEmpty()) {
                unknown.add(exchange.getRequestMethod() + " " + shown(exchange.getRequestURI()));
            }
            wire.send(exchange, known.orElseGet(() -> unknown(path)), faults.answer(path, clock.instant()));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the source takes for now. The header {@code Date} is the wall's all the same: the server writes it by itself. */
    private Instant itsTime(String path) {
        Instant now = clock.instant();
        boolean ahead = faults.answer(path, now).filter(on -> on.fault() == Fault.CLOCK_SKEW).isPresent();
        return ahead ? now.plus(Duration.ofMinutes(10)) : now;
    }

    private Optional<Answer> answer(HttpExchange exchange, String path, Instant now) {
        if (!path.startsWith(Gateway.ROOT)) {
            return chambers.answer(path, now).or(() -> members.answer(path, now))
                    .or(() -> govInfo.answer(path, accept(exchange), base(), now));
        }
        String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
        String query = exchange.getRequestURI().getRawQuery();
        return gateway.answer(path, query == null ? "" : query, key == null ? "" : key, now);
    }

    private static Answer unknown(String path) {
        return path.startsWith(Gateway.ROOT) ? Answer.error(404, "Unknown resource: " + path.substring(Gateway.ROOT.length()))
                : Answer.notFound();
    }

    /** A request as it may be shown to people: without a key, if one stands in it. */
    private static String shown(URI asked) {
        return asked.toString().replaceAll("(?<=api_key=)[^&]*", "(key)");
    }

    private static String accept(HttpExchange exchange) {
        List<String> accepted = exchange.getRequestHeaders().get("Accept");
        return accepted == null ? "" : String.join(",", accepted);
    }
}
