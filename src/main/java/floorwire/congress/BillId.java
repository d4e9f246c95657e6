package floorwire.congress;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A measure's identity: congress, type and number. The number alone repeats every two years.
 *
 * <p>{@link #toString()} is the one short form we print and store, {@code s2174-119}; {@link #citation()} is the form for people.
 *
 * @param congress the number of the Congress, 119 for 2025-2027
 * @param number   the measure's number within its type, from 1
 */
public record BillId(int congress, BillType type, int number) implements Comparable<BillId> {

    private static final Pattern SHORT = Pattern.compile("([a-z]+)([1-9][0-9]{0,5})-([1-9][0-9]{0,2})");
    private static final Comparator<BillId> ORDER =
            Comparator.comparingInt(BillId::congress).thenComparing(BillId::type).thenComparingInt(BillId::number);

    public BillId {
        if (congress < 1 || congress > 999) {
            throw new IllegalArgumentException("a Congress is numbered from 1 to 999, not " + congress);
        }
        if (number < 1 || number > 999_999) {
            throw new IllegalArgumentException("a measure is numbered from 1 to 999999, not " + number);
        }
    }

    /** Reads the short form {@code s2174-119} only; for what people write see {@link BillReference}. */
    public static Optional<BillId> parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return BillType.parse(matcher.group(1))
                .map(type -> new BillId(Integer.parseInt(matcher.group(3)), type, Integer.parseInt(matcher.group(2))));
    }

    /** {@code S. 2174}, as Congress prints it, without the Congress. */
    public String citation() {
        return type.citation() + " " + number;
    }

    /** {@code S. 2174 (119th)}. */
    public String citationWithCongress() {
        return citation() + " (" + Congress.ordinal(congress) + ")";
    }

    /** The measure's page for people. We link it and never fetch it (feeds.md 2, fact 9). */
    public String url() {
        return "https://www.congress.gov/bill/" + Congress.ordinal(congress) + "-congress/" + type.webPath() + "/" + number;
    }

    @Override
    public int compareTo(BillId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type.path() + number + "-" + congress;
    }
}
