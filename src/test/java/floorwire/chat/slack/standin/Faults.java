package floorwire.chat.slack.standin;

import java.util.function.Predicate;
import java.util.regex.Pattern;

import floorwire.chat.standin.FaultRules;

/** Which requests go wrong. The first rule that fits is taken. */
public final class Faults extends FaultRules<RecordedCall, Fault> {

    /** Posting a message anywhere. */
    public static Predicate<RecordedCall> posting() {
        return call("chat.postMessage");
    }

    /** Posting a message to this channel. */
    public static Predicate<RecordedCall> postingTo(LoopbackChannel channel) {
        return posting().and(call -> call.arg("channel").equals(channel.id()));
    }

    /** Editing a message. */
    public static Predicate<RecordedCall> editing() {
        return call("chat.update");
    }

    /** An answer by {@code response_url}. */
    public static Predicate<RecordedCall> responding() {
        return call("response/\\d+");
    }

    /** Any request of that method; a regular expression. */
    public static Predicate<RecordedCall> call(String method) {
        Pattern pattern = Pattern.compile(method);
        return call -> pattern.matcher(call.method()).matches();
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
