package floorwire.chat.slack.standin;

import floorwire.chat.standin.Gate;

/** What can go wrong with one request. */
public sealed interface Fault {

    /** An answer of another kind, before or after it was done. */
    record Answered(Reply with, boolean done) implements Fault {}

    /** The connection ends before anything was done. */
    record Reset() implements Fault {}

    /** It is done, and the answer never comes: the connection ends. */
    record AnswerLost() implements Fault {}

    /** It waits at the gate, before or after it is done. */
    record Held(Gate gate, boolean done) implements Fault {}

    static Fault reset() {
        return new Reset();
    }

    static Fault answerLost() {
        return new AnswerLost();
    }

    /** 300 to 599 before anything was done. */
    static Fault status(int status) {
        return new Answered(Reply.text(status, "upstream connect error"), false);
    }

    /** Before anything was done somebody in between answers so, with a word that is not Slack's: a page, or nothing. */
    static Fault page(int status, String body) {
        return new Answered(Reply.text(status, body).with("Content-Type", "text/html"), false);
    }

    /** Before anything was done somebody in between answers so, with a header that asks the client to do something. */
    static Fault headed(int status, String header, String value) {
        return new Answered(Reply.text(status, "").with(header, value), false);
    }

    /** Done, and answered with 500 to 599 all the same. */
    static Fault failedAfter(int status) {
        return new Answered(Reply.text(status, "upstream request timeout"), true);
    }

    /** {@code ok:false} with this word, such as {@code fatal_error}; nothing is done. */
    static Fault refused(String error) {
        return new Answered(Reply.json(200, Refusal.error(error)), false);
    }

    /** Done, and {@code ok:false} all the same: by the documents {@code internal_error} and {@code fatal_error} may be that. */
    static Fault refusedAfter(String error) {
        return new Answered(Reply.json(200, Refusal.error(error)), true);
    }

    /** A 429 with that many seconds in {@code Retry-After}. */
    static Fault tooMany(long seconds) {
        return new Answered(Reply.tooMany(seconds), false);
    }

    /** Held up before anything was done, until the gate opens. */
    static Fault heldBefore(Gate gate) {
        return new Held(gate, false);
    }

    /** Done, and the answer held back until the gate opens. */
    static Fault heldAfter(Gate gate) {
        return new Held(gate, true);
    }
}
