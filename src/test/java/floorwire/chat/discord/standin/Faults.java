package floorwire.chat.discord.standin;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import floorwire.chat.standin.FaultRules;

/** Which requests go wrong. The first rule that fits is taken. */
public final class Faults extends FaultRules<RecordedCall, Fault> {

    /** Posting a message to a channel. */
    public static Predicate<RecordedCall> posting() {
        return call("POST", "/channels/\\d+/messages");
    }

    /** Posting a message to this channel. */
    public static Predicate<RecordedCall> postingTo(LoopbackChannel channel) {
        return call("POST", "/channels/" + channel.id() + "/messages");
    }

    /** Editing a message. */
    public static Predicate<RecordedCall> editing() {
        return call("PATCH", "/channels/\\d+/messages/\\d+");
    }

    /** Making a thread, or a forum post. */
    public static Predicate<RecordedCall> threading() {
        return call("POST", "/channels/\\d+(/messages/\\d+)?/threads");
    }

    /** The first answer to an interaction. */
    public static Predicate<RecordedCall> answering() {
        return call("POST", "/interactions/\\d+/[^/]+/callback");
    }

    /** Any request whose method and whole path these are; the path is a regular expression below {@code /api/v10}. */
    public static Predicate<RecordedCall> call(String method, String path) {
        Pattern pattern = Pattern.compile(path);
        return call -> call.method().equals(method) && pattern.matcher(call.path()).matches();
    }

    /** Opens every gate, so that nothing hangs when the stand-in closes. */
    void openGates() {
        faults().forEach(fault -> {
            if (fault instanceof Fault.Held held) {
                held.gate().open();
            }
        });
    }
}
