package floorwire.congress;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measure as a person names it, perhaps without its Congress: {@code s2174}, {@code S. 2174}, {@code S.2174-119},
 * {@code 119 s 2174}, {@code HR 6508 (119th)}, {@code H.R. 2,010}, {@code Senate Joint Resolution 37}, a congress.gov or govinfo.gov link.
 */
public record BillReference(BillType type, int number, OptionalInt congress) {

    /** As newspapers write a type, for patterns. */
    public static final String SPELLED =
            "(?:house|senate)\\s+(?:bill|(?:(?:joint|concurrent|con\\.?)\\s+)?res(?:olution|\\.)?)(?:\\s+(?:number|no\\.?))?";
    /** A number as people write it, for patterns: no measure has reached 100,000, so a comma before three digits may be one of thousands. */
    public static final String DIGITS = "(?:[1-9]\\d?,\\d{3}|\\d{1,6})";
    private static final String TYPE =
            "(" + SPELLED + "|h\\.?\\s*r|s|h\\.?\\s*j\\.?\\s*res|s\\.?\\s*j\\.?\\s*res|h\\.?\\s*con\\.?\\s*res|s\\.?\\s*con\\.?\\s*res"
                    + "|h\\.?\\s*res|s\\.?\\s*res)\\.?";
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,3})(?:st|nd|rd|th)?(?:\\s+congress)?[\\s,:/]+)?" + TYPE
            + "\\s*#?(" + DIGITS + ")(?:\\s*(?:[-,/]\\s*|\\(|\\s)\\s*(\\d{1,3})(?:st|nd|rd|th)?(?:\\s+congress)?\\)?)?");

    /** Reads any of the forms above, blanks around it ignored; empty when the text names no measure. */
    public static Optional<BillReference> parse(String text) {
        String written = text.strip().replace('\u00a0', ' ');
        String lower = written.toLowerCase(Locale.ROOT);
        if (OfficialLink.parse(written).orElse(null) instanceof OfficialLink.OfBill link) {
            BillId bill = link.bill();
            return Optional.of(new BillReference(bill.type(), bill.number(), OptionalInt.of(bill.congress())));
        }
        Matcher matcher = WRITTEN.matcher(lower);
        if (!matcher.matches() || (matcher.group(1) != null && matcher.group(4) != null)) {
            return Optional.empty();
        }
        String congress = matcher.group(1) != null ? matcher.group(1) : matcher.group(4);
        return BillType.parse(abbreviated(matcher.group(2)))
                .flatMap(type -> of(type, matcher.group(3).replace(",", ""), congress == null ? "" : congress));
    }

    /** {@code sjres} of "senate joint resolution no."; a bill of the House is an {@code hr}. */
    private static String abbreviated(String type) {
        return !type.matches(SPELLED) ? type
                : type.replaceFirst("\\s+(?:number|no\\.?)$", "").replaceFirst("^house\\s+bill", "house r").replaceFirst("\\s+bill", "")
                        .replaceFirst("^(.)[a-z]+", "$1").replaceFirst("joint", "j").replaceFirst("concurrent", "con")
                        .replaceFirst("resolution", "res");
    }

    private static Optional<BillReference> of(BillType type, String number, String congress) {
        int parsed = Integer.parseInt(number);
        OptionalInt inCongress = congress.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(congress));
        if (parsed < 1 || inCongress.orElse(1) < 1) {
            return Optional.empty();
        }
        return Optional.of(new BillReference(type, parsed, inCongress));
    }

    /** The measure meant, in the Congress named or else in the one given. */
    public BillId in(int defaultCongress) {
        return new BillId(congress.orElse(defaultCongress), type, number);
    }
}
