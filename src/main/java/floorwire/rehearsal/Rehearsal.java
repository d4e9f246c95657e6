package floorwire.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * GovInfo and the Library's API over loopback: serves what a scenario's sources have published by the clock's time, and nothing else. It
 * counts requests per path, remembers those it does not know, and fails on demand.
 */
public final class Rehearsal implements AutoCloseable {
    private final GovInfo govInfo;
    private final CongressGov congressGov;
    private final Gateway gateway;
    private final InstantSource clock;
    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final List<String> unknown = new CopyOnWriteArrayList<>();
    private final Map<String, Ordered> faults = new ConcurrentHashMap<>();

    /** @param healed opened when the fault is taken away */
    private record Ordered(Fault fault, CountDownLatch healed) {}

    private Rehearsal(Scenario scenario, List<Filler> fillers, InstantSource clock, int port) throws IOException {
        this.govInfo = new GovInfo(scenario);
        this.congressGov = new CongressGov(new Library(scenario, fillers));
        this.gateway = new Gateway(congressGov);
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
        try {
            var rehearsal = new Rehearsal(scenario, fillers, clock, port);
            rehearsal.server.start();
            return rehearsal;
        } catch (IOException refused) {
            throw new UncheckedIOException("the rehearsal cannot listen on 127.0.0.1 port " + port + ": " + refused.getMessage(), refused);
        }
    }

    /** {@code http://127.0.0.1:port}: what stands for {@code https://www.govinfo.gov}. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
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
        congressGov.filterHonoursHours(honours);
    }

    /** What a client did that works today and must not be done: a key in an address, no {@code format=json}, a wrong sort. */
    public List<String> complaints() {
        return gateway.complaints();
    }

    /** Fails every request whose path begins so, until {@link #heal()}. {@link Fault#STALE} is for a {@link Trouble} only. */
    public void fail(String pathPrefix, Fault fault) {
        if (fault == Fault.STALE) {
            throw new IllegalArgumentException("a stale copy is a trouble of the scenario, not of an address");
        }
        faults.put(pathPrefix, new Ordered(fault, new CountDownLatch(1)));
    }

    /** Takes all ordered faults away; stalled answers then go on. */
    public void heal() {
        faults.values().forEach(ordered -> ordered.healed().countDown());
        faults.clear();
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
        heal();
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.merge(path, 1, Integer::sum);
            Optional<Answer> known = "GET".equals(exchange.getRequestMethod()) ? answer(exchange, path) : Optional.empty();
            if (known.isEmpty()) {
                unknown.add(exchange.getRequestMethod() + " " + shown(exchange.getRequestURI()));
            }
            send(exchange, known.orElseGet(() -> unknown(path)), ordered(path));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Answer> answer(HttpExchange exchange, String path) {
        if (!path.startsWith(Gateway.ROOT)) {
            return govInfo.answer(path, accept(exchange), base(), clock.instant());
        }
        String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
        String query = exchange.getRequestURI().getRawQuery();
        return gateway.answer(path, query == null ? "" : query, key == null ? "" : key, clock.instant());
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

    private Optional<Ordered> ordered(String path) {
        return faults.entrySet().stream().filter(entry -> path.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
    }

    private static void send(HttpExchange exchange, Answer known, Optional<Ordered> ordered) throws IOException, InterruptedException {
        Answer answer = ordered.map(order -> failed(known, order.fault())).orElse(known);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.contentType());
        answer.headers().forEach(headers::set);
        answer.modified().ifPresent(modified -> headers.set("Last-Modified", httpDate(modified)));
        if (answer.status() == 200 && notModified(exchange, answer)) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (ordered.isPresent() && ordered.get().fault() == Fault.STALLED) {
            exchange.getResponseBody().write(body, 0, body.length / 2);
            exchange.getResponseBody().flush();
            ordered.get().healed().await();
            exchange.getResponseBody().write(body, body.length / 2, body.length - body.length / 2);
            return;
        }
        exchange.getResponseBody().write(body);
    }

    private static Answer failed(Answer answer, Fault fault) {
        return switch (fault) {
            case UNAVAILABLE -> Answer.page(503, "text/plain", "Http/1.1 Service Unavailable");
            case HTML -> Answer.page(200, "text/html", "govinfo");
            case NOT_ACCEPTABLE -> Answer.notAcceptable();
            case TRUNCATED -> new Answer(answer.status(), answer.contentType(), answer.modified(),
                    Arrays.copyOf(answer.body(), answer.body().length * 3 / 5));
            case STALE, STALLED -> answer;
        };
    }

    /** The server reads the date to the second, as HTTP dates have no finer part; an unreadable one is ignored (RFC 9110, 13.1.3). */
    private static boolean notModified(HttpExchange exchange, Answer answer) {
        String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
        if (since == null || answer.modified().isEmpty()) {
            return false;
        }
        try {
            Instant known = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return !answer.modified().get().truncatedTo(ChronoUnit.SECONDS).isAfter(known);
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static String httpDate(Instant instant) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH).withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
