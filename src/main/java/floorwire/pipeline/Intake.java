package floorwire.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.function.Predicate;

import floorwire.alert.Herald;
import floorwire.change.Change;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.feed.Observation;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCallWord;
import floorwire.ledger.RollCalls;
import floorwire.ledger.SourceWord;
import floorwire.ledger.UnitOfWork;

/** Takes in what a source says of one measure: keeps its word, finds what changed, and queues the notices, in one unit of work. */
public final class Intake {

    /** A measure introduced this long before first sight, or less, is news (decision 5). */
    public static final Period NEWS_WINDOW = Period.ofDays(14);

    private final Ledger ledger;
    private final Words words;
    private final Period newsWindow;
    private final boolean tells;
    private final Believing believing;
    private final VoteIntake votes;
    private final AmendmentIntake amendments;

    /** @param tells whether changes are news; else they are kept and told to nobody */
    public Intake(Ledger ledger, RollCalls rollCalls, UnitOfWork unitOfWork, Herald herald, Words words, Period newsWindow, boolean tells,
            Lock turn) {
        this.ledger = ledger;
        this.words = words;
        this.newsWindow = newsWindow;
        this.tells = tells;
        this.believing = new Believing(ledger, unitOfWork, herald, words, tells, turn);
        this.amendments = new AmendmentIntake(believing, ledger, rollCalls, unitOfWork, herald, words, newsWindow, tells);
        this.votes = new VoteIntake(believing, ledger, rollCalls, unitOfWork, herald, newsWindow, tells);
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
        return believing.alone(
                () -> hearAlone(observation, heard.truncatedTo(ChronoUnit.MILLIS), newsWindow.plusDays(deaf.toDays()), with));
    }

    private List<RecordedChange> hearAlone(Observation observation, Instant heardAt, Period window, Runnable with) {
        List<SourceWord> stored = ledger.words(observation.subject());
        List<SourceWord> fresher = fresher(words.of(observation, heardAt), stored);
        boolean said = observation.covered().contains(Facet.ACTIONS) && !stale(observation, stored);
        return believing.believe(
                new Believing.Said(observation.subject(), observation.source(), stored, fresher, said, heardAt, window, tells), () -> {
                    with.run();
                    ledger.keep(fresher);
                }, changes -> {});
    }

    /**
     * Hears a source's word on one roll call.
     *
     * @param deaf as above
     * @param with as above
     */
    List<RecordedChange> hear(RollCallWord word, Duration deaf, Runnable with) {
        return votes.hear(word, deaf, with);
    }

    /**
     * Hears a source's words on some of the amendments to a measure.
     *
     * @param deaf as above
     * @param with as above
     */
    List<RecordedChange> hear(AmendmentIntake.Said said, Duration deaf, Runnable with) {
        return amendments.hear(said, deaf, with);
    }

    /**
     * Hears a word that was made of what a source published of a measure, such as of its texts.
     *
     * @param news which changes can be news
     * @param with as above
     */
    List<RecordedChange> hear(SourceWord word, Predicate<Change> news, Runnable with) {
        return believing.alone(() -> {
            List<SourceWord> stored = ledger.words(word.subject());
            List<SourceWord> fresher = fresher(List.of(word), stored);
            return believing.believe(new Believing.Said(word.subject(), word.source(), stored, fresher, true, word.heardAt(), newsWindow,
                    tells, news), () -> {
                        with.run();
                        ledger.keep(fresher);
                    }, changes -> {});
        });
    }

    /** A copy older than what the source said before asserts nothing now, and so confirms nothing. */
    private static boolean stale(Observation observation, List<SourceWord> stored) {
        return stored.stream().anyMatch(word -> word.source().equals(observation.source()) && word.asOf().isAfter(observation.asOf()));
    }

    /** The source still asserts what it asserted: an unchanged file or a 304. That confirms what was held on its word. */
    public void stillAsserted(BillId id, String source, Instant heardAt) {
        believing.alone(() -> {
            believing.stillAsserted(id, source, heardAt);
            return id;
        });
    }

    /** Measures of which something waits for a second word. */
    public Set<BillId> unconfirmed() {
        return believing.unconfirmed();
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
}
