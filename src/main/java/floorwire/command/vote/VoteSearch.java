package floorwire.command.vote;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.command.Nearest;
import floorwire.command.SearchWords;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.ledger.Ledger;
import floorwire.ledger.RollCalls;
import floorwire.topic.Topic;

/**
 * The words of all roll calls of the ledger, in memory. Read whole by the first who looks for words; whoever comes later reads the latest anew, and what was
 * written since: records that were kept, and what the records of measures tell. Where the ledger has more than these, as after a load of old votes, it is
 * read whole again. Where nobody else writes, nothing is read while nothing was written. For any number of threads; who writes takes no lock here.
 */
public final class VoteSearch {

    /** Looked at anew each time: more than a chamber votes between two questions. */
    private static final int LATEST = 60;
    /** Of more that were written all is read anew. */
    private static final int MOST_WRITTEN = 500;

    private final RollCalls rollCalls;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Set<RollCallId> kept = ConcurrentHashMap.newKeySet();
    private final Set<BillId> told = ConcurrentHashMap.newKeySet();
    /** No monitor: a virtual thread that has waited for one comes behind all that never stop. */
    private final Lock lock = new ReentrantLock();
    private final Map<RollCallId, Entry> entries = new HashMap<>();
    /** The words of the entries that are long enough for a typo; empty until they are asked for. */
    private Optional<NavigableSet<String>> vocabulary = Optional.empty();
    private boolean whole;

    /**
     * @param bill   the measure that it is on
     * @param record a hash of what they were taken from: they are taken from it again only when it changed
     */
    private record Entry(Optional<BillId> bill, long taken, VoteFilter.Traits traits, int record) {

        String said() {
            return traits.said();
        }
    }

    /** @param clock tells which year is this one */
    public VoteSearch(RollCalls rollCalls, Ledger ledger, InstantSource clock) {
        this.clock = clock;
        this.rollCalls = rollCalls;
        this.ledger = ledger;
        rollCalls.listen(kept::add);
        ledger.listen(told::add);
    }

    /** Those whose own record has all of these words, in any order, the latest first; of a chamber, of days and of a kind where words say so. */
    List<RollCallId> with(Collection<String> words) {
        VoteFilter filter = VoteFilter.of(List.copyOf(words), clock.instant().atZone(Congress.WASHINGTON).toLocalDate());
        return fresh(() -> {
            List<RollCallId> found = with(filter);
            return found.isEmpty() && filter.mayBeWords() ? with(VoteFilter.textual(words)) : found;
        });
    }

    private <T> T fresh(Supplier<T> read) {
        lock.lock();
        try {
            refresh();
            return read.get();
        } finally {
            lock.unlock();
        }
    }

    private List<RollCallId> with(VoteFilter filter) {
        if (!filter.narrows() && filter.words().stream().flatMap(SearchWords::wanted).findAny().isEmpty()) {
            return List.of();
        }
        Comparator<Map.Entry<RollCallId, Entry>> latest =
                Comparator.comparingLong((Map.Entry<RollCallId, Entry> one) -> one.getValue().taken())
                        .thenComparing(Map.Entry::getKey);
        return entries.entrySet().stream().filter(one -> filter.fits(one.getValue().traits()))
                .sorted(latest.reversed()).map(Map.Entry::getKey).toList();
    }

    /** Those whose own record names what a topic is about, the latest first. */
    List<RollCallId> naming(Topic topic) {
        return with(List.of(topic.object().orElse(topic.id())));
    }

    /** The words with each that none of the records has replaced by the one that is nearest to it; empty where none is near. */
    Optional<List<String>> meant(Collection<String> words) {
        NavigableSet<String> known = fresh(this::vocabulary);
        List<String> meant = new ArrayList<>();
        for (String word : words.stream().flatMap(SearchWords::of).toList()) {
            Optional<String> near = Optional.ofNullable(known.ceiling(word)).filter(one -> one.startsWith(word)).map(_ -> word)
                    .or(() -> word.length() < VoteLists.SHORTEST_TYPO ? Optional.empty() : Nearest.of(word, known));
            if (near.isEmpty()) {
                return Optional.empty();
            }
            meant.add(near.get());
        }
        return Optional.of(meant);
    }

    private NavigableSet<String> vocabulary() {
        NavigableSet<String> known = vocabulary.orElseGet(() -> entries.values().stream()
                .flatMap(entry -> Stream.of(entry.said().strip().split(" ", -1)))
                .filter(word -> word.length() >= VoteLists.SHORTEST_TYPO).collect(Collectors.toCollection(TreeSet::new)));
        vocabulary = Optional.of(known);
        return known;
    }

    private void refresh() {
        List<RollCallId> ids = drained(kept);
        List<BillId> bills = drained(told);
        if (whole && ledger.alone() && ids.isEmpty() && bills.isEmpty()) {
            return;
        }
        vocabulary = Optional.empty();
        boolean read = whole && ids.size() + bills.size() <= MOST_WRITTEN;
        whole = false; // until it is read to the end: what fails on the way is read whole again
        if (read) {
            ids.forEach(entries::remove);
            rollCalls.of(ids.stream()).forEach(this::add);
            readAnew(bills);
            rollCalls.latest(LATEST).forEach(this::add);
        }
        if (!read || rollCalls.count() != entries.size()) {
            entries.clear();
            rollCalls.each(this::add);
        }
        whole = true;
    }

    /** What is written while this is read is read at the next question. */
    private static <T> List<T> drained(Set<T> written) {
        List<T> drained = List.copyOf(written);
        drained.forEach(written::remove);
        return drained;
    }

    /** Of what a measure's record alone tells, that of measures of topics is among all. */
    private void readAnew(Collection<BillId> bills) {
        if (bills.isEmpty()) {
            return;
        }
        Set<BillId> written = new HashSet<>(bills);
        Set<BillId> topical = new HashSet<>(ledger.inAnyTopic());
        entries.values().removeIf(entry -> entry.bill().filter(written::contains).isPresent());
        List<RollCall> votes = rollCalls.of(bills);
        Set<RollCallId> held = rollCalls.held(votes.stream().map(RollCall::id).toList());
        votes.stream().filter(vote -> held.contains(vote.id()) || vote.matter().bill().filter(topical::contains).isPresent())
                .forEach(this::add);
    }

    private void add(RollCall vote) {
        int record = Objects.hash(vote.at(), vote.words(), vote.matter(), vote.counts());
        entries.compute(vote.id(), (id, old) -> old != null && old.record() == record ? old
                : new Entry(vote.matter().bill(), vote.at().map(at -> at.instant().getEpochSecond()).orElse(0L), VoteFilter.Traits.of(vote),
                        record));
    }
}
