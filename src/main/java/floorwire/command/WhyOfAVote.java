package floorwire.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import floorwire.change.Change;
import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Chamber;
import floorwire.congress.RollCall;
import floorwire.congress.RollCallId;
import floorwire.message.Block;

/**
 * A roll call or an amendment whose post, or whose silence, is asked about.
 *
 * @param citation what it is called
 * @param line     shows it
 * @param votes    it, or the roll calls on the amendment
 * @param measure  whose changes tell of it; empty where the ledger has none
 */
record WhyOfAVote(String citation, String line, List<RollCallId> votes, Optional<AmendmentId> amendment, Optional<Subject> measure) {

    /** Empty for what names neither. */
    static Optional<WhyOfAVote> parse(String asked, Desk desk) {
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

    /** Whether a change tells of it. */
    boolean tells(Change change) {
        return change.rollCalls().stream().anyMatch(votes::contains) || amendment.filter(id -> names(change, id)).isPresent()
                || (change instanceof Change.Correction corrected
                        && (tells(corrected.before()) || (!corrected.stands().equals(corrected) && tells(corrected.stands()))));
    }

    private static boolean names(Change change, AmendmentId id) {
        return switch (change) {
            case Change.ActionTaken taken -> taken.amendment().filter(id::equals).isPresent();
            case Change.AmendmentMatched matched -> matched.amendment().equals(id);
            case Change.AmendmentSays says -> says.amendment().equals(id);
            default -> false;
        };
    }

    Block.Offer offer() {
        return new Block.Offer(citation, line);
    }

    /** Where no measure in the ledger has it. */
    Answer unknown() {
        return Answer.no(citation + " is on no measure in the ledger.",
                "Posts are about measures; what is recorded of one: `why s2174`. What is known of it: `" + line + "`");
    }
}
