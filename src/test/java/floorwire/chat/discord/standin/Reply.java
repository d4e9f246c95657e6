package floorwire.chat.discord.standin;

import java.util.Map;

/** An answer of the REST side before it is put on the wire. */
record Reply(int status, String body, Map<String, String> headers) {

    static Reply ok(Object json) {
        return new Reply(200, json.toString(), Map.of());
    }

    static Reply nothing() {
        return new Reply(204, "", Map.of());
    }

    static Reply refused(Refusal refusal) {
        return new Reply(refusal.status(), refusal.body().toString(), Map.of());
    }

    Reply with(Map<String, String> more) {
        var all = new java.util.LinkedHashMap<>(headers);
        all.putAll(more);
        return new Reply(status, body, all);
    }
}
