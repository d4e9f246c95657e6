package floorwire.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody sleeps, and keeps what was slept. */
public final class TestTime implements InstantSource, Sleeper {
    private final List<Duration> slept = new ArrayList<>();
    private Instant now;

    public TestTime(String start) {
        now = Instant.parse(start);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration time) {
        slept.add(time);
        now = now.plus(time);
    }

    public synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }
}
