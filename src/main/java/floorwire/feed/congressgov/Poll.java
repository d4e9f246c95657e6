package floorwire.feed.congressgov;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

import floorwire.congress.BillId;
import floorwire.feed.Fetcher;
import floorwire.feed.Heard;
import floorwire.feed.Memory;
import floorwire.feed.Remembered;
import floorwire.feed.Session;

/** One turn of the crank. */
final class Poll {
    /** How far a look reaches behind the last one: rows print dates, and nobody says in which zone (feeds.md 3.5). */
    private static final Duration DATES_OVERLAP = Duration.ofHours(26);
    private static final Duration HOURS_OVERLAP = Duration.ofHours(2);
    /** More pages than this are a mass touch (api.congress.gov#201, #170, #307): read to the end once an hour, else the first few. */
    private static final int STORM_PAGES = 8;
    private static final int STORM_LOOK = 4;
    private static final Duration STORM_EVERY = Duration.ofHours(1);
    private static final Duration SWEEP_EVERY = Duration.ofHours(6);
    /** Of the followed measures one in so many, and five, are swept in one poll: with a poll every five minutes six times enough. */
    private static final int SWEEP_SHARE = 12;
    private static final int SWEEP_LEAST = 5;
    private static final int MOST_WAITING = 50_000;

    /**
     * What outlives a poll.
     *
     * @param discoveries measures that nobody follows and that are to be read, first come first
     * @param amended     when the amendments to each measure were looked at last
     * @param swept       when each followed measure was last swept: a part that answers 404 has no time of its own that moves
     */
    record Tools(Fetcher fetcher, Asker asker, CongressGovParser parser, Calibration calibration, Enumeration enumeration,
            Patience patience, Map<BillId, ListPage.Row> discoveries, Map<BillId, Instant> swept, int discoveriesInOnePoll,
            Map<BillId, Instant> amended, int amendmentsInOnePoll, boolean houseVotes) {

        static Tools of(Fetcher fetcher, Asker asker, CongressGovSettings settings) {
            var parser = new CongressGovParser();
            return new Tools(fetcher, asker, parser, new Calibration(asker, parser, settings.window()), new Enumeration(asker, parser),
                    new Patience(), new LinkedHashMap<>(), new HashMap<>(), settings.discoveries(), new HashMap<>(), settings.amendments(),
                    settings.houseVotes());
        }

        Instant now() {
            return fetcher.now();
        }
    }

    private final Tools tools;
    private final Asker asker;
    private final Memory memory;
    private final Consumer<Heard> out;
    private final Visit visit;
    private final Set<Integer> congresses = new TreeSet<>(Comparator.reverseOrder());
    private final Set<BillId> followed = new TreeSet<>();
    private final Set<BillId> visited = new HashSet<>();
    private final Map<BillId, ListPage.Row> rows = new HashMap<>();

    Poll(Tools tools, Set<Integer> congresses, Memory memory, Consumer<Heard> out) {
        this.tools = tools;
        this.asker = tools.asker();
        this.memory = memory;
        this.out = out;
        this.visit = new Visit(asker, tools.parser(), memory, out);
        this.congresses.addAll(congresses);
        memory.followed().stream().filter(id -> congresses.contains(id.congress())).forEach(followed::add);
    }

    void run() throws InterruptedException {
        List<Heard.Walked> walked = new ArrayList<>();
        for (int congress : congresses) {
            if (!asker.stopped()) {
                look(congress).ifPresent(walked::add);
            }
        }
        owed();
        sweep();
        amendments();
        houseVotes();
        for (int congress : congresses) {
            if (!asker.stopped() && !asker.low() && tools.enumeration().due(congress, memory, tools.now())) {
                Collection<ListPage.Row> all = tools.enumeration().walk(congress, tools.now(), out);
                consider(all);
                probe(Enumeration.missing(congress, all, memory));
            }
        }
        discover();
        // what a stopped poll left undone is found again by the next look only if this one does not count
        if (!asker.stopped()) {
            walked.forEach(out);
        }
    }

