package floorwire.command;

import java.util.List;
import java.util.Optional;

import floorwire.alert.Phrases;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.message.Block;
import floorwire.message.Message;

/** A bill's roll calls. */
final class VotesOfABill {

    private final Desk desk;
    private final VoteLists lists;

    VotesOfABill(Desk desk) {
        this.desk = desk;
        this.lists = new VoteLists(desk);
    }

    Answer answer(BillReference reference, VoteQuery query) {
        Optional<Subject> subject = Subject.of(reference, desk);
        BillId id = subject.map(Subject::id).orElse(reference.in(Congress.at(desk.now()).number()));
        List<RollCall> votes = desk.rollCalls().of(List.of(id));
        if (subject.isEmpty() && votes.isEmpty()) {
            return Subject.unknown(reference, desk);
        }
        List<Answer.Source> sources = subject.map(Subject::sources).orElse(List.of());
        if (query.csv() && votes.isEmpty()) {
            return Answer.no("No roll call on " + id.citationWithCongress() + " is in the ledger: there is nothing for a CSV.",
                    "Nor does its record tell of any.");
        }
        if (votes.isEmpty()) {
            return new Answer(true, Message.of(new Block.Headline(id.citationWithCongress() + " · no roll call on its record"),
                    new Block.Offers(List.of(new Block.Offer("Details", "bill " + id + " details"),
                            new Block.Offer("The card", "bill " + id)))),
                    sources);
        }
        Answer listed = lists.of(votes, query, id.citationWithCongress() + " · roll calls"
                + subject.map(one -> " · " + Phrases.cut(one.row().title(), 100)).orElse(""), "vote " + id, List.of());
        return new Answer(listed.ok(), listed.message(), sources);
    }
}
