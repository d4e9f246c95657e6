package floorwire.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.Facet;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.congress.ToldVote;
import floorwire.congress.VoteTime;
import floorwire.ledger.Known;
import floorwire.ledger.Ledger;
import floorwire.ledger.RollCallWord;
import floorwire.ledger.RollCalls;
import floorwire.ledger.SourceWord;

/**
 * The roll calls that questions are answered from: those of which a record is held and, provisional, those of which only the record of a measure or of an
 * amendment to it tells. Of the latter those on measures of any topic, on one that is asked for, and what was recorded as a change. For any
 * number of threads.
 */
public final class ToldRollCalls implements RollCalls {

    private static final Comparator<RollCall> LATEST_FIRST =
            Comparator.comparing((RollCall vote) -> vote.at().map(VoteTime::instant).orElse(Instant.EPOCH))
                    .thenComparing(RollCall::id).reversed();

    private static final int MOST_NUMBERS = 1_000;

    private final RollCalls records;
    private final Ledger ledger;
    private final Map<BillId, List<RollCallWord>> told = new ConcurrentHashMap<>();
    /** Which bills' changes tell of a number: all changes are looked through for it. */
    private final Map<String, List<BillId>> votedOn = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param records those of which a record is held */
    public ToldRollCalls(RollCalls records, Ledger ledger) {
        this.records = records;
        this.ledger = ledger;
        ledger.listen(bill -> {
            changes.incrementAndGet();
            told.remove(bill);
            votedOn.clear();
        });
    }

    @Override
    public RollCallWord word(String source, Instant asOf, Instant heardAt, RollCall rollCall) {
        return records.word(source, asOf, heardAt, rollCall);
    }

    @Override
    public void keep(RollCallWord word) {
        records.keep(word);
    }

    @Override
    public void listen(Consumer<RollCallId> listener) {
        records.listen(listener);
    }

    @Override
    public List<RollCallWord> words(RollCallId id) {
        List<RollCallWord> held = records.words(id);
        return held.isEmpty() ? numberedWords(id.chamber(), id.number()).filter(word -> word.id().equals(id)).toList() : held;
    }

    @Override
    public List<RollCallWord> on(BillId bill) {
        return Stream.concat(records.on(bill).stream(), told(List.of(bill))).toList();
    }

    @Override
    public List<RollCall> of(Collection<BillId> bills) {
        return latestFirst(records.of(bills), told(bills));
    }

    @Override
    public List<RollCall> taken(LocalDate from, LocalDate to) {
        return latestFirst(records.taken(from, to), all().filter(word -> word.rollCall().at().map(VoteTime::day)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to)).isPresent()));
    }

    @Override
    public List<RollCall> latest(int most) {
        return latestFirst(records.latest(most), all()).stream().limit(most).toList();
    }

    @Override
    public List<RollCall> numbered(Chamber chamber, int number) {
        return latestFirst(records.numbered(chamber, number), numberedWords(chamber, number));
    }

    @Override
    public Set<RollCallId> held(Collection<RollCallId> ids) {
        return records.held(ids);
    }

    @Override
    public int count() {
        return records.count() + (int) all().count();
    }

    @Override
    public void each(Consumer<RollCall> reader) {
        records.each(reader);
        all().map(RollCallWord::rollCall).forEach(reader);
    }

    @Override
    public Map<RollCallId, Instant> session(String source, Chamber chamber, int congress, int year) {
        return records.session(source, chamber, congress, year);
    }

    private Stream<RollCallWord> all() {
        return told(ledger.inAnyTopic());
    }

    private Stream<RollCallWord> numberedWords(Chamber chamber, int number) {
        List<RollCallWord> onTopics = numbered(ledger.inAnyTopic(), chamber, number);
        return (onTopics.isEmpty() ? numbered(votedOn(chamber, number), chamber, number) : onTopics).stream();
    }

    private List<BillId> votedOn(Chamber chamber, int number) {
        if (votedOn.size() > MOST_NUMBERS) {
            votedOn.clear();
        }
        return remembered(votedOn, chamber + " " + number, () -> ledger.votedOn(chamber, number));
    }

    /** The map is not held while the database is waited for: who writes there forgets here. */
    private <K, V> V remembered(Map<K, V> map, K key, Supplier<V> read) {
        V there = map.get(key);
        if (there != null) {
            return there;
        }
        long before = changes.get();
        V made = read.get();
        map.put(key, made);
        if (changes.get() != before) {
            map.remove(key);
        }
        return made;
    }

    private List<RollCallWord> numbered(Collection<BillId> bills, Chamber chamber, int number) {
        return told(bills).filter(word -> word.id().chamber() == chamber && word.id().number() == number).toList();
    }

    /** One word for each roll call of which no record is held. */
    private Stream<RollCallWord> told(Collection<BillId> bills) {
        Map<RollCallId, RollCallWord> all = new LinkedHashMap<>();
        bills.stream().sorted().forEach(bill -> remembered(told, bill, () -> read(bill)).forEach(word -> all.putIfAbsent(word.id(), word)));
        all.keySet().removeAll(records.held(all.keySet()));
        return all.values().stream();
    }

    private List<RollCallWord> read(BillId bill) {
        Known known = ledger.known(bill);
        List<RollCall> votes = ToldVote.of(known.believed().bill(), known.history().events());
        Map<Facet, SourceWord> words = known.believed().words();
        return votes.stream()
                .flatMap(vote -> Stream.of(vote.matter().amendment().isPresent() ? Facet.AMENDMENTS : Facet.ACTIONS, Facet.ACTIONS)
                        .flatMap(facet -> Optional.ofNullable(words.get(facet)).stream()).limit(1)
                        .map(word -> new RollCallWord(word.source(), word.asOf(), word.heardAt(), word.hash(), vote)))
                .toList();
    }

    private static List<RollCall> latestFirst(List<RollCall> held, Stream<RollCallWord> told) {
        List<RollCall> all = new ArrayList<>(held);
        told.map(RollCallWord::rollCall).forEach(all::add);
        return all.size() == held.size() ? held : all.stream().sorted(LATEST_FIRST).toList();
    }
}
