package floorwire.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.BillId;
import floorwire.congress.ProvisionStep;
import floorwire.congress.TextPackage;
import floorwire.text.BillText;
import floorwire.text.Section;

/**
 * The published texts of measures, section by section. Bytes that were published in place of others stand beside them; the latest heard
 * count. Writes take effect with the {@link UnitOfWork} around them, or alone where there is none.
 */
public interface BillTexts {

    /** The source of what is made of them. */
    String SOURCE = "govinfo-text";

    /**
     * A text without its sections.
     *
     * @param url      where it was read
     * @param sha256   of the file
     * @param heardAt  when the fetch that brought it began
     * @param sections how many it has
     */
    record Row(BillId bill, TextPackage name, String url, String sha256, String title, String stage, Instant heardAt, int sections) {}

    /** A section by its number and heading, as printed. */
    record Heading(String number, String heading) {}

    /** Where a provision stood. */
    record Stand(BillId bill, ProvisionStep step) {}

    void keep(Row row, BillText text);

    /** Of each package the latest, by the order of the versions. */
    List<Row> of(BillId bill);

    /** The measures of which a text was read. */
    Set<BillId> bills();

    /** Of one package each file that was published under its name, the first heard first. */
    List<Row> printings(TextPackage name);

    /** The text of a row. */
    BillText text(Row row);

    /** The sections of the latest text of a measure that has any, without their words. */
    List<Heading> headings(BillId bill);

    /** One section or paragraph of it; the first, where several are numbered and headed alike. */
    Optional<Section> section(Row row, String number, String heading);

    /** Replaces what became of the provisions in a measure. */
    void steps(BillId bill, List<ProvisionStep> steps);

    /** Wherever a provision stood or went, by measure, in the order of its versions. */
    List<Stand> road(String provision);

    /** Where any provision stands in a law, by the texts of laws. */
    List<Stand> enacted();

    /** The latest of a package. */
    default Optional<Row> of(BillId bill, TextPackage name) {
        return of(bill).stream().filter(row -> row.name().equals(name)).findFirst();
    }
}
