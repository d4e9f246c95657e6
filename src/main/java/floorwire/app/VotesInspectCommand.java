package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.congress.RollCall;

/** {@code votes inspect}: what files say of roll calls, one row a vote or one row a member, without a database. */
@Command(
        name = "inspect",
        description = "Shows what files of the House Clerk, of the Senate and of the Congress.gov API say of roll calls, one row a vote. The kinds are told apart "
                + "by what is in them.",
        footer = {"", "Exit codes: 0 ok, 2 usage error, 3 some input was bad or contradicts itself: it is named, and the rest is printed."},
        mixinStandardHelpOptions = true)
final class VotesInspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "roll calls, folders of them, or zips, whatever they are called") private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Table.Format format =
                    Table.Format.table;

    @Option(names = "--members", paramLabel = "FILE",
            description = "a list of members (legislators-current.json, legislators-historical.csv), which gives Senators their Bioguide ids; may be repeated") private List<Path> members =
                    List.of();

    @Option(names = "--positions", description = "one row a member") private boolean positions;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter err = line.getErr();
        MembersFiles known = MembersFiles.read(members);
        Function<RollCall, String> rows = positions ? vote -> VotesTable.positions(known.members().join(vote)) : VotesTable::row;
        VoteRecords<String> votes = VoteRecords.read(paths, InstantSource.system().instant(), rows);
        VotesTable.print(positions ? VotesTable.POSITIONS : VotesTable.VOTES, votes.inOrder(), format, line.getOut());
        known.problems().forEach(problem -> err.println("floorwire: " + problem));
        votes.problems().forEach(problem -> err.println("floorwire: " + problem));
        if (votes.bad()) {
            err.println(
                    "floorwire: a roll call that is cut off, or contradicts itself, may be whole by now: fetch that again from clerk.house.gov,"
                            + " senate.gov or api.congress.gov");
        }
        err.flush();
        return votes.bad() || !known.problems().isEmpty() ? Main.BAD_INPUT : Main.OK;
    }
}
