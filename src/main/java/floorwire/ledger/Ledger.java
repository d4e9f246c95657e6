package floorwire.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.congress.BillId;

/** What we know of measures. Writes take effect with the {@link UnitOfWork} around them, or alone where there is none. */
public interface Ledger {

    /** Every source's last word on a measure; empty for one never heard of. */
    List<SourceWord> words(BillId id);

    /** Keeps words, each in place of the same source's earlier one on that facet. */
    void keep(Collection<SourceWord> words);

    default Believed believed(BillId id) {
        return Belief.of(id, words(id));
    }

    Optional<BillRow> row(BillId id);

    void save(Collection<BillRow> rows);

    default void save(BillRow row) {
        save(List.of(row));
    }

    /** Whether a change of this fact is recorded. */
    boolean recorded(String fact);

    /** The latest change of a fact. */
    Optional<RecordedChange> latest(String fact);

    /** The changes of a measure recorded at an instant, in the order recorded. */
    List<RecordedChange> recorded(BillId id, Instant at);

    /** Takes back a change of the look that is under way: what it told of may not last to the look's end. */
    void retract(ChangeId id);

    /** Appends a change with the next revision of its fact. */
    RecordedChange record(Change change, String source, Instant at, boolean news);

    Optional<RecordedChange> change(ChangeId id);

    /** The changes of a measure in the order recorded. */
    List<RecordedChange> history(BillId id);

    List<Membership> memberships(BillId id);

    /** Replaces what a measure matches. */
    void memberships(BillId id, Collection<Membership> memberships);

    /** Measures of a topic, by congress descending, then type and number. */
    List<BillRow> inTopic(String topic);

    /** Every measure of a Congress. */
    List<BillRow> ofCongress(int congress);

    /** Measures whose titles hold all these words, at most {@code limit}, latest Congress first. */
    List<BillRow> titled(List<String> words, int limit);

    /** The Congresses in which this type and number exist, latest first. */
    List<BillId> sameNumber(BillId id);

    /** Every measure of which there is a word. */
    Set<BillId> allIds();

    /** The latest instant at which anything was heard. */
    Optional<Instant> lastHeard();

    LedgerCounts counts();
}
