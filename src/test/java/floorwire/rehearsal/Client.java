package floorwire.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a stand-in, as bare as can be: what it sees is what stands on the wire. */
final class Client implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Rehearsal rehearsal;

    Client(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(path, headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Asks the API with a key; {@code path} is below {@code /v3/} and says {@code format=json} itself, or has no query. */
    HttpResponse<String> api(String path) throws IOException, InterruptedException {
        return get("/v3/" + path + (path.contains("?") ? "" : "?format=json"), "X-Api-Key", "test");
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(api(path).body());
    }

    java.io.InputStream stream(String path) throws IOException, InterruptedException {
        return client.send(request(path, "X-Api-Key", "test"), HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(rehearsal.base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
