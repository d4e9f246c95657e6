package floorwire.alert;

import java.time.Duration;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * So many calls in any so long: a {@link ChatPlatform.Quota}, by the machine's own clock. There are so many places. A
 * call takes one along, and it is good again that long after its answer, since nobody knows when before that it was counted.
 */
final class Allowance {

    /** What the clocks of two machines may differ in a minute, and more. */
    private static final Duration MARGIN = Duration.ofMillis(10);

    /** @param good when, on {@link System#nanoTime()} */
    private record Place(long good) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(good - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(good - ((Place) other).good, 0);
        }
    }

    private final long within;
    private final AtomicInteger untouched;
    private final DelayQueue<Place> places = new DelayQueue<>();

    Allowance(ChatPlatform.Quota quota) {
        this.within = quota.within().plus(MARGIN).toNanos();
        this.untouched = new AtomicInteger(quota.calls());
    }

    /** Takes a place, if one is good now. */
    boolean tryTake() {
        return places.poll() != null || (untouched.get() > 0 && untouched.getAndDecrement() > 0);
    }

    /** Waits for a place. */
    void take() throws InterruptedException {
        places.take();
    }

    /** Of a call that was answered by now. */
    void back() {
        places.add(new Place(System.nanoTime() + within));
    }

    /** Lets who waits go on, one at a time: they find that there is nothing more to do. */
    void release() {
        places.add(new Place(System.nanoTime()));
    }
}
