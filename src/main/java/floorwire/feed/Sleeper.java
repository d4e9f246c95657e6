package floorwire.feed;

import java.time.Duration;

/** Waits. Tests hand in one that moves their clock. */
@FunctionalInterface
public interface Sleeper {
    Sleeper REAL = Thread::sleep;

    void sleep(Duration time) throws InterruptedException;
}
