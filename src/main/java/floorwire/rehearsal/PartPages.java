package floorwire.rehearsal;

import java.util.List;
import java.util.function.Predicate;

import tools.jackson.databind.node.ObjectNode;

import floorwire.congress.Bill;
import floorwire.congress.TextVersion;

/** The lists below a measure, each with the ways of paging that were recorded in September and October 2026 (feeds.md 3.4). */
final class PartPages {
    private static final Predicate<TextVersion> LAW = text -> text.type().equals("Public Law");

    private PartPages() {}

    static boolean has(String part) {
        return List.of("actions", "cosponsors", "titles", "subjects", "summaries", "text", "committees", "relatedbills", "amendments")
                .contains(part);
    }

    static ObjectNode write(Standing of, String part, Page page, Query query) {
        Bill bill = of.bill();
        return switch (part) {
            case "actions" -> page.of("actions", bill.actions(), ActionJson::write);
            case "cosponsors" -> cosponsors(bill, page);
            case "titles" -> page.of("titles", bill.titles(), (at, title) -> PartsJson.title(at, title, of.updated()));
            case "subjects" -> subjects(of, page, query);
            case "summaries" -> page.of("summaries", bill.summaries(), PartsJson::summary);
            case "text" -> texts(bill, page);
            case "committees" -> page.of("committees", bill.committees(), PartsJson::committee);
            case "relatedbills" -> page.of("relatedBills", bill.relatedBills(), PartsJson::related);
            case "amendments" -> page.of("amendments", bill.amendments(),
                    (at, amendment) -> PartsJson.amendment(at, amendment, of.updated()));
            default -> throw new IllegalArgumentException("a measure has no part called " + part);
        };
    }

    /** Pages over withdrawn ones too, which {@code count} leaves out: 31 items where it says 30. */
    private static ObjectNode cosponsors(Bill bill, Page page) {
        ObjectNode envelope = page.of("cosponsors", bill.cosponsors(), BillJson::cosponsor);
        ObjectNode pagination = (ObjectNode) envelope.get("pagination");
        pagination.put("count", BillJson.remaining(bill)).put("countIncludingWithdrawnCosponsors", bill.cosponsors().size());
        return envelope;
    }

    /** The policy area counts as one of the items, and stands only on the page that starts at the beginning. */
    private static ObjectNode subjects(Standing of, Page page, Query query) {
        var subjects = of.bill().subjects();
        int area = subjects.policyArea().isPresent() ? 1 : 0;
        int all = subjects.terms().size() + area;
        ObjectNode envelope = Json.object();
        ObjectNode root = envelope.putObject("subjects");
        List<String> terms = subjects.terms().subList(Math.min(Math.max(0, query.offset() - area), subjects.terms().size()),
                Math.min(Math.max(0, query.offset() + query.limit() - area), subjects.terms().size()));
        String updated = Json.second(of.updated());
        Json.list(root, "legislativeSubjects", terms, (at, term) -> at.put("name", term).put("updateDate", updated));
        if (query.offset() == 0) {
            subjects.policyArea().ifPresent(name -> root.putObject("policyArea").put("name", name).put("updateDate", updated));
        }
        return page.close(envelope, all, all);
    }

    /** The law's own version stands on every page beside the others, and counts once. */
    private static ObjectNode texts(Bill bill, Page page) {
        List<TextVersion> others = bill.texts().stream().filter(LAW.negate()).toList();
        ObjectNode envelope = Json.object();
        var shown = new java.util.ArrayList<TextVersion>(page.cut(others));
        bill.texts().stream().filter(LAW).forEach(shown::add);
        Json.list(envelope, "textVersions", shown, (at, text) -> PartsJson.text(at, text, bill));
        return page.close(envelope, bill.texts().size(), others.size());
    }
}
