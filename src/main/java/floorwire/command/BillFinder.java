package floorwire.command;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import floorwire.congress.BillId;
import floorwire.ledger.Ledger;
import floorwire.ledger.Searchable;
import floorwire.topic.BillEntry;
import floorwire.topic.BillIndex;
import floorwire.topic.BillSearch;
import floorwire.topic.Found;

/**
 * Finds measures by words, in an index that stands at what the ledger believes: made at the first question that needs it, and brought up
 * to date before each by the measures that were written since.
 */
public final class BillFinder implements AutoCloseable {

    private final Ledger ledger;
    private final Set<BillId> written = new LinkedHashSet<>();
    private final NavigableSet<String> numbers = new TreeSet<>();
    /** No monitor: a virtual thread that has waited for one comes behind all that never stop. */
    private final Lock lock = new ReentrantLock();
    private Optional<BillIndex> index = Optional.empty();
    /** How often the index has changed. */
    private long edition;
    /** What was found: on a day of news many ask the same. */
    private final Cache<Asked, Found> found = Caffeine.newBuilder().maximumSize(1_000).executor(Runnable::run).build();

    /** One page of a search in one edition of the index. */
    private record Asked(long edition, BillSearch search, int from, int most) {}

    public BillFinder(Ledger ledger) {
        this.ledger = ledger;
        ledger.listen(this::written);
    }

    private void written(BillId id) {
        synchronized (written) {
            written.add(id);
        }
        synchronized (numbers) {
            if (!numbers.isEmpty()) {
                numbers.add(id.toString());
            }
        }
    }

    /** The index, made if it is not made, at what is believed now. A service calls this before it is asked. */
    public BillIndex prepare() {
        lock.lock();
        try {
            return prepared();
        } finally {
            lock.unlock();
        }
    }

    private BillIndex prepared() {
        List<BillId> stale;
        synchronized (written) {
            stale = List.copyOf(written);
            written.clear();
        }
        try {
            if (index.isEmpty()) {
                BillIndex made = new BillIndex();
                made.put(ledger.searchable().stream().map(BillFinder::entry).toList());
                index = Optional.of(made);
                edition++;
            } else if (!stale.isEmpty()) {
                index.get().put(stale.stream().flatMap(id -> ledger.searchable(id).stream()).map(BillFinder::entry).toList());
                edition++;
            }
        } catch (RuntimeException e) {
            synchronized (written) {
                written.addAll(stale);
            }
            throw e;
        }
        return index.get();
    }

    /** One page of what holds; see {@link BillIndex#find}. */
    Found find(BillSearch search, int from, int most) {
        BillIndex now;
        Asked asked;
        lock.lock();
        try {
            now = prepared();
            asked = new Asked(edition, search, from, most);
        } finally {
            lock.unlock();
        }
        // two may look for the same at once: neither waits for the other
        return Optional.ofNullable(found.getIfPresent(asked)).orElseGet(() -> {
            Found made = now.find(search, from, most);
            found.put(asked, made);
            return made;
        });
    }

    /** How many of all that holds each sponsor has, whoever has the most first. */
    Map<String, Integer> sponsors(BillSearch search, Found.How how) {
        return prepare().sponsors(search, how);
    }

    /** Numbers of measures in the ledger that begin so, {@code s21}: the latest Congress first, then the smallest number. */
    List<BillId> numbers(String begun, int most) {
        List<String> found;
        synchronized (numbers) {
            if (numbers.isEmpty()) {
                ledger.allIds().forEach(id -> numbers.add(id.toString()));
            }
            found = List.copyOf(numbers.subSet(begun, begun + Character.MAX_VALUE));
        }
        return found.stream().flatMap(text -> BillId.parse(text).stream())
                .sorted(Comparator.comparingInt(BillId::congress).reversed().thenComparing(BillId::type).thenComparingInt(BillId::number))
                .limit(most).toList();
    }

    private static BillEntry entry(Searchable searchable) {
        return new BillEntry(searchable.row().id(), searchable.row().title(), searchable.titles(), searchable.row().sponsor(),
                searchable.row().stage(), searchable.laws(),
                searchable.memberships().stream().map(membership -> membership.topic() + "/" + membership.direction()).toList(),
                searchable.row().introduced(), searchable.row().latestAction());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            index.ifPresent(BillIndex::close);
        } finally {
            lock.unlock();
        }
    }
}
