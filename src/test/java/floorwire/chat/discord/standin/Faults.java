package floorwire.chat.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which requests go wrong. The first rule that fits is taken. */
public final class Faults {

    private static final class Rule {
        private final Predicate<RecordedCall> fits;
        private final Fault fault;
        private int left;

        Rule(Predicate<RecordedCall> fits, Fault fault, int times) {
            this.fits = fits;
            this.fault = fault;
            this.left = times;
        }
    }

    private final List<Rule> rules = new ArrayList<>();
    private Function<RecordedCall, Optional<Fault>> chooser = _ -> Optional.empty();

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

    /** The next request that fits. */
    public Faults next(Predicate<RecordedCall> fits, Fault fault) {
        return next(1, fits, fault);
    }

    /** The next so many that fit. */
    public synchronized Faults next(int times, Predicate<RecordedCall> fits, Fault fault) {
        rules.add(new Rule(fits, fault, times));
        return this;
    }

    /** All that fit, until {@link #clear}. */
    public Faults always(Predicate<RecordedCall> fits, Fault fault) {
        return next(Integer.MAX_VALUE, fits, fault);
    }

    /** Somebody who is asked about each request that no rule fits. */
    public synchronized void choosing(Function<RecordedCall, Optional<Fault>> by) {
        chooser = by;
    }

    /** All is well again; gates stay as they are. */
    public synchronized void clear() {
        rules.clear();
        chooser = _ -> Optional.empty();
    }

    /** Opens every gate, so that nothing hangs when the stand-in closes. */
    synchronized void openGates() {
        rules.stream().map(rule -> rule.fault).forEach(fault -> {
            if (fault instanceof Fault.Held held) {
                held.gate().open();
            }
        });
    }

    synchronized Optional<Fault> take(RecordedCall call) {
        for (Rule rule : rules) {
            if (rule.left > 0 && rule.fits.test(call)) {
                rule.left--;
                return Optional.of(rule.fault);
            }
        }
        return chooser.apply(call);
    }
}
