package floorwire.feed.congressgov;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.congress.BillId;

/**
 * One walk over the list of a Congress, page by page. No order is relied on (feeds.md 3.6): it ends where the pages end. A page that
 * one bad row turned into a 500 is asked again in smaller ones until the row stands alone.
 */
final class Walk {
    private static final Logger LOG = LoggerFactory.getLogger(Walk.class);
    /** 250, then 50, then single rows. */
    private static final int MIDDLE = 50;
    /** More broken pieces than this, and not a row is bad but the host. */
    private static final int BAD_PIECES = 2;
    /** Two and a half of the largest Congress. */
    private static final int MOST_PAGES = 250;

    /** The path and query of one page. */
    @FunctionalInterface
    interface PageAddress {
        String at(int limit, int offset);
    }

    /** Whether the rows were read to the end of the list, to where the reader wanted to stop, or to where it failed. */
    enum End {
        REACHED,
        STOPPED,
        FAILED
    }

    private final Asker asker;
    private final CongressGovParser parser;
    private final Purpose purpose;
    private final int congress;
    private final PageAddress address;

    /** Each measure once, in the order of the list, with the row seen last. */
    private final Map<BillId, ListPage.Row> rows = new LinkedHashMap<>();
    private OptionalInt count = OptionalInt.empty();
    private Optional<Said> trouble = Optional.empty();
    private String reason = "";

    Walk(Asker asker, CongressGovParser parser, Purpose purpose, int congress, PageAddress address) {
        this.asker = asker;
        this.parser = parser;
        this.purpose = purpose;
        this.congress = congress;
        this.address = address;
    }

    Collection<ListPage.Row> rows() {
        return List.copyOf(rows.values());
    }

    /** Of the whole list, as it says. */
    OptionalInt count() {
        return count;
    }

    /** What stood in the way. */
    String reason() {
        return reason;
    }

    /** @param stopAfter whether to stop after so many pages */
    End read(IntPredicate stopAfter) throws InterruptedException {
        for (int page = 0; page < MOST_PAGES; page++) {
            Optional<Piece> piece = piece(Addresses.PAGE, page * Addresses.PAGE);
            if (piece.isEmpty()) {
                return End.FAILED;
            }
            if (piece.get().size == 0 || (!piece.get().next && piece.get().size < Addresses.PAGE)) {
                return End.REACHED;
            }
            if (stopAfter.test(page + 1)) {
                return End.STOPPED;
            }
        }
        LOG.warn("{}: more than {} pages: the rest is not read", Addresses.list(congress), MOST_PAGES);
        return End.REACHED;
    }

    /** Some rows of the list, read or not. */
    private record Piece(int size, boolean next) {}

    /** Reads the first page, once more at the end of a walk. */
    boolean readFirst() throws InterruptedException {
        return piece(Addresses.PAGE, 0).isPresent();
    }

    private Optional<Piece> piece(int limit, int offset) throws InterruptedException {
        Said said = asker.ask(purpose, address.at(limit, offset));
        switch (said) {
            case Said.Body body -> {
                try {
                    return Optional.of(taken(parser.rows(body.bytes()), offset));
                } catch (CongressGovException e) {
                    reason = String.valueOf(e.getMessage());
                }
            }
            case Said.Refused refused -> {
                if (refused.broken() && limit > 1) {
                    return split(limit, offset, said);
                }
                reason = refused.reason();
            }
            case Said.Absent absent -> reason = absent.reason();
            case Said.NotYet not -> {
                if (limit > 1) {
                    return split(limit, offset, not);
                }
                reason = "500";
            }
        }
        trouble = Optional.of(said);
        return Optional.empty();
    }

    private Optional<Piece> split(int limit, int offset, Said whole) throws InterruptedException {
        int part = limit > MIDDLE ? MIDDLE : 1;
        List<String> broken = new ArrayList<>(0);
        int size = 0;
        boolean next = false;
        for (int at = offset; at < offset + limit; at += part) {
            Optional<Piece> piece = piece(part, at);
            if (piece.isPresent()) {
                size += piece.get().size;
                next = piece.get().next;
                if (piece.get().size == 0) {
                    break;
                }
                continue;
            }
            broken.add(at + " (" + reason + ")");
            if (!isBroken() || broken.size() > BAD_PIECES || part > 1) {
                trouble = trouble.or(() -> Optional.of(whole));
                return Optional.empty();
            }
            trouble = Optional.empty();
            size += part;
            next = true;
        }
        if (!broken.isEmpty()) {
            LOG.warn("{}: single rows cannot be read, the others can: {}", Addresses.list(congress), broken);
        }
        return Optional.of(new Piece(size, next));
    }

    private boolean isBroken() {
        return trouble.filter(said -> said instanceof Said.NotYet || (said instanceof Said.Refused refused && refused.broken()))
                .isPresent();
    }

    private Piece taken(ListPage page, int offset) {
        page.unreadable().forEach(why -> LOG.warn("{}: a row after {} is passed over: {}", Addresses.list(congress), offset, why));
        page.rows().stream().filter(row -> row.id().congress() == congress).forEach(row -> {
            rows.remove(row.id());
            rows.put(row.id(), row);
        });
        if (page.count().isPresent()) {
            count = page.count();
        }
        if (offset == 0 && page.rows().size() > 1) {
            var first = page.rows().getFirst().moved();
            var last = page.rows().getLast().moved();
            if (first.isPresent() && last.isPresent() && first.get().isBefore(last.get())) {
                LOG.warn("{}: the oldest row came first, so the sort is not honoured (api.congress.gov#406)", Addresses.list(congress));
            }
        }
        return new Piece(page.size(), page.next());
    }
}
