package floorwire.text;

import java.util.Locale;

/** How sure a share is that was counted. */
public final class Shares {

    private static final double Z = 1.96;

    private Shares() {}

    /** The lower end of Wilson's interval, 95 %. */
    public static double low(int hits, int of) {
        return wilson(hits, of, -1);
    }

    public static double high(int hits, int of) {
        return wilson(hits, of, 1);
    }

    /** {@code 97 of 100 (0.970, 95 % interval 0.915 to 0.990)}. */
    public static String said(int hits, int of) {
        return String.format(Locale.ROOT, "%,d of %,d (%.3f, 95 %% interval %.3f to %.3f)", hits, of, of == 0 ? 0 : (double) hits / of,
                low(hits, of),
                high(hits, of));
    }

    private static double wilson(int hits, int of, int side) {
        if (of == 0) {
            return side < 0 ? 0 : 1;
        }
        double share = (double) hits / of;
        double middle = share + Z * Z / (2 * of);
        double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        return Math.clamp((middle + side * half) / (1 + Z * Z / of), 0, 1);
    }
}
