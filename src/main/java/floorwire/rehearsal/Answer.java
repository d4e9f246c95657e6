package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/** What the stand-in answers, before any fault. */
@SuppressWarnings("ArrayRecordComponent") // bodies are handed on, never compared
record Answer(int status, String contentType, Optional<Instant> modified, Map<String, String> headers, byte[] body) {

    Answer(int status, String contentType, Optional<Instant> modified, byte[] body) {
        this(status, contentType, modified, Map.of(), body);
    }

    static Answer of(StatusFiles.Copy copy) {
        return new Answer(200, copy.zip() ? "application/zip" : "application/xml", Optional.of(copy.modified()), copy.bytes());
    }

    static Answer listing(String contentType, byte[] body) {
        return new Answer(200, contentType, Optional.empty(), body);
    }

    static Answer json(int status, ObjectNode root) {
        return new Answer(status, "application/json", Optional.empty(), Json.bytes(root));
    }

    /** An error as the API's own application tells it: the word {@code error} and a text. */
    static Answer error(int status, String message) {
        return json(status, Json.object().put("error", message));
    }

    /** An error as the gateway before the API tells it: the word {@code error} and an object. */
    static Answer refused(int status, String code, String message) {
        ObjectNode root = Json.object();
        root.putObject("error").put("code", code).put("message", message);
        return json(status, root);
    }

    Answer with(Map<String, String> more) {
        var all = new java.util.TreeMap<String, String>(headers);
        all.putAll(more);
        return new Answer(status, contentType, modified, Map.copyOf(all), body);
    }

    static Answer page(int status, String contentType, String text) {
        String html = "<!DOCTYPE html>\n<html><head><title>" + text + "</title></head><body><h1>" + text + "</h1></body></html>\n";
        return new Answer(status, contentType, Optional.empty(), html.getBytes(StandardCharsets.UTF_8));
    }

    static Answer notFound() {
        return page(404, "text/html", "404 Not Found");
    }

    static Answer notAcceptable() {
        return page(406, "text/html", "406 Not Acceptable");
    }
}
