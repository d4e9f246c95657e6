package floorwire.feed.congressgov;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;

/** Reads amendments of the API. A row of a list prints number and date of update, the record all else but the actions. */
final class AmendmentReader {

    private static final Logger LOG = LoggerFactory.getLogger(AmendmentReader.class);

    private AmendmentReader() {}

    /** A bad row costs itself, not the page. */
    static AmendmentPage page(Item root, boolean next) {
        List<AmendmentPage.Row> rows = new ArrayList<>();
        List<Item> items = root.list("amendments");
        for (Item item : items) {
            try {
                rows.add(new AmendmentPage.Row(id(item), item.text("updateDate")));
            } catch (CongressGovException e) {
                LOG.warn("a row of a list of amendments is passed over: {}", e.getMessage());
            }
        }
        return new AmendmentPage(List.copyOf(rows), items.size(), next);
    }

    static AmendmentRecord record(Item item, Instant fetched) {
        AmendmentId id = id(item);
        List<Item> sponsors = item.list("sponsors");
        Item amended = item.object("amendedBill");
        Item above = item.object("amendedAmendment");
        Optional<BillId> bill = amended.has("number") ? Optional.of(amended.billId()) : Optional.empty();
        var amendment = new Amendment(id, Chamber.parse(item.text("chamber").startsWith("House") ? "House" : item.text("chamber")),
                item.textIfAny("purpose"), item.textIfAny("description"),
                sponsors.stream().filter(PartReader::isMember).map(PartReader::member).toList(),
                sponsors.stream().filter(one -> !PartReader.isMember(one)).map(one -> one.text("name")).filter(name -> !name.isEmpty())
                        .toList(),
                List.of(), item.day("submittedDate"), item.day("proposedDate"),
                above.has("number") ? Optional.of(id(above)) : Optional.empty(), bill, List.of());
        String count = item.object("actions").text("count");
        return new AmendmentRecord(amendment, item.instant("updateDate").orElse(fetched), !count.isEmpty() && !count.equals("0"));
    }

    private static AmendmentId id(Item item) {
        String type = item.text("type").toUpperCase(Locale.ROOT);
        int number = item.number("number");
        int congress = item.number("congress");
        boolean known = type.equals("HAMDT") || type.equals("SAMDT") || type.equals("SUAMDT");
        if (!known || number < 1 || congress < 1) {
            throw item.bad("names no amendment: congress " + congress + ", type '" + Printed.shown(type) + "', number " + number);
        }
        return new AmendmentId(congress, type, number);
    }
}
