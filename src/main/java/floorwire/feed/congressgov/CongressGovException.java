package floorwire.feed.congressgov;

/** Some bytes are not the answer that was asked for. The message says what they were, in words for the person who looks after the bot. */
public final class CongressGovException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CongressGovException(String message) {
        super(message);
    }

    public CongressGovException(String message, Throwable cause) {
        super(message, cause);
    }
}
