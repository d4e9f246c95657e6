package floorwire.feed.senate;

/** Some bytes are no vote and no menu of the Senate's. The message says what they are, in words for the person who looks after the bot. */
public final class SenateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean pending;

    SenateException(String message) {
        super(message);
        this.pending = false;
    }

    SenateException(String message, boolean pending, Throwable cause) {
        super(message, cause);
        this.pending = pending;
    }

    /** Whether it is an HTML page: the menu lists votes before their files exist (us/congress#318, #319). */
    public boolean pending() {
        return pending;
    }
}
