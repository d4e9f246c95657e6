package floorwire.feed.houseclerk;

/** Some bytes are no roll call of the Clerk's. The message says what they are, in words for the person who looks after the bot. */
public final class HouseClerkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean absent;

    HouseClerkException(String message) {
        this(message, false);
    }

    HouseClerkException(String message, boolean absent) {
        super(message);
        this.absent = absent;
    }

    HouseClerkException(String message, Throwable cause) {
        super(message, cause);
        this.absent = false;
    }

    /** Whether the Clerk says with it that there is no such roll call, yet. */
    public boolean absent() {
        return absent;
    }
}
