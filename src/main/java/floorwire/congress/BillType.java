package floorwire.congress;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The eight types of measure. The {@linkplain #path() path} is the lower-case form the feeds use in addresses. */
public enum BillType {
    HR(Chamber.HOUSE, Form.BILL, "H.R.", "house-bill"),
    S(Chamber.SENATE, Form.BILL, "S.", "senate-bill"),
    HJRES(Chamber.HOUSE, Form.JOINT_RESOLUTION, "H.J.Res.", "house-joint-resolution"),
    SJRES(Chamber.SENATE, Form.JOINT_RESOLUTION, "S.J.Res.", "senate-joint-resolution"),
    HCONRES(Chamber.HOUSE, Form.CONCURRENT_RESOLUTION, "H.Con.Res.", "house-concurrent-resolution"),
    SCONRES(Chamber.SENATE, Form.CONCURRENT_RESOLUTION, "S.Con.Res.", "senate-concurrent-resolution"),
    HRES(Chamber.HOUSE, Form.SIMPLE_RESOLUTION, "H.Res.", "house-resolution"),
    SRES(Chamber.SENATE, Form.SIMPLE_RESOLUTION, "S.Res.", "senate-resolution");

    /** What a measure is, and so whom it must pass and what makes it final. */
    public enum Form {
        BILL,
        JOINT_RESOLUTION,
        CONCURRENT_RESOLUTION,
        SIMPLE_RESOLUTION
    }

    private static final Pattern DOTS = Pattern.compile("[.\\s]");

    private final Chamber origin;
    private final Form form;
    private final String citation;
    private final String webPath;

    BillType(Chamber origin, Form form, String citation, String webPath) {
        this.origin = origin;
        this.form = form;
        this.citation = citation;
        this.webPath = webPath;
    }

    /** The chamber in which measures of this type begin. */
    public Chamber origin() {
        return origin;
    }

    public Form form() {
        return form;
    }

    /** As printed before the number: {@code H.R.}, {@code S.J.Res.}. */
    public String citation() {
        return citation;
    }

    /** As in the web addresses of congress.gov: {@code senate-bill}. */
    public String webPath() {
        return webPath;
    }

    /** As in feed addresses and in our own short ids: {@code hr}, {@code sjres}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a type as feeds and people write it, with or without dots and blanks, in any case: {@code H.J.Res.}, {@code hjres}. */
    public static Optional<BillType> parse(String text) {
        String letters = DOTS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        for (BillType type : values()) {
            if (type.name().equals(letters)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
