package floorwire.feed.congressgov;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Observation;
import floorwire.feed.Remembered;
import floorwire.feed.Sha256;

/**
 * Reads one measure: its own record, and those of its parts that moved. The parts are told first and the record last, so that what was
 * told is remembered as read only when everything was: else the next visit reads it again.
 */
final class Visit {
    /** Forty pages of 250 are ten thousand items. */
    private static final int MOST_PAGES = 40;
    /** What topics look at, and whether a bill matters at all. */
    private static final EnumSet<Part> FOR_TOPICS = EnumSet.of(Part.TITLES, Part.SUBJECTS, Part.SUMMARIES);
    /** After so many tries a row that its record does not bear out is taken as it is (api.congress.gov#112). */
    private static final int LAGGING_TRIES = 6;

    /** What came of it. */
    enum End {
        READ,
        /** Not there, or not whole: to be tried again. */
        LATER,
        /** Nothing more is to be asked in this poll. */
        STOPPED
    }

    private final Asker asker;
    private final CongressGovParser parser;
    private final Memory memory;
    private final Consumer<Heard> out;

    Visit(Asker asker, CongressGovParser parser, Memory memory, Consumer<Heard> out) {
        this.asker = asker;
        this.parser = parser;
        this.memory = memory;
        this.out = out;
    }

    /**
     * @param row      as listed, if it was
     * @param followed whether all parts matter, or those only that topics need, and the others if these bring it into a topic
     * @param tries    how often it was tried with this row before
     */
    End read(BillId id, Optional<ListPage.Row> row, boolean followed, Purpose purpose, int tries) throws InterruptedException {
        String resource = Addresses.bill(id);
        Said said = asker.askAbout(purpose, Addresses.record(id));
        switch (said) {
            case Said.Absent absent -> {
                // somebody waits for a measure that is not published yet (api.congress.gov#367), or the list is ahead of it
                return End.LATER;
            }
            case Said.NotYet not -> {
                return End.LATER;
            }
            case Said.Refused refused -> {
                out.accept(new Heard.Failed(resource, refused.at(), refused.reason()));
                return refused.stop() ? End.STOPPED : End.LATER;
            }
            case Said.Body body -> {
                try {
                    return read(body, parser.record(body.bytes(), id, body.at()), row, followed, purpose, tries);
                } catch (CongressGovException e) {
                    out.accept(new Heard.Failed(resource, body.at(), String.valueOf(e.getMessage())));
                    return End.LATER;
                }
            }
        }
    }

    private End read(Said.Body body, BillRecord record, Optional<ListPage.Row> row, boolean followed, Purpose purpose, int tries)
            throws InterruptedException {
        BillId id = record.bill().id();
        String resource = Addresses.bill(id);
        Optional<Remembered> before = memory.of(resource);
        String sha256 = Sha256.hex(body.bytes());
        boolean same = before.filter(known -> known.sha256().equals(sha256) && known.listed().isPresent()).isPresent();
        boolean lags = followed && tries < LAGGING_TRIES && row.filter(listed -> lags(record, listed)).isPresent();
        String listed = row.filter(seen -> !lags).map(Kept::row).or(() -> before.flatMap(Remembered::listed)).orElse(Kept.NO_ROW);

        boolean all = true;
        boolean moved = false;
        boolean acted = false;
        boolean matters = followed;
        Deque<Part> parts = new ArrayDeque<>(followed ? EnumSet.allOf(Part.class) : FOR_TOPICS);
        while (!asker.stopped() && !parts.isEmpty()) {
            Part part = parts.remove();
            if (wanted(part, record, same, purpose) || (acted && !record.stub(part).isEmpty())) {
                switch (part(record, part, same, purpose)) {
                    case MOVED -> {
                        moved = true;
                        acted |= part == Part.ACTIONS && before.isPresent();
                    }
                    case SAME -> {
                    }
                    case FAILED -> all = false;
                }
            }
            if (parts.isEmpty() && !matters && memory.followed().contains(id)) {
                // its titles, told just now, brought it into a topic: what is posted of it is to be whole
                matters = true;
                parts.addAll(EnumSet.complementOf(FOR_TOPICS));
            }
        }
        all &= !asker.stopped();
        var now = new Remembered(all ? Optional.of(listed) : Optional.empty(), Optional.empty(), sha256, body.at());
        boolean told = same && all && !moved;
        out.accept(told ? new Heard.Unchanged(resource, now, true)
                : new Heard.Observed(resource, asker.url(Addresses.record(id)), now,
                        new Observation(id, CongressGovParser.SOURCE, record.asOf(), record.covered(), record.bill())));
        if (asker.stopped()) {
            return End.STOPPED;
        }
        if (all && !memory.of(AmendmentWalk.counted(id)).flatMap(Remembered::listed).orElse("").equals(record.amendments())) {
            out.accept(new Heard.Walked(AmendmentWalk.counted(id), Kept.mark(Optional.of(record.amendments()), body.at())));
        }
        boolean whole = all && !lags && (followed || record.covered().contains(Facet.DETAIL));
        return whole ? End.READ : End.LATER;
    }

