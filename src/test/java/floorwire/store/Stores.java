package floorwire.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import floorwire.Bills;
import floorwire.change.Change;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.ledger.BillRow;
import floorwire.ledger.SourceWord;

/** What the contract suites put into a store. */
final class Stores {

    static final Instant NOON = Instant.parse("2026-01-10T12:00:00.123Z");

    /** What feeds may send: quotes, another script, a NUL, both halves of a surrogate pair apart, and one whole pair. */
    static final String HOSTILE = "O'Brien \"said\"; drop table bill; -- 北約 \0 \uD800 \uDC00 \uD83D\uDD4A";
    static final String HOSTILE_KEPT = "O'Brien \"said\"; drop table bill; -- 北約 \uFFFD \uFFFD \uFFFD \uD83D\uDD4A";

    static final List<String> TABLES = List.of("bill", "word", "resource", "heard", "source_health", "change", "membership", "channel",
            "watch", "delivery", "notice", "audit");

    private static final WordJson CODEC = new WordJson();

    private Stores() {}

    static BillId id(String bill) {
        return BillId.parse(bill).orElseThrow();
    }

    static Bill bill(String id) {
        return Bills.of(id, "2025-06-25").title("NATO Act").cosponsor("D000002", "2025-07-01").bill();
    }

    static SourceWord word(String id, String source, Facet facet, Instant asOf) {
        return SourceWord.of(source, facet, asOf, NOON, bill(id), CODEC);
    }

    static BillRow row(String id, String title) {
        return new BillRow(id(id), title, Optional.of("A bill to do something."), Optional.empty(), "REFERRED",
                Optional.of(LocalDate.parse("2025-06-25")), Optional.of(LocalDate.parse("2025-06-25")), Optional.empty(), NOON, true, false,
                NOON, 2);
    }

    static Change introduced(String bill, String on) {
        return new Change.Introduced(id(bill), LocalDate.parse(on), Optional.of(Bills.member("D000001")));
    }

    static List<String> ids(List<BillRow> rows) {
        return rows.stream().map(row -> row.id().toString()).toList();
    }
}
