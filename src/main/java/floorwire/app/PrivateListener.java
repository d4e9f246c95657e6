package floorwire.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves {@code /health} and {@code /metrics} to whoever may reach the private address, and does what {@link Control} lets a command ask for.
 */
final class PrivateListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivateListener.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of a workspace's id. */
    private static final int LONGEST = 1_000;
    private static final String NOTHING = "there are /health and /metrics\n";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What it tells. */
    interface Told {
        HealthReport health() throws InterruptedException;

        String metrics();
    }

    private PrivateListener(HttpServer server, Told told, Control control) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/health", exchange -> answer(exchange, "/health", () -> health(exchange, told.health())));
        server.createContext("/metrics", exchange -> answer(exchange, "/metrics",
                () -> send(exchange, 200, "text/plain; version=0.0.4; charset=utf-8", told.metrics())));
        server.createContext(Control.PATH, exchange -> asked(exchange, control));
        server.createContext("/", exchange -> answer(exchange, "", () -> {}));
    }

    /**
     * @param address {@code HOST:PORT}
     * @throws IllegalArgumentException if it is no address or cannot be had
     */
    static PrivateListener open(String address, Told told, Control control) {
        InetSocketAddress socket = ListenAddress.of(Setting.PRIVATE_LISTEN.key(), address);
        try {
            PrivateListener listener = new PrivateListener(HttpServer.create(socket, 0), told, control);
            listener.server.start();
            return listener;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot listen on " + address + " (" + e.getMessage()
                    + "): another program has it; give another --private-listen, or off", e);
        }
    }

    InetSocketAddress address() {
        return server.getAddress();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @FunctionalInterface
    private interface Answering {
        void run() throws IOException, InterruptedException;
    }

    private static void answer(HttpExchange exchange, String path, Answering answering) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                send(exchange, 404, "text/plain", NOTHING);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "text/plain", "GET only\n");
            } else {
                answering.run();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("{} could not be answered", path, e);
            send(exchange, 500, "text/plain", "the log says why\n");
        }
    }

    /** Without the word nobody learns whether there is such a page. */
    private static void asked(HttpExchange exchange, Control control) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")
                    || !control.lets(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")))) {
                send(exchange, 404, "text/plain", NOTHING);
                return;
            }
            String workspace = new String(exchange.getRequestBody().readNBytes(LONGEST), StandardCharsets.UTF_8);
            send(exchange, 200, "text/plain; charset=utf-8", control.delete(workspace) + "\n");
        } catch (RuntimeException e) {
            LOG.warn("what a command asked for could not be done", e);
            send(exchange, 500, "text/plain", "the log says why\n");
        }
    }

    private static void health(HttpExchange exchange, HealthReport report) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ok", report.ok());
        body.put("reasons", report.reasons());
        body.put("sources", report.sources());
        send(exchange, report.ok() ? 200 : 503, "application/json", JSON.writeValueAsString(body) + "\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
