package floorwire.congress;

import java.util.List;

/** A measure that the Library or a chamber relates to this one. */
public record RelatedBill(BillId id, String title, List<Relationship> relationships) {

    /** @param type {@code Identical bill}, {@code Related bill} …; {@code identifiedBy} is {@code CRS}, {@code House} or {@code Senate} */
    public record Relationship(String type, String identifiedBy) {}
}
