package floorwire.torment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/**
 * By which a life says on standard output where it is, and waits there for a line that says what time it is. No line comes to one that dies.
 */
final class Voice implements InstantSource {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private Instant base = Instant.EPOCH;
    private long since = System.nanoTime();

    /** Says something and waits for the time of day. */
    synchronized void tell(String line) {
        out.println(line);
        try {
            String answer = in.readLine();
            if (answer == null) {
                Runtime.getRuntime().halt(1); // whoever torments is gone
            } else {
                base = Instant.parse(answer);
                since = System.nanoTime();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized Instant instant() {
        return base.plusNanos(System.nanoTime() - since);
    }
}
