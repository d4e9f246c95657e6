package floorwire.alert;

import java.time.Instant;

import org.slf4j.MDC;

import floorwire.congress.BillId;

/**
 * The id that joins every log line of one thing heard, from its feed to its posts: {@code s2174-119@1750941000000}, the measure and the
 * look. A delivery knows both, so it can be worked out again.
 */
public final class Trace {

    /** Its name in a log line. */
    public static final String KEY = "trace";

    private static final int LONGEST = 300;

    private Trace() {}

    /** @param look when what is told was heard */
    public static String of(BillId subject, Instant look) {
        return subject + "@" + look.toEpochMilli();
    }

    /** Stands in this thread's log lines until it is closed. */
    public static MDC.MDCCloseable on(BillId subject, Instant look) {
        return MDC.putCloseable(KEY, of(subject, look));
    }

    /** The same for a delivery; one that is of no one measure goes by its own id. */
    static MDC.MDCCloseable on(Delivery delivery) {
        return MDC.putCloseable(KEY, delivery.subject().map(subject -> of(subject, delivery.createdAt())).orElseGet(delivery::id));
    }

    /** Text of a feed as a log may show it: one line, and cut. */
    public static String line(String text) {
        String line = text.substring(0, Math.min(text.length(), LONGEST)).replaceAll("\\p{Cntrl}+", " ");
        return text.length() > LONGEST ? line + "…" : line;
    }
}
