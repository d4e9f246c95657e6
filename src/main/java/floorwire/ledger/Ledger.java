package floorwire.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import floorwire.change.Change;
import floorwire.change.ChangeId;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;

/** What we know of measures. Writes take effect with the {@link UnitOfWork} around them, or alone where there is none. */
public interface Ledger {

    /** Every source's last word on a measure; empty for one never heard of. */
    List<SourceWord> words(BillId id);

    /** Keeps words, each in place of the same source's earlier one on that facet. */
    void keep(Collection<SourceWord> words);

    /** What is believed of a measure and how far it has come by that: always what the words that stand say, however often it is asked. */
    Known known(BillId id);

    default Believed believed(BillId id) {
        return known(id).believed();
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

    /** The shipped topics a measure matches: what everybody may be told. */
    List<Membership> memberships(BillId id);

    /** The shipped topics each of these matches; one that matches none is left out. */
    Map<BillId, List<Membership>> membershipsOf(Collection<BillId> ids);

    /** All topics it matches, the groups' own among them: for deciding whom to tell, not for showing. */
    List<Membership> allMemberships(BillId id);

    /** Replaces what a measure matches, the groups' own topics among it. */
    void memberships(BillId id, Collection<Membership> memberships);

    /** Replaces which measures match one topic. */
    void matching(String topic, Map<BillId, Membership> memberships);

    /** Measures of a topic, by congress descending, then type and number. */
    List<BillRow> inTopic(String topic);

    /** Measures in a text of which this provision stands or stood, or an amendment to which is about it by its purpose, in the order of {@link #inTopic}. */
    List<BillRow> withProvision(String provision);

    /** Measures that match any topic, ours or a group's. */
    Set<BillId> inAnyTopic();

    /** Every measure of a Congress. */
    List<BillRow> ofCongress(int congress);

    /** These measures in the order given; one that is unknown is left out. */
    List<BillRow> rows(List<BillId> ids);

    /** What each measure of the ledger can be found by. */
    List<Searchable> searchable();

    /** What one measure can be found by; empty for one never heard of. */
    default Optional<Searchable> searchable(BillId id) {
        return row(id).map(row -> {
            Bill bill = believed(id).bill();
            return new Searchable(row, bill.titles(), bill.laws(), memberships(id));
        });
    }

    /**
     * Tells a listener, on the thread that writes and when the unit of work has been kept, of each measure whose row or topics were saved. Who
     * reads it then finds what was written.
     */
    void listen(Consumer<BillId> listener);

    /** Whether nobody else writes while this is open (decision 10), so that a listener hears of everything. */
    boolean alone();

    /**
     * News recorded since an instant, the latest first.
     *
     * @param topics of measures that match one of these now
     * @param bills  and of these
     */
    List<RecordedChange> newsSince(Instant since, Collection<String> topics, Collection<BillId> bills, int limit);

    /** Measures an amendment to which was found to match one of these topics. */
    List<BillId> amendedOn(Collection<String> topics);

    /** The Congresses of which there are measures, the latest first. */
    List<Integer> congresses();

    /** How many measures there are of each Congress and type. */
    List<Held> held();

    /** The measures of this type and number, the latest Congress first. */
    List<BillRow> sameNumber(BillId id);

    /** The measures of which a word, or a roll call on which, names this amendment. */
    List<BillId> naming(AmendmentId amendment);

    /** The measures of which a vote of this number was recorded as a change, in whatever year. */
    List<BillId> votedOn(Chamber chamber, int number);

    /** Every measure of which there is a word. */
    Set<BillId> allIds();

    /** The latest instant at which anything was heard. */
    Optional<Instant> lastHeard();

    LedgerCounts counts();
}
