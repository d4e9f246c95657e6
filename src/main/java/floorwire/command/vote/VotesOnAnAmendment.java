package floorwire.command.vote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import floorwire.command.Desk;
import floorwire.congress.AmendmentId;
import floorwire.congress.Amendments;
import floorwire.congress.Bill;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;

/** The roll calls on an amendment: those that name it, and those that the measure's record joins to it. */
final class VotesOnAnAmendment {

    private final Desk desk;
    private final VoteSearch search;

    VotesOnAnAmendment(Desk desk, VoteSearch search) {
        this.desk = desk;
        this.search = search;
    }

    /** The latest first; without a Congress those of every one. */
    List<RollCall> of(VoteSubject.OfAmendment asked) {
        Stream<RollCall> naming = desk.rollCalls().of(search.with(List.of(id(asked, 1).citation())).stream()).stream()
                .filter(vote -> vote.matter().amendment().flatMap(one -> one.id()).filter(id -> means(asked, id)).isPresent());
        return Stream.concat(naming, congresses(asked).flatMap(id -> joined(id, desk).stream())).distinct()
                .sorted(Comparator.comparing(RollCall::id).reversed()).toList();
    }

    /** As it may be typed for those that were found: with its Congress where that is one. */
    static String typed(VoteSubject.OfAmendment asked, List<RollCall> votes) {
        List<Integer> congresses = votes.stream().map(vote -> vote.id().congress()).distinct().toList();
        return congresses.size() == 1 ? id(asked, congresses.getFirst()).toString() : id(asked, 1).citation();
    }

    /** Those that the record of a measure joins to an amendment. */
    static List<RollCall> joined(AmendmentId id, Desk desk) {
        List<RollCall> votes = new ArrayList<>();
        for (BillId measure : desk.ledger().naming(id)) {
            Bill bill = desk.ledger().believed(measure).bill();
            desk.rollCalls().of(List.of(measure)).stream()
                    .filter(vote -> Amendments.voted(vote, bill).filter(one -> one.id().equals(id)).isPresent()).forEach(votes::add);
        }
        return votes;
    }

    private Stream<AmendmentId> congresses(VoteSubject.OfAmendment asked) {
        return asked.congress().isPresent() ? Stream.of(id(asked, asked.congress().getAsInt()))
                : desk.ledger().congresses().stream().map(congress -> id(asked, congress));
    }

    private static AmendmentId id(VoteSubject.OfAmendment asked, int congress) {
        return new AmendmentId(congress, asked.chamber() == Chamber.HOUSE ? "HAMDT" : "SAMDT", asked.number());
    }

    private static boolean means(VoteSubject.OfAmendment asked, AmendmentId id) {
        return id.number() == asked.number() && id.chamber() == asked.chamber()
                && (asked.congress().isEmpty() || asked.congress().getAsInt() == id.congress());
    }
}
