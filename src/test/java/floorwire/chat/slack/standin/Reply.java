package floorwire.chat.slack.standin;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer before it is put on the wire. */
record Reply(int status, String body, Map<String, String> headers) {

    static Reply ok(ObjectNode json) {
        return json(200, json.put("ok", true));
    }

    static Reply json(int status, JsonNode json) {
        return new Reply(status, json.toString(), Map.of("Content-Type", "application/json; charset=utf-8"));
    }

    /** The same with one more header. */
    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, body, more);
    }

    static Reply text(int status, String text) {
        return new Reply(status, text, Map.of("Content-Type", "text/plain"));
    }

    /** 429, by the documents with whole seconds. */
    static Reply tooMany(long seconds) {
        return new Reply(429, Refusal.error("ratelimited").toString(),
                Map.of("Content-Type", "application/json; charset=utf-8", "Retry-After", Long.toString(seconds)));
    }
}
