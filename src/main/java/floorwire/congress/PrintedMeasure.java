package floorwire.congress;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Measures and amendments as the chambers' files print them, without a Congress. */
public final class PrintedMeasure {

    private static final Pattern MEASURE = Pattern.compile("\\s*([A-Za-z][A-Za-z. ]*?)[. ]*([0-9]{1,6})(?![0-9-]).*", Pattern.DOTALL);
    private static final Pattern AMENDMENT = Pattern.compile("\\s*([HS])\\.? ?Amdt\\.? ?([0-9]{1,6})\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** The longest captured one has 14 characters. */
    private static final int LONGEST = 60;

    private PrintedMeasure() {}

    /**
     * {@code H R 3424}, {@code H J RES 1}, {@code S. 5}, {@code H.Con.Res. 64}; none for what is no measure: {@code QUORUM 1},
     * {@code JOURNAL}, {@code ADJOURN}, {@code MOTION}, {@code PN11-13}, {@code Treaty Doc. 105-36}, {@code S.Amdt. 14}.
     */
    public static Optional<BillId> bill(String printed, int congress) {
        Matcher matcher = MEASURE.matcher(cut(printed));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(2));
        return BillType.parse(matcher.group(1)).filter(type -> number > 0).map(type -> new BillId(congress, type, number));
    }

    /** {@code S.Amdt. 429}. */
    public static Optional<AmendmentId> amendment(String printed, int congress) {
        Matcher matcher = AMENDMENT.matcher(cut(printed));
        return matcher.matches()
                ? Optional.of(new AmendmentId(congress, matcher.group(1).equalsIgnoreCase("H") ? "HAMDT" : "SAMDT",
                        Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    private static String cut(String printed) {
        return printed.length() <= LONGEST ? printed : printed.substring(0, LONGEST);
    }
}
