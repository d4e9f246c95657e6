package floorwire.command;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import floorwire.alert.Phrases;
import floorwire.congress.BillId;
import floorwire.congress.BillReference;
import floorwire.congress.Chamber;
import floorwire.congress.Congress;
import floorwire.congress.Event;
import floorwire.congress.RollCall;
import floorwire.congress.StageHistory;
import floorwire.message.Block;
import floorwire.message.Message;

/** A bill's roll calls: those of the ledger, and those that only its actions tell of. */
final class VotesOfABill {

    private static final int OTHERS_SHOWN = 6;

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
        List<Event> told = subject.map(Subject::history).map(VotesOfABill::told).orElse(List.of());
        List<Event> others = others(told, votes);
        if (query.csv() && votes.isEmpty()) {
            return Answer.no("No roll call on " + id.citationWithCongress() + " is in the ledger: there is nothing for a CSV.",
                    told.isEmpty() ? "Nor does its record tell of any." : only(told, id));
        }
        if (votes.isEmpty()) {
            return fromActions(id, subject.map(Subject::sources).orElse(List.of()), told);
        }
        Answer listed = lists.of(votes, query, id.citationWithCongress() + " · roll calls"
                + subject.map(one -> " · " + Phrases.cut(one.row().title(), 100)).orElse(""), "vote " + id,
                query.csv() && !others.isEmpty() ? List.of("Not in it: " + only(others, id)) : List.of());
        return new Answer(listed.ok(),
                others.isEmpty() || query.csv() || !listed.ok() ? listed.message() : withOthers(listed.message(), others),
                subject.map(Subject::sources).orElse(List.of()));
    }

    private static String only(List<Event> told, BillId id) {
        return told.size() + (told.size() == 1 ? " roll call" : " roll calls") + " of which only its actions tell: `vote " + id + "`";
    }

    /** Those of its actions whose own record the ledger does not have. */
    private static Message withOthers(Message listed, List<Event> others) {
        List<String> lines = new ArrayList<>(others.reversed().stream().limit(OTHERS_SHOWN).map(VotesOfABill::line).toList());
        if (others.size() > OTHERS_SHOWN) {
            lines.add("and " + (others.size() - OTHERS_SHOWN) + " more");
        }
        List<Block> blocks = new ArrayList<>(listed.blocks());
        blocks.add(blocks.size() - 1, new Block.Section("Only its actions tell of:", lines));
        return new Message(List.copyOf(blocks));
    }

    private static String line(Event event) {
        return Phrases.day(event.date()) + " · " + Phrases.cut(event.text(), 200) + " · " + url(event);
    }

    /** The roll calls that only the actions of a measure tell of, a line each, the latest first. */
    static List<String> onlyTold(StageHistory history, List<RollCall> votes) {
        return others(told(history), votes).reversed().stream().map(VotesOfABill::line).toList();
    }

    private static List<Event> others(List<Event> told, List<RollCall> votes) {
        Set<String> held = votes.stream().map(vote -> vote.id().chamber() + " " + vote.id().number() + " " + vote.id().year())
                .collect(Collectors.toSet());
        return told.stream()
                .filter(event -> !held.contains(chamber(event) + " " + event.roll().orElseThrow() + " " + event.date().getYear())).toList();
    }

    private static List<Event> told(StageHistory history) {
        return history.events().stream().filter(event -> event.roll().isPresent()).toList();
    }

    private static Chamber chamber(Event event) {
        return event.chamber().orElse(Chamber.HOUSE);
    }

    private static Answer fromActions(BillId id, List<Answer.Source> sources, List<Event> rolls) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Headline(id.citationWithCongress() + " · " + (rolls.isEmpty() ? "no roll call on its record"
                : rolls.size() + (rolls.size() == 1 ? " roll call" : " roll calls") + " on its record")));
        if (!rolls.isEmpty()) {
            blocks.add(new Block.Section("As its actions tell them; the chambers' own records of them are not in the ledger:",
                    rolls.stream().map(VotesOfABill::line).toList()));
        }
        blocks.add(new Block.Offers(List.of(new Block.Offer("Details", "bill " + id + " details"),
                new Block.Offer("The card", "bill " + id))));
        return new Answer(true, new Message(List.copyOf(blocks)), sources);
    }

    private static URI url(Event event) {
        return URI.create(new Elsewhere.RollCall(chamber(event), event.roll().orElseThrow(), OptionalInt.of(event.date().getYear()))
                .url(event.date().getYear()));
    }
}
