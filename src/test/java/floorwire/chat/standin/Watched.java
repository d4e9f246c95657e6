package floorwire.chat.standin;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What a stand-in knows. It is its own lock: who changes it holds it, and who waits is woken by every change. */
public abstract class Watched {

    /** How long a test waits for something to happen before it fails. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What helps to see why something did not happen, such as the last requests. */
    protected abstract String lately();

    /** Wakes whoever waits. */
    public final synchronized void changed() {
        notifyAll();
    }

    /**
     * Waits for something.
     *
     * @throws AssertionError if it does not come in that time; it says what was waited for and what happened last
     */
    public final synchronized <T> T await(String what, Duration patience, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<T> found = look.get();
        while (found.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("not within " + patience + ": " + what + "; " + lately());
            }
            try {
                wait(left);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new AssertionError("stopped while waiting for " + what, stopped);
            }
            found = look.get();
        }
        return found.get();
    }
}