    /** The list of what moved since the last look that came to its end, however long ago that was. */
    private Optional<Heard.Walked> look(int congress) throws InterruptedException {
        boolean hours = tools.calibration().honoursHours(congress, memory, tools.now(), out);
        if (asker.stopped()) {
            return Optional.empty();
        }
        Instant start = tools.now();
        String resource = Addresses.list(congress);
        Optional<Instant> cursor = memory.of(resource).map(Remembered::fetchedAt).map(last -> last.isAfter(start) ? start : last);
        Instant from = cursor.map(last -> last.minus(hours ? HOURS_OVERLAP : DATES_OVERLAP)).orElse(start.minus(DATES_OVERLAP));
        boolean recent = cursor.filter(last -> Duration.between(last, start).compareTo(STORM_EVERY) < 0).isPresent();

        var walk = new Walk(asker, tools.parser(), Purpose.LIST, congress,
                (limit, offset) -> Addresses.since(congress, from, limit, offset));
        IntPredicate storm = pages -> recent && (pages >= STORM_PAGES
                || (pages >= STORM_LOOK && walk.count().orElse(0) > STORM_PAGES * Addresses.PAGE));
        Walk.End end = walk.read(storm);
        consider(walk.rows().stream().filter(row -> followed.contains(row.id()) || within(row, from)).toList());
        if (end == Walk.End.FAILED) {
            out.accept(new Heard.Failed(resource, start, walk.reason()));
        }
        return end == Walk.End.REACHED
                ? Optional.of(new Heard.Walked(resource, Kept.mark(Optional.of(start.toString()), start)))
                : Optional.empty();
    }

