package floorwire.picture;

/** What a row of a path is, by shape: never by colour alone. */
public enum Mark {
    /** It happened. */
    DONE("✓", "[x]"),
    /** It happened, and this is where the measure stands. */
    NOW("▶", "[>]"),
    /** A vote was lost, or the President said no. */
    FAILED("✗", "[!]"),
    /** A recorded reversal took an earlier step back. */
    BACK("↩", "[<]"),
    /** Law, or adopted: nothing more is needed. */
    FINAL("★", "[*]"),
    /** It ended with its Congress. */
    ENDED("■", "[#]"),
    /** It did not happen, and would be needed. */
    NEEDED("○", "[ ]");

    private final String sign;
    private final String ascii;

    Mark(String sign, String ascii) {
        this.sign = sign;
        this.ascii = ascii;
    }

    /** One character. */
    public String sign() {
        return sign;
    }

    /** Three characters of ASCII. */
    public String ascii() {
        return ascii;
    }
}
