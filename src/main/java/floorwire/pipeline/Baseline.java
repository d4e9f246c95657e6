package floorwire.pipeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;

import floorwire.congress.BillId;
import floorwire.feed.Observation;
import floorwire.ledger.Belief;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.SourceWord;
import floorwire.ledger.Sources;
import floorwire.ledger.UnitOfWork;
import floorwire.topic.TopicBook;
import floorwire.topic.TopicDocument;

/**
 * Loads many observations at once as baseline: kept, matched and searchable, and told to nobody. What this program heard before, byte
 * for byte, is skipped.
 */
public final class Baseline {

    private final Ledger ledger;
    private final Sources sources;
    private final UnitOfWork unitOfWork;
    private final Words words;
    private final TopicBook topics;
    private final String source;
    private final int reader;
    private final Instant heardAt;
    private final Lock turn;
    private final Intake intake;
    private final Map<String, BillId> heardBefore;
    private final Set<BillId> bills = ConcurrentHashMap.newKeySet();
    private long changes;

    /**
     * @param intake  hears what is not seen for the first time, and must tell nobody
     * @param source  whose files these are
     * @param reader  the version of the parser: another one reads everything anew
     * @param heardAt when this load began: all of it is one look
     * @param turn    held while anything is heard, the same as that of every intake
     */
    public Baseline(Ledger ledger, Sources sources, UnitOfWork unitOfWork, Words words, TopicBook topics, Intake intake,
            String source, int reader, Instant heardAt, Lock turn) {
        this.turn = turn;
        this.ledger = ledger;
        this.sources = sources;
        this.unitOfWork = unitOfWork;
        this.words = words;
        this.topics = topics;
        this.intake = intake;
        this.source = source;
        this.reader = reader;
        this.heardAt = heardAt.truncatedTo(ChronoUnit.MILLIS);
        this.heardBefore = new ConcurrentHashMap<>(sources.heard(source, reader));
    }

    /**
     * An observation ready to be kept.
     *
     * @param topics the version of the topics it was matched with
     */
    public record Prepared(String sha256, Observation observation, List<SourceWord> words, BillRow row, List<Membership> memberships,
            long topics) {}

    /** Counts the bill and says that nothing else is to be done, if these very bytes were heard before. */
    public boolean skip(String sha256) {
        BillId id = heardBefore.get(sha256);
        if (id == null) {
            return false;
        }
        bills.add(id);
        return true;
    }

    /** The costly part, for any thread: encodes, finds the stage, matches the topics. Observations by the hash of their bytes. */
    public List<Prepared> prepare(Map<String, Observation> chunk) {
        long version = topics.version();
        List<List<Membership>> memberships = topics.match(chunk.values().stream().map(o -> TopicDocument.of(o.bill())).toList()).stream()
                .map(matches -> matches.stream().map(match -> Words.membership(match, heardAt)).toList()).toList();
        List<Prepared> prepared = new ArrayList<>();
        for (Map.Entry<String, Observation> entry : chunk.entrySet()) {
            Observation observation = entry.getValue();
            List<SourceWord> said = words.of(observation, heardAt);
            Believed believed = Belief.of(observation.subject(), said);
            prepared.add(new Prepared(entry.getKey(), observation, said, words.row(believed, heardAt, false, heardAt),
                    memberships.get(prepared.size()), version));
        }
        return prepared;
    }

    /** Keeps a chunk in one unit of work. For one thread at a time; other sources are heard before or after it. */
    public void keep(List<Prepared> chunk) {
        turn.lock();
        try {
            unitOfWork.run(() -> kept(chunk));
        } finally {
            turn.unlock();
        }
        chunk.forEach(prepared -> heardBefore.put(prepared.sha256(), prepared.observation().subject()));
    }

    private void kept(List<Prepared> chunk) {
        List<Prepared> first = new ArrayList<>();
        List<Prepared> again = new ArrayList<>();
        for (Prepared prepared : chunk) {
            BillId id = prepared.observation().subject();
            boolean known = !bills.add(id) || ledger.row(id).isPresent();
            (known ? again : first).add(prepared);
        }
        ledger.keep(first.stream().flatMap(prepared -> prepared.words().stream()).toList());
        ledger.save(first.stream().map(Prepared::row).toList());
        first.forEach(prepared -> {
            List<Membership> memberships = prepared.topics() == topics.version() ? prepared.memberships()
                    : words.memberships(prepared.observation().bill(), heardAt);
            if (!memberships.isEmpty()) {
                ledger.memberships(prepared.observation().subject(), memberships);
            }
        });
        again.forEach(prepared -> changes += intake.hear(prepared.observation(), heardAt, () -> {}).size());
        Map<String, BillId> heard = new LinkedHashMap<>();
        chunk.forEach(prepared -> heard.put(prepared.sha256(), prepared.observation().subject()));
        sources.markHeard(source, reader, heard);
    }

    public Instant heardAt() {
        return heardAt;
    }

    /** Distinct bills of this load, skipped ones counted. */
    public int bills() {
        return bills.size();
    }

    /** Differences from what was believed before; a first sight counts none. */
    public long changes() {
        return changes;
    }
}
