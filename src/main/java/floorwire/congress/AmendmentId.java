package floorwire.congress;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amendment's identity. {@code type} is {@code HAMDT}, {@code SAMDT} or, before the 97th Congress, {@code SUAMDT}. Numbers go on through
 * both sessions of a Congress. {@link #toString()} is the one form that we store and offer: {@code samdt429-118}.
 */
public record AmendmentId(int congress, String type, int number) implements Comparable<AmendmentId> {

    private static final Pattern PRINTED = Pattern.compile("([hs]|su)amdt([1-9][0-9]{0,5})-([1-9][0-9]{0,2})");
    private static final Pattern PAGE = Pattern.compile("(?:https?://)?(?:www\\.)?congress\\.gov/amendment/([1-9][0-9]{0,2})(?:st|nd|rd|th)"
            + "-congress/(house|senate)-amendment/([1-9][0-9]{0,5})(?:[/?#].*)?");

    /** Reads {@code samdt429-118} or the address of its page at congress.gov. */
    public static Optional<AmendmentId> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher printed = PRINTED.matcher(lower);
        if (printed.matches()) {
            return Optional.of(new AmendmentId(Integer.parseInt(printed.group(3)), printed.group(1).toUpperCase(Locale.ROOT) + "AMDT",
                    Integer.parseInt(printed.group(2))));
        }
        Matcher page = PAGE.matcher(lower);
        return page.matches() ? Optional.of(new AmendmentId(Integer.parseInt(page.group(1)),
                page.group(2).equals("house") ? "HAMDT" : "SAMDT", Integer.parseInt(page.group(3)))) : Optional.empty();
    }

    public Chamber chamber() {
        return type.startsWith("H") ? Chamber.HOUSE : Chamber.SENATE;
    }

    /** Its page at congress.gov. */
    public String url() {
        return "https://www.congress.gov/amendment/" + Congress.ordinal(congress) + "-congress/"
                + (chamber() == Chamber.HOUSE ? "house" : "senate") + "-amendment/" + number;
    }

    @Override
    public int compareTo(AmendmentId other) {
        return Comparator.comparingInt(AmendmentId::congress).thenComparing(AmendmentId::type).thenComparingInt(AmendmentId::number)
                .compare(this, other);
    }

    /** {@code S.Amdt. 429}, {@code H.Amdt. 33}. */
    public String citation() {
        return (type.startsWith("H") ? "H.Amdt. " : "S.Amdt. ") + number;
    }

    @Override
    public String toString() {
        return type.toLowerCase(Locale.ROOT) + number + "-" + congress;
    }
}
