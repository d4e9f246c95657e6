package floorwire.chat.slack.standin;

import java.time.Instant;
import java.util.Optional;

import okhttp3.Headers;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import floorwire.chat.standin.Json;

/** One request as it arrived, and how it was answered. */
public final class RecordedCall {

    private final Instant at;
    private final String method;
    private final Headers headers;
    private final Body body;
    private int status;
    private String answer = "";

    RecordedCall(Instant at, String method, Headers headers, Body body) {
        this.at = at;
        this.method = method;
        this.headers = headers;
        this.body = body;
    }

    /** When it arrived, by the stand-in's clock. */
    public Instant at() {
        return at;
    }

    /** The Web API's method, such as {@code chat.postMessage}; else the path, such as {@code response/3}. */
    public String method() {
        return method;
    }

    /** Its arguments, whether they came as a form or as JSON; those that hold JSON are read. Without the token. */
    public ObjectNode args() {
        return body.args();
    }

    /** One argument as text; empty if it did not come. */
    public String arg(String name) {
        return Json.text(body.args(), name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    ByteString bytes() {
        return body.bytes();
    }

    /** From the header, or by the documents as an argument. */
    public String token() {
        return header("Authorization").filter(value -> value.startsWith("Bearer ")).map(value -> value.substring(7)).orElse(body.token());
    }

    /** The status it was answered with; 0 if it was not answered, or not yet. */
    public int status() {
        return status;
    }

    /** What was answered; a missing node if it was not JSON. */
    public JsonNode answer() {
        return answer.startsWith("{") ? Json.read(answer) : tools.jackson.databind.node.MissingNode.getInstance();
    }

    /** Slack's word for why not; empty if it was done. */
    public String error() {
        return Json.text(answer(), "error");
    }

    void answered(Reply reply) {
        this.status = reply.status();
        this.answer = reply.body();
    }

    @Override
    public String toString() {
        return method + " -> " + status + ' ' + error();
    }
}
