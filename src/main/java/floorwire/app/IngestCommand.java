package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.feed.govinfo.BillStatusFiles;
import floorwire.feed.govinfo.BillStatusParser;
import floorwire.pipeline.Baseline;

/** {@code ingest}: loads BILLSTATUS files as baseline, without notices. */
@Command(name = "ingest", description = "Loads BILLSTATUS files, folders or zips into the ledger as baseline: nothing is posted.",
        mixinStandardHelpOptions = true, footer = {"", "Bad files are named with the reason, the rest is loaded, and the exit code is 3."})
final class IngestCommand implements Callable<Integer> {

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Parameters(paramLabel = "PATH", arity = "1..*",
            description = "Files, folders or zips, whatever they are called.") private List<Path> paths = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Instant start = Instant.now();
        AtomicInteger bad = new AtomicInteger();
        try (Wiring wiring = new Wiring(database.write("ingest"), InstantSource.system());
                Progress progress = new Progress(err)) {
            Baseline baseline = wiring.baseline(BillStatusParser.SOURCE, BillStatusParser.VERSION, start);
            BulkLoad load = new BulkLoad(baseline, problem -> {
                bad.incrementAndGet();
                progress.line("floorwire: " + problem.name() + ": " + problem.reason());
            }, bytes -> progress.show(String.format(Locale.ROOT, "%,d bills, %.1f MB", baseline.bills(), bytes / 1e6)));
            long bytes = load.load(new BillStatusFiles(paths));
            progress.wipe();
            out.printf(Locale.ROOT, "%d bills, %d changes, %.1f MB, %.1f s%n", baseline.bills(), baseline.changes(), bytes / 1e6,
                    Duration.between(start, Instant.now()).toMillis() / 1e3);
            out.flush();
        }
        return bad.get() == 0 ? Main.OK : Main.BAD_INPUT;
    }
}
