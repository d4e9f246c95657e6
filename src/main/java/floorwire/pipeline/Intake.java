package floorwire.pipeline;

import java.time.Duration;
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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.alert.Carriers;
import floorwire.alert.Herald;
import floorwire.change.Change;
import floorwire.change.Changes;
import floorwire.change.Facts;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Congress;
import floorwire.congress.DefenseAct;
import floorwire.congress.Facet;
import floorwire.feed.Observation;
import floorwire.ledger.Belief;
import floorwire.ledger.Believed;
import floorwire.ledger.BillRow;
import floorwire.ledger.Ledger;
import floorwire.ledger.Membership;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCallWord;
import floorwire.ledger.RollCalls;
import floorwire.ledger.SourceWord;
import floorwire.ledger.UnitOfWork;
import floorwire.ledger.VotesOnABill;

/** Takes in what a source says of one measure: keeps its word, finds what changed, and queues the notices, in one unit of work. */
public final class Intake {

    /** A measure introduced this long before first sight, or less, is news (decision 5). */
    public static final Period NEWS_WINDOW = Period.ofDays(14);

    /** A roll call first heard of longer after it was taken is no news, unless we were deaf meanwhile. */
    private static final Duration OLD_VOTE = Duration.ofDays(3);

    private final Ledger ledger;
    private final RollCalls rollCalls;
    private final UnitOfWork unitOfWork;
    private final Herald herald;
    private final Words words;
    private final Period newsWindow;
    private final boolean tells;

    /** Several feeds are heard at once; what is believed before and after is of one hearing at a time. */
    private final ReentrantLock turn = new ReentrantLock();

    /** @param tells whether changes are news; else they are kept and told to nobody */
    public Intake(Ledger ledger, RollCalls rollCalls, UnitOfWork unitOfWork, Herald herald, Words words, Period newsWindow, boolean tells) {
        this.ledger = ledger;
        this.rollCalls = rollCalls;
        this.unitOfWork = unitOfWork;
        this.herald = herald;
        this.words = words;
        this.newsWindow = newsWindow;
        this.tells = tells;
    }

    /**
     * Hears one observation.
     *
     * @param heard    when the fetch began; everything heard at one instant is one look
     * @param with     what is to be kept in the same unit of work: the feed's cursor
     * @return what changed, told or not
     */
    public List<RecordedChange> hear(Observation observation, Instant heard, Runnable with) {
        return hear(observation, heard, Duration.ZERO, with);
    }

    /** @param deaf how long we had not heard the source: what was introduced meanwhile is news at its first sight too */
    List<RecordedChange> hear(Observation observation, Instant heard, Duration deaf, Runnable with) {
        turn.lock();
        try {
            return hearAlone(observation, heard.truncatedTo(ChronoUnit.MILLIS), newsWindow.plusDays(deaf.toDays()), with);
        } finally {
            turn.unlock();
        }
    }

    private List<RecordedChange> hearAlone(Observation observation, Instant heardAt, Period window, Runnable with) {
        List<SourceWord> stored = ledger.words(observation.subject());
        List<SourceWord> fresher = fresher(words.of(observation, heardAt), stored);
        boolean said = observation.covered().contains(Facet.ACTIONS) && !stale(observation, stored);
        return believe(observation.subject(), observation.source(), stored, fresher, said, heardAt, window, tells, () -> {
            with.run();
            ledger.keep(fresher);
        });
    }

    /**
     * Hears a source's word on one roll call. Where it names a measure that is known, what is believed of that may change; one that was
     * taken long before we first heard of it is kept and told to nobody.
     *
     * @param deaf as above
     * @param with as above
     */
    List<RecordedChange> hear(RollCallWord word, Duration deaf, Runnable with) {
        turn.lock();
        try {
            return hearAlone(word, deaf, with);
        } finally {
            turn.unlock();
        }
    }

    private List<RecordedChange> hearAlone(RollCallWord word, Duration deaf, Runnable with) {
        List<RollCallWord> known = rollCalls.words(word.id());
        boolean news = known.stream().filter(old -> old.source().equals(word.source())).allMatch(word::supersedes);
        Runnable keep = () -> {
            with.run();
            if (news) {
                rollCalls.keep(word);
            }
        };
        Optional<BillId> bill = word.rollCall().matter().bill().filter(id -> news && ledger.row(id).isPresent());
        if (bill.isEmpty()) {
            unitOfWork.run(keep);
            return List.of();
        }
        BillId id = bill.get();
        List<RollCallWord> others =
                rollCalls.on(id).stream().filter(old -> !(old.id().equals(word.id()) && old.source().equals(word.source())))
                        .toList();
        List<SourceWord> fresher = VotesOnABill.words(id, Stream.concat(others.stream(), Stream.of(word)).toList());
        Instant oldest = word.heardAt().minus(OLD_VOTE).minus(deaf);
        boolean told = tells && (!known.isEmpty() || word.rollCall().at().filter(at -> at.instant().isBefore(oldest)).isEmpty());
        List<RecordedChange> changes = believe(id, word.source(), ledger.words(id), fresher, true, word.heardAt(), newsWindow, told, keep);
        if (known.isEmpty() && changes.isEmpty()) {
            herald.complete(id, Facts.roll(id, word.id()), word.heardAt());
        }
        return changes;
    }

