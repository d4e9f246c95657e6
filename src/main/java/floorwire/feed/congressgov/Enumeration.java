package floorwire.feed.congressgov;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.congress.BillId;
import floorwire.congress.BillType;
import floorwire.congress.Congress;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;

/**
 * The nightly walk over all of a Congress, about 75 pages: finds what the looks missed. Its first page is read again at the end and its
 * unique numbers are compared with the printed count; where they are fewer it walks again, three times at most, then takes what it has:
 * counts have been wrong for months (api.congress.gov#334, #399, #74).
 */
final class Enumeration {
    private static final Logger LOG = LoggerFactory.getLogger(Enumeration.class);
    private static final int NIGHT_BEGINS = 1;
    private static final int NIGHT_ENDS = 5;
    /** A walk that was missed at night, because nobody ran, is made up for by day. */
    private static final Duration OVERDUE = Duration.ofHours(36);
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final int WALKS = 3;
    /** Numbers beyond the greatest of each type that are asked for one by one. */
    private static final int BEYOND = 3;
    /** Gaps in the list that are asked for in one night. */
    private static final int GAPS = 24;

    private final Asker asker;
    private final CongressGovParser parser;
    private Instant notBefore = Instant.MIN;

    Enumeration(Asker asker, CongressGovParser parser) {
        this.asker = asker;
        this.parser = parser;
    }

    static String resource(int congress) {
        return Addresses.list(congress) + "?all";
    }

    /** Between one and five at night in Washington, once; the first one ever waits for the night. */
    boolean due(int congress, Memory memory, Instant now) {
        if (Kept.tooEarly(now, notBefore, AGAIN)) {
            return false;
        }
        ZonedDateTime there = now.atZone(Congress.WASHINGTON);
        boolean night = there.getHour() >= NIGHT_BEGINS && there.getHour() < NIGHT_ENDS;
        Optional<Instant> last = memory.of(resource(congress)).map(Remembered::fetchedAt)
                .filter(at -> at.isBefore(now.plus(OVERDUE))); // else of a clock that was ahead
        if (last.isEmpty()) {
            return night;
        }
        LocalDate day = last.get().atZone(Congress.WASHINGTON).toLocalDate();
        return (night && day.isBefore(there.toLocalDate())) || Duration.between(last.get(), now).compareTo(OVERDUE) > 0;
    }

    /** Every row of the Congress, as far as the list gives them. */
    Collection<ListPage.Row> walk(int congress, Instant now, Consumer<Heard> out) throws InterruptedException {
        notBefore = now.plus(AGAIN);
        var walk = new Walk(asker, parser, Purpose.ENUMERATION, congress, (limit, offset) -> Addresses.all(congress, limit, offset));
        for (int turn = 1;; turn++) {
            int had = walk.rows().size();
            if (walk.read(page -> false) == Walk.End.FAILED || !walk.readFirst()) {
                out.accept(new Heard.Failed(resource(congress), now, walk.reason()));
                return walk.rows();
            }
            int counted = walk.count().orElse(0);
            boolean stale = turn > 1 && walk.rows().size() == had;
            if (walk.rows().size() >= counted || turn > WALKS || stale) {
                if (walk.rows().size() < counted) {
                    LOG.warn("{}: the list counts {} and gave {} after {} walks", Addresses.list(congress), counted, walk.rows().size(),
                            turn);
                }
                out.accept(new Heard.Walked(resource(congress), Kept.mark(Optional.of(walk.rows().size() + "/" + counted), now)));
                return walk.rows();
            }
        }
    }

    /** Numbers that should exist, or soon may, and neither the list nor any source knows (api.congress.gov#233). */
    static List<BillId> missing(int congress, Collection<ListPage.Row> rows, Memory memory) {
        List<BillId> missing = new ArrayList<>();
        for (BillType type : BillType.values()) {
            Set<Integer> numbers = new TreeSet<>();
            rows.stream().map(ListPage.Row::id).filter(id -> id.type() == type).forEach(id -> numbers.add(id.number()));
            int greatest = numbers.stream().reduce((first, last) -> last).orElse(0);
            int gaps = 0;
            for (int number = 1; greatest > 0 && number <= greatest + BEYOND; number++) {
                BillId id = new BillId(congress, type, number);
                if (!numbers.contains(number) && (number > greatest || gaps++ < GAPS) && memory.title(id).isEmpty()) {
                    missing.add(id);
                }
            }
        }
        return missing;
    }
}
