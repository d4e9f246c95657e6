package floorwire.chat.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;

import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps what arrives at Discord within its 50 requests in any second for each bot, which stands in no bucket's header ("Global Rate Limit"
 * of its documentation). Interactions and their answers are exempt there and here.
 *
 * <p>There are fifty tokens. A request takes one along, and it is good again a second after the request was counted at the latest: before
 * its answer came, by half of what the quickest answer of many took, which leaves the other half for the next one's way there. So no second
 * sees more than fifty however late threads or the network are; evenly timed departures, bunched on a busy machine, drew 429s. Requests
 * leave a little apart, never a backlog at once.
 */
final class DiscordPace implements Interceptor {

    static final int TOKENS = 50;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** What the clocks of two machines may differ in a second, and more. */
    private static final long MARGIN = Duration.ofMillis(1).toNanos();
    private static final long APART = Duration.ofMillis(16).toNanos();
    private static final int MANY = 200;

    /** When each that is not under way is good again. */
    private final PriorityQueue<Long> tokens = new PriorityQueue<>();
    private final long origin = System.nanoTime();
    private long next;
    private long quickest = Long.MAX_VALUE;
    private int answers;

    DiscordPace() {
        for (int i = 0; i < TOKENS; i++) {
            tokens.add(0L);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        String path = chain.request().url().encodedPath();
        if (path.contains("/interactions/") || path.contains("/webhooks/")) {
            return chain.proceed(chain.request());
        }
        boolean answered = false;
        long left = 0;
        try {
            TimeUnit.NANOSECONDS.sleep(awaitTurn() - now());
            left = now();
            Response response = once(chain);
            answered = true;
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted before it left");
        } finally {
            back(left, now(), answered);
        }
    }

    /** JDA sends again by itself what was answered with 5xx. What opens a thread takes no nonce, and must not be sent twice unasked. */
    private static Response once(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean opens = chain.request().method().equals("POST") && chain.request().url().encodedPath().endsWith("/threads");
        if (opens && response.code() >= 500) {
            response.close();
            throw new IOException("answered with " + response.code());
        }
        return response;
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private synchronized long awaitTurn() throws InterruptedException {
        while (tokens.isEmpty()) {
            wait();
        }
        return turn(now());
    }

    /** Takes a token; when the request may leave, in nanoseconds on the same clock. */
    synchronized long turn(long now) {
        long turn = Math.max(Math.max(now, next), tokens.remove());
        next = turn + APART;
        return turn;
    }

    /**
     * Gives a token back.
     *
     * @param left     when the request left
     * @param answered whether an answer came; how quickly nothing came says nothing
     */
    synchronized void back(long left, long now, boolean answered) {
        if (answered) {
            quickest = Math.min(quickest, now - left);
            answers++;
        }
        tokens.add(now - (answered && answers > MANY ? quickest / 2 : 0) + SECOND + MARGIN);
        notifyAll();
    }
}
