package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what BILLSTATUS files say of their bills, one row a bill, without a database. */
@Command(
        name = "inspect",
        description = "Shows what BILLSTATUS files say, one row a bill: its stage and since when, its actions, its cosponsors, its title.",
        footer = {"", "Exit codes: 0 ok, 2 usage error, 3 some input was bad: it is named, and the rest is printed."},
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "BILLSTATUS files, folders of them, or zips, whatever they are called") private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Table.Format format = Table.Format.table;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        NewestBills<InspectTable.Row> bills = NewestBills.read(paths, InspectTable.Row::of);
        InspectTable.print(bills.byBill(), format, out);
        bills.problems().forEach(problem -> err.println("floorwire: " + problem));
        err.flush();
        return bills.problems().isEmpty() ? Main.OK : Main.BAD_INPUT;
    }
}
