package floorwire.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.topic.Provisions;

/** {@code provisions scan}: which sections of these texts would do something about leaving. */
@Command(
        name = "scan",
        description = "Names the sections that would direct or limit leaving NATO or the United Nations, limit changes of forces in Europe, or bar funds for the "
                + "United Nations, each with the words that say so.",
        footer = {"", "Exit codes: 0 ok, 2 usage error, 3 some file is no bill text: it is named, and the rest is printed."},
        mixinStandardHelpOptions = true)
final class ProvisionsScanCommand implements Callable<Integer> {

    private static final Table TABLE =
            new Table(List.of("file", "section", "heading", "provision", "score", "evidence"), Set.of("score"));

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "texts as GovInfo publishes them, such as BILLS-119s2174is.xml") private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Table.Format format = Table.Format.table;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        List<List<String>> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (Provisions provisions = new Provisions()) {
            for (Path file : files) {
                try {
                    provisions.in(TextFile.read(file).pieces()).forEach(found -> rows.add(row(file, found)));
                } catch (TextFile.BadTextException e) {
                    problems.add(String.valueOf(e.getMessage()));
                }
            }
        }
        TABLE.print(rows, format, line.getOut());
        problems.forEach(problem -> line.getErr().println("floorwire: " + problem));
        line.getErr().flush();
        return problems.isEmpty() ? Main.OK : Main.BAD_INPUT;
    }

    private static List<String> row(Path file, Provisions.Found found) {
        return List.of(file.toString(), found.section().number(), found.section().heading(), found.provision(),
                String.format(Locale.ROOT, "%.3f", found.score()), String.join("; ", found.evidence()));
    }
}