    /** The filter is applied once more: it has leaked (api.congress.gov#261). A day is allowed for the zone in which days are printed. */
    private static boolean within(ListPage.Row row, Instant from) {
        return row.moved().map(day -> !day.isBefore(from.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1))).orElse(true);
    }

    /** Followed measures that moved are read at once, the others wait. */
    private void consider(Collection<ListPage.Row> listed) throws InterruptedException {
        for (ListPage.Row row : listed) {
            if (!followed.contains(row.id())) {
                if (tools.discoveries().size() < MOST_WAITING && isNew(row)) {
                    tools.discoveries().put(row.id(), row);
                }
                continue;
            }
            rows.put(row.id(), row);
            Optional<Remembered> before = memory.of(Addresses.bill(row.id()));
            if (before.isEmpty() || visited.contains(row.id())) {
                continue; // the sweep reads it whole, or it was read a moment ago
            }
            if (before.get().listed().equals(Optional.of(Kept.row(row)))) {
                out.accept(new Heard.Unchanged(Addresses.bill(row.id()), before.get(), false));
            } else if (!asker.stopped() && !tools.patience().waits(row.id(), Optional.of(row), true, tools.now())) {
                visit(row.id(), Optional.of(row), Purpose.CHANGED);
            }
        }
    }

    /** Whether a measure that nobody follows has a number or a title that we do not know. A fresh one without title waits for it. */
    private boolean isNew(ListPage.Row row) {
        if (row.title().isEmpty() || tools.patience().waits(row.id(), Optional.of(row), false, tools.now())) {
            return false;
        }
        Optional<Remembered> before = memory.of(Addresses.bill(row.id()));
        if (before.isPresent() && before.get().listed().isEmpty()) {
            return true; // it was not read to the end
        }
        String had = before.flatMap(Remembered::listed).orElse(Kept.NO_ROW);
        return memory.title(row.id()).filter(title -> !title.isEmpty())
                .map(title -> !title.equals(row.title()) && !Kept.title(had).equals(row.title()))
                .orElseGet(() -> !had.equals(Kept.row(row)));
    }

    /** What could not be read to the end before. */
    private void owed() throws InterruptedException {
        for (BillId id : tools.patience().due(followed, tools.now())) {
            Optional<ListPage.Row> row = tools.patience().row(id);
            if (followed.contains(id)) {
                if (!asker.stopped() && !visited.contains(id)) {
                    visit(id, row, memory.of(Addresses.bill(id)).isEmpty() ? Purpose.FIRST : Purpose.CHANGED);
                }
            } else if (row.isEmpty()) {
                tools.patience().ended(id); // followed no more
            } else {
                tools.discoveries().putIfAbsent(id, row.get());
            }
        }
    }

    private record Due(BillId id, Instant since, Purpose purpose) {}

    /** Followed measures that were never read whole, then those whose actions were read longest ago, some in each poll. */
    private void sweep() throws InterruptedException {
        Instant now = tools.now();
        List<Due> due = new ArrayList<>();
        tools.swept().keySet().retainAll(followed);
        for (BillId id : followed) {
            if (visited.contains(id) || tools.patience().waits(id, Optional.ofNullable(rows.get(id)), true, now)) {
                continue;
            }
            Optional<Remembered> actions = memory.of(Addresses.part(id, Part.ACTIONS));
            if (actions.isEmpty() || memory.of(Addresses.bill(id)).isEmpty()) {
                due.add(new Due(id, Instant.MIN, Purpose.FIRST));
            } else if (longAgo(actions.get().fetchedAt(), now) && longAgo(tools.swept().getOrDefault(id, Instant.EPOCH), now)) {
                due.add(new Due(id, actions.get().fetchedAt(), Purpose.SWEEP));
            }
        }
        due.sort(Comparator.comparing(Due::since).thenComparing(Due::id));
        for (Due one : due.subList(0, Math.min(due.size(), followed.size() / SWEEP_SHARE + SWEEP_LEAST))) {
            if (!asker.stopped()) {
                visit(one.id(), Optional.ofNullable(rows.get(one.id())), one.purpose());
                if (!asker.stopped()) {
                    tools.swept().put(one.id(), now);
                }
            }
        }
    }

    private static boolean longAgo(Instant at, Instant now) {
        return Duration.between(at, now).abs().compareTo(SWEEP_EVERY) >= 0;
    }

    /** The measures whose amendments were looked at longest ago come first, so that a thousand of one keep none waiting for ever. */
    private void amendments() throws InterruptedException {
        var walk = new AmendmentWalk(asker, tools.parser(), memory, out, tools.amendmentsInOnePoll());
        List<BillId> amended = memory.amended().stream().filter(id -> congresses.contains(id.congress()))
                .sorted(Comparator.comparing((BillId id) -> tools.amended().getOrDefault(id, Instant.MIN)).thenComparing(id -> id))
                .toList();
        for (BillId id : amended) {
            if (walk.spent()) {
                return;
            }
            tools.amended().put(id, tools.now());
            walk.read(id, followed.contains(id), tools.now());
        }
    }

    private void houseVotes() throws InterruptedException {
        if (tools.houseVotes()) {
            var walk = new HouseVoteWalk(asker, tools.parser(), memory, out);
            for (Session session : Session.moving(tools.now())) {
                if (congresses.contains(session.congress())) {
                    walk.read(session, tools.now());
                }
            }
        }
    }

    private void probe(List<BillId> missing) throws InterruptedException {
        for (BillId id : missing) {
            if (asker.stopped() || asker.low()) {
                return;
            }
            visit.read(id, Optional.empty(), followed.contains(id), Purpose.ENUMERATION, 0);
        }
    }

    private void discover() throws InterruptedException {
        int read = 0;
        for (ListPage.Row row : List.copyOf(tools.discoveries().values())) {
            if (asker.stopped() || asker.low() || read >= tools.discoveriesInOnePoll()) {
                return;
            }
            tools.discoveries().remove(row.id());
            if (!followed.contains(row.id())) {
                read++;
                visit(row.id(), Optional.of(row), Purpose.DISCOVERY);
            }
        }
    }

    private void visit(BillId id, Optional<ListPage.Row> row, Purpose purpose) throws InterruptedException {
        visited.add(id);
        switch (visit.read(id, row, followed.contains(id), purpose, tools.patience().tries(id, row))) {
            case READ -> tools.patience().ended(id);
            case LATER -> tools.patience().failed(id, row, tools.now());
            case STOPPED -> {
                if (purpose == Purpose.DISCOVERY) {
                    row.ifPresent(again -> tools.discoveries().put(id, again));
                }
            }
        }
    }
}
