package floorwire.chat.discord.standin;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** One request as it arrived, and how it was answered. */
public final class RecordedCall {

    private final Instant at;
    private final String method;
    private final HttpUrl url;
    private final Headers headers;
    private final Body body;
    private int status;
    private String answer = "";

    RecordedCall(Instant at, String method, HttpUrl url, Headers headers, Body body) {
        this.at = at;
        this.method = method;
        this.url = url;
        this.headers = headers;
        this.body = body;
    }

    /** When it arrived, by the stand-in's clock. */
    public Instant at() {
        return at;
    }

    public String method() {
        return method;
    }

    /** Below {@code /api/v10}, decoded (discord.js writes {@code %40original}), such as {@code /channels/1/messages}; without the query. */
    public String path() {
        return ("/" + String.join("/", url.pathSegments())).replaceFirst("^/api/v\\d+", "");
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(url.queryParameter(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** What stood in it; of a multipart one, its {@code payload_json}. A missing node if there was none. */
    public JsonNode body() {
        return body.json();
    }

    /** Its files by name. */
    public Map<String, byte[]> files() {
        return body.files();
    }

    /** The status it was answered with; 0 if it was not answered, or not yet. */
    public int status() {
        return status;
    }

    /** What stood in the answer; empty if there was none. */
    public String answer() {
        return answer;
    }

    void answered(int with, String what) {
        this.status = with;
        this.answer = what;
    }

    @Override
    public String toString() {
        return method + " " + path() + " -> " + status;
    }
}
