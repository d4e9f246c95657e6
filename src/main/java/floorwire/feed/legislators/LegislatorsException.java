package floorwire.feed.legislators;

/** Some bytes are no list of members. The message says what they are, in words for the person who looks after the bot. */
public final class LegislatorsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LegislatorsException(String message) {
        super(message);
    }

    LegislatorsException(String message, Throwable cause) {
        super(message, cause);
    }
}
