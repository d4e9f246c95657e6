package floorwire.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

import floorwire.congress.BillId;
import floorwire.congress.Cast;
import floorwire.congress.Position;
import floorwire.congress.RollCall;
import floorwire.congress.Tally;
import floorwire.congress.Threshold;
import floorwire.congress.VoteCounts;
import floorwire.congress.VoteTime;

/** The rows of {@code votes inspect}, for programs and for people. Lines end in a line feed on every system. */
final class VotesTable {
    static final List<String> VOTES =
            List.of("vote", "date", "question", "required", "result", "yea", "nay", "present", "not_voting", "measure",
                    "positions");
    static final List<String> POSITIONS = List.of("vote", "member", "name", "party", "state", "position");

    private static final Set<String> NUMBERS = Set.of("yea", "nay", "present", "not_voting", "positions");
    private static final Pattern BREAKS = Pattern.compile(" *[\t\r\n]+ *");

    private VotesTable() {}

    /** One line. At an election there are no yeas and nays, and a record without members or totals has no tally. */
    static String row(RollCall vote) {
        boolean election = vote.isElection();
        Optional<Tally> tally = vote.tally();
        return line(List.of(vote.id().toString(), vote.at().map(VoteTime::toString).orElse(""), vote.words().question(),
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
            lines.append(line(List.of(id, member.id(), member.name(), member.party(), member.state(), cast.position().printed())));
        }
        return lines.toString();
    }

    private static String line(List<String> cells) {
        return String.join("\t", cells.stream().map(cell -> BREAKS.matcher(cell).replaceAll(" ")).toList()) + "\n";
    }

    /** Numbers to the right, all else to the left. */
    static void aligned(List<String> header, List<String> blocks, PrintWriter out) {
        List<String[]> lines = new ArrayList<>();
        lines.add(header.toArray(String[]::new));
        blocks.forEach(block -> block.lines().forEach(line -> lines.add(line.split("\t", -1))));
        int[] widths = new int[header.size()];
        for (String[] line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        }
        for (String[] line : lines) {
            var padded = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String blanks = " ".repeat(widths[i] - line[i].length());
                boolean number = NUMBERS.contains(header.get(i));
                padded.append(number ? blanks : "").append(line[i]).append(number ? "" : blanks).append("  ");
            }
            out.print(padded.toString().stripTrailing() + "\n");
        }
    }
}
