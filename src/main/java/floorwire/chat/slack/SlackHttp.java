package floorwire.chat.slack;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes Slack's signed requests on a chosen address, and shows the pages of {@link SlackInstall}. Bolt refuses what is not signed with the app's secret, or was signed more than five
 * minutes ago (Slack's documentation of request signing).
 */
final class SlackHttp implements AutoCloseable {

    static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);
    private static final int LONGEST = 1 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Optional<App> app;
    private final Optional<SlackInstall> install;

    /**
     * @param app     takes the signed requests; none where they come over the socket
     * @param install where many workspaces may let the app in
     * @throws IOException if the address cannot be had
     */
    SlackHttp(InetSocketAddress address, Optional<App> app, Optional<SlackInstall> install) throws IOException {
        this.app = app;
        this.install = install;
        this.server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            answered(exchange);
        }
    }

    /** The server itself would end the connection without a word, and without one in the log. */
    private void answered(HttpExchange exchange) throws IOException {
        try {
            taken(exchange);
        } catch (RuntimeException e) {
            LOG.error("a request to {} failed", exchange.getRequestURI().getRawPath(), e); // raw: a decoded one may hold line ends
            if (exchange.getResponseCode() == -1) {
                send(exchange, 500, "text/plain", "This Floorwire failed; whoever runs it finds the reason in its log.");
            }
        }
    }

    private void taken(HttpExchange exchange) throws IOException {
        String path = String.valueOf(exchange.getRequestURI().getPath());
        if (install.isPresent() && exchange.getRequestMethod().equals("GET") && path.equals(SlackInstall.START)) {
            show(exchange, install.get().start());
            return;
        }
        if (install.isPresent() && exchange.getRequestMethod().equals("GET") && path.equals(SlackInstall.REDIRECT)) {
            show(exchange, back(install.get(), exchange));
            return;
        }
        if (app.isEmpty() || !path.equals(PATH) || !exchange.getRequestMethod().equals("POST")) {
            send(exchange, 404, "text/plain", "");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            send(exchange, 413, "text/plain", "");
            return;
        }
        Response response = answer(app.get(), exchange, new String(body, StandardCharsets.UTF_8));
        send(exchange, response.getStatusCode(), String.valueOf(response.getContentType()),
                response.getBody() == null ? "" : response.getBody());
    }

    private static SlackPage back(SlackInstall install, HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        for (String pair : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("").split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return install.back(query, Optional.ofNullable(exchange.getRequestHeaders().get("Cookie")).orElse(List.of()));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static void show(HttpExchange exchange, SlackPage page) throws IOException {
        exchange.getResponseHeaders().putAll(page.headers());
        send(exchange, page.status(), "text/html; charset=utf-8", page.html());
    }

    private static Response answer(App app, HttpExchange exchange, String body) {
        try {
            Request<?> request = new SlackRequestParser(app.config())
                    .parse(SlackRequestParser.HttpRequest.builder().requestUri(PATH).queryString(Map.of())
                            .headers(new RequestHeaders(new LinkedHashMap<>(exchange.getRequestHeaders()))).requestBody(body)
                            .remoteAddress(exchange.getRemoteAddress().getHostString()).build());
            if (request == null) {
                LOG.warn("a request of {} characters was not understood", body.length());
                return Response.error(400);
            }
            Response response = app.run(request);
            if (response.getStatusCode() == 401) {
                LOG.warn("a request was refused that Slack had not signed, or not lately");
            }
            return response;
        } catch (SlackChannels.NotKept again) {
            return Response.error(503);
        } catch (Exception malformed) {
            // its message may repeat the request, which nobody may have signed
            LOG.warn("a request of {} characters was not understood ({})", body.length(), malformed.getClass().getSimpleName());
            return Response.error(400);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
