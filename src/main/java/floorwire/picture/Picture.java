package floorwire.picture;

/** A drawn picture: a PNG file's bytes, and the same facts in plain words. */
public final class Picture {

    /** Discord takes 1,024 characters as an attachment's description, Slack 2,000 as a picture's alt text. */
    public static final int LONGEST_ALT = 1_000;

    private final byte[] png;
    private final String alt;
    private final int width;
    private final int height;

    Picture(byte[] png, String alt, int width, int height) {
        this.png = png;
        this.alt = alt;
        this.width = width;
        this.height = height;
    }

    /** The same for the same picture and the same Java. The alt text stands in it as {@code Description}. */
    public byte[] png() {
        return png.clone();
    }

    /** At most {@link #LONGEST_ALT} characters. */
    public String alt() {
        return alt;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }
}
