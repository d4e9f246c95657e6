package floorwire.feed.govinfo;

/** Some bytes are not a whole BILLSTATUS file. The message says what is wrong and where, in words for the person who looks after the bot. */
public final class BillStatusException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BillStatusException(String message) {
        super(message);
    }

    public BillStatusException(String message, Throwable cause) {
        super(message, cause);
    }
}
