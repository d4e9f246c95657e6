package floorwire.rehearsal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** What the stand-in answers, before any fault. */
@SuppressWarnings("ArrayRecordComponent") // bodies are handed on, never compared
record Answer(int status, String contentType, Optional<Instant> modified, byte[] body) {

    static Answer of(BulkData.Copy copy) {
        return new Answer(200, copy.zip() ? "application/zip" : "application/xml", Optional.of(copy.modified()), copy.bytes());
    }

    static Answer listing(String contentType, byte[] body) {
        return new Answer(200, contentType, Optional.empty(), body);
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
