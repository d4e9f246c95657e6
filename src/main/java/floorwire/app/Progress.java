package floorwire.app;

import java.io.Console;
import java.io.PrintWriter;

/** One line on a terminal that says how far a long work has come; nothing where nobody watches. */
final class Progress implements AutoCloseable {

    private static final long EVERY_NANOS = 100_000_000;

    private final PrintWriter err;
    private final boolean watched = watched();
    private long shownAt;
    private int width;

    Progress(PrintWriter err) {
        this.err = err;
    }

    /** Whether a person sees what is printed. */
    @SuppressWarnings("SystemConsoleNull") // its annotations still allow null
    static boolean watched() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    synchronized void show(String text) {
        long now = System.nanoTime();
        if (!watched || now - shownAt < EVERY_NANOS) {
            return;
        }
        shownAt = now;
        err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
        err.flush();
        width = text.length();
    }

    /** A line of its own, above the progress. */
    synchronized void line(String text) {
        wipe();
        err.println(text);
        err.flush();
    }

    /** Takes the line away, so that something else can be printed. */
    synchronized void wipe() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }

    @Override
    public synchronized void close() {
        wipe();
        err.flush();
    }
}
