package floorwire.feed.congressgov;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.Action;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.Sha256;

/**
 * Reads the amendments to one measure, of which a defense act has a thousand: all rows of its list once a day and whenever the measure
 * counts another number of them, those that moved every quarter of an hour, and of each that is new or moved its record and its actions. A list's
 * end is where a page is short, never a count, and never 250 (bill-status#209, #239; api.congress.gov#52, #321).
 */
final class AmendmentWalk {

    private static final Duration WHOLE = Duration.ofHours(24);
    private static final Duration LOOK = Duration.ofMinutes(15);
    /** Nobody says in which zone the filter reads its dates (feeds.md 3.5). */
    private static final Duration OVERLAP = Duration.ofHours(26);
    /** Ten thousand. */
    private static final int MOST_PAGES = 40;

    private final Asker asker;
    private final CongressGovParser parser;
    private final Memory memory;
    private final Consumer<Heard> out;
    private int left;

    /** @param most requests that may be spent */
    AmendmentWalk(Asker asker, CongressGovParser parser, Memory memory, Consumer<Heard> out, int most) {
        this.asker = asker;
        this.parser = parser;
        this.memory = memory;
        this.out = out;
        this.left = most;
    }

    /** Where it is remembered how many a measure's own record counted. */
    static String counted(BillId id) {
        return Addresses.amendments(id) + "?count";
    }

    private static String moved(BillId id) {
        return Addresses.amendments(id) + "?since";
    }

    /** Whether nothing more may be spent on amendments in this poll. */
    boolean spent() {
        return left <= 0 || asker.stopped() || asker.low();
    }

    /** @param followed whether the measure's own record is read, and so what it counts */
    void read(BillId id, boolean followed, Instant now) throws InterruptedException {
        Optional<String> counted =
                memory.of(counted(id)).flatMap(Remembered::listed).or(() -> followed ? Optional.of("") : Optional.empty());
        if (counted.filter(count -> count.isEmpty() || count.equals("0")).isPresent()) {
            return;
        }
        Optional<Remembered> whole = memory.of(Addresses.amendments(id));
        Optional<Instant> looked = memory.of(moved(id)).map(Remembered::fetchedAt);
        boolean all = whole.map(last -> longAgo(last.fetchedAt(), now, WHOLE)).orElse(true)
                || (counted.isPresent() && !whole.flatMap(Remembered::listed).equals(counted));
        if (!all && looked.filter(last -> !longAgo(last, now, LOOK)).isPresent()) {
            return;
        }
        Optional<Instant> since = all ? Optional.empty() : looked.map(last -> last.minus(OVERLAP));
        Optional<Map<AmendmentId, String>> rows = rows(id, since);
        if (rows.isPresent() && details(id, rows.get())) {
            if (since.isEmpty()) {
                out.accept(new Heard.Walked(Addresses.amendments(id), Kept.mark(counted, now)));
            }
            out.accept(new Heard.Walked(moved(id), Kept.mark(Optional.empty(), now)));
        }
    }

    private static boolean longAgo(Instant at, Instant now, Duration most) {
        return Duration.between(at, now).abs().compareTo(most) >= 0;
    }

    /** The rows, each amendment once, to where a page is short; none where that was not reached. */
    private Optional<Map<AmendmentId, String>> rows(BillId id, Optional<Instant> since) throws InterruptedException {
        Map<AmendmentId, String> rows = new LinkedHashMap<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<Said.Body> body = ask(Addresses.amendments(id), Addresses.amendments(id, since, page * Addresses.PAGE));
            if (body.isEmpty()) {
                return Optional.empty();
            }
            try {
                AmendmentPage read = parser.amendments(body.get().bytes(), id);
                read.rows().forEach(row -> rows.put(row.id(), row.updated()));
                if (read.size() == 0 || (!read.next() && read.size() < Addresses.PAGE)) {
                    return Optional.of(rows);
                }
            } catch (CongressGovException e) {
                out.accept(new Heard.Failed(Addresses.amendments(id), body.get().at(), String.valueOf(e.getMessage())));
                return Optional.empty();
            }
        }
        return Optional.of(rows);
    }

    /** Reads those that moved and tells them together; false where some are left for the next poll. */
    private boolean details(BillId id, Map<AmendmentId, String> rows) throws InterruptedException {
        List<Heard.Amended.Read> read = new ArrayList<>();
        boolean all = true;
        for (Map.Entry<AmendmentId, String> row : rows.entrySet()) {
            String resource = Addresses.amendment(row.getKey());
            if (memory.of(resource).flatMap(Remembered::listed).filter(row.getValue()::equals).isPresent()) {
                continue;
            }
            if (spent()) {
                all = false;
                break;
            }
            one(id, row.getKey(), resource, row.getValue()).ifPresent(read::add);
        }
        if (!read.isEmpty()) {
            out.accept(new Heard.Amended(Addresses.amendments(id), read.getFirst().remembered().fetchedAt(), id, List.copyOf(read)));
        }
        return all && !asker.stopped();
    }

    private Optional<Heard.Amended.Read> one(BillId bill, AmendmentId id, String resource, String listed) throws InterruptedException {
        Optional<Said.Body> body = ask(resource, Addresses.amendmentRecord(id));
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            AmendmentRecord record = parser.amendment(body.get().bytes(), id, body.get().at());
            Optional<List<Action>> actions = record.actions() ? actions(bill, id) : Optional.of(List.of());
            return actions.map(all -> new Heard.Amended.Read(resource,
                    new Remembered(Optional.of(listed), Optional.empty(), Sha256.hex(body.get().bytes()), body.get().at()), record.asOf(),
                    with(record.amendment(), all)));
        } catch (CongressGovException e) {
            out.accept(new Heard.Failed(resource, body.get().at(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private Optional<List<Action>> actions(BillId bill, AmendmentId id) throws InterruptedException {
        List<Action> actions = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<Said.Body> body = ask(Addresses.amendment(id), Addresses.amendmentActions(id, page * Addresses.PAGE));
            if (body.isEmpty()) {
                return Optional.empty();
            }
            PartPage read = parser.amendmentActions(body.get().bytes(), bill);
            actions.addAll(read.bill().actions());
            if (read.size() == 0 || (!read.next() && read.size() < Addresses.PAGE)) {
                break;
            }
        }
        return Optional.of(List.copyOf(actions));
    }

    private static Amendment with(Amendment amendment, List<Action> actions) {
        return new Amendment(amendment.id(), amendment.chamber(), amendment.purpose(), amendment.description(), amendment.sponsors(),
                amendment.committees(), amendment.cosponsors(), amendment.submitted(), amendment.proposed(), amendment.amends(),
                amendment.amendedBill(), actions);
    }

    /** What is not there is asked for again when it moves; anything else that is no answer is named. */
    private Optional<Said.Body> ask(String resource, String address) throws InterruptedException {
        left--;
        Said said = asker.askAbout(Purpose.AMENDMENTS, address);
        if (said instanceof Said.Refused refused) {
            out.accept(new Heard.Failed(resource, refused.at(), refused.reason()));
        }
        return said instanceof Said.Body body ? Optional.of(body) : Optional.empty();
    }
}