    private List<RecordedChange> believe(BillId id, String source, List<SourceWord> stored, List<SourceWord> fresher, boolean said,
            Instant heardAt, Period window, boolean told, Runnable keep) {
        Believed before = Belief.of(id, stored);
        Believed after = fresher.isEmpty() ? before : Belief.of(id, merge(stored, fresher));
        long topics = words.topicsVersion();
        List<Membership> matches = fresher.isEmpty() ? List.of() : words.memberships(after.bill(), heardAt);
        return unitOfWork.call(() -> {
            keep.run();
            // a group's topic saved meanwhile has matched what was kept before: what it finds here is not news
            List<Membership> now = topics == words.topicsVersion() ? matches : words.memberships(after.bill(), heardAt);
            List<RecordedChange> recorded = fresher.isEmpty() ? List.of()
                    : change(source, before, after, now, heardAt, window, told);
            review(after, fresher.isEmpty() ? stored : merge(stored, fresher), said ? Optional.of(source) : Optional.empty(), heardAt);
            return recorded;
        });
    }

    /** A copy older than what the source said before asserts nothing now, and so confirms nothing. */
    private static boolean stale(Observation observation, List<SourceWord> stored) {
        return stored.stream().anyMatch(word -> word.source().equals(observation.source()) && word.asOf().isAfter(observation.asOf()));
    }

    /** The source still asserts what it asserted: an unchanged file or a 304. That confirms what was held on its word. */
    public void stillAsserted(BillId id, String source, Instant heardAt) {
        turn.lock();
        try {
            List<SourceWord> words = ledger.words(id);
            unitOfWork.run(() -> review(Belief.of(id, words), words, Optional.of(source), heardAt.truncatedTo(ChronoUnit.MILLIS)));
        } finally {
            turn.unlock();
        }
    }

    private void review(Believed believed, List<SourceWord> words, Optional<String> speaking, Instant heardAt) {
        BillId id = believed.bill().id();
        herald.review(id, believed.disputedFacts(), new SecondWord(id, words, speaking, heardAt)::asserts, heardAt);
    }

    /** Measures of which something waits for a second word. */
    public Set<BillId> unconfirmed() {
        return herald.unconfirmed();
    }

    private List<RecordedChange> change(String source, Believed before, Believed after, List<Membership> matches, Instant heardAt,
            Period window, boolean told) {
        BillId id = after.bill().id();
        Look look = new Look(ledger, herald, source, heardAt, told);
        List<Change> undone = look.takeBack(id);
        Optional<BillRow> known = ledger.row(id).filter(BillRow::open);
        Instant firstSight = known.map(BillRow::firstSight).orElse(heardAt);
        boolean first = firstSight.equals(heardAt) && ledger.recorded(id, heardAt).isEmpty();
        boolean news = first ? tells && after.open() && isNews(after.bill(), heardAt, window) : known.filter(BillRow::news).isPresent();
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
        List<RecordedChange> recorded = look.record(changes);
        if (told) {
            herald.tell(id, recorded.stream().filter(change -> !returned(change)).toList(), memberships, after.disputedFacts(), heardAt);
            if (DefenseAct.bornAs(after.bill()).isPresent()) {
                carryOver(after, recorded.stream().filter(Intake::carries).toList(), memberships, heardAt);
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
            herald.tell(after.bill().id(), swap, memberships, after.disputedFacts(), heardAt);
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

    private static List<SourceWord> fresher(Collection<SourceWord> heard, Collection<SourceWord> stored) {
        return heard.stream().filter(word -> stored.stream()
                .filter(old -> old.facet() == word.facet() && old.source().equals(word.source()))
                .allMatch(old -> word.supersedes(old) && !sameWord(word, old))).toList();
    }

    /** The same content at the same as-of, read again: nothing new was said. */
    private static boolean sameWord(SourceWord word, SourceWord old) {
        return word.asOf().equals(old.asOf()) && word.hash().equals(old.hash());
    }

    private static List<SourceWord> merge(Collection<SourceWord> stored, Collection<SourceWord> fresher) {
        Map<String, SourceWord> replaced = fresher.stream().collect(Collectors.toMap(Intake::slot, Function.identity()));
        List<SourceWord> merged = new ArrayList<>(fresher);
        stored.stream().filter(word -> !replaced.containsKey(slot(word))).forEach(merged::add);
        return merged;
    }

    private static String slot(SourceWord word) {
        Facet facet = word.facet();
        return word.source() + "/" + facet;
    }
}
