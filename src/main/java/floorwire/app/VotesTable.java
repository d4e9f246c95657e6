package floorwire.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.RollCall;
import floorwire.congress.Threshold;
import floorwire.congress.VoteTime;
import floorwire.publish.VoteCsv;

/** The rows of {@code votes inspect}, kept as lines: of a year of votes there are hundreds of thousands. */
final class VotesTable {
    static final Table VOTES =
            new Table(List.of("vote", "date", "question", "required", "result", "yea", "nay", "present", "not_voting", "measure",
                    "positions"), Set.of("yea", "nay", "present", "not_voting", "positions"));
    static final Table POSITIONS = new Table(List.of("vote", "member", "name", "party", "state", "position"), Set.of());

    private VotesTable() {}

    /** One line. */
    static String row(RollCall vote) {
        return Table.tsv(Stream.of(List.of(vote.id().toString(), vote.at().map(VoteTime::toString).orElse(""), vote.words().question(),
                vote.required().map(Threshold::printed).orElse(""), vote.words().result()), VoteCsv.tally(vote),
                List.of(vote.matter().bill().map(BillId::toString).orElse(""), Integer.toString(vote.positions().size())))
                .flatMap(List::stream).toList());
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
