package floorwire.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import floorwire.congress.BillType;
import floorwire.congress.Congress;

/** How many measures of one type and Congress there are in a ledger, which may hold only a part of a Congress. */
public record Held(int congress, BillType type, long count) {

    private static final int MOST = 8;

    /** {@code 119th: 2 S., 1 H.R.; 118th: 3 S.}, the latest Congress first, the most numerous type first; so many Congresses. */
    public static String said(List<Held> held, int most) {
        List<Integer> congresses = held.stream().map(Held::congress).distinct().sorted(Comparator.reverseOrder()).toList();
        return congresses.stream().limit(most).map(congress -> Congress.ordinal(congress) + ": " + types(held, congress))
                .collect(Collectors.joining("; ")) + (congresses.size() > most ? "; and earlier ones" : "");
    }

    private static String types(List<Held> held, int congress) {
        return held.stream().filter(one -> one.congress == congress)
                .sorted(Comparator.comparingLong(Held::count).reversed().thenComparing(Held::type))
                .map(one -> String.format("%,d %s", one.count, one.type.citation())).collect(Collectors.joining(", "));
    }

    /** {@code The ledger holds of the 119th Congress 2 S., 1 H.R.}, whose last dot is the type's; of all that it holds, if that Congress is not among it. */
    public static String sentence(List<Held> held, int congress) {
        return held.stream().anyMatch(one -> one.congress == congress)
                ? "The ledger holds of the " + Congress.ordinal(congress) + " Congress " + types(held, congress)
                : "The ledger holds bills of the "
                        + held.stream().map(Held::congress).distinct().sorted(Comparator.reverseOrder()).limit(MOST)
                                .map(Congress::ordinal).collect(Collectors.joining(", "))
                        + " Congress.";
    }
}
