package floorwire.chat.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import floorwire.chat.slack.standin.LoopbackSlack;
import floorwire.chat.slack.standin.Workspace;

/** Somebody's browser, with its own cookies: to our pages, to Slack's, and back. */
public final class Browser {

    /** What it shows in the end. */
    public record Shown(int status, String text, Map<String, String> headers) {}

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI app;
    private String cookie = "";

    /** @param app where our pages are */
    public Browser(URI app) {
        this.app = app;
    }

    /** Opens the page that leads to Slack; what Slack is asked for there, by name. */
    public Map<String, String> begins() {
        Shown led = get("/slack/install");
        String to = led.headers().getOrDefault("location", "");
        if (led.status() != 302 || !to.contains("/oauth/v2/authorize?")) {
            throw new AssertionError("not led to Slack: " + led);
        }
        return Arrays.stream(to.substring(to.indexOf('?') + 1).split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** Comes back from Slack with these. */
    public Shown returns(Map<String, String> with) {
        return get("/slack/oauth_redirect?" + with.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    /** The whole way, where somebody of the workspace allows it. */
    public Shown installs(Workspace workspace) {
        Map<String, String> asked = begins();
        if (!asked.getOrDefault("client_id", "").equals(LoopbackSlack.CLIENT_ID)) {
            throw new AssertionError("another app: " + asked);
        }
        return returns(Map.of("code", workspace.authorizes(), "state", asked.getOrDefault("state", "")));
    }

    /** Any page of ours. */
    public Shown get(String path) {
        var request = HttpRequest.newBuilder(URI.create(app + path)).GET();
        if (!cookie.isEmpty()) {
            request.header("Cookie", "theme=dark; " + cookie);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.replaceFirst(";.*", ""));
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(",", values)));
            return new Shown(response.statusCode(), response.body(), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