    /** The list is ahead of the record: the record would be asked for nothing, and what the row told must not be forgotten. */
    private static boolean lags(BillRecord record, ListPage.Row row) {
        return !record.latest().equals(row.latest()) || !record.bill().detail().title().equals(row.title());
    }

    /**
     * Of a measure that matters the actions and the texts whenever anything moved, for an edit can leave their count as it was
     * (api.congress.gov#246) and a text is counted before it is there (#332), and whatever part's count is another than when that part
     * was last read. Where the actions moved, all parts are read: a committee's new activity changes no count.
     */
    private boolean wanted(Part part, BillRecord record, boolean same, Purpose purpose) {
        if (part == Part.ACTIONS && (!same || purpose == Purpose.SWEEP)) {
            return true;
        }
        if (part == Part.TEXTS && !same && !record.stub(part).isEmpty()) {
            return true;
        }
        Optional<Remembered> before = memory.of(Addresses.part(record.bill().id(), part));
        return before.isEmpty() ? !record.stub(part).isEmpty() || part == Part.ACTIONS
                : !before.get().listed().equals(Optional.of(record.stub(part)));
    }

    private enum Told {
        MOVED,
        SAME,
        FAILED
    }

    /** All pages of a part, or nothing: what is not in a whole reading is no longer asserted. */
    private Told part(BillRecord record, Part part, boolean sameRecord, Purpose purpose) throws InterruptedException {
        BillId id = record.bill().id();
        String resource = Addresses.part(id, part);
        Optional<Remembered> before = memory.of(resource);
        List<Said.Body> bodies = new ArrayList<>(1);
        Bill bill = Bill.unknown(id);
        int items = 0;
        boolean more = true;
        while (more && bodies.size() < MOST_PAGES) {
            Said said = asker.askAbout(purpose, Addresses.page(id, part, bodies.size() * Addresses.PAGE));
            if (said instanceof Said.Absent absent && bodies.isEmpty()) {
                return absent(resource, before, absent.at());
            }
            if (!(said instanceof Said.Body body)) {
                if (said instanceof Said.Refused refused) {
                    out.accept(new Heard.Failed(resource, refused.at(), refused.reason()));
                } else if (said instanceof Said.Absent absent) {
                    out.accept(new Heard.Failed(resource, absent.at(), "page " + (bodies.size() + 1) + ": " + absent.reason()));
                }
                return Told.FAILED;
            }
            try {
                PartPage page = parser.page(body.bytes(), id, part);
                bill = Pages.join(bill, page.bill());
                items += page.size();
                more = page.size() > 0 && (page.next() || page.size() >= Addresses.PAGE);
                bodies.add(body);
            } catch (CongressGovException e) {
                out.accept(new Heard.Failed(resource, body.at(), String.valueOf(e.getMessage())));
                return Told.FAILED;
            }
        }
        Instant at = bodies.getFirst().at();
        if (part == Part.ACTIONS && items == 0 && !record.stub(part).isEmpty() && !record.stub(part).equals("0")) {
            out.accept(new Heard.Failed(resource, at, "an empty list, although the measure's record counts " + record.stub(part)));
            return Told.FAILED;
        }
        var now = new Remembered(Optional.of(record.stub(part)), Optional.empty(), digest(bodies), at);
        boolean sameBytes = before.filter(known -> known.sha256().equals(now.sha256())).isPresent();
        if (sameRecord && sameBytes) {
            out.accept(new Heard.Unchanged(resource, now, true));
            return Told.SAME;
        }
        out.accept(new Heard.Observed(resource, asker.url(Addresses.page(id, part, 0)), now,
                new Observation(id, CongressGovParser.SOURCE, record.asOf(), EnumSet.of(part.facet()), bill)));
        return sameBytes ? Told.SAME : Told.MOVED;
    }

    /** A part that is not there says nothing: what was known stands (api.congress.gov#434, #431). It is asked again when anything moves. */
    private Told absent(String resource, Optional<Remembered> before, Instant at) {
        if (before.isEmpty()) {
            out.accept(new Heard.Walked(resource, Kept.mark(Optional.empty(), at)));
        }
        return Told.SAME;
    }

    private static String digest(List<Said.Body> bodies) {
        MessageDigest digest = Sha256.digest();
        bodies.forEach(body -> digest.update(body.bytes()));
        return HexFormat.of().formatHex(digest.digest());
    }
}
