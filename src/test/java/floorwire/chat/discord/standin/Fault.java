package floorwire.chat.discord.standin;

import java.util.Map;

import floorwire.chat.standin.Gate;
import floorwire.chat.standin.Json;

/** What can go wrong with one request. */
public sealed interface Fault {

    /** An answer of another kind, before anything was done. */
    record Answered(int status, String body, Map<String, String> headers, boolean viaProxy) implements Fault {}

    /** The connection ends before anything was done. */
    record Reset() implements Fault {}

    /** It is done, and the answer never comes: the connection ends. */
    record AnswerLost() implements Fault {}

    /** It is done, and a proxy says that it is not. */
    record FailedAfter(int status) implements Fault {}

    /** It waits at the gate, before or after it is done. */
    record Held(Gate gate, boolean done) implements Fault {}

    static Fault reset() {
        return new Reset();
    }

    static Fault answerLost() {
        return new AnswerLost();
    }

    /** Done, and answered with 500 to 599 all the same. */
    static Fault failedAfter(int status) {
        return new FailedAfter(status);
    }

    /** Held up before anything was done, until the gate opens. */
    static Fault heldBefore(Gate gate) {
        return new Held(gate, false);
    }

    /** Done, and the answer held back until the gate opens. */
    static Fault heldAfter(Gate gate) {
        return new Held(gate, true);
    }

    /** 500 to 599. */
    static Fault status(int status) {
        return new Answered(status, "{\"message\":\"" + status + ": Server Error\",\"code\":0}", Map.of(), true);
    }

    /** A refusal with Discord's code, such as 403 with 50013. */
    static Fault refused(int status, int code, String message) {
        return new Answered(status, Json.object().put("message", message).put("code", code).toString(), Map.of(), true);
    }

    /** Before anything was done somebody in between answers so, with a page that is not Discord's. */
    static Fault page(int status, String body) {
        return new Answered(status, body, Map.of("Content-Type", "text/html"), true);
    }

    /**
     * A 429.
     *
     * @param scope {@code user} for a bucket, {@code shared} for a resource others share, {@code global} for the whole token
     */
    static Fault tooMany(String scope, double seconds) {
        Reply reply = Limits.tooMany(scope, seconds);
        return new Answered(reply.status(), reply.body(), reply.headers(), true);
    }

    /** A 429 with this header as it stands, such as {@code 0.5}, which Discord's documents do not forbid. */
    static Fault tooManyWithHeader(String retryAfter, double seconds) {
        Reply reply = Limits.tooMany("user", seconds).with(Map.of("Retry-After", retryAfter));
        return new Answered(reply.status(), reply.body(), reply.headers(), true);
    }

    /** What Cloudflare says when too many bad requests came from an address: a 429 that is no JSON and has no {@code Via}. */
    static Fault cloudflareBan(int seconds) {
        return new Answered(429, "error code: 1015", Map.of("Retry-After", Integer.toString(seconds)), false);
    }
}
