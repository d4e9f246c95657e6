package floorwire.feed.govinfo;

/** A file that is no text of a bill, or cannot be read to its end; the message says why, in one line and without the file's name. */
public final class BillTextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BillTextException(String message) {
        super(message);
    }

    BillTextException(String message, Throwable cause) {
        super(message, cause);
    }
}
