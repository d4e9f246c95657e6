package floorwire.audience;

/** The tokens of a workspace cannot be read or kept: the key is missing, or is another. Nothing is lost by it. */
public final class TokensSealed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TokensSealed(String message) {
        super(message);
    }
}
