package floorwire.chat.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps what leaves below Discord's 50 requests a second for each bot, which stands in no bucket's header ("Global Rate Limit" of its
 * documentation): requests leave evenly, never a backlog at once. Interactions and their answers are exempt there and here.
 */
final class DiscordPace implements Interceptor {

    /** A little below 50 a second: the network bunches what left evenly. */
    private static final Duration BETWEEN = Duration.ofNanos(1_000_000_000L / 495 * 10);

    private final long between;
    private long next = System.nanoTime();

    DiscordPace() {
        this.between = BETWEEN.toNanos();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String path = chain.request().url().encodedPath();
        if (!path.contains("/interactions/") && !path.contains("/webhooks/")) {
            try {
                TimeUnit.NANOSECONDS.sleep(turn() - System.nanoTime());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted before it left");
            }
        }
        return chain.proceed(chain.request());
    }

    private synchronized long turn() {
        long now = System.nanoTime();
        next = next - now > 0 ? next : now;
        long mine = next;
        next += between;
        return mine;
    }
}
