package floorwire.torment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A named point between SENDING and SENT, at which a process is killed. */
record Point(Call call, Moment moment) {

    /** What is asked of a place. */
    enum Call {
        POST,
        /** A post in a forum of Discord: takes no nonce. */
        FORUM,
        /** The thread under a message of Discord, begun before the first reply: takes no nonce. */
        THREAD, REPLY, EDIT, ECHO
    }

    enum Moment {
        BEFORE_SENDING("before SENDING is committed"),
        SENDING("after it is"),
        LEAVING("before the request leaves"),
        ARRIVED("the request has arrived, and nothing was done"),
        TAKEN("it was done, and nothing was answered"),
        ANSWERED("the answer has come"),
        BEFORE_SENT("before SENT is committed"),
        SENT("after it is");

        private final String what;

        Moment(String what) {
            this.what = what;
        }
    }

    /** @param calls what is asked there */
    static List<Point> all(Set<Call> calls) {
        return calls.stream().sorted().flatMap(call -> Arrays.stream(Moment.values()).map(moment -> new Point(call, moment)))
                .filter(point -> point.call != Call.THREAD || point.moment == Moment.ARRIVED || point.moment == Moment.TAKEN).toList();
    }

    String what() {
        return moment.what;
    }

    @Override
    public String toString() {
        return (call + "/" + moment).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
