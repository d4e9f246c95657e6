package floorwire.congress;

import java.util.Optional;

/**
 * A document that a Senate vote names; an en bloc vote names up to a hundred.
 *
 * @param type   {@code S.}, {@code H.J.Res.}, {@code PN}, {@code Treaty Doc.}, {@code S.Amdt.} (then without a number)
 * @param number {@code 5}, {@code 11-13}, {@code 117-3}
 * @param name   {@code PN11-13}
 */
public record VoteDocument(int congress, String type, String number, String name, String title) {

    public Optional<BillId> bill() {
        return PrintedMeasure.bill(type + " " + number, congress);
    }

    public boolean isNomination() {
        return type.equalsIgnoreCase("PN");
    }

    public boolean isTreaty() {
        return type.regionMatches(true, 0, "Treaty", 0, 6);
    }
}
