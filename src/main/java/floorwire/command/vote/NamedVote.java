package floorwire.command.vote;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.command.Desk;
import floorwire.command.Subject;
import floorwire.command.WhyOfAVote;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;

/** The roll call or the amendment that words name, for {@code why}, which tells what was posted of it. */
public final class NamedVote {

    private NamedVote() {}

    /** Empty for what names neither. */
    public static Optional<WhyOfAVote> parse(String asked, Desk desk) {
        return VoteSubject.parse(asked, desk.today()).flatMap(subject -> switch (subject) {
            case VoteSubject.Exact exact -> Optional.of(of(exact.id(), desk));
            case VoteSubject.Numbered numbered when numbered.said() -> numbered(numbered, desk);
            case VoteSubject.OfAmendment of -> Optional.of(of(of, desk));
            default -> Optional.empty();
        });
    }

    private static Optional<WhyOfAVote> numbered(VoteSubject.Numbered asked, Desk desk) {
        return asked.chamber().map(Stream::of).orElse(Stream.of(Chamber.values()))
                .flatMap(chamber -> desk.rollCalls().numbered(chamber, asked.number()).stream()).map(RollCall::id)
                .filter(id -> asked.year().isEmpty() || asked.year().getAsInt() == id.year())
                .filter(id -> asked.congress().isEmpty() || asked.congress().getAsInt() == id.congress())
                .findFirst().map(id -> of(id, desk));
    }

    private static WhyOfAVote of(RollCallId id, Desk desk) {
        return new WhyOfAVote(id.citation(), "vote " + id, List.of(id), Optional.empty(),
                desk.rollCalls().believed(id).flatMap(vote -> vote.matter().bill()).flatMap(bill -> Subject.of(bill, desk)));
    }

    private static WhyOfAVote of(VoteSubject.OfAmendment asked, Desk desk) {
        List<Integer> congresses = asked.congress().stream().boxed().toList();
        List<AmendmentId> ids = (congresses.isEmpty() ? desk.ledger().congresses() : congresses).stream()
                .map(congress -> new AmendmentId(congress, asked.chamber() == Chamber.HOUSE ? "HAMDT" : "SAMDT", asked.number())).toList();
        AmendmentId id = ids.stream().filter(one -> !desk.ledger().naming(one).isEmpty()).findFirst().orElse(ids.getFirst());
        List<BillId> measures = desk.ledger().naming(id);
        return new WhyOfAVote(id.citation(), "bill " + id,
                VotesOnAnAmendment.joined(id, desk).stream().map(RollCall::id).toList(),
                Optional.of(id), measures.stream().findFirst().flatMap(measure -> Subject.of(measure, desk)));
    }
}
