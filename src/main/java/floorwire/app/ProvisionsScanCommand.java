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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import floorwire.text.BillText;
import floorwire.text.Fingerprints;
import floorwire.text.Hit;
import floorwire.topic.Provisions;

/** {@code provisions scan}: which sections of these texts would do something about leaving. */
@Command(
        name = "scan",
        description = "Names the sections that would direct or limit leaving NATO or the United Nations, limit changes of forces in Europe, or bar funds for the "
                + "United Nations, each with the words that say so; or those that are like a section of another text.",
        footer = {"",
            "Example: floorwire provisions scan --like BILLS-118hr2670enr.xml#1250A BILLS-119*.xml",
            "", "Exit codes: 0 ok, 2 usage error, 3 some file is no bill text: it is named, and the rest is printed."},
        mixinStandardHelpOptions = true)
final class ProvisionsScanCommand implements Callable<Integer> {

    private static final Table TABLE =
            new Table(List.of("file", "section", "heading", "provision", "score", "evidence"), Set.of("score"));

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "texts as GovInfo publishes them, such as BILLS-119s2174is.xml") private List<Path> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}") private Table.Format format = Table.Format.table;

    @Option(names = "--like", paramLabel = "FILE#SECTION",
            description = "instead, sections like this one of a text, by its number or its heading: the same, edited, or within others; may be given several "
                    + "times") private List<String> like = List.of();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        List<LikeSection> wanted = new ArrayList<>();
        for (String named : like) {
            try {
                wanted.add(LikeSection.of(named));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(line, String.valueOf(e.getMessage()), e);
            } catch (TextFile.BadTextException e) {
                line.getErr().println("floorwire: --like " + e.getMessage());
                return Main.BAD_INPUT;
            }
        }
        return wanted.isEmpty() ? provisions(line) : alike(wanted, line);
    }

    private int provisions(CommandLine line) {
        try (Provisions provisions = new Provisions()) {
            return each(line, (file, text) -> provisions.in(text.pieces()).stream().map(found -> row(file, found)).toList());
        }
    }

    private int alike(List<LikeSection> wanted, CommandLine line) {
        Fingerprints fingerprints = Fingerprints.of(wanted.stream().map(LikeSection::fingerprint).toList());
        return each(line,
                (file, text) -> fingerprints.in(text.pieces()).stream().map(hit -> row(file, hit, wanted.get(hit.fingerprint()))).toList());
    }

    private interface Search {
        List<List<String>> in(Path file, BillText text);
    }

    private int each(CommandLine line, Search search) {
        List<List<String>> rows = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (Progress progress = new Progress(line.getErr())) {
            for (int i = 0; i < files.size(); i++) {
                progress.show((i + 1) + " of " + files.size() + " files \u00b7 " + files.get(i).getFileName());
                try {
                    rows.addAll(search.in(files.get(i), TextFile.read(files.get(i))));
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

    private static List<String> row(Path file, Hit hit, LikeSection like) {
        return List.of(file.toString(), hit.section().number(), hit.section().heading(),
                hit.as().name().toLowerCase(Locale.ROOT) + " " + like.named(),
                score(hit.score()), String.join("; ", hit.evidence()));
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    private static List<String> row(Path file, Provisions.Found found) {
        return List.of(file.toString(), found.section().number(), found.section().heading(), found.provision(),
                score(found.score()), String.join("; ", found.evidence()));
    }
}
