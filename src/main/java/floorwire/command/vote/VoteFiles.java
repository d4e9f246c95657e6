package floorwire.command.vote;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import floorwire.command.Answer;
import floorwire.command.CsvAnswer;
import floorwire.command.Desk;
import floorwire.congress.RollCall;
import floorwire.ledger.RollCallWord;
import floorwire.message.Block;
import floorwire.publish.Csv;
import floorwire.publish.VoteCsv;

/** Roll calls as files: who voted how at one of them; the results of many, or who voted how at each where members are asked for. */
final class VoteFiles {

    private static final String FILTERED = "Who voted how · ";

    private final Desk desk;

    VoteFiles(Desk desk) {
        this.desk = desk;
    }

    /** All of one roll call, those whom the query's filters leave, or its delegations. */
    Answer one(RollCallWord word, VoteQuery query, ZoneId zone) {
        RollCall vote = word.rollCall();
        boolean states = query.parts().contains(VoteQuery.Part.STATES);
        boolean some = states || query.filters();
        RollCall asked = some ? asked(vote, query) : desk.members().join(vote);
        String line = "vote " + vote.id() + query.inWords().line();
        if (some && asked.positions().isEmpty()) {
            return Answer.no(vote.id().citation() + ": there is nothing for a CSV.", VotePeople.nobody(vote, query, desk.members()),
                    "The card: `vote " + vote.id() + "`");
        }
        String said = states ? "How the delegations voted" + (query.filters() ? " · " + VotePeople.said(query, vote, desk.members()) : "")
                + ": a row for each party of a state"
                : some ? FILTERED + VotePeople.said(query, vote, desk.members()) + ": a row a member"
                        : asked.positions().isEmpty() ? "No members' positions are known (yet): a row with the result"
                                : "Who voted how: a row a member";
        return CsvAnswer.of(vote.id().citation(), said, states ? VoteCsv.delegations(List.of(asked))
                : asked.positions().isEmpty() ? VoteCsv.results(List.of(vote)) : VoteCsv.positions(List.of(asked)),
                line, List.of(new VoteCard(desk).source(word, zone)),
                List.of(some ? new Block.Offer("The card", "vote " + vote.id()) : new Block.Offer("Everyone", line + " everyone")),
                List.of(new Answer.Source(word.source(), word.asOf(), word.rollCall().url())));
    }

    /**
     * All of a list: a row a roll call; where members are asked for a row a member at each, where delegations a row for each party of them.
     *
     * @param line asks for the list in words
     */
    Answer list(List<RollCall> votes, VoteQuery query, String headline, String line, List<String> notes) {
        boolean states = query.parts().contains(VoteQuery.Part.STATES);
        List<Block> below = new ArrayList<>(notes.stream().map(Block.Line::new).toList());
        if (!states && !query.filters()) {
            below.add(new Block.Line(
                    "Who voted how at each of them: `" + line + " everyone csv`; of some, with a state, party or position in its"
                            + " place: `" + line + " PA csv`"));
            return CsvAnswer.of(headline, "Results: a row a roll call", VoteCsv.results(votes), line, below, List.of(), List.of());
        }
        List<RollCall> whole = votes.stream().flatMap(vote -> desk.rollCalls().believed(vote.id()).stream()).toList();
        long without = whole.stream().filter(vote -> vote.positions().isEmpty()).count();
        if (without > 0) {
            below.add(new Block.Line(
                    "Of " + without + " of these " + votes.size() + " roll calls the record has no members' positions (yet)."));
        }
        List<RollCall> asked = whole.stream().map(vote -> asked(vote, query)).filter(vote -> !vote.positions().isEmpty()).toList();
        if (asked.isEmpty()) {
            return Answer.no(headline + ": there is nothing for a CSV.",
                    Stream.concat(Stream.of("No member at these roll calls fits."),
                            below.stream().map(block -> ((Block.Line) block).text()))
                            .toArray(String[]::new));
        }
        RollCall any = asked.getFirst();
        String said = VotePeople.said(query, any, desk.members());
        String each = " at each of " + asked.size() + (asked.size() == 1 ? " roll call" : " roll calls");
        Csv csv = states ? VoteCsv.delegations(asked) : VoteCsv.positions(asked);
        return CsvAnswer.of(headline,
                states ? "How the delegations voted" + (query.filters() ? " · " + said : "") + ": a row for each party of a state"
                        + each : FILTERED + said + ": a row a member" + each,
                csv, line + query.inWords().line(), below, List.of(), List.of());
    }

    private RollCall asked(RollCall vote, VoteQuery query) {
        return desk.members().join(vote.withPositions(VotePeople.filtered(vote, query, desk.members())));
    }
}
