package floorwire.torment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A named point between SENDING and SENT, at which a process is killed. */
record Point(Call call, Moment moment) {

    /** What is asked of Discord. */
    enum Call {
        POST,
        /** A post in a forum: takes no nonce. */
        FORUM,
        /** The thread under a message, begun before the first reply: takes no nonce. */
        THREAD, REPLY, EDIT, ECHO
    }

    enum Moment {
        BEFORE_SENDING("before SENDING is committed"),
        SENDING("after it is"),
        LEAVING("before the request leaves"),
        ARRIVED("the request has arrived, and nothing was done"),
        TAKEN("Discord has done it, and has not answered"),
        ANSWERED("the answer has come"),
        BEFORE_SENT("before SENT is committed"),
        SENT("after it is");

        private final String what;

        Moment(String what) {
            this.what = what;
        }
    }

    static List<Point> all() {
        return Arrays.stream(Call.values()).flatMap(call -> Arrays.stream(Moment.values()).map(moment -> new Point(call, moment)))
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
