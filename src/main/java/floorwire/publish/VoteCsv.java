package floorwire.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import floorwire.congress.AmendmentId;
import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.PartySplit;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.VoteAmendment;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteMember;
import floorwire.congress.VoteTime;

/** Roll calls as comma-separated values: a row a member, a row a roll call, or a row for each party of each state's delegation. */
public final class VoteCsv {

    private static final List<String> VOTE = List.of("vote", "date", "question", "required", "result", "measure");
    private static final List<String> SOURCE = List.of("source");
    private static final List<String> TALLY = List.of("yea", "nay", "present", "not_voting");

    private VoteCsv() {}

    /** Who voted how, a row a member, in the order given; of a roll call without positions one row with none. */
    public static Csv positions(Collection<RollCall> votes) {
        List<List<String>> rows = new ArrayList<>();
        for (RollCall vote : votes) {
            if (vote.positions().isEmpty()) {
                rows.add(row(vote, List.of("", "", "", "", "")));
            }
            for (Cast cast : vote.positions()) {
                VoteMember member = cast.member();
                rows.add(row(vote, List.of(member.id(), member.name(), member.party(), member.state(), cast.position().printed())));
            }
        }
        return new Csv(header(List.of("member", "name", "party", "state", "position")), rows);
    }

    /** The published results, a row a roll call. */
    public static Csv results(Collection<RollCall> votes) {
        return new Csv(header(both(List.of("amendment", "about"), TALLY)), votes.stream().map(vote -> row(vote, both(List.of(
                vote.matter().amendment().flatMap(VoteAmendment::id).map(AmendmentId::toString).orElse(""),
                vote.matter().amendment().map(VoteAmendment::author).filter(author -> !author.isBlank()).orElse(vote.words().title())),
                tally(vote)))).toList());
    }

    /**
     * How the delegations voted, a row for each party of a state, by its letters. Who named a candidate, or did what the record has no usual
     * word for, is counted as {@code other}.
     */
    public static Csv delegations(Collection<RollCall> votes) {
        List<List<String>> rows = new ArrayList<>();
        for (RollCall vote : votes) {
            Map<String, Map<String, List<Cast>>> states = vote.positions().stream().collect(Collectors.groupingBy(
                    cast -> cast.member().homeState(), TreeMap::new,
                    Collectors.groupingBy(cast -> PartySplit.party(cast.member().party()), TreeMap::new, Collectors.toList())));
            states.forEach((state, parties) -> parties.forEach((party, casts) -> rows.add(row(vote, List.of(state, party,
                    count(casts, Position.Side.YEA), count(casts, Position.Side.NAY), count(casts, Position.Side.PRESENT),
                    count(casts, Position.Side.NOT_VOTING), count(casts, Position.Side.CANDIDATE, Position.Side.UNKNOWN))))));
        }
        return new Csv(header(both(List.of("state", "party"), both(TALLY, List.of("other")))), rows);
    }

    /** Yea, nay, present and not voting. At an election there are no yeas and nays, and a record without members or totals has no tally. */
    public static List<String> tally(RollCall vote) {
        boolean election = vote.isElection();
        Optional<Tally> tally = vote.tally();
        return List.of(election ? "" : count(tally, Tally::yea), election ? "" : count(tally, Tally::nay),
                aside(vote, Position.Side.PRESENT, Tally::present), aside(vote, Position.Side.NOT_VOTING, Tally::notVoting));
    }

    private static String count(Optional<Tally> tally, ToIntFunction<Tally> of) {
        return tally.map(count -> Integer.toString(of.applyAsInt(count))).orElse("");
    }

    /** Present and Not Voting stand among the candidates of an election; an action tells yeas and nays alone. */
    private static String aside(RollCall vote, Position.Side side, ToIntFunction<Tally> of) {
        return vote.provisional() ? "" : vote.counts().candidates().stream().filter(candidate -> candidate.side() == side).findFirst()
                .map(VoteCounts.OfCandidate::votes).map(votes -> Integer.toString(votes)).orElseGet(() -> count(vote.tally(), of));
    }

    private static String count(List<Cast> casts, Position.Side... sides) {
        List<Position.Side> counted = List.of(sides);
        return Long.toString(casts.stream().filter(cast -> counted.contains(cast.position().side())).count());
    }

    /** In words: a spreadsheet takes {@code 2/3} for a day in March. */
    private static String required(Threshold threshold) {
        return switch (threshold) {
            case HALF -> "more than half";
            case TWO_THIRDS -> "two thirds";
            case THREE_FIFTHS -> "three fifths";
        };
    }

    private static List<String> header(List<String> columns) {
        return both(VOTE, both(columns, SOURCE));
    }

    private static List<String> row(RollCall vote, List<String> cells) {
        return both(List.of(vote.id().toString(), vote.at().map(VoteTime::toString).orElse(""), vote.words().question(),
                vote.required().map(VoteCsv::required).orElse(""), vote.words().result() + (vote.provisional() ? " (provisional)" : ""),
                vote.matter().bill().map(BillId::toString).orElse("")), both(cells, List.of(vote.url())));
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
