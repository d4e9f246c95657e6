package floorwire.command.vote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import floorwire.alert.Phrases;
import floorwire.command.Answer;
import floorwire.command.Desk;
import floorwire.command.Subject;
import floorwire.command.Typed;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Congress;
import floorwire.congress.RollCall;
import floorwire.congress.VoteKind;
import floorwire.message.Block;
import floorwire.message.Message;

/** A bill's roll calls. */
final class VotesOfABill {

    /** Words of a bill's number, {@code H. R. 2670 (118th Congress)}. */
    private static final int LONGEST_NAME = 5;
    private static final Set<String> AROUND = Set.of("on", "of", "for", "the", "in", "vote", "votes", "bill");

    private final Desk desk;
    private final VoteLists lists;

    VotesOfABill(Desk desk) {
        this.desk = desk;
        this.lists = new VoteLists(desk);
    }

    /**
     * A bill that is named among words, with those of its roll calls that the other words mean: by chamber, day or kind, or of which the record has them.
     *
     * @param said      the other words
     * @param ofItsRule whether these ask for the rule under which it was debated
     */
    record Narrowed(BillId id, String said, boolean ofItsRule, List<RollCall> votes) {

        String line() {
            return "vote " + id + (said.isEmpty() ? "" : " " + said.replace('`', '\''));
        }

        String headline() {
            return id.citationWithCongress() + " · roll calls" + (said.isEmpty() ? "" : " · " + said);
        }
    }

    /** None is what the words ask for; of a rule it is said which it is. */
    Answer none(Narrowed asked) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline("No roll call on " + asked.id().citationWithCongress() + " in the ledger fits "
                + Typed.quote(asked.said()) + "."));
        if (asked.ofItsRule()) {
            SpecialRules.named(List.of(asked.id()), desk).ifPresent(line -> blocks.add(new Block.Line(line)));
        }
        blocks.add(new Block.Offers(List.of(new Block.Offer("All on it", "vote " + asked.id()),
                new Block.Offer("The card", "bill " + asked.id()))));
        return new Answer(false, new Message(List.copyOf(blocks)), List.of());
    }

    /** Empty where no bill with roll calls is named. */
    Optional<Narrowed> narrowed(List<String> words) {
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                int to = from + length;
                Optional<BillId> id = BillReference.parse(String.join(" ", words.subList(from, to))).map(one -> Subject.of(one, desk)
                        .map(Subject::id).orElse(one.in(Congress.at(desk.now()).number())));
                List<RollCall> votes = id.map(one -> desk.rollCalls().of(List.of(one))).orElse(List.of());
                if (!votes.isEmpty()) {
                    List<String> rest = Stream.concat(words.subList(0, from).stream(), words.subList(to, words.size()).stream())
                            .filter(word -> !AROUND.contains(word.toLowerCase(Locale.ROOT))).toList();
                    VoteFilter filter = VoteFilter.of(rest, desk.today());
                    boolean ofItsRule = filter.kinds().contains(VoteKind.RULE);
                    return Optional.of(new Narrowed(id.orElseThrow(), String.join(" ", rest), ofItsRule,
                            (ofItsRule ? SpecialRules.votes(List.of(id.orElseThrow()), desk) : votes).stream().filter(filter::fits)
                                    .toList()));
                }
            }
        }
        return Optional.empty();
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
