package floorwire.congress;

import java.util.Comparator;

/** An amendment's identity. {@code type} is {@code HAMDT}, {@code SAMDT} or, before the 97th Congress, {@code SUAMDT}. */
public record AmendmentId(int congress, String type, int number) implements Comparable<AmendmentId> {

    @Override
    public int compareTo(AmendmentId other) {
        return Comparator.comparingInt(AmendmentId::congress).thenComparing(AmendmentId::type).thenComparingInt(AmendmentId::number)
                .compare(this, other);
    }

    /** {@code S.Amdt. 429}, {@code H.Amdt. 33}. */
    public String citation() {
        return (type.startsWith("H") ? "H.Amdt. " : "S.Amdt. ") + number;
    }
}
