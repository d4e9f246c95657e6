package floorwire.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import floorwire.alert.Herald;
import floorwire.change.Facts;
import floorwire.congress.BillId;
import floorwire.congress.VoteChecks;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCallWord;
import floorwire.ledger.RollCalls;
import floorwire.ledger.SourceWord;
import floorwire.ledger.UnitOfWork;
import floorwire.ledger.VotesOnABill;

/** Takes in what a source says of one roll call, and what that makes of the measure it is about. */
final class VoteIntake {

    /** A roll call first heard of longer after it was taken is no news, unless we were deaf meanwhile. */
    private static final Duration OLD_VOTE = Duration.ofDays(3);

    private static final Logger LOG = LoggerFactory.getLogger(VoteIntake.class);

    private final Believing believing;
    private final Ledger ledger;
    private final RollCalls rollCalls;
    private final UnitOfWork unitOfWork;
    private final Herald herald;
    private final Period newsWindow;
    private final boolean tells;

    VoteIntake(Believing believing, Ledger ledger, RollCalls rollCalls, UnitOfWork unitOfWork, Herald herald, Period newsWindow,
            boolean tells) {
        this.believing = believing;
        this.ledger = ledger;
        this.rollCalls = rollCalls;
        this.unitOfWork = unitOfWork;
        this.herald = herald;
        this.newsWindow = newsWindow;
        this.tells = tells;
    }

    /**
     * Hears a source's word on one roll call. Where it names a measure that is known, what is believed of that may change; one that was
     * taken long before we first heard of it is kept and told to nobody.
     *
     * @param deaf how long we had not heard the source: what was taken meanwhile is news
     * @param with what is to be kept in the same unit of work
     */
    List<RecordedChange> hear(RollCallWord word, Duration deaf, Runnable with) {
        return believing.alone(() -> hearAlone(word, deaf, with));
    }

    private List<RecordedChange> hearAlone(RollCallWord word, Duration deaf, Runnable with) {
        List<RollCallWord> known = rollCalls.words(word.id());
        boolean news = known.stream().filter(old -> old.source().equals(word.source())).allMatch(word::supersedes)
                && !spoils(word, known);
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
        boolean first = known.stream().noneMatch(old -> old.source().equals(word.source()));
        return believing.believe(new Believing.Said(id, word.source(), ledger.words(id), fresher, true, word.heardAt(), newsWindow,
                tells && (!known.isEmpty() || recent(word, deaf))), keep, changes -> {
                    // a copy that comes after the chamber's own record adds nothing to a post
                    if (first && changes.isEmpty() && rollCalls.words(word.id()).getFirst().source().equals(word.source())) {
                        herald.complete(id, Facts.roll(id, word.id()), word.heardAt());
                    }
                });
    }

    /** A count that cannot be never takes the place of one that can. */
    private static boolean spoils(RollCallWord word, List<RollCallWord> known) {
        Optional<String> impossible = VoteChecks.impossible(word.rollCall());
        boolean spoils = impossible.isPresent() && known.stream().anyMatch(old -> VoteChecks.impossible(old.rollCall()).isEmpty());
        impossible.ifPresent(words -> LOG.warn("{} tells of {} what cannot be: the record {}{}", word.source(), word.id(), words,
                spoils ? "; what is known stands" : ""));
        return spoils;
    }

    private static boolean recent(RollCallWord word, Duration deaf) {
        Instant oldest = word.heardAt().minus(OLD_VOTE).minus(deaf);
        return word.rollCall().at().filter(at -> at.instant().isBefore(oldest)).isEmpty();
    }
}
