package floorwire.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteTime;

/** The rows of {@code votes inspect}, kept as lines: of a year of votes there are hundreds of thousands. */
final class VotesTable {
    static final Table VOTES =
            new Table(List.of("vote", "date", "question", "required", "result", "yea", "nay", "present", "not_voting", "measure",
                    "positions"), Set.of("yea", "nay", "present", "not_voting", "positions"));
    static final Table POSITIONS = new Table(List.of("vote", "member", "name", "party", "state", "position"), Set.of());

    private VotesTable() {}

    /** One line. At an election there are no yeas and nays, and a record without members or totals has no tally. */
    static String row(RollCall vote) {
        boolean election = vote.isElection();
        Optional<Tally> tally = vote.tally();
        return Table.tsv(List.of(vote.id().toString(), vote.at().map(VoteTime::toString).orElse(""), vote.words().question(),
                vote.required().map(Threshold::printed).orElse(""), vote.words().result(), election ? "" : count(tally, Tally::yea),
                election ? "" : count(tally, Tally::nay), aside(vote, Position.Side.PRESENT, Tally::present),
                aside(vote, Position.Side.NOT_VOTING, Tally::notVoting), vote.matter().bill().map(BillId::toString).orElse(""),
                Integer.toString(vote.positions().size())));
    }

    private static String count(Optional<Tally> tally, ToIntFunction<Tally> of) {
        return tally.map(count -> Integer.toString(of.applyAsInt(count))).orElse("");
    }

    /** Present and Not Voting stand among the candidates of an election. */
    private static String aside(RollCall vote, Position.Side side, ToIntFunction<Tally> of) {
        return vote.counts().candidates().stream().filter(candidate -> candidate.side() == side).findFirst()
                .map(VoteCounts.OfCandidate::votes).map(votes -> Integer.toString(votes)).orElseGet(() -> count(vote.tally(), of));
    }

    /** A line for each member, in the order of the record. */
    static String positions(RollCall vote) {
        String id = vote.id().toString();
        var lines = new StringBuilder();
        for (Cast cast : vote.positions()) {
            var member = cast.member();
            lines.append(Table.tsv(List.of(id, member.id(), member.name(), member.party(), member.state(), cast.position().printed())));
        }
        return lines.toString();
    }

    /** @param blocks of lines, as {@link #row} and {@link #positions} make them */
    static void print(Table table, List<String> blocks, Table.Format format, PrintWriter out) {
        if (format == Table.Format.tsv) {
            out.print(Table.tsv(table.header()));
            blocks.forEach(out::print);
            out.flush();
        } else {
            table.print(blocks.stream().flatMap(String::lines).map(line -> List.of(line.split("\t", -1))).toList(), format, out);
        }
    }
}
