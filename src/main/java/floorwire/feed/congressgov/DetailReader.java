package floorwire.feed.congressgov;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import floorwire.congress.Bill;
import floorwire.congress.Detail;
import floorwire.congress.Facet;
import floorwire.congress.Law;
import floorwire.feed.AsOf;

/** Reads a measure's own record, and its row in a list. */
final class DetailReader {

    private DetailReader() {}

    static ListPage.Row row(Item row) {
        return new ListPage.Row(row.billId(), row.text("title"), latest(row), row.text("updateDate"), row.text("updateDateIncludingText"),
                laws(row));
    }

    static BillRecord record(Item bill, Instant fetched) {
        Set<Facet> covered = EnumSet.noneOf(Facet.class);
        // only together do they make its head (bill-status#52: a new bill without title or sponsor for hours)
        if (bill.has("title") && bill.has("introducedDate") && bill.has("sponsors")) {
            covered.add(Facet.DETAIL);
        }
        if (bill.has("laws")) {
            covered.add(Facet.LAWS);
        }
        List<Item> sponsors = bill.list("sponsors");
        var detail = new Detail(bill.text("title"), bill.day("introducedDate"),
                sponsors.stream().filter(PartReader::isMember).map(PartReader::member).toList(),
                sponsors.stream().anyMatch(sponsor -> sponsor.yes("isByRequest")), texts(bill.list("committeeReports"), "citation"),
                bill.list("cboCostEstimates").stream().map(DetailReader::estimate).toList(), texts(bill.list("notes"), "text"),
                bill.htmlIfAny("constitutionalAuthorityStatementText"));
        Bill unknown = Bill.unknown(bill.billId());
        Bill known = new Bill(unknown.id(), detail, unknown.actions(), unknown.cosponsors(), unknown.titles(), unknown.subjects(),
                unknown.summaries(), unknown.texts(), unknown.committees(), unknown.relatedBills(), laws(bill), unknown.amendments());
        return new BillRecord(known, asOf(bill, fetched), covered, stubs(bill), bill.object("amendments").text("count"), latest(bill));
    }

    private static Instant asOf(Item bill, Instant fetched) {
        return AsOf.of(bill.billId(), bill.instant("updateDate"), bill.instant("updateDateIncludingText"), Optional.of(fetched))
                .orElse(fetched);
    }

    private static Optional<ListPage.Latest> latest(Item item) {
        Item latest = item.object("latestAction");
        return latest.has("actionDate") || latest.has("text")
                ? Optional.of(new ListPage.Latest(latest.text("actionDate"), latest.text("text")))
                : Optional.empty();
    }

    private static Map<Part, String> stubs(Item bill) {
        Map<Part, String> stubs = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Item stub = bill.object(part.key());
            if (stub.has("count") || stub.has("url")) {
                String withdrawn = stub.text("countIncludingWithdrawnCosponsors");
                stubs.put(part, stub.text("count") + (withdrawn.isEmpty() ? "" : "/" + withdrawn));
            }
        }
        return Map.copyOf(stubs);
    }

    private static List<Law> laws(Item bill) {
        return bill.list("laws").stream().filter(law -> !law.text("number").isEmpty())
                .map(law -> new Law(law.text("type"), law.text("number"))).toList();
    }

    private static Detail.CostEstimate estimate(Item estimate) {
        return new Detail.CostEstimate(estimate.text("title"), estimate.instant("pubDate"), estimate.text("url"));
    }

    private static List<String> texts(List<Item> items, String key) {
        return items.stream().map(item -> item.text(key)).filter(text -> !text.isEmpty()).toList();
    }
}
