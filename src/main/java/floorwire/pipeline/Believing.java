package floorwire.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import floorwire.alert.Carriers;
import floorwire.alert.Herald;
import floorwire.change.Change;
import floorwire.change.Changes;
import floorwire.congress.AmendmentId;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.DefenseAct;
import floorwire.congress.Facet;
import floorwire.ledger.Belief;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.SourceWord;
import floorwire.ledger.UnitOfWork;

/** What new words on a measure make of what is believed of it: finds what changed and queues the notices, in one unit of work. */
final class Believing {

    private final Ledger ledger;
    private final UnitOfWork unitOfWork;
    private final Herald herald;
    private final Words words;
    private final boolean tells;

    private final Lock turn;

    /** @param turn held while anything is heard, one for all who hear into a ledger: what is believed before and after is of one hearing at a time */
    Believing(Ledger ledger, UnitOfWork unitOfWork, Herald herald, Words words, boolean tells, Lock turn) {
        this.turn = turn;
        this.ledger = ledger;
        this.unitOfWork = unitOfWork;
        this.herald = herald;
        this.words = words;
        this.tells = tells;
    }

    /**
     * A source's words on one measure.
     *
     * @param stored  all words on it that stand
     * @param fresher those that take the place of one of these or are added
     * @param said    whether the source has said all that it has to say of what happened, and so confirms what it said before
     * @param window  how long after its introduction the measure's first sight is news
     * @param told    whether what changed is news
     * @param about   which changes can be news at all; others are kept and told to nobody
     */
    record Said(BillId id, String source, List<SourceWord> stored, List<SourceWord> fresher, boolean said, Instant heardAt, Period window,
            boolean told, Predicate<Change> about) {

        Said(BillId id, String source, List<SourceWord> stored, List<SourceWord> fresher, boolean said, Instant heardAt, Period window,
                boolean told) {
            this(id, source, stored, fresher, said, heardAt, window, told, change -> true);
        }

        /** What is read to the millisecond, as the ledger keeps it. */
        Said {
            heardAt = heardAt.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /** Does something while nothing else is heard. */
    <T> T alone(Supplier<T> hearing) {
        turn.lock();
        try {
            return hearing.get();
        } finally {
            turn.unlock();
        }
    }

    /**
     * Takes words in.
     *
     * @param keep what is kept of them, first in the unit of work
     * @param then what follows from what changed, last in it
     */
    List<RecordedChange> believe(Said heard, Runnable keep, Consumer<List<RecordedChange>> then) {
        BillId id = heard.id();
        List<SourceWord> standing = heard.fresher().isEmpty() ? heard.stored() : merge(heard.stored(), heard.fresher());
        Believed before = Belief.of(id, heard.stored());
        Believed after = heard.fresher().isEmpty() ? before : Belief.of(id, standing);
        long topics = words.topicsVersion();
        List<Membership> matches = heard.fresher().isEmpty() ? List.of() : words.memberships(after.bill(), heard.heardAt());
        return unitOfWork.call(() -> {
            keep.run();
            // a group's topic saved meanwhile has matched what was kept before: what it finds here is not news
            List<Membership> now = topics == words.topicsVersion() ? matches : words.memberships(after.bill(), heard.heardAt());
            List<RecordedChange> recorded = heard.fresher().isEmpty() ? List.of() : change(heard, before, after, now);
            review(after, standing, heard.said() ? Optional.of(heard.source()) : Optional.empty(), heard.heardAt());
            then.accept(recorded);
            return recorded;
        });
    }

    /** The source still asserts what it asserted: an unchanged file or a 304. That confirms what was held on its word. */
    void stillAsserted(BillId id, String source, Instant heardAt) {
        List<SourceWord> standing = ledger.words(id);
        unitOfWork.run(() -> review(Belief.of(id, standing), standing, Optional.of(source), heardAt.truncatedTo(ChronoUnit.MILLIS)));
    }

    private void review(Believed believed, List<SourceWord> standing, Optional<String> speaking, Instant heardAt) {
        BillId id = believed.bill().id();
        herald.review(id, believed.disputedFacts(), new SecondWord(id, standing, speaking, heardAt)::asserts, heardAt);
    }

    /** Measures of which something waits for a second word. */
    Set<BillId> unconfirmed() {
        return herald.unconfirmed();
    }

    private List<RecordedChange> change(Said heard, Believed before, Believed after, List<Membership> matches) {
        BillId id = heard.id();
        Instant heardAt = heard.heardAt();
        Look look = new Look(ledger, herald, heard.source(), heardAt, heard.told());
        List<Change> undone = look.takeBack(id);
        Optional<BillRow> known = ledger.row(id).filter(BillRow::open);
        Instant firstSight = known.map(BillRow::firstSight).orElse(heardAt);
        boolean first = firstSight.equals(heardAt) && ledger.recorded(id, heardAt).isEmpty();
        boolean news =
                first ? tells && after.open() && isNews(after.bill(), heardAt, heard.window()) : known.filter(BillRow::news).isPresent();
        List<Membership> previously =
                first ? List.of() : TopicChanges.before(undone, ledger.allMemberships(id), ledger, firstSight);
        List<Membership> memberships = TopicChanges.since(previously, matches);
        ledger.save(words.row(after, firstSight, news, heardAt));
        ledger.memberships(id, memberships);
        if (!after.open() || (first && !news)) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>(first ? Changes.between(Bill.unknown(id), after.bill())
                : Changes.between(before.bill(), undone, after.bill()));
        changes.addAll(TopicChanges.between(id, previously, memberships));
        Map<AmendmentId, Herald.OfAmendment> amendments = words.amendments(after.bill(), heardAt);
        changes.addAll(AmendmentChanges.between(amendments.isEmpty() ? Map.of() : words.amendments(before.bill(), heardAt), undone,
                after.bill(), amendments));
        List<RecordedChange> recorded = look.record(changes, heard.about());
        if (heard.told()) {
            List<RecordedChange> fresh = recorded.stream().filter(change -> heard.about().test(change.change())).toList();
            if (fresh.stream().anyMatch(change -> change.change() instanceof Change.BecameLaw)
                    && memberships.stream().anyMatch(one -> one.topic().equals(Carriers.TOPIC))) {
                // who follows another carrier by number hears with the law that it was superseded, and not at the Congress's end
                herald.carryOver(Carriers.others(after.bill(), ledger), id, heardAt);
            }
            herald.tell(id, fresh.stream()
                    .filter(change -> !AmendmentChanges.old(change.change(), heardAt, heard.window()) && !returned(change)).toList(),
                    new Herald.Matches(memberships, amendments), after.disputedFacts(), heardAt);
            if (DefenseAct.bornAs(after.bill()).isPresent()) {
                carryOver(after, fresh.stream().filter(Believing::carries).toList(), memberships, heardAt);
            }
        }
        return recorded;
    }

    private static boolean carries(RecordedChange change) {
        return change.change() instanceof Change.TopicGained match && match.topic().equals(Carriers.TOPIC);
    }

    /** Who follows another carrier of the act by number is told of the swap, and of nothing that was heard with it. */
    private void carryOver(Believed after, List<RecordedChange> swap, List<Membership> memberships, Instant heardAt) {
        if (!swap.isEmpty()) {
            herald.carryOver(Carriers.others(after.bill(), ledger), after.bill().id(), heardAt);
            herald.tell(after.bill().id(), swap, Herald.Matches.of(memberships), after.disputedFacts(), heardAt);
        }
    }

    /**
     * Whether it was there at first sight, went, and came back: its withdrawal was told to nobody, and its return is no news
     * (api.congress.gov#474).
     */
    private boolean returned(RecordedChange change) {
        return change.revision() > 0 && !(change.change() instanceof Change.Correction) && ledger.history(change.change().bill()).stream()
                .filter(earlier -> earlier.change().fact().equals(change.change().fact())).findFirst()
                .filter(first -> first.change() instanceof Change.Withdrawn).isPresent();
    }

    private static boolean isNews(Bill bill, Instant heardAt, Period window) {
        LocalDate today = heardAt.atZone(Congress.WASHINGTON).toLocalDate();
        return bill.detail().introduced().filter(on -> !on.isBefore(today.minus(window))).isPresent();
    }

    private static List<SourceWord> merge(Collection<SourceWord> stored, Collection<SourceWord> fresher) {
        Map<String, SourceWord> replaced = fresher.stream().collect(Collectors.toMap(Believing::slot, Function.identity()));
        List<SourceWord> merged = new ArrayList<>(fresher);
        stored.stream().filter(word -> !replaced.containsKey(slot(word))).forEach(merged::add);
        return merged;
    }

    private static String slot(SourceWord word) {
        Facet facet = word.facet();
        return word.source() + "/" + facet;
    }
}
