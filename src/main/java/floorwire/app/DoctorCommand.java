package floorwire.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import floorwire.store.Checkup;
import floorwire.store.StoreException;

/** {@code doctor}: what is configured, and whether it works. It changes nothing and asks nobody but the configured sources. */
@Command(name = "doctor", description = "Looks at configuration, machine, database and sources, and says how to mend what is wrong.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    private static final int ATTEMPTS = 2;
    private static final int SOURCES = 2 + ChamberCheck.REQUESTS + MembersCheck.REQUESTS;

    @Mixin private DatabaseOption database = new DatabaseOption();

    @Option(names = "--probe",
            description = "Also measures what is unknown of the sources, in at most " + Probe.MOST + " requests.") private boolean probe;

    @Option(names = "--json", description = "Print one JSON object: exit, findings.") private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Findings findings = new Findings(look());
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? findings.json() : findings.text());
        out.flush();
        return findings.exit();
    }

    private List<Finding> look() throws InterruptedException {
        Config config;
        try {
            config = database.quiet();
        } catch (IllegalArgumentException wrong) {
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.trouble(Finding.Group.CONFIGURATION, "file", wrong));
            findings.addAll(MachineCheck.of(Path.of(""), Optional.empty()));
            return findings;
        }
        List<Finding> findings = new ArrayList<>(ConfigCheck.of(config));
        if (new Findings(findings).exit() != Main.OK) {
            // what cannot be read cannot be asked with
            findings.addAll(MachineCheck.of(Path.of(""), Optional.empty()));
            return findings;
        }
        Logs.configure(config, "WARN");
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            progress.show("looking into the database …");
            String url = config.value(Setting.DATABASE_URL).orElse("");
            DatabaseCheck ledger = DatabaseCheck.of(url, config.clock());
            Asking asking = probe ? new Asking(config, config.clock(), 1, Probe.MOST, progress::show)
                    : new Asking(config, config.clock(), ATTEMPTS, ATTEMPTS * SOURCES, progress::show);
            List<Finding> sources = new SourceCheck(config, asking, ledger.health(), config.clock(), config.zone()).findings();
            findings.addAll(MachineCheck.of(Path.of(""), file(url)));
            MachineCheck.clock(asking.heard(), config.value(Setting.CLOCK)).ifPresent(findings::add);
            findings.addAll(ledger.findings());
            findings.addAll(sources);
            if (probe) {
                findings.addAll(new Probe(config, asking, config.clock()).findings());
            }
            progress.show("asking where posts go …");
            findings.addAll(PlatformCheck.of(config));
        }
        return findings;
    }

    private static Optional<Path> file(String url) {
        try {
            return Checkup.file(url);
        } catch (StoreException told) {
            return Optional.empty(); // by the look at the database
        }
    }
}
