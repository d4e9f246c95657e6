package floorwire.rehearsal;

/** What the API's application answers when it breaks: a status, and the text of an error. */
final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    Broken(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
