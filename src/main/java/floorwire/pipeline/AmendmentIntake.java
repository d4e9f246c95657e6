package floorwire.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import floorwire.alert.Herald;
import floorwire.change.Facts;
import floorwire.congress.Amendment;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Facet;
import floorwire.congress.RollCallId;
import floorwire.congress.VoteAmendment;
import floorwire.ledger.Ledger;
import floorwire.ledger.RecordedChange;
import floorwire.ledger.RollCalls;
import floorwire.ledger.SourceWord;
import floorwire.ledger.UnitOfWork;

/**
 * Takes in what a source says of single amendments: what it said of the others stands. Its word on the measure's amendments is all that it
 * told of them.
 */
final class AmendmentIntake {

    private final Believing believing;
    private final Ledger ledger;
    private final RollCalls rollCalls;
    private final UnitOfWork unitOfWork;
    private final Herald herald;
    private final Words words;
    private final Period newsWindow;
    private final boolean tells;

    /** @param asOf of the freshest of them */
    record Said(BillId bill, String source, Instant asOf, Instant heardAt, Collection<Amendment> amendments) {}

    AmendmentIntake(Believing believing, Ledger ledger, RollCalls rollCalls, UnitOfWork unitOfWork, Herald herald, Words words,
            Period newsWindow, boolean tells) {
        this.believing = believing;
        this.ledger = ledger;
        this.rollCalls = rollCalls;
        this.unitOfWork = unitOfWork;
        this.herald = herald;
        this.words = words;
        this.newsWindow = newsWindow;
        this.tells = tells;
    }

    /** @param deaf how long we had not heard the source: what happened meanwhile is news */
    List<RecordedChange> hear(Said said, Duration deaf, Runnable with) {
        return believing.alone(() -> hearAlone(said, newsWindow.plusDays(deaf.toDays()), with));
    }

    private List<RecordedChange> hearAlone(Said said, Period window, Runnable with) {
        List<SourceWord> stored = ledger.words(said.bill());
        Optional<SourceWord> before =
                stored.stream().filter(word -> word.facet() == Facet.AMENDMENTS && word.source().equals(said.source())).findFirst();
        Map<AmendmentId, Amendment> had = before.map(word -> word.content().amendments()).orElse(List.of()).stream()
                .collect(Collectors.toMap(Amendment::id, one -> one, (one, same) -> one, TreeMap::new));
        Map<AmendmentId, Amendment> all = new TreeMap<>(had);
        said.amendments().forEach(amendment -> all.put(amendment.id(), amendment));
        Instant asOf = before.map(SourceWord::asOf).filter(said.asOf()::isBefore).orElse(said.asOf());
        SourceWord word = words.ofAmendments(said.source(), asOf, said.heardAt(),
                Bill.unknown(said.bill()).withAmendments(List.copyOf(all.values())));
        List<SourceWord> fresher = before.filter(old -> old.hash().equals(word.hash())).isPresent() ? List.of() : List.of(word);
        Runnable keep = () -> {
            with.run();
            ledger.keep(fresher);
        };
        if (fresher.isEmpty() || ledger.row(said.bill()).isEmpty()) {
            unitOfWork.run(keep);
            return List.of();
        }
        return believing.believe(new Believing.Said(said.bill(), said.source(), stored, fresher, false, said.heardAt(), window, tells),
                keep,
                changes -> joined(said, had).forEach(vote -> herald.complete(said.bill(), Facts.roll(said.bill(), vote), said.heardAt())));
    }

    /** Roll calls of which it is only now known on which amendment they were: the Clerk's name an author (feeds.md 5). */
    private Set<RollCallId> joined(Said said, Map<AmendmentId, Amendment> had) {
        Set<RollCallId> joined = new HashSet<>();
        for (Amendment amendment : said.amendments()) {
            Set<RollCallId> known = Optional.ofNullable(had.get(amendment.id())).map(before -> Amendments.rollCalls(before)
                    .collect(Collectors.toSet())).orElse(Set.of());
            Amendments.rollCalls(amendment).filter(id -> !known.contains(id)).filter(id -> rollCalls.believed(id)
                    .flatMap(vote -> vote.matter().amendment()).flatMap(VoteAmendment::id).isEmpty()).forEach(joined::add);
        }
        return joined;
    }
}
